import { evidenceOrWord } from "../capacity/common.ts";
import {
  type Infer,
  bilingual,
  choice,
  date,
  either,
  mapOf,
  quantity,
  record,
  reference,
  text,
} from "../schema/define.ts";

/** How units end; a flow may come of one of these. */
export const STEP_OUTCOMES = ["served", "late", "lost", "refused", "turned_away", "abandoned", "waiting"] as const;

const fromSchema = either(["The flow that it comes from", "El flujo del que viene"], {
  scalar: reference("flow", ["The flow that it comes from", "El flujo del que viene"]),
  map: record(
    ["The units of a flow that end in one way", "Las unidades de un flujo que acaban de una manera"],
    {
      flow: reference("flow", ["The flow", "El flujo"]),
      when: choice(["How its units end", "Cómo acaban sus unidades"], STEP_OUTCOMES),
    },
    ["flow", "when"],
  ),
});

const afterSchema = either(
  [
    "How much later; a range spreads the units over its days",
    "Cuánto después; un intervalo reparte las unidades entre sus días",
  ],
  {
    scalar: quantity(["duration", "working-days"], ["How much later", "Cuánto después"], "1..4 days"),
    map: mapOf(
      ["The share of the units at each lag: `1 day: 50%`", "La parte de las unidades con cada demora: `1 día: 50%`"],
      quantity("share", ["A share", "Una parte"], "50%"),
    ),
  },
);

const flowSchema = record(
  ["A flow, and how it comes of another", "Un flujo y cómo nace de otro"],
  {
    title: bilingual(["Its name for people", "Su nombre para la gente"]),
    from: fromSchema,
    rate: quantity(
      ["share", "per-unit"],
      ["How many of each: a share, or units for each one", "Cuántos por cada uno: una parte o unidades por cada uno"],
      "0.10..0.16 per order",
    ),
    after: afterSchema,
    of: choice(
      ["`served`: it waits until the unit before it is served", "`served`: espera a que se atienda la unidad anterior"],
      ["created", "served"],
    ),
    as: reference("flow", [
      "The flow that it makes, when that is not its own name",
      "El flujo que produce, si no es el de su nombre",
    ]),
    where: mapOf(
      [
        "The product, region, channel or site of its units",
        "El producto, la región, el canal o el punto de sus unidades",
      ],
      text(["A value", "Un valor"], "phone"),
    ),
    as_of: date(["The day on which this was true", "El día en que esto era cierto"]),
    evidence: evidenceOrWord,
  },
  [],
);

/** The flows of the company: how one begets another. */
export const flowsFileSchema = record(
  ["How one flow begets another", "Cómo un flujo da lugar a otro"],
  { flows: mapOf(["The flows, by name", "Los flujos, por nombre"], flowSchema) },
  ["flows"],
);

export type FlowDeclaration = Infer<typeof flowSchema>;
