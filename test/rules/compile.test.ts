import type { ProblemArguments } from "../../src/base/problem.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { subjectNamed } from "../../src/facts/index.ts";
import { compileRules } from "../../src/rules/compile.ts";
import { compileExpression } from "../../src/rules/expression.ts";
import { IDEAS } from "../../src/rules/ideas.ts";
import { ruleText, rulesIn } from "./worlds.ts";

/** A rule whose wrong words stand between « and »: they must be found there, and nothing else. */
function problemsOf(marked: string) {
  const { problems, rules } = rulesIn(marked.replaceAll(/[«»]/g, ""));
  const found = problems.map((one) => ({
    code: one.code,
    reason: one.code === "rule-invalid" ? reasonOf(one.args) : "",
    line: one.at.line,
    column: one.at.column,
    length: one.at.length,
  }));
  return { found, rules };
}

function placesOf(marked: string) {
  const places: { line: number; column: number; length: number }[] = [];
  for (const [index, line] of marked.split("\n").entries()) {
    let stripped = 0;
    for (const match of line.matchAll(/«([^»]*)»/g)) {
      places.push({ line: index + 1, column: match.index - stripped + 1, length: (match[1] ?? "").length });
      stripped += 2;
    }
  }
  return places;
}

type Lines = Readonly<Record<string, string>>;

/** `code: found (near)`, so that a table of faults reads in one line. */
function reasonOf({ fault, found, near }: ProblemArguments["rule-invalid"]): string {
  return `${fault}${found === "" ? "" : `: ${found}`}${near === undefined ? "" : ` (${near})`}`;
}

const BROKEN: readonly (readonly [name: string, lines: Lines, ...reasons: readonly string[]])[] = [
  ["a field with a slip", { require: "capacity.«brech» < 0.1" }, "unknown-field: capacity.brech (capacity.breach)"],
  [
    "a field with a slip, quoted",
    { require: '"capacity.«brech» < 0.1"' },
    "unknown-field: capacity.brech (capacity.breach)",
  ],
  [
    "a field with a slip after an escape",
    { require: '"capacity.title == \\"a\\" || capacity.«brech» < 0.1"' },
    "unknown-field: capacity.brech (capacity.breach)",
  ],
  [
    "a field with a slip in single quotes",
    { require: "'capacity.title == ''a'' || capacity.«brech» < 0.1'" },
    "unknown-field: capacity.brech (capacity.breach)",
  ],
  [
    "a field with a slip in a folded block",
    { require: ">\n      capacity.touched &&\n      capacity.«brech» < 0.1" },
    "unknown-field: capacity.brech (capacity.breach)",
  ],
  [
    "a field with a slip in a literal block",
    { require: "|\n      capacity.touched &&\n      capacity.«brech» < 0.1" },
    "unknown-field: capacity.brech (capacity.breach)",
  ],
  [
    "a field with a slip on a plain second line",
    { require: "capacity.touched &&\n      capacity.«brech» < 0.1" },
    "unknown-field: capacity.brech (capacity.breach)",
  ],
  ["a field of another subject", { require: "capacity.«agents» > 2" }, "unknown-field: capacity.agents"],
  ["a field of a number", { require: "capacity.breach.«low» < 0.1" }, "unknown-field: capacity.breach.low"],
  ["a prototype's name", { require: "capacity.«constructor» == 1" }, "unknown-field: capacity.constructor"],
  ["__proto__", { require: "capacity.«__proto__» == 1" }, "unknown-field: capacity.__proto__"],
  ["a variable with a slip", { require: "«capcity».breach < 0.1" }, "unknown-variable: capcity (capacity)"],
  ["a variable that is not in scope", { require: "«stock».breach < 0.1" }, "unknown-variable: stock"],
  ["a type as a variable", { require: "«string» == capacity.title" }, "unknown-variable: string"],
  [
    "an item outside its loop",
    { require: "customers.capacities.all(c, c.touched) && «c».touched" },
    "unknown-variable: c",
  ],
  [
    "an unknown field of an item",
    { require: "customers.streams.all(s, s.«breach» < 0.1)" },
    "unknown-field: s.breach (s.reach)",
  ],
  ["share against count", { require: "«capacity.peak_use > capacity.short»" }, "unlike-types: share > count"],
  [
    "probability against share",
    { require: "«capacity.breach > capacity.short_share»" },
    "unlike-types: probability > share",
  ],
  ["probability against a whole number", { require: "«capacity.breach > 10»" }, "unlike-types: probability > number"],
  ["duration against a bare number", { require: "«capacity.wait > 2»" }, "unlike-types: duration > number"],
  ["date against duration", { require: "«capacity.first_breach > days(2)»" }, "unlike-types: date > duration"],
  ["count plus rate", { require: "«capacity.short + capacity.peak_load» > 2" }, "unlike-types: count + rate"],
  ["text against number", { require: "«capacity.title == 5»" }, "unlike-types: text == number"],
  ["not of a number", { require: "(«!capacity.breach»)" }, "unlike-types: !probability"],
  [
    "and of numbers",
    { require: "«capacity.breach && capacity.touched»" },
    "unlike-types: capacity.breach && capacity.touched",
  ],
  [
    "holds of a share",
    { require: "«holds(capacity.peak_use, tolerance.breach)»" },
    "unlike-types: holds(share, probability)",
  ],
  ["a require that is a number", { require: "«capacity.breach»" }, "not-a-condition: probability"],
  ["a where that is a number", { where: "«capacity.short»" }, "not-a-condition: count"],
  ["a where with a slip", { where: "capacity.«touchd»" }, "unknown-field: capacity.touchd (capacity.touched)"],
  ["has()", { require: "«has(capacity.breach)»" }, "not-allowed: has (known)"],
  ["dyn()", { require: "«dyn(capacity)».x == 1" }, "not-allowed: dyn"],
  ["an index", { require: '«capacity["breach"]» == 1' }, "not-allowed: []"],
  ["a map", { require: '\'«{"a": 1}» == {"b": 1}\'' }, "not-allowed: map"],
  ["cel.bind", { require: "«cel.bind(x, 1, x == 1)»" }, "not-allowed: bind"],
  ["a conversion", { require: '«int("5")» == 5' }, "not-allowed: int"],
  ["a remainder", { require: "«5 % 2» == 1" }, "not-allowed: %"],
  ["null", { require: "capacity.title == «null»" }, "not-allowed: null"],
  ["bytes", { require: '«b"a"» == b"a"' }, "not-allowed: bytes"],
  ["known of no field", { require: "«known(capacity)»" }, "not-allowed: known(capacity) (known(capacity.wait))"],
  ["a bad pattern", { require: 'capacity.title.matches(«"(a"»)' }, "bad-pattern: (a"],
  ["a pattern from a fact", { require: "capacity.title.matches(«capacity.flow»)" }, "bad-pattern: capacity.flow"],
  ["a day that is none", { require: 'launch > date(«"2026-02-30"»)' }, 'bad-date: "2026-02-30" (date("2026-06-01"))'],
  ["half an expression", { require: "capacity.breach «<»" }, "syntax: <"],
  [
    "too many nested loops",
    { require: "customers.streams.all(a, customers.streams.all(b, «customers.streams.all(c, true)»))" },
    "too-nested: all",
  ],
  ["an unknown subject", { for: "«stok»" }, "unknown-subject: stok (stock)"],
  [
    "an unknown placeholder",
    { title: '{en: "{«capacity.brech»}", es: "a"}' },
    "unknown-placeholder: capacity.brech (capacity.breach)",
  ],
  [
    "an unknown variable in a placeholder",
    { flip: '{en: "with {«capcity.breach»}", es: "a"}' },
    "unknown-placeholder: capcity.breach (capacity.breach)",
  ],
  [
    "an unknown placeholder in Spanish only",
    { arithmetic: '{en: "{capacity.load}", es: "{«capacity.lod»}"}' },
    "unknown-placeholder: capacity.lod (capacity.load)",
  ],
  [
    "a placeholder with an expression",
    { message: '{en: "{«capacity.load * 2»}", es: "a"}' },
    "bad-placeholder: capacity.load * 2",
  ],
  [
    "a placeholder in a step",
    { do: '[{what: {en: "{«capacity.x»}", es: a}, who: proposer}]' },
    "unknown-placeholder: capacity.x",
  ],
  [
    "an unknown person",
    { do: "[{what: {en: a, es: b}, who: «proponent»}]" },
    "unknown-person: proponent (proposer, author, accountable, department, keeper, payer, approver)",
  ],
  [
    "a person that is a number",
    { do: "[{what: {en: a, es: b}, who: «capacity.load»}]" },
    "unknown-person: capacity.load (proposer, author, accountable, department, keeper, payer, approver)",
  ],
  ["a by that is no day", { do: "[{what: {en: a, es: b}, who: proposer, by: «capacity.load»}]" }, "not-a-date: count"],
  [
    "a by with a slip",
    { do: "[{what: {en: a, es: b}, who: proposer, by: capacity.«first_brech» - days(4)}]" },
    "unknown-field: capacity.first_brech (capacity.first_breach)",
  ],
  ["an unknown idea", { idea: "«stockout»" }, "unknown-idea: stockout (stock-out)"],
  ["no idea", { idea: "", rule: "logistics/x" }, "missing-idea"],
  ["no fires", { fires: "", rule: "«logistics/stock-runs-out»" }, "missing-fires"],
  ["no quiet", { quiet: "", rule: "«logistics/stock-runs-out»" }, "missing-quiet"],
  ["a name without area", { rule: "«stock-runs-out»" }, "bad-name: stock-runs-out (area/what-is-wrong)"],
  [
    "two faults in one rule",
    { require: "capacity.«brech» < 0.1", idea: "«stockout»" },
    "unknown-idea: stockout (stock-out)",
    "unknown-field: capacity.brech (capacity.breach)",
  ],
];

describe("broken rules", () => {
  test.each(BROKEN.map(([name, lines, ...reasons]) => ({ name, lines, reasons })))("$name", ({ lines, reasons }) => {
    const marked = ruleText(lines);
    const { found, rules } = problemsOf(marked);
    expect(rules).toEqual([]);
    expect(found.map(({ code }) => code)).toEqual(reasons.map(() => "rule-invalid"));
    expect(found.map(({ reason }) => reason)).toEqual(reasons);
    const places = placesOf(marked);
    if (places.length === 0) return;
    expect(found.map(({ line, column, length }) => ({ line, column, length })).sort(byLine)).toEqual(
      places.sort(byLine),
    );
  });

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
    const text =
      ruleText() +
      ruleText().replace("rules:\n", "").replace("runs-out", "«runs-out»").replace("«runs-out»", "runs-out");
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

function byLine(
  a: { readonly line: number; readonly column: number },
  b: { readonly line: number; readonly column: number },
): number {
  return a.line - b.line || a.column - b.column;
}

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
