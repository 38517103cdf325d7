import { describe, expect, it } from "vitest";

import { check } from "../../src/check.ts";
import { readCsv } from "../../src/files/csv.ts";
import { readYaml } from "../../src/files/read.ts";
import { renderProblems } from "../../src/report/problems.ts";
import { type Files, folderOf, SUMMER } from "./company.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const codesOf = (text: string) => [...new Set(readYaml("a.yaml", bytes(text)).problems.map(({ code }) => code))];

async function checked(files: Files) {
  const root = folderOf({ "summer.yaml": SUMMER, ...files });
  const request = { paths: [root], environment: {}, asOf: "2026-05-11", language: "en" as const, scenarios: 64 };
  const { problems, exitCode } = await check(request);
  const text = renderProblems(problems, { language: "en" });
  return { exitCode, codes: [...new Set(problems.map(({ code }) => code))], text };
}

describe("too much of one thing", () => {
  it.each([
    ["keys that are repeated", "k: 1\n".repeat(190_000), ["duplicate-key", "more-problems"]],
    ["commas", `[${",".repeat(600_000)}`, ["too-many-nodes"]],
    ["documents", "---\na: 1\n".repeat(2001), ["too-much"]],
    ["closing brackets", "]".repeat(20_000), ["yaml-syntax", "more-problems"]],
    ["directives", "%YAML 1.1\n".repeat(2000), ["directive-refused", "more-problems"]],
    ["tags", "!a ".repeat(2000), ["tag-refused"]],
  ])("%s: told in short", (_, text, expected) => {
    expect(codesOf(text)).toEqual(expected);
  });

  it("wrong values: told in short, with the line where each stands", async () => {
    const { exitCode, codes, text } = await checked({
      "d.yaml": `department: d\nanswers_for: [${"1,".repeat(2000)}]\n`,
    });
    expect([exitCode, codes]).toEqual([2, ["not-a-choice", "more-problems"]]);
    expect(text).toContain("d.yaml:2:");
    expect(text.length).toBeLessThan(10_000);
  });
});

describe("numbers and days that no machine should follow", () => {
  const department = (capacity: string): Files => ({
    "d.yaml": `department: logistics\ntitle: L\ncapacities:\n  c: {${capacity}}\n`,
  });
  const initiative = (from: string, to: string): Files => ({ "summer.yaml": SUMMER.replace(from, to) });

  it.each<[string, Files, readonly string[]]>([
    ["an end in seven thousand years", initiative("2026-06-30", "9999-12-31"), ["date-far"]],
    ["a launch a century ago", initiative("2026-06-01", "1926-06-01"), ["date-far"]],
    ["a count of 1900", department("throughput: orders, rate: 9/day, usual: 1/day, as_of: 1900-01-01"), ["date-far"]],
    ["calls of no time", department("staffed: orders, agents: 1, handle_time: 0 min, usual: 1/day"), ["quantity-zero"]],
    ["a permanent one of centuries", { "batuta.yaml": "company: a\npolicy: {permanent: 90000 days}\n" }, ["too-much"]],
    [
      "a lag of centuries",
      { "f.yaml": "flows:\n  orders: {}\n  calls: {from: orders, rate: 1 per order, after: 90000 days}\n" },
      ["too-much"],
    ],
    ["more than a number holds", initiative("3000..5500", "12345678901234567890"), ["number-too-long"]],
    ["an exponent", initiative("3000..5500", "1e400"), ["number-infinite"]],
    ["not a number", initiative("3000..5500", ".nan"), ["number-infinite"]],
    [
      "flows in a circle",
      { "f.yaml": "flows:\n  a: {from: b, rate: 1}\n  b: {from: a, rate: 1}\n  orders: {}\n" },
      ["step-bare"],
    ],
  ])("%s", async (_, files, expected) => {
    const { exitCode, codes } = await checked(files);
    expect([exitCode, codes]).toEqual([2, expected]);
  });

  it("half a day is no part of a horizon", async () => {
    const { codes } = await checked({ "batuta.yaml": "company: a\npolicy: {tail: 36 h, permanent: 12 h}\n" });
    expect(codes).toEqual([]);
  });
});

describe("patterns that a stranger wrote", () => {
  it("are matched without trying every way, or refused", async () => {
    const includes = `["${"*a".repeat(40)}b.yaml", "${"**/a/".repeat(30)}x.yaml", "+(a|aa)+b", "{a,b", "*.yaml"]`;
    const { exitCode, codes } = await checked({
      "batuta.yaml": `company: a\nincludes: ${includes}\n`,
      [`${"a".repeat(200)}.yaml`]: "# nothing\n",
      [`${"a/".repeat(100)}y.yaml`]: "# nothing\n",
    });
    expect([exitCode, codes]).toEqual([2, ["pattern-form"]]);
  });

  it("are at most a hundred", async () => {
    const { codes } = await checked({ "batuta.yaml": `company: a\nincludes: [${'"*.yaml",'.repeat(101)}]\n` });
    expect(codes).toEqual(["too-much"]);
  });

  it("of a rule are linear too", async () => {
    const rule = `rules:
  - rule: acme/title
    for: offer
    require: 'offer.initiative.matches("^(a+)+$")'
    severity: note
    title: {en: t, es: t}
    message: {en: t, es: t}
`;
    const { exitCode } = await checked({
      "r.yaml": rule,
      "summer.yaml": SUMMER.replace("title: Summer", `title: ${"a".repeat(5000)}!`),
    });
    expect([0, 1, 2]).toContain(exitCode);
  });
});

describe("tables from strangers", () => {
  const wanted = { day: { type: "date" }, quantity: { type: "number" } } as const;
  const read = (text: string) => readCsv(bytes(text), { file: "f.csv" }, wanted);

  it.each(["=1+1", "+1+1", "@SUM(A1)", "-2+3", "=cmd|' /C calc'!A0", "＝1"])("%s is a formula for nobody", (cell) => {
    expect(read(`day,quantity\n2026-06-01,${cell}\n`).problems.map(({ code }) => code)).toEqual(["csv-cell"]);
  });

  it("of a million columns are refused before anybody looks at them", () => {
    expect(read(`${"x,".repeat(1_000_000)}\n`).problems.map(({ code, args }) => [code, args])).toEqual([
      ["too-much", { what: "columns", most: 1000 }],
    ]);
  });

  it("may name their columns as JavaScript names its own things", () => {
    const { problems } = read("__proto__,constructor\n1,2\n");
    expect(problems.map(({ code }) => code)).toEqual(["csv-column-missing", "csv-column-missing"]);
  });
});
