import type { Problem } from "../base/problem.ts";

/** Longer lines are no line of a person's file. */
const LONGEST = 2000;

/** The problems with the lines they stand on, from the texts of the files that have been read. */
export function withExcerpts(problems: readonly Problem[], texts: ReadonlyMap<string, string>): readonly Problem[] {
  const lines = new Map<string, readonly string[]>();
  return problems.map((problem) => {
    const text = texts.get(problem.at.file);
    if (text === undefined || problem.excerpt !== undefined) return problem;
    const known = lines.get(problem.at.file) ?? text.split("\n");
    lines.set(problem.at.file, known);
    const excerpt = known[problem.at.line - 1];
    return excerpt === undefined || excerpt.length > LONGEST ? problem : { ...problem, excerpt };
  });
}

/** The text of a file for excerpts only, whatever stands in it; without a byte-order mark, which no column counts. */
export function excerptText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
