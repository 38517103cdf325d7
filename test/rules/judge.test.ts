import { describe, expect, test } from "vitest";

import { NOWHERE } from "../../src/base/position.ts";
import type { RuleSetting } from "../../src/model/policy-rules.ts";
import type { Finding } from "../../src/rules/finding.ts";
import { judge } from "../../src/rules/judge.ts";
import { day, estimate, goodRules, makeWorld, missing, type Plan, ruleText, TODAY } from "./worlds.ts";

const ID = "logistics/stroller-x";
const OVER: Plan = { outlooks: { [ID]: { breach: estimate(0.74) } } };
const UNKNOWN: Plan = { outlooks: { [ID]: { breach: undefined, missing: [missing("usual", `capacity:${ID}`)] } } };

function judged(plan: Plan, ...lines: readonly Readonly<Record<string, string>>[]): readonly Finding[] {
  const world = makeWorld(plan);
  const texts = lines.length > 0 ? lines.map((one) => ruleText(one)) : [ruleText()];
  return judge(goodRules(...texts), world, world.company.policy);
}

function setting(more: Partial<RuleSetting>): Plan["policy"] {
  return {
    rules: {
      "logistics/stock-runs-out": {
        severity: undefined,
        enabled: true,
        locked: false,
        effectiveOn: undefined,
        because: undefined,
        at: NOWHERE,
        ...more,
      },
    },
  };
}

describe("judge", () => {
  test("what holds says nothing", () => {
    expect(judged({})).toEqual([]);
  });

  test("what does not hold is open, with the facts that were read and shown", () => {
    const [finding, ...others] = judged(OVER, {
      do: "[{what: {en: a, es: b}, who: department, by: launch - days(4)}]",
      arithmetic: '{en: "{capacity.on_hand}", es: "{tolerance.short}"}',
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "logistics/stock-runs-out",
      initiative: "families-24h",
      severity: "blocker",
      state: "open",
      department: "logistics",
      askedBy: "marketing",
      subject: `capacity:${ID}`,
      title: { en: "Stock runs out", es: "Rotura de stock" },
      fingerprint: `logistics/stock-runs-out | families-24h | capacity:${ID}`,
      firstDay: day("2026-06-12"),
      idea: ["stock-out"],
      missing: [],
      do: [{ who: "logistics", by: day("2026-05-28") }],
      at: { file: `${ID}.yaml`, line: 1 },
    });
    expect(Object.keys(finding?.values ?? {}).sort()).toEqual([
      "capacity.breach",
      "capacity.first_breach",
      "capacity.on_hand",
      "capacity.title",
      "tolerance.breach",
      "tolerance.short",
    ]);
    expect(finding?.values["capacity.title"]).toEqual({
      type: "text",
      value: "stroller-x",
      bilingual: { en: "stroller-x", es: "la stroller-x" },
    });
  });

  test("what cannot be known is unknown, with what is missing, and its facts say so", () => {
    const [finding] = judged(UNKNOWN);
    expect(finding).toMatchObject({
      state: "unknown",
      severity: "blocker",
      missing: [{ what: "usual", subject: `capacity:${ID}` }],
    });
    expect(finding?.values["capacity.breach"]).toEqual({ type: "unknown" });
  });

  test.each([
    ["where is false", "capacity.touched == false", "capacity.breach < 0.1", []],
    ["where is true", "capacity.touched", "capacity.breach < 0.1", ["unknown"]],
    ["where is unknown and require holds", "capacity.breach < 0.1", "capacity.touched", []],
    ["where is unknown and require fails", "capacity.breach < 0.1", "capacity.touched == false", ["unknown"]],
    ["where is false and require fails", "capacity.touched == false", "capacity.touched == false", []],
  ])("%s", (_, where, require, states) => {
    expect(judged(UNKNOWN, { where, require }).map(({ state }) => state)).toEqual(states);
  });

  test("the rule of simulation.md, section 7: both the probability and the size", () => {
    const require = "holds(capacity.breach, tolerance.breach) || capacity.short_share < tolerance.short";
    expect(judged(OVER, { require })).toHaveLength(1);
    expect(judged({ outlooks: { [ID]: { breach: estimate(0.74), shortWhenBreach: 39 } } }, { require })).toEqual([]);
  });

  test("one finding for a rule and a subject, in an order that the rules' order does not change", () => {
    const plan: Plan = {
      capacities: { "a/one": "{stock: parcels, on_hand: 1}", "b/two": "{stock: parcels, on_hand: 1}" },
    };
    const lines = [
      { rule: "z/last", require: "capacity.touched == false", severity: "warning" },
      { rule: "a/first", require: "capacity.touched == false" },
      { rule: "a/other", require: "capacity.touched == false", for: "capacity" },
    ];
    const order = judged(plan, ...lines).map(({ rule, subject }) => `${rule} ${subject}`);
    expect(order).toEqual([
      "a/first capacity:a/one",
      "a/first capacity:b/two",
      "a/other capacity:a/one",
      "a/other capacity:b/two",
      "z/last capacity:a/one",
      "z/last capacity:b/two",
    ]);
    expect(judged(plan, ...lines.toReversed()).map(({ rule, subject }) => `${rule} ${subject}`)).toEqual(order);
  });

  test("a bug names the rule and the subject", () => {
    expect(() =>
      judged({ outlooks: { [ID]: { load: Number.NaN } } }, { require: "capacity.load > 5 || true" }),
    ).toThrow(`logistics/stock-runs-out | capacity:${ID}`);
  });

  test("where no department owns it, the theme's is told, by its usual name when nobody answers for it", () => {
    const lines = { for: "customers", require: "customers.share > 2.0", message: "{en: a, es: b}" };
    expect(judged({}, { ...lines, theme: "money" })[0]?.department).toBe("finance");
    expect(judged({}, { ...lines, theme: "law" })[0]?.department).toBe("legal");
    expect(judged({}, { ...lines, asks: "risk" })[0]?.department).toBe("risk");
    expect(judged({}, lines)[0]?.department).toBe("marketing");
  });

  test.each([
    ["proposer", "marketing"],
    ["author", "campaigns@acme.example"],
    ["accountable", "customer-office"],
    ["department", "logistics"],
    ["keeper", "logistics"],
    ["payer", "finance"],
    ["'department:legal'", "legal"],
    ["capacity.flow", "parcels"],
  ])("who: %s is %s", (who, wanted) => {
    const [finding] = judged(
      { ...OVER, initiative: "offer: {price: 10 EUR, paid_by: finance}" },
      { do: `[{what: {en: a, es: b}, who: ${who}}]` },
    );
    expect(finding?.do[0]).toMatchObject({ who: wanted, by: undefined });
  });

  test("a day that cannot be known is none", () => {
    const [finding] = judged(OVER, { do: "[{what: {en: a, es: b}, who: proposer, by: capacity.latest_order_day}]" });
    expect(finding?.do[0]?.by).toBeUndefined();
  });
});

describe("policy", () => {
  test.each([
    [{}, "blocker"],
    [{ severity: "note" }, "note"],
    [{ effectiveOn: TODAY + 1 }, "note"],
    [{ effectiveOn: TODAY }, "blocker"],
  ] as const)("%o", (more, wanted) => {
    expect(judged({ ...OVER, policy: setting(more) ?? {} })[0]?.severity).toBe(wanted);
  });

  test("a rule that is switched off says nothing", () => {
    expect(judged({ ...OVER, policy: setting({ enabled: false }) ?? {} })).toEqual([]);
  });

  test("a rule may itself count from a day", () => {
    expect(judged(OVER, { effective_on: "2026-05-26" })[0]?.severity).toBe("note");
    expect(judged(OVER, { effective_on: "2026-05-25" })[0]?.severity).toBe("blocker");
  });

  test("what is held back says until when, and what it weighs then", () => {
    const eased = (plan: Plan, lines = {}) => judged({ ...OVER, ...plan }, lines)[0]?.eased;
    expect(eased({})).toBeUndefined();
    expect(eased({ policy: setting({ effectiveOn: TODAY + 3 }) ?? {} })).toEqual({
      by: "effective-on",
      until: TODAY + 2,
      from: "blocker",
    });
    expect(eased({ policy: setting({ effectiveOn: TODAY + 3 }) ?? {} }, { severity: "note" })).toBeUndefined();
    const policy = { adoption: { until: TODAY + 9, newInitiatives: "warn", existing: "note" } } as const;
    expect(eased({ policy })).toEqual({ by: "adoption", until: TODAY + 9, from: "blocker" });
    expect(eased({ policy }, { severity: "warning" })).toBeUndefined();
    expect(eased({ policy, status: "live" }, { severity: "warning" })).toMatchObject({ from: "warning" });
  });

  const adoption = { until: TODAY, newInitiatives: "warn", existing: "note" } as const;

  test.each([
    ["proposed", adoption, {}, "warning"],
    ["live", adoption, {}, "note"],
    ["approved", adoption, {}, "note"],
    ["live", { ...adoption, until: TODAY - 1 }, {}, "blocker"],
    ["live", { ...adoption, until: undefined }, {}, "note"],
    ["live", adoption, { locked: true }, "blocker"],
    ["proposed", { ...adoption, newInitiatives: "enforce" }, {}, "blocker"],
  ] as const)("adoption of a %s one under %o, %o: %s", (status, one, more, wanted) => {
    expect(judged({ ...OVER, status, policy: { ...setting(more), adoption: one } })[0]?.severity).toBe(wanted);
  });
});

function room(overflow: string): Plan {
  return {
    capacities: { "it/shop": `{concurrent: visits, places: 100, stay: 8 min, net: yes, overflow: ${overflow}}` },
    outlooks: { "it/shop": { breach: undefined, missing: [missing("profile", "capacity:it/shop", "it")] } },
  };
}

describe("exposure", () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ["no risk named", "offer: {price: 1 EUR, cap: {total: 10, told: yes}}", "", "blocker"],
    ["nothing declared", "", "money", "blocker"],
    ["a cap", "offer: {cap: {total: 10}}", "money", "warning"],
    ["a cap that is none", "offer: {cap: none}", "money", "blocker"],
    ["a cap that is unknown", "offer: {cap: unknown}", "money", "blocker"],
    ["a cap whose total is unknown", "offer: {cap: {total: unknown}}", "money", "blocker"],
    ["a draw", "offer: {allocation: draw}", "money", "warning"],
    ["an invitation", "offer: {allocation: invitation}", "money", "warning"],
    ["first come", "offer: {allocation: first-come}", "money", "blocker"],
    ["cover", "offer: {liability: {most: 100 EUR, covered_by: finance, cover: 100 EUR}}", "money", "warning"],
    ["too little cover", "offer: {liability: {most: 100 EUR, covered_by: finance, cover: 50 EUR}}", "money", "blocker"],
    ["cover by nobody", "offer: {liability: {most: 100 EUR, cover: 100 EUR}}", "money", "blocker"],
    ["a cap that is told", "offer: {cap: {total: 10, told: yes}}", "supply", "warning"],
    ["a cap that is not told", "offer: {cap: {total: 10, told: no}}", "supply", "blocker"],
    ["a draw for supply", "offer: {allocation: draw}", "supply", "warning"],
    ["one redeem window", "offer: {redeem: [{from: 2026-06-01, to: 2026-07-15}]}", "supply", "blocker"],
    [
      "two redeem windows",
      "offer: {redeem: [{from: 2026-06-01, to: 2026-07-15}, {from: 2026-08-01, to: 2026-08-31}]}",
      "supply",
      "warning",
    ],
    ["stages", "rollout: {stages: [{on: 2026-06-01, share: 20%}]}", "supply", "warning"],
    ["a first stage of everything", "rollout: {stages: [{on: 2026-06-01, share: 100%}]}", "supply", "blocker"],
    ["a cap bounds no systems", "offer: {cap: {total: 10, told: yes}}", "systems", "blocker"],
    ["a first day", "rollout: {first_day: 20%}", "systems", "warning"],
    [
      "a rehearsal",
      "rehearsals: [{how: load-test, load: 100%, scope: end-to-end, result: passed}]",
      "systems",
      "warning",
    ],
    [
      "a rehearsal of a part",
      "rehearsals: [{how: load-test, load: 100%, scope: checkout, result: passed}]",
      "systems",
      "blocker",
    ],
    [
      "a rehearsal below the load",
      "rehearsals: [{how: load-test, load: 94%, scope: end-to-end, result: passed}]",
      "systems",
      "blocker",
    ],
    [
      "a rehearsal that left something out",
      "rehearsals: [{how: load-test, load: 100%, scope: end-to-end, left_out: [login], result: passed}]",
      "systems",
      "blocker",
    ],
    [
      "a rehearsal that did not pass",
      "rehearsals: [{how: load-test, load: 100%, scope: end-to-end, result: failed}]",
      "systems",
      "blocker",
    ],
    ["an overlap", "rollout: {overlap: 30 days}", "existing", "warning"],
    ["no overlap", "rollout: {overlap: none}", "existing", "blocker"],
    ["a way back", "rollout: {reversible: {how: switch back, within: 4 h}}", "existing", "warning"],
    ["no way back", "rollout: {reversible: no}", "existing", "blocker"],
    ["a fallback", "rollout: {fallback: old line}", "existing", "warning"],
    ["a fallback that is none", "rollout: {fallback: none}", "existing", "blocker"],
    ["process, all bounded", "offer: {allocation: draw}", "process", "warning"],
    ["process, one not bounded", "offer: {cap: {total: 10}}", "process", "blocker"],
    ["process, customers not bounded", "offer: {allocation: draw}\naffects: {customers: 500}", "process", "blocker"],
    ["process, nothing runs", "", "process", "blocker"],
  ];

  test.each(cases)("%s", (_, initiative, risk, wanted) => {
    expect(judged({ ...UNKNOWN, initiative }, { risk })).toMatchObject([{ state: "unknown", severity: wanted }]);
  });

  /** One declaration a lever, and the risks that simulation.md, section 2, says it bounds: every other stays as it is. */
  const levers: readonly (readonly [lever: string, declared: string, bounds: readonly string[]])[] = [
    ["a cap", "offer: {cap: {total: 10, told: no}}", ["money"]],
    ["a cap that is told", "offer: {cap: {total: 10, told: yes}}", ["money", "supply"]],
    ["a draw", "offer: {allocation: draw}", ["money", "supply"]],
    ["an invitation", "offer: {allocation: invitation}", ["money"]],
    ["cover agreed", "offer: {liability: {most: 9 EUR, covered_by: finance, cover: 9 EUR}}", ["money"]],
    [
      "redeem windows",
      "offer: {redeem: [{from: 2026-06-01, to: 2026-06-09}, {from: 2026-07-01, to: 2026-07-09}]}",
      ["supply"],
    ],
    ["stages", "rollout: {stages: [{on: 2026-06-01, share: 20%}]}", ["supply", "systems", "existing"]],
    ["a rehearsal", "rehearsals: [{how: load-test, load: 100%, scope: end-to-end, result: passed}]", ["systems"]],
    ["an overlap", "rollout: {overlap: 30 days}", ["existing"]],
    ["a way back", "rollout: {reversible: {how: switch back, within: 4 h}}", ["existing"]],
    ["a throttle", "offer: {throttle: 100/day}", []],
  ];
  const crossed = levers.flatMap(([lever, declared, bounds]) =>
    ["money", "supply", "systems", "existing"].map((risk) => [risk, lever, declared, bounds.includes(risk)] as const),
  );

  test.each(crossed)("%s under %s", (risk, _, initiative, isBounded) => {
    const [finding] = judged({ ...UNKNOWN, initiative }, { risk });
    expect(finding?.severity).toBe(isBounded ? "warning" : "blocker");
  });

  test("a waiting room", () => {
    const lines = { for: "concurrent", risk: "systems" };
    expect(judged(room("queue"), lines)[0]?.severity).toBe("warning");
    expect(judged(room("fail"), lines)[0]?.severity).toBe("blocker");
  });

  test("a lever never silences what is known to be wrong", () => {
    expect(judged({ ...OVER, initiative: "offer: {allocation: draw}" }, { risk: "money" })).toMatchObject([
      { state: "open", severity: "blocker" },
    ]);
  });

  test("a note stays a note", () => {
    expect(
      judged({ ...UNKNOWN, initiative: "offer: {allocation: draw}" }, { risk: "money", severity: "note" })[0]?.severity,
    ).toBe("note");
  });
});
