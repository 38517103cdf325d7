import type { ProblemSentences } from "./problems-en-terms.ts";
import { HISTORY_EN } from "./problems-en-history.ts";
import { SHAPES_EN } from "./problems-en-shapes.ts";
import { VALUES_EN } from "./problems-en-values.ts";

/** Every problem in English: a code without its sentence does not compile. */
export const PROBLEMS_EN: ProblemSentences = { ...SHAPES_EN, ...VALUES_EN, ...HISTORY_EN };
