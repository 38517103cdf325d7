import { trialFields } from "../capacity/common.ts";
import { type Infer, choice, date, list, quantity, record, reference, text } from "../schema/define.ts";

/** A trial before customers live it. */
export const rehearsalSchema = record(
  ["A trial before customers live it", "Una prueba antes de que lo vivan los clientes"],
  {
    how: choice(
      [
        "As a customer, under load, in the dark, with a few, or with the team",
        "Como cliente, con carga, a oscuras, con unos pocos o con el equipo",
      ],
      ["customer-channel", "load-test", "dark-launch", "pilot", "trial-run"],
    ),
    channel: text(["Through which channel", "Por qué canal"], "web"),
    of: reference("capacity", ["The capacity that was tried", "La capacidad que se probó"]),
    on: date(["The day", "El día"]),
    at: quantity(["count", "rate"], ["The load at which it was tried", "La carga con la que se probó"], "850/day"),
    ...trialFields,
    sample: quantity("count", ["How many took part", "Cuántos participaron"], "40"),
    result: choice(["How it went", "Cómo salió"], ["passed", "failed", "partly", "planned", "unknown"]),
    found: list(["What it showed", "Lo que mostró"], text(["Something found", "Algo que se vio"]), "or-one"),
    by: text(["Who did it", "Quién la hizo"]),
    source: text(["Where its record stands", "Dónde está su registro"]),
  },
  ["how"],
);

export type RehearsalDeclaration = Infer<typeof rehearsalSchema>;
