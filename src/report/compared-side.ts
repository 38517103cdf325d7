import { visible } from "../base/visible.ts";
import { type ComparedSide, comparisonOf } from "../result/comparison.ts";
import type { Result } from "../result/result.ts";
import { speaker } from "../words/catalogue.ts";

const SHORT_HASH = 12;

/** `main (a1b2c3d4e5f6)`. */
export function sideText({ name, commit }: Pick<ComparedSide, "name" | "commit">): string {
  if (commit === null || commit.startsWith(name)) return visible(name);
  return `${visible(name)} (${shortCommit(commit)})`;
}

export function shortCommit(commit: string): string {
  return commit.slice(0, SHORT_HASH);
}

/** That nothing was judged since nothing of Batuta's changed; "": something was. */
export function unchangedText(result: Result): string {
  const comparison = comparisonOf(result);
  if (comparison?.unchanged !== true) return "";
  return speaker(result.language)("compare-none-changed", { before: sideText(comparison.before) });
}
