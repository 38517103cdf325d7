import { describe, expect, it } from "vitest";

import { join } from "../../src/model/join.ts";
import type { PolicyDeclaration } from "../../src/model/policy-schema.ts";
import { packSchema } from "../../src/model/policy-schema.ts";
import { policySources } from "../../src/model/settings.ts";
import type { Rule } from "../../src/rules/compile.ts";
import { type RuleInForce, rulesInForce } from "../../src/rules/in-force.ts";
import { decodeFiles } from "../model/decoded.ts";
import { REQUEST } from "../model/joined.ts";
import { day, declared, goodRules, ruleText } from "./worlds.ts";

const STRICT: PolicyDeclaration = declared(
  packSchema,
  `pack: strict\nrules: {logistics/stock-runs-out: {severity: warning, effective_on: 2026-07-01}}\ntolerances: {breach: 5%, stale: {stock: 3 days}}\n`,
  "strict.yaml",
);

const DEPARTMENTS = {
  "logistics.department.yaml": `department: logistics
title: Logistics
answers_for: [supply]
capacities: {boxes: {stock: orders, on_hand: 10, usual: 1/day}}
`,
  "support.department.yaml": `department: support
title: Support
capacities: {phone: {limit: orders, each: 1 EUR, most: 5 EUR, used: 0 EUR}}
`,
};

interface Plan {
  readonly policy?: string;
  readonly rules?: readonly Rule[];
  /** Ids that come with Batuta; all of them unless told. */
  readonly shipped?: readonly string[];
  readonly own?: readonly Rule[];
}

function inForce({ policy = "{}", rules = goodRules(ruleText()), own = [], shipped }: Plan): readonly RuleInForce[] {
  const files = { "batuta.yaml": `company: acme\npolicy: ${policy}\n`, ...DEPARTMENTS };
  const request = { ...REQUEST, packs: { strict: STRICT } };
  const { documents } = decodeFiles(files);
  const { company, problems } = join(documents, request);
  expect(problems).toEqual([]);
  const sources = policySources({ documents, request, report: () => undefined });
  return rulesInForce({
    rules,
    own,
    shipped: new Set(shipped ?? rules.map(({ id }) => id)),
    policy: company.policy,
    sources,
    departments: company.departments,
  });
}

function onlyOne(plan: Plan): RuleInForce {
  const [one] = inForce(plan);
  if (!one) throw new Error("no rule");
  return one;
}

describe("how much a rule weighs, and who says so", () => {
  it("the rule itself, where its severity stands", () => {
    const one = onlyOne({});
    expect([one.severity, one.locked, one.effectiveOn, one.origin]).toEqual(["blocker", false, undefined, "shipped"]);
    expect(one.decided).toMatchObject({ by: "rule", pack: undefined, at: { file: "rules.yaml", line: 5 } });
  });

  it("a pack that the company takes", () => {
    const one = onlyOne({ policy: "{extends: [strict]}" });
    expect([one.severity, one.effectiveOn]).toEqual(["warning", day("2026-07-01")]);
    expect(one.decided).toMatchObject({ by: "pack", pack: "strict", at: { file: "strict.yaml", line: 2 } });
  });

  it("the company, which comes after its packs", () => {
    const policy = "{extends: [strict], rules: {logistics/stock-runs-out: {severity: note, locked: yes}}}";
    const one = onlyOne({ policy });
    expect([one.severity, one.locked]).toEqual(["note", true]);
    expect(one.decided).toMatchObject({ by: "company", pack: undefined, at: { file: "batuta.yaml", line: 2 } });
  });

  it("off is no severity", () => {
    expect(onlyOne({ policy: "{rules: {logistics/stock-runs-out: off}}" }).severity).toBe("off");
  });

  it.each([
    ["2026-08-01", "{extends: [strict]}", "2026-08-01"],
    ["2026-06-01", "{extends: [strict]}", "2026-07-01"],
    ["2026-06-01", "{}", "2026-06-01"],
  ])("counts from the later day: the rule's %s, with the policy %s: %s", (from, policy, expected) => {
    const rules = goodRules(ruleText({ effective_on: from }));
    expect(onlyOne({ policy, rules }).effectiveOn).toBe(day(expected));
  });
});

describe("where a rule comes from", () => {
  const rules = goodRules(ruleText(), ruleText({ rule: "acme/mine" }), ruleText({ rule: "a/first" }));
  const [stock, mine] = rules;

  it("shipped, the company's own, or its own in place of a shipped one; by name", () => {
    const own = [stock, mine].filter((rule) => rule !== undefined);
    const found = inForce({ rules, own, shipped: ["logistics/stock-runs-out", "a/first"] });
    expect(found.map(({ rule, origin }) => [rule.id, origin])).toEqual([
      ["a/first", "shipped"],
      ["acme/mine", "own"],
      ["logistics/stock-runs-out", "replaced"],
    ]);
  });
});

describe("the limits that a rule judges by", () => {
  it("Batuta's own, the pack's, the company's", () => {
    const limit = { name: "tolerance.breach" };
    const of = (policy: string) => onlyOne({ policy }).limits;
    expect(of("{}")).toEqual([
      {
        ...limit,
        value: { type: "probability", value: 0.1 },
        decided: { by: "default", pack: undefined, at: undefined },
      },
    ]);
    expect(of("{extends: [strict]}")).toMatchObject([
      {
        ...limit,
        value: { value: 0.05 },
        decided: { by: "pack", pack: "strict", at: { file: "strict.yaml", line: 3 } },
      },
    ]);
    expect(of("{extends: [strict], tolerances: {breach: 2%}}")).toMatchObject([
      { ...limit, value: { value: 0.02 }, decided: { by: "company", at: { file: "batuta.yaml", line: 2 } } },
    ]);
  });

  it.each([
    ["days(5) <= tolerance.stale_evidence", "tolerance.stale_evidence", { type: "duration", value: 365 * 24 }],
    ["capacity.breach <= tolerance.adds", "tolerance.adds", { type: "probability", value: 0.02 }],
    ["percent(1) <= tolerance.adds_customers", "tolerance.adds_customers", { type: "share", value: 0.01 }],
    ["percent(1) <= tolerance.busy", "tolerance.busy", { type: "share", value: 0.85 }],
  ])("%s", (require, name, value) => {
    const rules = goodRules(ruleText({ require, message: "{en: x, es: x}" }));
    expect(onlyOne({ rules }).limits).toMatchObject([{ name, value }]);
  });

  it("are none where the rule only shows them", () => {
    const rules = goodRules(
      ruleText({ require: "capacity.touched", message: '{en: "{tolerance.breach}", es: "{tolerance.breach}"}' }),
    );
    expect(onlyOne({ rules }).limits).toEqual([]);
  });
});

describe("whom a rule may tell", () => {
  const told = (lines: Readonly<Record<string, string>>, policy = "{}") =>
    onlyOne({ policy, rules: goodRules(ruleText({ message: "{en: x, es: x}", ...lines })) }).told;
  const offer = { for: "offer", require: "known(offer.price)" };

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["who declares a capacity of its kind", {}, ["logistics"]],
    ["who declares any", { for: "capacity", require: "capacity.touched" }, ["logistics", "support"]],
    ["nobody, of what no department has", offer, []],
    [
      "every department, of what each of them is",
      { for: "department", require: "department.declares_enough" },
      ["logistics", "support"],
    ],
    ["who answers for its theme", { ...offer, theme: "supply" }, ["logistics"]],
    ["the theme's usual name where nobody does", { ...offer, theme: "law" }, ["legal"]],
    [
      "whom a step names, each once and by name",
      {
        ...offer,
        theme: "supply",
        do: "[{what: {en: x, es: x}, who: department:zoo}, {what: {en: y, es: y}, who: proposer}, {what: {en: z, es: z}, who: department:logistics}]",
      },
      ["logistics", "zoo"],
    ],
  ])("%s", (_, lines, expected) => {
    expect(told(lines)).toEqual(expected);
  });
});
