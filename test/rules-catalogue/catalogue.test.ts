import { describe, expect, test } from "vitest";

import { IDEAS } from "../../src/rules/ideas.ts";
import { catalogue, judgeExample, ruleFiles, type Texts, type Value, writtenRules } from "./example.ts";

const COMPILED = catalogue();
const WRITTEN = writtenRules();

/** What a rule finds on the example with a change, and nothing else of the catalogue. */
function found(rule: string, patch: Value): readonly string[] {
  const rules = COMPILED.rules.filter(({ id }) => id === rule);
  return judgeExample({ rules }, patch).map(({ state, subject }) => `${state} ${subject}`);
}

test("every rule is understood", () => {
  expect(COMPILED.problems).toEqual([]);
  expect(COMPILED.rules).toHaveLength(WRITTEN.length);
});

test("the example is ready: every rule is quiet on it", () => {
  const findings = judgeExample(COMPILED).map(({ rule, initiative, state, subject }) => `${rule} | ${initiative} | ${subject} | ${state}`);
  expect(findings).toEqual([]);
});

describe("each rule speaks of what it says it speaks of", () => {
  for (const { rule, fires, quiet } of WRITTEN) {
    test(`${rule} fires`, () => expect(found(rule, fires)).not.toEqual([]));
    test(`${rule} is quiet`, () => expect(found(rule, quiet)).toEqual([]));
  }
});
