import { type Infer, anything, date, list, record, reference, text } from "../schema/define.ts";

/** Only the rule is asked for here: one that says too little is read, does not count and is a finding. */
const waiverSchema = record(
  ["An agreed exception", "Una excepción autorizada"],
  {
    rule: reference("rule", ["The rule", "La regla"]),
    of: reference("initiative", ["The initiative", "La iniciativa"]),
    subject: text(
      ["The part of it: `offer`, `capacity:logistics/dispatch`", "La parte: `offer`, `capacity:logistics/dispatch`"],
      "offer",
    ),
    because: text(["The reason", "El motivo"], ["entry price", "precio de entrada"]),
    instead: text(
      ["What is done instead", "Lo que se hace en su lugar"],
      ["reviewed weekly, stop at 20000 EUR", "se revisa cada semana; se para en 20000 EUR"],
    ),
    approver: text(["Who agreed; not the author", "Quién la autorizó; no el autor"], "cfo@acme.example"),
    on: date(["The day on which it was agreed", "El día en que se autorizó"]),
    until: date(["Its last day, inclusive", "Su último día, inclusive"]),
    given: anything([
      "The facts for which it was given: when they get worse, it stops counting",
      "Los datos para los que se dio: si empeoran, deja de contar",
    ]),
  },
  ["rule"],
);

/** Agreed exceptions; the file belongs to those who may approve them. */
export const waiversFileSchema = record(
  ["Agreed exceptions", "Excepciones autorizadas"],
  { waivers: list(["The exceptions", "Las excepciones"], waiverSchema) },
  ["waivers"],
);

export type WaiverDeclaration = Infer<typeof waiverSchema>;
