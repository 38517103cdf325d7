import type { ProblemSentences } from "./problems-en-terms.ts";
import { HISTORY_ES } from "./problems-es-history.ts";
import { SHAPES_ES } from "./problems-es-shapes.ts";
import { VALUES_ES } from "./problems-es-values.ts";

/** Every problem in Spanish: a code without its sentence does not compile. */
export const PROBLEMS_ES: ProblemSentences = { ...SHAPES_ES, ...VALUES_ES, ...HISTORY_ES };
