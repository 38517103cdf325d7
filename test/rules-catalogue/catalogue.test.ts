import { describe, expect, test } from "vitest";

import { IDEAS } from "../../src/rules/ideas.ts";
import { catalogue, judgeExample, ruleFiles, type Texts, type Written, writtenRules } from "./example.ts";

const COMPILED = catalogue();
const WRITTEN = writtenRules();

function textsOf({ title, message, arithmetic, flip, do: steps = [] }: Written): readonly Texts[] {
  return [title, message, arithmetic, flip, ...steps.map(({ what }) => what)].filter((one) => one !== undefined);
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([^{}|]*)[^{}]*\}/g)].map((match) => match[1] ?? ""))].sort();
}

/** Names of facts and of fields are no words of ours. */
function withoutFacts(text: string): string {
  return text.replaceAll(/\{[^{}|]*\|?|`[^`]*`/g, " ");
}

test("every rule is understood", () => {
  expect(COMPILED.problems).toEqual([]);
  expect(COMPILED.rules).toHaveLength(WRITTEN.length);
});

test("each file holds one rule, and bears its name", () => {
  for (const [file, text] of Object.entries(ruleFiles()))
    expect(text).toContain(`rule: ${file.replace(".yaml", "")}\n`);
  expect(Object.keys(ruleFiles())).toHaveLength(WRITTEN.length);
});

test("the example is ready: every rule is quiet on it", () => {
  const findings = judgeExample(COMPILED, {}, ["spring", "sorter"]);
  expect(findings.map(({ fingerprint, state }) => `${fingerprint} | ${state}`)).toEqual([]);
});

describe("the ideas of the source documents", () => {
  test("none is dropped silently", () => {
    const judged = new Set(WRITTEN.flatMap(({ idea }) => idea.split(",").map((key) => key.trim())));
    const open = IDEAS.filter((idea) => !judged.has(idea));
    expect(open).toEqual([]);
  });
});

describe("both languages", () => {
  test("show the same facts", () => {
    for (const written of WRITTEN) {
      for (const { en, es } of textsOf(written))
        expect([written.rule, placeholders(es)]).toEqual([written.rule, placeholders(en)]);
    }
  });

  /** words.md: nobody is blamed, and words that people do not use. */
  const FORBIDDEN = {
    en: /\b(fails?|fault|guilty|unable|not ready|waiver|gap|breach|scenario|driver)\b/i,
    es: /\b(incapa\w+|culpas?|incumpl\w+|hallazgos?|bloquead\w+|advertencias?|exenci\w+|brechas?|escenarios?|defraudad\w+|decepcionad\w+)\b/i,
  } as const;

  test("blame nobody", () => {
    for (const written of WRITTEN) {
      for (const { en, es } of textsOf(written)) {
        expect([written.rule, FORBIDDEN.en.exec(withoutFacts(en))?.[0]]).toEqual([written.rule, undefined]);
        expect([written.rule, FORBIDDEN.es.exec(withoutFacts(es))?.[0]]).toEqual([written.rule, undefined]);
      }
    }
  });
});

test("every rule has a next step with a person, and each blocker and warning says what it rests on", () => {
  for (const { rule, do: steps = [] } of WRITTEN) expect([rule, steps.length > 0]).toEqual([rule, true]);
});
