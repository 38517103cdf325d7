import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";

import { createElement } from "react";

import { contentKey } from "../../src/base/content-key.ts";
import type { Edit } from "../../src/base/edit.ts";
import { findCompanies } from "../../src/files/find.ts";
import { judgeTrial, SEED } from "../../src/judge-company.ts";
import { openCompany, type OpenCompany } from "../../src/open-company.ts";
import { resultOf } from "../../src/result-of.ts";
import type { Result } from "../../src/result/result.ts";
import { forecastAt } from "../../src/solve/scaled.ts";
import type { Trials } from "../../src/tui/trials.ts";
import { rewritten } from "../../src/ways-out.ts";
import { boardResult, MANNER } from "../tui/board-result.ts";
import { cleanup, render, Shell } from "../tui/render.ts";
import { manyInitiatives } from "./many.ts";

/**
 * `npm run bench:board`: how long a key takes on the dashboard of many initiatives. First the screen: from a key to the
 * next frame, where nothing is rehearsed. Then what a what-if key asks for: the file as it would be written, read, joined
 * with the whole company, one initiative rehearsed at a glance and judged.
 */
const INITIATIVES = Number(process.argv[2] ?? 1000);
const TIMES = 40;

function say(what: string, milliseconds: readonly number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1);
  process.stdout.write(`${what}: median ${at(0.5)} ms, slowest ${at(1)} ms, of ${sorted.length}\n`);
}

/** The story's initiatives again and again, each with an id of its own. */
function manyTold(language: "en" | "es"): Result {
  const result = boardResult(language);
  const initiatives = Array.from({ length: INITIATIVES }, (_, index) =>
    result.initiatives
      .slice(index % result.initiatives.length)
      .slice(0, 1)
      .map((one) => ({ ...one, id: `${one.id}-${index}` })),
  ).flat();
  return { ...result, initiatives };
}

const NOTHING_TRIED: Omit<Trials, "result"> = {
  days: async () => undefined,
  attempt: async () => undefined,
  prepare: async () => ({ refused: { is: "no-place" } }),
  read: async () => "",
};

async function screens(): Promise<void> {
  const result = { en: manyTold("en"), es: manyTold("es") };
  const trials = { ...NOTHING_TRIED, result: (language: "en" | "es") => result[language] };
  const app = render(createElement(Shell, { trials, manner: { ...MANNER, language: "en" }, onLeave: () => undefined }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const press = async (key: string): Promise<number> => {
    const before = app.frames.length;
    const start = performance.now();
    app.stdin.write(key);
    while (app.frames.length === before && performance.now() - start < 2000)
      await new Promise((resolve) => setImmediate(resolve));
    return performance.now() - start;
  };
  const each = async (what: string, keys: readonly string[]): Promise<void> => {
    const took = [];
    for (const key of keys) took.push(await press(key));
    say(what, took);
  };
  const times = (key: string): readonly string[] => Array.from({ length: TIMES }, () => key);
  await each("one initiative down", times("\u001B[B"));
  await each("a page down", times("\u001B[6~").slice(0, 10));
  await each("a letter of a search", "/families-24h".split(""));
  await press("\r");
  await each("the other language", ["l"]);
  cleanup();
}

async function opened(): Promise<{ readonly open: OpenCompany; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), "batuta-bench-"));
  const size = { initiatives: INITIATIVES, departments: 20, capacities: 60, seed: 1 };
  for (const [path, text] of manyInitiatives(size)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const [company] = (await findCompanies(folder)).companies;
  if (!company) throw new Error("the generated company was not found");
  return { open: await openCompany(company, { environment: {} }), folder };
}

const GLANCE = { scenarios: 64, multiple: 1, strengthOf: new Set<string>() };

/** What a key asks for, from the edit to what the screen is told; the key of the company is what its rehearsals are kept by. */
async function tried(open: OpenCompany, id: string, edits: readonly Edit[]): Promise<void> {
  const changed = await rewritten(open, edits);
  const own = changed?.company.initiatives.find((each) => each.id === id);
  if (!changed || !own) throw new Error(`${id} cannot be tried`);
  contentKey(changed.company);
  resultOf(changed, [judgeTrial(changed, own, { seed: SEED, trial: GLANCE })], { problems: [], language: "en" });
}

async function whatIf(): Promise<void> {
  const { open, folder } = await opened();
  const some = open.company.initiatives.slice(0, TIMES);
  // The board has judged all of them before anybody presses a key.
  for (const initiative of some) judgeTrial(open, initiative, { seed: SEED, trial: GLANCE });
  contentKey(open.company);
  const took = [];
  for (const initiative of some) {
    const edits = forecastAt(initiative, 110);
    if (!edits) continue;
    const start = performance.now();
    await tried(open, initiative.id, edits);
    took.push(performance.now() - start);
  }
  rmSync(folder, { recursive: true });
  say(`a tenth more of the forecast, at a glance, among ${INITIATIVES}`, took);
}

process.stdout.write(`${INITIATIVES} initiatives\n`);
await screens();
await whatIf();
