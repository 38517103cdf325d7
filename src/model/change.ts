import { evidenceOrWord, whereSchema } from "../capacity/common.ts";
import { type Infer, choice, date, quantity, record, reference, tagged, text } from "../schema/define.ts";
import { signedShare, spanFields } from "./leaves.ts";
import { providedSchema } from "./promise.ts";
import { termFields } from "./term.ts";

const withdrawn = choice(["`withdrawn`: it ends", "`withdrawn`: desaparece"], ["withdrawn"]);
const why = text(["The reason", "El motivo"], "installation");

const capacityChange = record(
  ["What it does to a capacity", "Lo que hace a una capacidad"],
  {
    capacity: reference("capacity", ["The capacity", "La capacidad"]),
    by: signedShare(["How much more or less it holds", "Cuánto más o menos aguanta"], "-12%"),
    becomes: withdrawn,
    replaced_by: reference("capacity", [
      "The capacity that takes its place, with its usual load; with `rollout.overlap`, both work for a while",
      "La capacidad que la sustituye, con su carga habitual; con `rollout.overlap`, ambas funcionan un tiempo",
    ]),
    option: text(
      [
        "One of the options that its department declares, taken",
        "Una de las opciones que declara su área, que se toma",
      ],
      ["saturday shift", "turno de sábado"],
    ),
    times: quantity("count", ["How many of that option", "Cuántas de esa opción"], "3"),
    ordered: date(["The day on which it was ordered", "El día en que se pidió"]),
    ...spanFields,
    why,
    evidence: evidenceOrWord,
  },
  ["capacity"],
);

const flowChange = record(
  ["What it does to a flow", "Lo que hace a un flujo"],
  {
    flow: reference("flow", ["The flow", "El flujo"]),
    by: signedShare(["How much more or less of it", "Cuánto más o menos"], "-20%..0%"),
    where: whereSchema,
    ...spanFields,
    why,
    evidence: evidenceOrWord,
  },
  ["flow", "by"],
);

const topicChange = record(
  ["What it does to something promised before", "Lo que hace a algo prometido antes"],
  {
    topic: reference("topic", ["The topic promised before", "El tema prometido antes"]),
    becomes: withdrawn,
    ...termFields,
    provided: providedSchema,
    where: whereSchema,
    from: date(["From this day", "Desde este día"]),
    to: date(["Until this day, inclusive", "Hasta este día, inclusive"]),
    why,
    evidence: evidenceOrWord,
  },
  ["topic"],
);

/** What an initiative alters elsewhere: a capacity, a flow that it counts on, a topic promised before. */
export const changeSchema = tagged(["What it alters elsewhere", "Lo que altera en otra parte"], {
  capacity: capacityChange,
  flow: flowChange,
  topic: topicChange,
});

export type ChangeDeclaration = Infer<typeof changeSchema>;
