import { describe, expect, test } from "vitest";

import { catalogue, initiativesOf, judgeExample, type Value, type Written, writtenRules } from "./example.ts";

const COMPILED = catalogue();

/** What a rule finds on an initiative of the example with a change; all are judged, for exceptions are matched against what others find. */
function found(id: string, patch: Value, initiative: string): readonly string[] {
  const findings = judgeExample(COMPILED, patch, [initiative]).filter(({ rule }) => rule === id);
  return findings.map(({ state, subject }) => `${state} ${subject}`);
}

/** The first of the initiatives that a change is about on which the rule speaks. */
function spokenOf({ rule, fires }: Written): string | undefined {
  return initiativesOf(fires).find((initiative) => found(rule, fires, initiative).length > 0);
}

/** Rules are tried in two files, one a core: each plays what its own rules change. */
const HALF = "finance";

/** Each rule speaks of what it says it speaks of, and is quiet where it applies and holds. */
export function speakTests(half: "first" | "second"): void {
  const written = writtenRules().filter(({ rule }) => rule < HALF === (half === "first"));
  describe.each(written.map((one) => [one.rule, one] as const))("%s", (_, one) => {
    test("fires, and is quiet there with the other change", () => {
      const initiative = spokenOf(one);
      expect(initiative).toBeDefined();
      expect(found(one.rule, one.quiet, initiative ?? "")).toEqual([]);
    });
  });
}
