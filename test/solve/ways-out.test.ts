import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import type { Edit, Written } from "../../src/base/edit.ts";
import { editedAll } from "../../src/files/edit.ts";
import { type Decision, decisionOn } from "../../src/decide.ts";
import { judgeCompany, judgeTrial } from "../../src/judge-company.ts";
import { type OpenCompany, openCompany } from "../../src/open-company.ts";
import { type Solved, solveOne } from "../../src/solve.ts";
import { parseDay } from "../../src/time/day.ts";
import { roundNumber, stepAtMost } from "../../src/solve/round-numbers.ts";
import type { WaysOut } from "../../src/solve/way.ts";
import type { Wanted } from "../../src/solve/ground.ts";
import { customersWords, waysOut } from "../../src/ways-out.ts";

// Whole rehearsals: a busy machine may take its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const EXAMPLE = fileURLToPath(new URL("../../examples/families-24h/", import.meta.url));
const ID = "families-24h";

function asked(path: string, more: Partial<Parameters<typeof solveOne>[0]> = {}): Parameters<typeof solveOne>[0] {
  return { path, initiative: ID, keep: new Set(), budget: undefined, environment: {}, ...more };
}

/** Whether the company can be checked with these changes written, in the folder that it was read from. */
async function opened(edits: readonly Edit[]): Promise<OpenCompany> {
  const { open } = solved;
  const written = new Map<string, string>();
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const text = editedAll(
      open.loaded.texts.get(file) ?? "",
      edits.filter((edit) => edit.file === file),
    );
    if (text === undefined) throw new Error(`no place in ${file}`);
    written.set(file, text);
  }
  const after = await openCompany(open.folder, open.moment, written);
  expect(after.problems).toEqual([]);
  return after;
}

/** The verdict of a whole check with these changes written. */
async function checked(edits: readonly Edit[]): Promise<string | undefined> {
  const open = await opened(edits);
  return judgeCompany(
    open,
    open.company.initiatives.filter(({ id }) => id === ID),
    {},
  )[0]?.verdict;
}

/** The verdict on the lowest rung. */
async function glimpsed(edits: readonly Edit[]): Promise<string | undefined> {
  const open = await opened(edits);
  const initiative = open.company.initiatives.find(({ id }) => id === ID);
  const trial = { scenarios: 512, multiple: 1, strengthOf: new Set<string>() };
  return initiative && judgeTrial(open, initiative, { seed: 1, trial }).verdict;
}

/** Another search for the same initiative, which is judged once for all of them. */
async function searched(wanted: Pick<Wanted, "keep" | "budget">): Promise<WaysOut> {
  const { open, judged } = solved;
  return waysOut({ open, judged: [judged], seed: 1 }, judged, { ...wanted, depth: "whole", say: customersWords(open) });
}

let folder: string;
let solved: Solved;
let always: readonly Edit[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "batuta-ways-"));
  await cp(EXAMPLE, folder, { recursive: true });
  const found = await solveOne(asked(folder));
  if (!found.solved) throw new Error("not solved");
  ({ solved } = found);
  always = solved.ways.always.flatMap(({ edits }) => edits);
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

const ready = () => solved.ways.ways.filter(({ verdict }) => verdict === "ready" || verdict === "conditional");

describe("the ways out of the example", () => {
  test("are of three natures at least: fewer in all, fewer a day, more to hold them", () => {
    expect(ready().map(({ id }) => id)).toEqual(expect.arrayContaining(["cap", "daily", "measures", "mix"]));
    expect(solved.ways.ways.slice(-2).map(({ id }) => id)).toEqual(["words", "as-is"]);
  });

  test("each makes it ready when it is written with what is always needed, and not without that", async () => {
    for (const { id, edits } of ready()) {
      expect({ id, verdict: await checked([...always, ...edits]) }).toEqual({ id, verdict: "conditional" });
      expect({ id, verdict: await glimpsed(edits) }).toEqual({ id, verdict: "not-ready" });
    }
    expect(await glimpsed(always)).toBe("not-ready");
  });

  test("are ordered by their cost, and cost what they take", () => {
    const costs = ready().map(({ cost }) => cost);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    const measures = ready().find(({ id }) => id === "measures");
    const [part] = measures?.parts ?? [];
    expect(part?.is === "measure" && part.times * 775).toBe(measures?.cost);
    expect(measures?.paidBy).toEqual(["logistics"]);
    expect(measures?.startBy).toBe(parseDay("2026-05-27"));
  });

  test("one step more of a lever is too much, and one of a measure fewer is not enough", async () => {
    const { volume, daily } = solved.ways;
    const set = (at: Edit["at"], value: string | number): Edit => ({
      file: solved.judged.initiative.at.file,
      document: { kind: "initiative", id: ID },
      at,
      change: { is: "set", value },
    });
    const above = (value: number | undefined): number => roundNumber(stepAtMost(value ?? 0) + 1);
    expect(await glimpsed([...always, set(["offer", "cap", "total"], above(volume))])).toBe("not-ready");
    expect(await glimpsed([...always, set(["offer", "throttle"], `${above(daily)}/day`)])).toBe("not-ready");
    const measures = ready().find(({ id }) => id === "measures");
    const [edit] = measures?.edits ?? [];
    if (edit?.change.is !== "append") throw new Error("a measure is added to the changes");
    const fewer: Written = { ...Object.fromEntries(Object.entries(edit.change.value)), times: 3 };
    expect(measures?.cost).toBe(4 * 775);
    expect(await glimpsed([...always, { ...edit, change: { is: "append", value: fewer } }])).toBe("not-ready");
  });

  test("stay within what is asked: the volume, the date and the promise kept, the cost bounded", async () => {
    const bounded = await searched({ keep: new Set(["volume", "date"]), budget: 3000 });
    expect(bounded.ways.map(({ id }) => id)).toEqual(["mix", "words", "as-is"]);
  });
});

describe("a decision", () => {
  const NOBODY = { by: undefined, because: undefined, instead: undefined, approver: undefined, until: undefined };
  const decide = async (decision: Partial<Decision> & Pick<Decision, "chose">) =>
    decisionOn(solved, { ...NOBODY, ...decision }, {});
  const file = () => join(folder, "initiatives/families.initiative.yaml");

  test("is shown before it is written, and then written once, comments and layout kept", async () => {
    const before = await readFile(file(), "utf8");
    const { preparing } = await decide({ chose: "daily", because: "keeps the date" });
    const prepared = preparing && "prepared" in preparing ? preparing.prepared : undefined;
    expect(await readFile(file(), "utf8")).toBe(before);
    const added = prepared?.files
      .flatMap(({ difference }) => difference.flat())
      .flatMap(({ is, text }) => (is === "new" ? [text] : []));
    expect(added).toEqual(
      expect.arrayContaining([
        "    at_most: 3 working days",
        expect.stringMatching(/^ {2}throttle: \d+\/day$/),
        "    chose: daily",
      ]),
    );
    expect(await prepared?.write()).toEqual({ is: "written" });
    const after = await readFile(file(), "utf8");
    for (const line of before.split("\n").filter((each) => each.includes("#"))) expect(after).toContain(line);
    expect(after).toContain("because: keeps the date");
    expect(await prepared?.write()).toEqual({ is: "changed", file: "initiatives/families.initiative.yaml" });
    expect(await readFile(file(), "utf8")).toBe(after);
    await writeFile(file(), before);
  });

  test("to launch as it is asks for what an exception asks for, and for somebody else's approval", async () => {
    const asIs = { chose: "as-is", because: "the date is law" };
    expect((await decide(asIs)).refused).toEqual({ is: "missing", fields: ["instead", "approver", "until"] });
    const rest = { instead: "calls are answered first", until: "2026-06-30", approver: "campaigns@acme.example" };
    expect((await decide({ ...asIs, ...rest })).refused).toEqual({ is: "own-approval" });
  });

  test("for a way out that does not exist is refused with those that do", async () => {
    const { refused } = await decide({ chose: "magic" });
    expect(refused).toMatchObject({ is: "unknown-option", known: expect.arrayContaining(["cap", "as-is"]) });
  });

  test("on an initiative that does not exist says those that do", async () => {
    const { problems, solved: none } = await solveOne(asked(folder, { initiative: "families" }));
    expect(none).toBeUndefined();
    expect(problems.map(({ code, args }) => [code, args])).toEqual([
      ["initiative-unknown", { id: "families", known: ["families-24h", "summer-sale"] }],
    ]);
  });
});
