import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Edit } from "../../src/base/edit.ts";
import { editedAll } from "../../src/files/edit.ts";
import { findCompanies } from "../../src/files/find.ts";
import { judgeCompany } from "../../src/judge-company.ts";
import { openCompany } from "../../src/open-company.ts";
import { prepareDecision } from "../../src/decide.ts";
import { type Solved, solve, solveOne } from "../../src/solve.ts";
import { roundNumber, stepAtMost } from "../../src/solve/round-numbers.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/families-24h/", import.meta.url));
const ID = "families-24h";

function asked(path: string, more: Partial<Parameters<typeof solveOne>[0]> = {}): Parameters<typeof solveOne>[0] {
  return { path, initiative: ID, keep: new Set(), budget: undefined, environment: {}, ...more };
}

/** The verdict of a check of the example with these changes written. */
async function verdictWith(edits: readonly Edit[]): Promise<string | undefined> {
  const { companies } = await findCompanies(EXAMPLE);
  const [folder] = companies;
  if (!folder) throw new Error("no example");
  const before = await openCompany(folder, { environment: {} });
  const written = new Map<string, string>();
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const text = editedAll(
      before.loaded.texts.get(file) ?? "",
      edits.filter((edit) => edit.file === file),
    );
    if (text === undefined) throw new Error(`no place in ${file}`);
    written.set(file, text);
  }
  const open = await openCompany(folder, { environment: {} }, written);
  expect(open.problems).toEqual([]);
  const initiative = open.company.initiatives.filter(({ id }) => id === ID);
  return judgeCompany(open, initiative, {})[0]?.verdict;
}

describe("the ways out of the example", () => {
  let solved: Solved;
  let always: readonly Edit[];

  beforeAll(async () => {
    const { solved: found } = await solveOne(asked(EXAMPLE));
    if (!found) throw new Error("not solved");
    solved = found;
    always = found.ways.always.flatMap(({ edits }) => edits);
  });

  const ready = () => solved.ways.ways.filter(({ verdict }) => verdict === "ready" || verdict === "conditional");

  test("are of three natures at least: fewer in all, fewer a day, more to hold them", () => {
    expect(ready().map(({ id }) => id)).toEqual(expect.arrayContaining(["cap", "daily", "measures", "mix"]));
    expect(solved.ways.ways.slice(-2).map(({ id }) => id)).toEqual(["words", "as-is"]);
  });

  test("each makes it ready when it is written with what is always needed, and not without that", async () => {
    for (const way of ready()) {
      expect({ id: way.id, verdict: await verdictWith([...always, ...way.edits]) }).toEqual({
        id: way.id,
        verdict: "conditional",
      });
      expect({ id: way.id, verdict: await verdictWith(way.edits) }).toEqual({ id: way.id, verdict: "not-ready" });
    }
    expect(await verdictWith(always)).toBe("not-ready");
  });

  test("are ordered by their cost, and cost what they take", () => {
    const costs = ready().map(({ cost }) => cost);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    const measures = ready().find(({ id }) => id === "measures");
    const [part] = measures?.parts ?? [];
    expect(part?.is === "measure" && part.times * 775).toBe(measures?.cost);
  });

  test("say who starts what by when: an order of three working days before the launch of Mon 1 Jun", () => {
    const measures = ready().find(({ id }) => id === "measures");
    expect(measures?.does.map(({ who }) => who)).toEqual(["logistics"]);
    expect(measures?.paidBy).toEqual(["logistics"]);
  });

  test("one unit of a measure fewer is not enough, and one step more of a lever is too much", async () => {
    const { volume, daily } = solved.ways;
    const set = (at: Edit["at"], value: string | number): Edit => ({
      file: solved.judged.initiative.at.file,
      document: { kind: "initiative", id: ID },
      at,
      change: { is: "set", value },
    });
    const above = (value: number): number => roundNumber(stepAtMost(value) + 1);
    const scenarios = 4096;
    expect(volume).toBeGreaterThan(0);
    expect(daily).toBeGreaterThan(0);
    const cap = await verdictWith([...always, set(["offer", "cap", "total"], above(above(above(volume ?? 0))))]);
    const rate = await verdictWith([...always, set(["offer", "throttle"], `${above(above(above(daily ?? 0)))}/day`)]);
    expect({ scenarios, cap, rate }).toEqual({ scenarios, cap: "not-ready", rate: "not-ready" });
    const measures = ready().find(({ id }) => id === "measures");
    const fewer = (measures?.edits ?? []).map((edit): Edit => {
      const { change } = edit;
      if (change.is !== "append" || typeof change.value !== "object" || !("times" in change.value)) return edit;
      return {
        ...edit,
        change: { is: "append", value: { ...change.value, times: Number(change.value["times"]) - 1 } },
      };
    });
    expect(await verdictWith([...always, ...fewer])).toBe("not-ready");
  });
});

describe("what is asked of the ways out", () => {
  test("the volume, the date and the promise can be kept, and the cost bounded", async () => {
    const { solved } = await solveOne(asked(EXAMPLE, { keep: new Set(["volume", "date"]), budget: 3000 }));
    const ids = solved?.ways.ways.map(({ id }) => id);
    expect(ids).toEqual(["mix", "words", "as-is"]);
  });

  test("an unknown initiative is said with those that there are, and nothing is judged", async () => {
    const outcome = await solve(asked(EXAMPLE, { initiative: "families" }));
    expect(outcome.exitCode).toBe(2);
    expect(outcome.problems.map(({ code, args }) => [code, args])).toEqual([
      ["initiative-unknown", { id: "families", known: ["families-24h", "summer-sale"] }],
    ]);
  });
});

describe("a decision", () => {
  let folder: string;
  const NOBODY = { by: undefined, because: undefined, instead: undefined, approver: undefined, until: undefined };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "batuta-decide-"));
    await cp(EXAMPLE, folder, { recursive: true });
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  const file = () => join(folder, "initiatives/families.initiative.yaml");

  test("is shown before it is written, and then written once, comments and layout kept", async () => {
    const before = await readFile(file(), "utf8");
    const { prepared } = await prepareDecision(asked(folder), { ...NOBODY, chose: "daily", because: "keeps the date" });
    expect(await readFile(file(), "utf8")).toBe(before);
    const added = prepared?.difference
      .flat()
      .filter(({ is }) => is === "new")
      .map(({ text }) => text);
    expect(added).toEqual(
      expect.arrayContaining([
        "    at_most: 3 working days",
        expect.stringMatching(/^ {2}throttle: \d+\/day$/),
        "    chose: daily",
      ]),
    );
    expect(await prepared?.write()).toBe(true);
    const after = await readFile(file(), "utf8");
    for (const line of before.split("\n").filter((each) => each.includes("#"))) expect(after).toContain(line);
    expect(after).toContain("because: keeps the date");
    expect(await prepared?.write()).toBe(false);
    expect(await readFile(file(), "utf8")).toBe(after);
    await writeFile(file(), before);
  });

  test("to launch as it is asks for what an exception asks for, and for somebody else's approval", async () => {
    const asIs = { ...NOBODY, chose: "as-is", because: "the date is law" };
    const first = await prepareDecision(asked(folder), asIs);
    expect(first.refused).toEqual({ is: "missing", fields: ["instead", "approver", "until"] });
    const rest = { instead: "calls are answered first", until: "2026-06-30" };
    const second = await prepareDecision(asked(folder), { ...asIs, ...rest, approver: "campaigns@acme.example" });
    expect(second.refused).toEqual({ is: "own-approval" });
  });

  test("for a way out that does not exist is refused with those that do", async () => {
    const { refused } = await prepareDecision(asked(folder), { ...NOBODY, chose: "magic" });
    expect(refused).toMatchObject({ is: "unknown-option", known: expect.arrayContaining(["cap", "as-is"]) });
  });
});
