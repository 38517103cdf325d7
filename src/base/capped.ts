import { problem, type Problem } from "./problem.ts";

/** The first of many problems, and how many more there are: one slip repeated on every line would bury what else there is to say. */
export function cappedProblems(problems: readonly Problem[], most: number): readonly Problem[] {
  const [first] = problems.slice(most);
  if (!first) return problems;
  return [...problems.slice(0, most), problem("more-problems", { count: problems.length - most }, first.at)];
}
