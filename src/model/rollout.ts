import { whereSchema } from "../capacity/common.ts";
import { type Infer, choice, date, either, list, quantity, record, said, text } from "../schema/define.ts";

const stageSchema = record(
  ["A step of the opening", "Un paso de la apertura"],
  {
    on: date(["From this day", "Desde este día"]),
    share: quantity(
      "share",
      ["The share of customers or sites that it lets in", "La parte de clientes o puntos que entra"],
      "20%",
    ),
    where: whereSchema,
    if: text(["On which condition", "Con qué condición"], "95% kept"),
  },
  ["on", "share"],
);

const reversibleSchema = either(["How it is undone; `no` is an answer", "Cómo se deshace; `no` es una respuesta"], {
  scalar: choice(["Whether it can be undone", "Si se puede deshacer"], ["no", "yes", "unknown"]),
  map: record(
    ["How it is undone", "Cómo se deshace"],
    {
      how: text(["How", "Cómo"], ["pause campaign", "parar la campaña"]),
      within: quantity(["duration", "working-days"], ["How long it takes", "Cuánto se tarda"], "2 h"),
      tested: said(date(["The day on which it was tried; `none`: never", "El día en que se probó; `none`: nunca"])),
    },
    [],
  ),
});

/** How it opens, and what if it must be stopped. */
export const rolloutSchema = record(
  ["How it opens, and what if it must be stopped", "Cómo se abre y qué pasa si hay que pararlo"],
  {
    style: choice(
      ["All at once, by stages, or beside the old", "De golpe, por fases o en paralelo con lo anterior"],
      ["big-bang", "staged", "parallel"],
    ),
    first_day: quantity(
      "share",
      [
        "The share of customers or sites that gets it on the first day",
        "La parte de clientes o puntos que lo tiene el primer día",
      ],
      "20%",
    ),
    stages: list(["The steps of the opening", "Los pasos de la apertura"], stageSchema),
    overlap: quantity(
      ["duration", "working-days"],
      [
        "How long the old way still works from the day of the change on. Each unit goes one of the two ways: `stages` and `first_day` say what share goes the new one; where nobody says it, all of it does",
        "Cuánto tiempo sigue funcionando lo anterior desde el día del cambio. Cada unidad va por uno de los dos caminos: `stages` y `first_day` dicen qué parte va por el nuevo; si nadie lo dice, va toda",
      ],
      "30 days",
    ),
    fallback: said(
      text(
        [
          "What takes over when it stops working; `none` is an answer",
          "Qué lo sustituye si deja de funcionar; `none` es una respuesta",
        ],
        ["48-hour service", "servicio en 48 horas"],
      ),
    ),
    reversible: reversibleSchema,
  },
  [],
);

export type RolloutDeclaration = Infer<typeof rolloutSchema>;
