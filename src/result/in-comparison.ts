import type { ComparedResult, Comparison } from "./comparison.ts";
import { isAnswering } from "./compare-finding.ts";
import type { Result } from "./result.ts";

/** A result with what it is compared with, and what it comes to in the other language. */
export function inComparison(
  { result, translated }: { readonly result: Result; readonly translated: Result },
  comparison: Comparison,
): ComparedResult {
  const answering = new Set(comparison.initiatives.filter(isAnswering).map(({ id }) => id));
  const { language, initiatives } = translated;
  return {
    ...result,
    comparison,
    translation: { language, initiatives: initiatives.filter(({ id }) => answering.has(id)) },
  };
}
