import { evidenceOrWord } from "../capacity/common.ts";
import { type Infer, choice, date, either, list, quantity, record, reference, text } from "../schema/define.ts";

const criterionSchema = record(
  ["Something that must be there before launch", "Algo que debe estar antes del lanzamiento"],
  {
    what: text(["What must be there", "Lo que debe estar"], ["night work permit", "permiso de trabajo nocturno"]),
    kind: choice(
      ["Of which kind", "De qué tipo"],
      ["permit", "contract", "cover", "data", "people", "system", "place", "law"],
    ),
    owner: reference("department", ["Who sees to it", "Quién se ocupa"]),
    from: text(["Who grants or delivers it", "Quién lo concede o lo entrega"], ["town hall", "ayuntamiento"]),
    due: date(["The day on which it is needed", "El día en que hace falta"]),
    state: choice(
      ["How it stands", "Cómo está"],
      ["done", "pending", "late", "missing", "refused", "disputed", "waived", "unknown"],
    ),
    now: quantity(["count", "share"], ["How far it is", "Cuánto hay"], "40"),
    target: quantity(["count", "share"], ["How much is needed", "Cuánto hace falta"], "60"),
    because: text(["Why it stands so", "Por qué está así"]),
    evidence: evidenceOrWord,
  },
  ["what"],
);

const criteriaSchema = list(
  ["What must be there before launch", "Lo que debe estar antes del lanzamiento"],
  criterionSchema,
);

/** What must be there before launch: counts, a list, or both. */
export const readinessSchema = either(["What must be there before launch", "Lo que debe estar antes del lanzamiento"], {
  list: criteriaSchema,
  map: record(
    ["Counts, a list, or both", "Recuento, lista o ambos"],
    {
      met: quantity("count", ["How many are met", "Cuántos se cumplen"], "18"),
      of: quantity("count", ["Of how many", "De cuántos"], "20"),
      as_of: date(["The day of the count", "El día del recuento"]),
      criteria: criteriaSchema,
    },
    [],
  ),
});

export type CriterionDeclaration = Infer<typeof criterionSchema>;
