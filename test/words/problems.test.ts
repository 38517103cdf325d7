import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../../src/base/bilingual.ts";
import { type Problem, problem, type ProblemArguments, type ProblemCode } from "../../src/base/problem.ts";
import { problemWords } from "../../src/words/problems.ts";

const at = { file: "a.yaml", line: 1, column: 1, length: 1 };

/** Arguments of every code, as they may come. */
const SAMPLES: { readonly [C in ProblemCode]: ProblemArguments[C] } = {
  "file-missing": { path: "x" },
  "file-unreadable": { path: "x", reason: "EACCES" },
  "file-too-large": { size: 2_000_000, most: 1_000_000 },
  "file-outside": { path: "../x" },
  "asset-form": { path: "poster.pdf", endings: [".md", ".html", ".txt"] },
  "not-utf8": { offset: 3 },
  "control-character": { character: "U+0000" },
  "invisible-character": { character: "U+202E" },
  "too-deep": { most: 64 },
  "too-many-nodes": { most: 200_000 },
  "alias-refused": { name: "a" },
  "tag-refused": { tag: "!!binary" },
  "pattern-form": { found: "{a,b/*.yaml" },
  "directive-refused": { directive: "%YAML 1.1" },
  "merge-key": {},
  "yaml-syntax": { fault: "TAB_AS_INDENT", message: "Tabs" },
  "duplicate-key": { key: "a" },
  "key-not-text": {},
  "key-forbidden": { key: "__proto__" },
  "kind-missing": { kinds: ["initiative", "department"] },
  "kind-twice": { kinds: ["initiative", "department"] },
  "unknown-key": { key: "promesas", near: "promises", allowed: ["promises"] },
  "missing-key": { key: "launch", example: "2026-06-01" },
  "tag-missing": { tags: ["stock", "limit"] },
  "value-empty": { key: "ends", example: "2026-06-30" },
  "wrong-type": { expected: ["list", "none"], found: "map", example: "[web]" },
  "not-a-choice": { found: "campaing", choices: ["campaign", "price"], near: "campaign" },
  "text-form": { found: "A b", example: "a-b" },
  "empty-text": {},
  "number-ambiguous": { found: "30.000", readings: ["30000", "30.0"], mend: ["30000", "30_000", "30.0"] },
  "number-comma": { found: "0,5", mend: "0.5" },
  "number-leading-zero": { found: "007", mend: "7" },
  "number-exponent": { found: "1e5", mend: "100000" },
  "number-infinite": { found: ".inf" },
  "number-too-long": { digits: 400, most: 15 },
  "number-word": { found: "30k", mend: "30000" },
  "quantity-form": { found: "~5", expected: ["count"], example: "5200" },
  "quantity-unit": { found: "5 days", unit: "days", expected: ["working-days"], example: "15 working days" },
  "quantity-bare": { found: "12", mends: ["12 h", "12 days"] },
  "quantity-negative": { found: "-5" },
  "range-upside-down": { found: "3..1", mend: "1..3" },
  "range-dash": { found: "1-3", mend: "1..3" },
  "range-unit": { found: "18%..26", mend: "18%..26%" },
  "share-bare": { found: "0.28", readings: ["28%", "0.28%"] },
  "share-over-one": { found: "120%" },
  "step-bare": { found: "0.2", share: "20%", per: "0.2 per order" },
  "money-without-currency": { found: "12", mend: "12 EUR" },
  "money-symbol": { found: "$10", mends: ["10 USD", "10 MXN"] },
  "date-form": { found: "01/06/2026", readings: ["2026-06-01", "2026-01-06"] },
  "date-impossible": { found: "2026-02-30" },
  "date-far": { found: "9999-12-31", years: 10 },
  "quantity-zero": { found: "0 min" },
  "time-form": { found: "2pm", mend: "14:00" },
  "hours-form": { found: "8 to 20" },
  "target-form": { found: "80/20" },
  "id-twice": { kind: "initiative", id: "a" },
  "company-twice": {},
  "reference-unknown": { kind: "flow", id: "order", near: "orders", known: ["orders"] },
  "policy-contradiction": { first: "severity: off", second: "locked: yes" },
  "policy-locked": { rule: "offer/no-cap" },
  "flow-circle": { circle: ["a", "b", "a"] },
  "flow-undeclared": { flow: "order", known: ["orders"] },
  "order-undecided": { capacities: ["a/b", "a/c"], kind: "stock" },
  "takes-range": { capacity: "a/b" },
  "takes-sum": { capacities: ["a/b", "a/c"], sum: 0.9 },
  "usual-missing": { capacity: "a/b" },
  "series-after-end": { days: 2, units: 900, ends: "2026-06-05", last: "2026-06-07" },
  "ends-before-launch": { launch: "2026-06-01", ends: "2026-05-01" },
  "too-much": { what: "rows", most: 200_000 },
  "answers-whose": { file: "answers.yaml", departments: ["it", "logistics"] },
  "shares-sum": { of: "after", sum: 0.9 },
  "term-twice": { first: "at_most", second: "always" },
  "field-twice": { kind: "department", id: "it", field: "notice" },
  "based-on-circle": { circle: ["a", "b", "a"] },
  "zone-unknown": { zone: "Madrid" },
  "site-takes": { capacity: "stores/samples" },
  "rule-invalid": { rule: "a/b", fault: "unknown-field", found: "capacity.brech", near: "capacity.breach" },
  "csv-column-missing": { column: "a", columns: ["b"] },
  "csv-cell": { row: 2, column: "Existencias", found: "1.200", expected: "number", readings: ["1.2", "1200"] },
  "csv-row": { row: 2, found: 3, expected: 2 },
  "csv-unreadable": { reason: "quotes" },
  "nothing-to-check": { path: "." },
  "no-initiative": { path: "." },
  "initiative-unknown": { id: "a", known: ["b"] },
  "holidays-unknown": { country: "XX", region: "" },
  "git-missing": {},
  "not-a-repository": { path: "x" },
  "git-refused": { reason: "fatal: detected dubious ownership" },
  "revision-unknown": { revision: "v1", near: "origin/v1" },
  "history-shallow": { revision: "main", platform: "github" },
  "history-later": { day: "2026-01-01" },
  "history-unrelated": { revision: "main" },
  "more-problems": { count: 3 },
};

function isCode(text: string): text is ProblemCode {
  return text in SAMPLES;
}

const CODES = Object.keys(SAMPLES).filter(isCode);

function sample(code: ProblemCode): Problem {
  return problem(code, SAMPLES[code], at);
}

describe("every problem has words", () => {
  it.each(CODES)("%s", (code) => {
    const sentences = LANGUAGES.map((language) => problemWords(sample(code), language));
    for (const { what, mend = "" } of sentences) {
      expect(what).toMatch(/[.?)]$/);
      expect(`${what} ${mend}`).not.toMatch(
        /undefined|\[object|NaN|\bfails\b|fault|guilty|unable|incapaz|culpa|\bfalla\b|incumple|error|invalid/i,
      );
    }
    expect(sentences[0]?.what).not.toBe(sentences[1]?.what);
  });

  it("shows what to write where there is nothing yet", () => {
    for (const language of LANGUAGES) {
      for (const code of ["nothing-to-check", "no-initiative"] as const) {
        const { mend, example } = problemWords(sample(code), language);
        expect(mend).toMatch(/initiative\.yaml`.*:$/);
        expect(example?.[0]).toBe("initiative: summer");
      }
    }
  });

  it("makes what comes from files harmless, and short", () => {
    const { what } = problemWords(
      problem("unknown-key", { key: `\u001B[2J${"x".repeat(500)}`, allowed: [] }, at),
      "en",
    );
    expect(what).toMatch(/^`\[U\+001B\]\[2Jx+…` is not a key/);
    expect(what.length).toBeLessThan(130);
  });
});
