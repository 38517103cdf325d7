import { evidenceOrWord } from "../capacity/common.ts";
import { type Infer, list, quantity, record, reference, text } from "../schema/define.ts";

/** For whom it is: the customers, somebody who answers for them, and where their expectation differs. */
export const segmentSchema = record(
  ["The customers that it is for", "Los clientes a los que se dirige"],
  {
    name: text(["What they are called", "Cómo se llaman"], ["young urban families", "familias jóvenes urbanas"]),
    owner: reference("department", [
      "Who answers for these customers, not only for the product",
      "Quién responde por estos clientes y no solo por el producto",
    ]),
    like: text(["The known segment that they resemble", "El segmento conocido al que se parecen"], "families"),
    differs_in: list(
      ["The attributes in which their expectation differs", "Los aspectos en que su expectativa es distinta"],
      reference("topic", ["An attribute", "Un aspecto"]),
      "or-one",
    ),
    size: quantity("count", ["How many they are", "Cuántos son"], "900000"),
    evidence: evidenceOrWord,
  },
  [],
);

export type SegmentDeclaration = Infer<typeof segmentSchema>;
