import type { ProblemArguments } from "../../src/base/problem.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { subjectNamed } from "../../src/facts/index.ts";
import { compileRules } from "../../src/rules/compile.ts";
import { compileExpression } from "../../src/rules/expression.ts";
import { IDEAS } from "../../src/rules/ideas.ts";
import { ruleText, rulesIn } from "./worlds.ts";

/** What is wrong with rules, and where; a corpus of faults stands in `broken/`. */
function problemsOf(text: string) {
  const { problems, rules } = rulesIn(text);
  const found = problems.map((one) => ({
    code: one.code,
    reason: one.code === "rule-invalid" ? reasonOf(one.args) : "",
    line: one.at.line,
    column: one.at.column,
    length: one.at.length,
  }));
  return { found, rules };
}

/** `code: found (near)`, so that a table of faults reads in one line. */
function reasonOf({ fault, found, near }: ProblemArguments["rule-invalid"]): string {
  return `${fault}${found === "" ? "" : `: ${found}`}${near === undefined ? "" : ` (${near})`}`;
}

describe("broken rules", () => {
  test("an expression that is too long", () => {
    const { found } = problemsOf(ruleText({ require: `capacity.touched && ${"true && ".repeat(120)} true` }));
    expect(found[0]?.reason).toBe("too-long: maxAstNodes (200)");
    const { found: longer } = problemsOf(ruleText({ require: `capacity.touched && ${"true && ".repeat(300)} true` }));
    expect(longer[0]?.reason).toBe("too-long: 2425 (2000)");
  });

  test("an expression that is too deep", () => {
    const { found } = problemsOf(ruleText({ require: `${"(".repeat(40)}true${")".repeat(40)}` }));
    expect(found[0]?.reason).toBe("too-long: maxDepth (24)");
  });

  test("a text that is missing in one language", () => {
    const [document] = rulesIn(ruleText()).rules.map((rule) => rule.declaration);
    const broken = document ? [{ ...document, title: { ...document.title, es: " " } }] : [];
    expect(compileRules(broken).problems).toMatchObject([
      { args: { fault: "missing-text", found: "title.es" }, at: { line: 6, column: 37 } },
    ]);
  });

  test("a name that stands twice", () => {
    const text = ruleText() + ruleText().replace("rules:\n", "");
    const { found, rules } = problemsOf(text);
    expect(rules).toHaveLength(1);
    expect(found).toMatchObject([{ reason: "name-twice: logistics/stock-runs-out", line: 11, column: 11 }]);
  });

  test("one broken rule hides none of the others", () => {
    const text =
      ruleText({ require: "capacity.brech" }) + ruleText({ rule: "logistics/other" }).replace("rules:\n", "");
    expect(problemsOf(text).rules.map(({ id }) => id)).toEqual(["logistics/other"]);
  });

  test("without the text of the file a single line is placed all the same", () => {
    const { problems } = rulesIn(ruleText({ require: '"capacity.brech < 0.1"' }));
    const documents = rulesIn(ruleText()).rules.map((rule) => ({
      ...rule.declaration,
      require: "capacity.brech < 0.1",
    }));
    const without = compileRules(documents).problems;
    expect(problems[0]?.at).toMatchObject({ line: 4, column: 24 });
    expect(without[0]?.at).toMatchObject({ line: 4, column: 23 });
  });
});

describe("hostile expressions", () => {
  const type = subjectNamed("stock");
  const words = [
    "capacity",
    ".breach",
    "customers.streams",
    ".all(s, ",
    "known(",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "?",
    ":",
    "'",
    '"',
    "\\",
    "\n",
    "\0",
  ];
  const more = [
    "&&",
    "||",
    "!",
    "-",
    "%",
    "/",
    "1",
    "0x",
    "1e999",
    "9223372036854775808",
    "null",
    "b'a'",
    ".matches('(')",
    "🙂",
    "`",
  ];

  test("nothing that is written makes the compiler throw or answer outside the text", () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...words, ...more), fc.string({ maxLength: 3 })), { maxLength: 12 });
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join(" ");
        const { fault } = type ? compileExpression(written, type, "bool") : {};
        return fault === undefined || (fault.start >= 0 && fault.start <= fault.end && fault.end <= written.length + 1);
      }),
      { numRuns: 1500, seed: 1 },
    );
  });
});

describe("good rules", () => {
  test("a rule with everything", () => {
    const { rules, problems } = rulesIn(
      ruleText({
        where: "capacity.touched",
        require:
          ">\n      holds(capacity.breach, tolerance.breach) || capacity.short_share < tolerance.short ||\n      (capacity.breach_without > tolerance.breach && capacity.adds <= tolerance.adds && capacity.let_down_share <= tolerance.adds_customers)",
        arithmetic:
          '{en: "{capacity.on_hand} − {capacity.usual_before_launch} = {capacity.at_launch}", es: "{capacity.on_hand}, {launch}, {today}, {tolerance.breach}"}',
        flip: '{en: "{capacity.flip_needed}", es: "{capacity.flip_needed}"}',
        do: "[{what: {en: a, es: b}, who: department, by: capacity.latest_order_day}, {what: {en: a, es: b}, who: 'department:legal', by: launch - days(4)}, {what: {en: a, es: b}, who: capacity.others}]",
        idea: "stock-out, expectation-gap",
        risk: "supply",
        effective_on: "2026-07-01",
      }),
    );
    expect(problems).toEqual([]);
    expect(rules[0]).toMatchObject({
      id: "logistics/stock-runs-out",
      ideas: ["stock-out", "expectation-gap"],
      risk: "supply",
    });
    expect(rules[0]?.shows).toContain("capacity.flip_needed");
  });

  test("every idea of the source documents has a key", () => {
    expect(new Set(IDEAS).size).toBe(IDEAS.length);
    expect(IDEAS).toContain("adapt-while-running");
  });
});
