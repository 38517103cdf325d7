import { describe, expect, test } from "vitest";

import { tryRules } from "../../src/rules/trial/trial.ts";
import { shippedRules } from "../../src/shipped.ts";
import { exampleStage } from "./example.ts";

/** Rules are tried in two files, one a core: each plays what its own rules change. */
const HALF = "finance";

/** Each rule speaks of what it says it speaks of, and is quiet where it applies and holds. */
export function speakTests(half: "first" | "second"): void {
  const all = shippedRules();
  const stage = exampleStage();
  const rules = all.filter(({ id }) => id < HALF === (half === "first"));
  describe.each(rules.map((one) => [one.id, one] as const))("%s", (_, one) => {
    test("fires, and is quiet there with the other change", () => {
      const [trial] = tryRules([one], all, stage);
      expect(trial?.problems).toEqual([]);
      expect(trial?.spoken).toBeDefined();
      expect([...(trial?.plain ?? []), ...(trial?.quiet ?? [])].map(({ fingerprint }) => fingerprint)).toEqual([]);
      expect(trial?.passed).toBe(true);
    });
  });
}
