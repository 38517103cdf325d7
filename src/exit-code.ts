import { comparisonOf } from "./result/comparison.ts";
import type { Result } from "./result/result.ts";

/** Something could not be read, or nothing was there to judge. */
export const COULD_NOT_JUDGE = 2;

/** The exit code that stored results stand for: as the check would have ended that told the same problems. */
export function exitCodeFor(results: readonly Result[]): number {
  return results.some(({ problems }) => problems.length > 0) ? COULD_NOT_JUDGE : verdictCode(results);
}

/** 1: not ready or not known, of a change: because of it; drafts never stop anybody. 0: everything may go on. */
export function verdictCode(results: readonly Result[]): number {
  if (results.length === 0) return COULD_NOT_JUDGE;
  return results.some(isStopped) ? 1 : 0;
}

function isStopped(result: Result): boolean {
  const comparison = comparisonOf(result);
  if (comparison) return comparison.summary.stopped > 0;
  return result.initiatives.some(
    ({ status, verdict }) => status !== "draft" && (verdict === "not-ready" || verdict === "undecided"),
  );
}
