import { describe, expect, test } from "vitest";

import type { Bilingual } from "../../src/base/bilingual.ts";
import type { Rule } from "../../src/rules/compile.ts";
import { IDEAS } from "../../src/rules/ideas.ts";
import { shippedRules } from "../../src/shipped.ts";
import { exampleStage } from "./example.ts";

/** A rule that could not be read, or was written twice, would have stopped this. */
const RULES = shippedRules();

function textsOf({ title, message, arithmetic, flip, do: steps }: Rule): readonly Bilingual[] {
  return [title, message, arithmetic, flip, ...steps.map(({ what }) => what)].filter((one) => one !== undefined);
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([^{}|]*)[^{}]*\}/g)].map((match) => match[1] ?? ""))].sort();
}

/** Names of facts and of fields are no words of ours. */
function withoutFacts(text: string): string {
  return text.replaceAll(/\{[^{}|]*\|?|`[^`]*`/g, " ");
}

test("each file holds one rule, and bears its name", () => {
  const files = RULES.map(({ declaration }) => declaration.$at[""]?.file);
  expect(files).toEqual(RULES.map(({ id }) => `${id}.yaml`));
  expect(files.length).toBeGreaterThan(100);
});

test("the example is ready: every rule is quiet on it", () => {
  const { company, problems, initiatives, judge } = exampleStage().set();
  const findings = initiatives.flatMap((id) => judge(RULES, id));
  expect([company.initiatives.length, problems]).toEqual([2, []]);
  expect(findings.map(({ fingerprint, state }) => `${fingerprint} | ${state}`)).toEqual([]);
});

describe("the ideas of the source documents", () => {
  test("none is dropped silently", () => {
    const judged = new Set(RULES.flatMap(({ ideas }) => ideas));
    const open = IDEAS.filter((idea) => !judged.has(idea));
    expect(open).toEqual([]);
  });
});

describe("both languages", () => {
  test("show the same facts", () => {
    for (const rule of RULES) {
      for (const { en, es } of textsOf(rule)) expect([rule.id, placeholders(es)]).toEqual([rule.id, placeholders(en)]);
    }
  });

  /** words.md: nobody is blamed, and words that people do not use. */
  const FORBIDDEN = {
    en: /\b(fails?|fault|guilty|unable|not ready|waiver|gap|breach|scenario|driver)\b/i,
    es: /\b(incapa\w+|culpas?|incumpl\w+|hallazgos?|bloquead\w+|advertencias?|exenci\w+|brechas?|escenarios?|defraudad\w+|decepcionad\w+)\b/i,
  } as const;

  test("blame nobody", () => {
    for (const rule of RULES) {
      for (const { en, es } of textsOf(rule)) {
        expect([rule.id, FORBIDDEN.en.exec(withoutFacts(en))?.[0]]).toEqual([rule.id, undefined]);
        expect([rule.id, FORBIDDEN.es.exec(withoutFacts(es))?.[0]]).toEqual([rule.id, undefined]);
      }
    }
  });
});

test("every rule has a next step with a person, and each blocker and warning says what it rests on", () => {
  for (const { id, do: steps } of RULES) expect([id, steps.length > 0]).toEqual([id, true]);
});
