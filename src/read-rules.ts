import type { Problem } from "./base/problem.ts";
import { withExcerpts } from "./files/excerpt.ts";
import { type CompanyFolder, findCompanies } from "./files/find.ts";
import { load } from "./load.ts";
import { ownRules } from "./open-company.ts";
import type { Rule } from "./rules/compile.ts";

/** Rules of some files, and what is wrong with the others. */
export interface ReadRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly Problem[];
}

/** The rules below some paths, and every fault of the files that mean to hold rules; other files are not judged. */
export async function readRules(paths: readonly string[]): Promise<ReadRules> {
  const found = await Promise.all(paths.map(findCompanies));
  const read = await Promise.all(found.flatMap(({ companies }) => companies).map(rulesIn));
  return {
    rules: read.flatMap(({ rules }) => rules),
    problems: [...found.flatMap(({ problems }) => problems), ...read.flatMap(({ problems }) => problems)],
  };
}

async function rulesIn(folder: CompanyFolder): Promise<ReadRules> {
  const { focus } = folder;
  const loaded = await load(focus === undefined ? folder : { ...folder, files: [focus] });
  const own = ownRules(loaded);
  const files = [...loaded.texts].filter(([, text]) => /^\s*["']?rules["']?\s*:/m.test(text)).map(([file]) => file);
  const isOfRules = ({ at }: Problem) => focus !== undefined || files.includes(at.file);
  const problems = [...loaded.problems.filter(isOfRules), ...own.problems];
  return { rules: own.rules, problems: withExcerpts(problems, loaded.texts) };
}
