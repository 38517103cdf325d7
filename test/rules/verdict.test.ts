import { describe, expect, test } from "vitest";

import type { Answer } from "../../src/model/company.ts";
import type { Finding } from "../../src/rules/finding.ts";
import { judge } from "../../src/rules/judge.ts";
import { type Condition, unmetConditions, verdictOf } from "../../src/rules/verdict.ts";
import { day, estimate, goodRules, makeWorld, place, ruleText, TODAY } from "./worlds.ts";

const [SAMPLE] = (() => {
  const world = makeWorld({ outlooks: { "logistics/stroller-x": { breach: estimate(0.74) } } });
  return judge(goodRules(ruleText()), world, world.company.policy);
})();

/** `blocker open` and so on, as findings. */
function findings(...kinds: readonly string[]): readonly Finding[] {
  return kinds.flatMap((kind) => {
    const severity = (["blocker", "warning", "note"] as const).find((one) => kind.startsWith(one));
    const state = (["open", "waived", "unknown"] as const).find((one) => kind.endsWith(one));
    return SAMPLE && severity && state ? [{ ...SAMPLE, severity, state }] : [];
  });
}

function condition(by: number | undefined): Condition {
  return { kind: "answer", what: "the receipt comes on 5 Jun", who: "logistics", by, at: place("answers.yaml", 3) };
}

describe("verdict", () => {
  test.each([
    [[], "ready"],
    [["note open", "note unknown", "note waived", "warning waived"], "ready"],
    [["blocker open"], "not-ready"],
    [["blocker unknown", "blocker open", "warning open"], "not-ready"],
    [["blocker unknown"], "undecided"],
    [["blocker unknown", "warning open", "blocker waived"], "undecided"],
    [["warning open"], "conditional"],
    [["warning unknown"], "conditional"],
    [["blocker waived"], "conditional"],
    [["blocker waived", "note open"], "conditional"],
  ])("%o is %s", (kinds, wanted) => {
    expect(verdictOf(findings(...kinds), [], TODAY)).toBe(wanted);
  });

  test.each([
    [[condition(undefined)], [], "conditional"],
    [[condition(TODAY)], [], "conditional"],
    [[condition(TODAY - 1)], [], "not-ready"],
    [[condition(TODAY + 5), condition(TODAY - 1)], ["warning open"], "not-ready"],
    [[condition(TODAY - 1)], ["blocker unknown"], "undecided"],
    [[condition(TODAY - 1)], ["blocker open"], "not-ready"],
  ])("with conditions %#", (conditions, kinds, wanted) => {
    expect(verdictOf(findings(...kinds), conditions, TODAY)).toBe(wanted);
  });
});

/** Every set of findings by severity and state, with no condition, one that is open and one whose day has passed. */
const KINDS = ["blocker", "warning", "note"].flatMap((severity) =>
  ["open", "unknown", "waived"].map((state) => `${severity} ${state}`),
);
const DUE: Readonly<Record<string, readonly Condition[]>> = {
  none: [],
  open: [condition(TODAY)],
  passed: [condition(TODAY + 5), condition(TODAY - 1)],
};

/** Simulation.md, section 12, read word by word. */
function said(kinds: readonly string[], due: string): string {
  if (kinds.includes("blocker open")) return "not-ready";
  if (kinds.includes("blocker unknown")) return "undecided";
  if (due === "passed") return "not-ready";
  const makesConditional = ["warning open", "warning unknown", "blocker waived"];
  return due === "open" || makesConditional.some((kind) => kinds.includes(kind)) ? "conditional" : "ready";
}

test("every combination of findings and conditions has the verdict that the design says", () => {
  const wrong: string[] = [];
  for (let set = 0; set < 2 ** KINDS.length; set++) {
    const kinds = KINDS.filter((_, index) => (set >> index) % 2 === 1);
    for (const [due, conditions] of Object.entries(DUE)) {
      const verdict = verdictOf(findings(...kinds), conditions, TODAY);
      if (verdict !== said(kinds, due)) wrong.push(`${kinds.join(", ")} with ${due}: ${verdict}`);
    }
  }
  expect(wrong).toEqual([]);
});

function answer(more: Partial<Answer["declaration"]>, isVoid = false): Answer {
  const declaration = { says: "agrees-if" as const, condition: "5 Jun", $at: {}, ...more };
  return { department: "logistics", declaration, source: "given", void: isVoid, at: place("answers.yaml", 2) };
}

describe("conditions", () => {
  test.each([
    [{ due: day("2026-06-05") }, false, [{ kind: "answer", what: "5 Jun", who: "logistics", by: day("2026-06-05") }]],
    [{}, false, [{ by: undefined }]],
    [{ met: true }, false, []],
    [{ met: false }, false, [{}]],
    [{ says: "agrees" as const }, false, []],
    [{}, true, []],
  ])("of answers %#", (more, isVoid, wanted) => {
    const conditions = unmetConditions(makeWorld({ answers: { logistics: answer(more, isVoid) } }));
    expect(conditions).toMatchObject(wanted);
    expect(conditions).toHaveLength(wanted.length);
  });

  test("of the last decision, and of stages", () => {
    const initiative = [
      "decisions:",
      "  - {chose: A, do: [{what: old, who: it, by: 2026-05-20}]}",
      "  - {chose: B, do: [{what: cap in the shop, who: it, by: 2026-05-29}, {what: done, done: 2026-05-24}]}",
      "rollout: {stages: [{on: 2026-06-01, share: 20%}, {on: 2026-06-08, share: 100%, if: 95% kept}]}",
    ].join("\n");
    expect(unmetConditions(makeWorld({ initiative }))).toMatchObject([
      { kind: "decision", what: "cap in the shop", who: "it", by: day("2026-05-29") },
      { kind: "stage", what: "95% kept", who: "marketing", by: undefined },
    ]);
  });
});
