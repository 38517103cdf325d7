import { describe, expect, it } from "vitest";

import { subjectNamed, instancesOf } from "../../src/facts/index.ts";
import type { Waiver } from "../../src/model/company.ts";
import { bindWaivers } from "../../src/rules/bind.ts";
import type { Finding } from "../../src/rules/finding.ts";
import { judge } from "../../src/rules/judge.ts";
import { placeholderValue, templateFaults } from "../../src/rules/template.ts";
import { whoFault, whoIs } from "../../src/rules/who.ts";
import { estimate, goodRules, makeWorld, missing, type Plan, ruleText, TODAY } from "./worlds.ts";

const ID = "logistics/stroller-x";
const OVER: Plan = { outlooks: { [ID]: { breach: estimate(0.74) } } };
const BARE = { message: "{en: x, es: x}" };

function judged(plan: Plan, ...lines: readonly Readonly<Record<string, string>>[]): readonly Finding[] {
  const world = makeWorld(plan);
  return judge(goodRules(...lines.map((one) => ruleText({ ...BARE, ...one }))), world, world.company.policy);
}

describe("what all findings come to", () => {
  const stopped = { rule: "acme/stopped", for: "verdict", require: "verdict.is_stopped == false", severity: "note" };
  const message = '{en: "{verdict.to_solve}", es: "{verdict.to_solve}"}';
  const solved = { ...stopped, rule: "acme/solved", require: "verdict.to_solve == 0.0", message };

  it.each<[string, Plan, Readonly<Record<string, string>>, readonly string[]]>([
    ["an open blocker stops", OVER, {}, ["acme/solved", "acme/stopped"]],
    [
      "a blocker that cannot be told stops, and is nothing to solve yet",
      { outlooks: { [ID]: { breach: undefined, missing: [missing("usual", `capacity:${ID}`)] } } },
      {},
      ["acme/stopped"],
    ],
    ["an open warning does not", OVER, { severity: "warning" }, []],
    ["nothing found does not", {}, {}, []],
  ])("%s", (_, plan, lines, expected) => {
    const found = judged(plan, lines, stopped, solved).map(({ rule }) => rule);
    expect(found.filter((rule) => rule.startsWith("acme/"))).toEqual(expected);
  });

  it("counts the points to solve", () => {
    const found = judged(OVER, {}, { rule: "logistics/again" }, { rule: "logistics/light", severity: "note" }, solved);
    const [one] = found.filter(({ rule }) => rule === "acme/solved");
    expect(one?.values["verdict.to_solve"]).toEqual({ type: "count", value: 2 });
  });
});

describe("where a finding stands", () => {
  it("at its subject, and at what was read of it: each place once, in order", () => {
    const [one] = judged(
      {},
      { require: "capacity.on_hand < 1.0 || capacity.unserved < 0.0 || capacity.on_hand < 2.0" },
    );
    expect(one?.at).toMatchObject({ file: `${ID}.yaml`, line: 1 });
    const lines = one?.alsoAt.map(({ file, line, column }) => `${file}:${line}:${column}`) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines).toEqual([...new Set(lines)].toSorted());
    expect(one?.alsoAt.every(({ line }) => line > 0)).toBe(true);
  });

  it("carries what it read: a yes or no as one, a number as one", () => {
    const [one] = judged({}, { require: "capacity.touched && capacity.short < 1.0" });
    expect(one?.values).toMatchObject({
      "capacity.touched": { type: "bool", value: true },
      "capacity.short": { type: "count" },
    });
    const [other] = judged({}, { require: "capacity.has_options" });
    expect(other?.values["capacity.has_options"]).toEqual({ type: "bool", value: false });
  });
});

describe("exceptions of a company, in one of its initiatives", () => {
  const declared: Readonly<Record<string, string>> = {
    rule: "logistics/stock-runs-out",
    of: "families-24h",
    because: "entry price",
    instead: "reviewed weekly",
    approver: "cfo@acme.example",
    until: "2026-06-30",
  };

  function concerned(fields: Readonly<Record<string, string>>, first: string): readonly string[] {
    const written = Object.entries({ ...declared, ...fields }).flatMap(([key, value]) =>
      value === "" ? [] : `${key}: ${value}`,
    );
    const plan: Plan = { ...OVER, waivers: `waivers:\n  - {${written.join(", ")}}\n` };
    const world = makeWorld(plan);
    const others = world.company.initiatives.map((one) => ({ ...one, id: "other" }));
    const company = { ...world.company, initiatives: [...world.company.initiatives, ...others] };
    const rules = goodRules(ruleText(), ruleText({ rule: "acme/second" }));
    const bare = judge(rules, makeWorld(OVER), world.company.policy);
    const bound = bindWaivers(bare, { rules, world: { ...world, company, first }, policy: company.policy });
    return [
      ...bound.waivers.map(({ state, covers }) => `${state} ${covers}`),
      ...bound.findings.map(({ rule, state }) => `${rule} ${state}`),
    ];
  }

  const open = ["acme/second open", "logistics/stock-runs-out open"];

  it.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
    ["its own, of one rule", {}, "other", ["counts 1", "acme/second open", "logistics/stock-runs-out waived"]],
    ["another's is none of its own", { of: "other" }, "families-24h", open],
    [
      "that of an initiative that is not there is said in the first",
      { of: "gone" },
      "families-24h",
      ["orphan 0", ...open],
    ],
    ["and in no other", { of: "gone" }, "other", open],
    ["that of no initiative likewise", { of: "" }, "families-24h", ["malformed 0", ...open]],
    ["that of no initiative is said once", { of: "" }, "other", open],
    ["of another subject covers nothing", { subject: "offer" }, "other", ["orphan 0", ...open]],
  ])("%s", (_, fields, first, expected) => {
    expect(concerned(fields, first).toSorted()).toEqual(expected.toSorted());
  });

  it("one that nobody needs is told apart from one that counts", () => {
    const [first]: readonly Waiver[] = makeWorld({
      waivers: `waivers:\n  - {${Object.entries(declared)
        .map(([k, v]) => `${k}: ${v}`)
        .join(", ")}}\n`,
    }).company.waivers;
    const world = makeWorld({ company: { waivers: first ? [first] : [] } });
    const rules = goodRules(ruleText());
    const { waivers } = bindWaivers([], { rules, world, policy: world.company.policy });
    expect(waivers.map(({ state, isBound, covers }) => [state, isBound, covers])).toEqual([["unneeded", false, 0]]);
  });
});

describe("whom a step is for", () => {
  const offer = "offer: {price: 20 EUR, per: order, paid_by: treasury}\n";
  const promises = "promises: [{topic: delivery-time, at_most: 2 days, kept_by: logistics}]\n";

  function who(name: string, subject: string, initiative = ""): string {
    const world = makeWorld({ initiative });
    const type = subjectNamed(subject);
    const [instance] = type ? instancesOf(world, type) : [];
    if (!instance) throw new Error(`no ${subject}`);
    return whoIs(name, world, instance);
  }

  it.each([
    ["proposer", "stock", "", "marketing"],
    ["author", "stock", "", "campaigns@acme.example"],
    ["accountable", "stock", "", "customer-office"],
    ["department", "stock", "", "logistics"],
    ["department:zoo.keepers", "stock", "", "zoo.keepers"],
    ["keeper", "stock", "", "logistics"],
    ["payer", "offer", offer, "treasury"],
    ["payer", "stock", offer, "treasury"],
    ["payer", "stock", promises, "marketing"],
    ["approver", "stock", "", "logistics"],
    ["capacity.title", "stock", "", "stroller-x"],
    ["offer.payer", "stock", "", "marketing"],
    ["nobody.known", "stock", "", "marketing"],
  ])("%s of a %s", (name, subject, initiative, expected) => {
    expect(who(name, subject, initiative)).toBe(expected);
  });

  it.each<[string, string | undefined]>([
    ["proposer", undefined],
    ["department:logistics", undefined],
    ["department:", "unknown-person"],
    ["capacity.title", undefined],
    ["capacity.breach", "unknown-person"],
    ["capacity.nothing", "unknown-person"],
    ["capacity", "unknown-person"],
    ["nothing.title", "unknown-person"],
    ["", "unknown-person"],
  ])("%s may stand there: %s", (name, code) => {
    const type = subjectNamed("stock");
    expect(type && whoFault(name, type)?.code).toBe(code);
  });

  it("a slip is told with what was most likely meant, else with all that may stand", () => {
    const type = subjectNamed("stock");
    if (!type) throw new Error("no stock");
    expect(whoFault("propser", type)).toEqual({
      code: "unknown-person",
      found: "propser",
      near: "proposer",
      start: 0,
      end: 7,
    });
    expect(whoFault("xyzxyz", type)?.near).toBe("proposer, author, accountable, department, keeper, payer, approver");
  });
});

describe("placeholders", () => {
  const type = subjectNamed("stock");
  if (!type) throw new Error("no stock");
  const world = makeWorld({});
  const [instance] = instancesOf(world, type);
  if (!instance) throw new Error("no stock in the world");

  it.each([
    ["launch", { type: "date", value: world.initiative.launch }],
    ["today", { type: "date", value: TODAY }],
    ["capacity.touched", { type: "bool", value: true }],
    ["nothing.touched", { type: "unknown" }],
  ] as const)("{%s}", (name, value) => {
    expect(placeholderValue(name, world, instance)).toMatchObject(value);
  });

  it.each<[string, readonly (readonly [code: string, found: string, start: number, end: number, near?: string])[]]>([
    ["on {launch} and {today}", []],
    ["{capacity.title} {2x}", [["bad-placeholder", "2x", 18, 20]]],
    ["{Capacity.title}", [["bad-placeholder", "Capacity.title", 1, 15]]],
    ["{}", [["bad-placeholder", "", 1, 2]]],
    ["{a.b.c}", [["bad-placeholder", "a.b.c", 1, 6]]],
    ["{capacity.title|one}", [["bad-placeholder", "capacity.title", 1, 15]]],
    ["ab {open brace", [["bad-placeholder", "{open", 3, 8]]],
    ["{capacity.title} close} it", [["bad-placeholder", "}", 22, 23]]],
    [
      "{ {",
      [
        ["bad-placeholder", "{", 0, 1],
        ["bad-placeholder", "{", 2, 3],
      ],
    ],
    ["{capacity.titel}", [["unknown-placeholder", "capacity.titel", 1, 15, "capacity.title"]]],
    ["{capacty.title}", [["unknown-placeholder", "capacty.title", 1, 14, "capacity.title"]]],
    ["{capacity}", [["unknown-placeholder", "capacity", 1, 9]]],
    ["{zzzzzzzz.yyyyyyyy}", [["unknown-placeholder", "zzzzzzzz.yyyyyyyy", 1, 18]]],
    ["{capacity.qqqqqqqqqqq}", [["unknown-placeholder", "capacity.qqqqqqqqqqq", 1, 21]]],
  ])("%s", (text, expected) => {
    const found = templateFaults(text, type).map(({ code, found: word, start, end, near }) =>
      near === undefined ? [code, word, start, end] : [code, word, start, end, near],
    );
    expect(found).toEqual(expected);
  });
});
