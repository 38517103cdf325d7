import { readFile } from "node:fs/promises";

import type { Problem } from "./base/problem.ts";
import type { MapTree, Tree } from "./base/tree.ts";
import { readYaml } from "./files/read.ts";
import { holidaysNeeded } from "./model/calendars.ts";
import type { JoinRequest } from "./model/joining.ts";
import { understand, type Understood } from "./model/understand.ts";
import type { OpenCompany } from "./open-company.ts";
import { type Coverage, coverageOf } from "./rules/coverage.ts";
import { changedDocuments, exampleFrom } from "./rules/trial/example.ts";
import { stageOf } from "./rules/trial/stage.ts";
import { type Trial, tryRules } from "./rules/trial/trial.ts";
import { shippedExample, shippedExampleText } from "./shipped.ts";
import { loadHolidayTable } from "./time/holidays.ts";

/** What came of trying a company's own rules. */
export interface RulesTested {
  readonly trials: readonly Trial[];
  readonly coverage: Coverage;
  /** What is wrong with the example itself. */
  readonly problems: readonly Problem[];
  /** The texts of the files that problems may stand in. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Example {
  readonly tree: MapTree;
  readonly problems: readonly Problem[];
  readonly file: string;
  readonly text: string;
}

/** Tries the rules that a company wrote itself on the shipped example, or on one of its own. */
export async function testRules(
  { own, rules, loaded, request }: OpenCompany,
  exampleFile?: string,
): Promise<RulesTested> {
  const example = exampleFile === undefined ? shipped() : await readExample(exampleFile);
  const stage = stageOf(example.tree, await requestFor(example.tree, request));
  return {
    trials: example.problems.length > 0 ? [] : tryRules(own, rules, stage),
    coverage: coverageOf(own, rules),
    problems: example.problems,
    texts: new Map([...loaded.texts, [example.file, example.text]]),
  };
}

function shipped(): Example {
  return { tree: shippedExample(), problems: [], file: "example.yaml", text: shippedExampleText() };
}

async function readExample(file: string): Promise<Example> {
  const bytes = await readFile(file);
  const { documents, problems } = readYaml(file, bytes);
  return { tree: exampleFrom(documents), problems, file, text: bytes.toString("utf8") };
}

/** The example has its own day and calendars; packs are those of the company that asks. */
async function requestFor(example: MapTree, { today, packs }: JoinRequest): Promise<JoinRequest> {
  const understood: Understood = { documents: [], problems: [] };
  const trees: readonly Tree[] = changedDocuments(example);
  for (const tree of trees) understand(tree, tree.at.file, understood);
  const request = { name: "example", today, ...(packs ? { packs } : {}) };
  const { places, years } = holidaysNeeded(understood.documents, request);
  return { ...request, holidays: await loadHolidayTable(places, years) };
}
