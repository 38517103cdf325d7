import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareResults } from "../../src/result/compare.ts";
import { comparisonSchema } from "../../src/result/comparison-schema.ts";
import { movedFacts } from "../../src/result/moved.ts";
import type { FindingResult, InitiativeResult, Result } from "../../src/result/result.ts";
import { storyResult } from "../report/story.ts";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(comparisonSchema);

const STORY = storyResult("en");
const [INITIATIVE] = STORY.initiatives;
const [FINDING] = INITIATIVE?.findings ?? [];
if (!INITIATIVE || !FINDING) throw new Error("the story has a point");

function story(change: Partial<InitiativeResult>): Result {
  return { ...STORY, initiatives: INITIATIVE ? [{ ...INITIATIVE, ...change }] : [] };
}

function withPoint(change: Partial<FindingResult>): Result {
  return story({ findings: FINDING ? [{ ...FINDING, ...change }] : [] });
}

function compared(before: Result | undefined, after: Result) {
  const comparison = compareResults({ name: "before", result: before }, { name: "after", result: after });
  expect(validate(comparison) || validate.errors).toBe(true);
  return comparison;
}

describe("a point", () => {
  const breach = (value: number | null) => ({ values: { "capacity.breach": value } });
  const blocker = { severity: "blocker", state: "open" } as const;

  it.each<[string, Partial<FindingResult>, Partial<FindingResult>, string]>([
    ["is as it was", blocker, blocker, "unchanged"],
    ["weighs more", { ...blocker, severity: "warning" }, blocker, "worse"],
    ["weighs less", blocker, { ...blocker, severity: "note" }, "better"],
    ["is excepted now", blocker, { ...blocker, state: "waived" }, "better"],
    ["has lost its exception", { ...blocker, state: "waived" }, blocker, "worse"],
    ["is known now", { ...blocker, state: "unknown" }, blocker, "worse"],
    ["is known no more", blocker, { ...blocker, state: "unknown" }, "worse"],
    ["has a fact materially worse", { ...blocker, ...breach(0.3) }, { ...blocker, ...breach(0.5) }, "worse"],
    ["has a fact materially better", { ...blocker, ...breach(0.5) }, { ...blocker, ...breach(0.3) }, "better"],
    ["has a fact hardly worse", { ...blocker, ...breach(0.5) }, { ...blocker, ...breach(0.54) }, "unchanged"],
  ])("that %s", (_, before, after, change) => {
    expect(compared(withPoint(before), withPoint(after)).initiatives[0]?.findings[0]?.change).toBe(change);
  });

  it("that is there on one side only is new, or fixed", () => {
    const none = story({ findings: [] });
    expect(compared(none, withPoint(blocker)).summary).toMatchObject({ new: 1, fixed: 0, stopped: 1 });
    expect(compared(withPoint(blocker), none).summary).toMatchObject({ new: 0, fixed: 1, stopped: 0 });
  });
});

it.each(["capacity.breaks_at", "stress.multiple"])("%s moves as a multiple, not as a whole number", (name) => {
  const [moved] = movedFacts({ [name]: 1.9 }, { [name]: 1.3 }, "en");
  expect(moved).toMatchObject({ unit: "multiple", way: "worse" });
});

describe("an initiative", () => {
  it("compared with itself has nothing but what is as it was", () => {
    const { summary, initiatives } = compared(STORY, STORY);
    expect({ ...summary, unchanged: 0 }).toEqual({
      new: 0,
      worse: 0,
      better: 0,
      fixed: 0,
      unchanged: 0,
      harmed: 0,
      stopped: 0,
    });
    expect(initiatives.flatMap(({ moved }) => moved)).toEqual([]);
  });

  it("that lets more customers down stops, though every point is as it was", () => {
    const { customers } = INITIATIVE;
    const lettingDown = (mean: number) =>
      story({ customers: customers && { ...customers, let_down: { p5: 1, p50: mean, p95: mean, mean } } });
    expect(compared(lettingDown(100), lettingDown(105)).summary.stopped).toBe(0);
    expect(compared(lettingDown(100), lettingDown(200)).summary.stopped).toBe(1);
  });

  it("that is a draft stops nobody", () => {
    expect(compared(undefined, story({ status: "draft" })).summary.stopped).toBe(0);
    expect(compared(undefined, story({})).summary.stopped).toBe(1);
  });

  it("says what else differs between the two", () => {
    expect(compared({ ...STORY, seed: STORY.seed + 1, as_of: "2026-01-01" }, STORY).unlike).toEqual(["seed", "as_of"]);
  });
});

describe("a fact that moves", () => {
  it("one way is worse, and better the other way", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (a, b) => {
          const way = (before: number, after: number) =>
            movedFacts({ "capacity.breach": before }, { "capacity.breach": after }, "en")[0]?.way;
          const there = way(a, b);
          if (there === "worse") expect(way(b, a)).not.toBe("worse");
          if (a === b) expect(there).toBeUndefined();
          if (b > a * 1.2) expect(there).toBe("worse");
        },
      ),
    );
  });
});
