import { describe, expect, test } from "vitest";

import { NOWHERE } from "../../src/base/position.ts";
import { checkGiven } from "../../src/facts/given.ts";
import { instancesOf, subjectNamed } from "../../src/facts/index.ts";
import { movedName } from "../../src/facts/moved.ts";
import type { BoundWaiver } from "../../src/facts/world.ts";
import { withAnswers } from "../../src/rules/bind-answers.ts";
import { bindWaivers, factsToGive } from "../../src/rules/bind.ts";
import { judge } from "../../src/rules/judge.ts";
import { day, estimate, goodRules, makeWorld, missing, place, type Plan, ruleText } from "./worlds.ts";

const ID = "logistics/stroller-x";
const OVER: Plan = { outlooks: { [ID]: { breach: estimate(0.74) } } };

const FIELDS: Readonly<Record<string, string>> = {
  rule: "logistics/stock-runs-out",
  of: "families-24h",
  subject: `capacity:${ID}`,
  because: "entry price",
  instead: "reviewed weekly",
  approver: "cfo@acme.example",
  until: "2026-06-30",
  given: "{breach: 74%}",
};

/** A waiver that counts, with some fields replaced; an empty one is left out. */
function waiver(fields: Readonly<Record<string, string>> = {}): string {
  const written = Object.entries({ ...FIELDS, ...fields }).filter(([, value]) => value !== "");
  return `waivers:\n  - {${written.map(([key, value]) => `${key}: ${value}`).join(", ")}}\n`;
}

function bound(plan: Plan, rule: Readonly<Record<string, string>> = {}) {
  const world = makeWorld(plan);
  const rules = goodRules(ruleText(rule));
  const { policy } = world.company;
  const bare = makeWorld({ ...plan, waivers: "waivers: []" });
  const result = bindWaivers(judge(rules, bare, policy), { rules, world, policy });
  return { states: result.waivers.map(short), findings: judge(rules, world, policy) };
}

function short({ state, field, daysLeft, isBound, moved }: BoundWaiver) {
  return { state, field, daysLeft, isBound, moved };
}

describe("waivers", () => {
  test("one that counts", () => {
    const { states, findings } = bound({ ...OVER, waivers: waiver() });
    expect(states).toEqual([{ state: "counts", field: undefined, daysLeft: 37, isBound: true, moved: undefined }]);
    expect(findings).toMatchObject([
      {
        state: "waived",
        severity: "blocker",
        waiver: { approver: "cfo@acme.example", until: day("2026-06-30"), because: "entry price" },
      },
    ]);
  });

  test("an unknown may be waived too", () => {
    const plan: Plan = {
      outlooks: { [ID]: { breach: undefined, missing: [missing("usual", "x")] } },
      waivers: waiver({ given: "" }),
    };
    expect(bound(plan).findings).toMatchObject([{ state: "waived" }]);
  });

  const cases: readonly (readonly [
    name: string,
    fields: Readonly<Record<string, string>>,
    state: string,
    field: string | undefined,
  ])[] = [
    ["of the whole rule", { subject: "" }, "counts", undefined],
    ["without given", { given: "" }, "counts", undefined],
    ["on its last day", { until: "2026-05-25" }, "counts", undefined],
    ["after its last day", { until: "2026-05-24" }, "expired", undefined],
    ["without a last day", { until: "" }, "malformed", "until"],
    ["without a reason", { because: "" }, "malformed", "because"],
    ["without a measure", { instead: "" }, "malformed", "instead"],
    ["without an approver", { approver: "" }, "unapproved", "approver"],
    ["agreed only from tomorrow", { on: "2026-05-26" }, "unapproved", "on"],
    ["agreed from today", { on: "2026-05-25" }, "counts", undefined],
    ["agreed by somebody of another initiative", { approver: "campaigns@other.example" }, "counts", undefined],
    ["without an initiative", { of: "" }, "malformed", "of"],
    ["approved by the author", { approver: "Campaigns@acme.example" }, "malformed", "approver"],
    ["given for a fact that is none", { given: "{brech: 74%}" }, "malformed", "given.brech"],
    ["given a value of another measure", { given: "{breach: 5 days}" }, "malformed", "given.breach"],
    ["given an ambiguous number", { given: '{short: "1,200"}' }, "malformed", "given.short"],
    ["of a rule that is not there", { rule: "logistics/other" }, "orphan", "rule"],
    ["of an initiative that is not there", { of: "families-48h" }, "orphan", "of"],
    ["of a subject that is not there", { subject: "capacity:logistics/other" }, "orphan", "subject"],
    ["given when it was better", { given: "{breach: 40%}" }, "moved", undefined],
    ["given when it was a little better", { given: "{breach: 70%}" }, "counts", undefined],
    ["given when it was worse", { given: "{breach: 99%}" }, "counts", undefined],
    ["given for a figure of another subject", { given: "{customers.let-down: 10}" }, "counts", undefined],
  ];

  test.each(cases)("%s", (_, fields, state, field) => {
    const { states, findings } = bound({ ...OVER, waivers: waiver(fields) });
    expect(states).toMatchObject([{ state, field }]);
    expect(findings[0]?.state).toBe(state === "counts" ? "waived" : "open");
  });

  test("which fact moved from what to what", () => {
    expect(bound({ ...OVER, waivers: waiver({ given: "{short: 300, breach: 40%}" }) }).states[0]?.moved).toMatchObject({
      fact: "breach",
      type: "probability",
      was: 0.4,
      now: 0.74,
    });
  });

  test("one of what holds is unneeded", () => {
    expect(bound({ waivers: waiver() }).states).toMatchObject([{ state: "unneeded" }]);
  });

  test("one without given is unbound", () => {
    expect(bound({ ...OVER, waivers: waiver({ given: "" }) }).states).toMatchObject([
      { state: "counts", isBound: false },
    ]);
  });

  test("its last day is the company's, wherever the machine is", () => {
    const until = (day: string) => bound({ ...OVER, waivers: waiver({ until: day }) }).states[0];
    expect(until("2026-05-25")).toMatchObject({ state: "counts", daysLeft: 1 });
    expect(until("2026-05-24")).toMatchObject({ state: "expired", daysLeft: 0 });
  });

  test("one that names no part is about all of them", () => {
    const two = { "a/one": "{stock: parcels, on_hand: 1}", "b/two": "{stock: parcels, on_hand: 1}" };
    const plan: Plan = {
      capacities: two,
      outlooks: { "a/one": { breach: estimate(0.74) }, "b/two": { breach: estimate(0.74) } },
      waivers: waiver({ subject: "", given: "" }),
    };
    const world = makeWorld(plan);
    const rules = goodRules(ruleText());
    const { policy } = world.company;
    const found = judge(rules, makeWorld({ ...plan, waivers: "waivers: []" }), policy);
    expect(bindWaivers(found, { rules, world, policy })).toMatchObject({
      waivers: [{ state: "counts", covers: 2 }],
      findings: [{ state: "waived" }, { state: "waived" }],
    });
  });

  test("a wildcard waives nothing", () => {
    const world = makeWorld({ ...OVER, waivers: waiver() });
    const [only] = world.company.waivers;
    const rules = goodRules(ruleText());
    const wild = (fields: object) => (only ? [{ ...only, declaration: { ...only.declaration, ...fields } }] : []);
    const states = [{ rule: "logistics/*" }, { subject: "capacity:*" }, { of: "all" }].flatMap((fields) => {
      const company = { ...world.company, waivers: wild(fields) };
      return bindWaivers([], { rules, world: { ...world, company }, policy: company.policy }).waivers.map(short);
    });
    expect(states).toMatchObject([
      { state: "malformed", field: "rule" },
      { state: "malformed", field: "subject" },
      { state: "malformed", field: "of" },
    ]);
  });

  test("a locked rule cannot be waived", () => {
    const locked = {
      severity: undefined,
      enabled: true,
      locked: true,
      effectiveOn: undefined,
      because: undefined,
      at: NOWHERE,
    };
    const { states, findings } = bound({
      ...OVER,
      waivers: waiver(),
      policy: { rules: { "logistics/stock-runs-out": locked } },
    });
    expect(states).toMatchObject([{ state: "malformed", field: "rule" }]);
    expect(findings).toMatchObject([{ state: "open" }]);
  });

  test("a fact that cannot be known any more has moved", () => {
    const plan: Plan = {
      outlooks: { [ID]: { breach: undefined, missing: [missing("usual", "x")] } },
      waivers: waiver(),
    };
    expect(bound(plan).states).toMatchObject([
      { state: "moved", moved: { fact: "breach", was: 0.74, now: undefined } },
    ]);
  });

  test("of two, the one that counts waives", () => {
    const both = waiver({ until: "2026-05-01" }) + waiver().replace("waivers:\n", "");
    const { states, findings } = bound({ ...OVER, waivers: both });
    expect(states.map(({ state }) => state)).toEqual(["expired", "counts"]);
    expect(findings[0]?.state).toBe("waived");
  });
});

function check(given: unknown, plan: Plan = OVER) {
  const world = makeWorld(plan);
  const type = subjectNamed("stock");
  const [instance] = type ? instancesOf(world, type) : [];
  if (!instance) throw new Error("no stock");
  return checkGiven(given, world, instance);
}

describe("which fact moved, in words", () => {
  test.each([
    [{ breach: "40%" }, "40% then, 74% now", "40\u00A0% entonces, 74\u00A0% ahora"],
    [{ "first-breach": "2026-06-13" }, "2026-06-13 then, 2026-06-12 now", "2026-06-13 entonces, 2026-06-12 ahora"],
    [{ flow: "orders" }, "orders then, parcels now", "orders entonces, parcels ahora"],
    [{ touched: "no" }, "no then, yes now", "no entonces, sí ahora"],
    [{ "peak-load": "6.5/day" }, "6.5/day then, 700/day now", "6,5 al día entonces, 700 al día ahora"],
    [{ wait: "1 days" }, "24 h then", "24 h entonces"],
  ])("%o", (given, en, es) => {
    const [moved] = check(given).moved;
    if (!moved) throw new Error("nothing moved");
    const name = movedName(makeWorld(OVER), moved);
    expect(name.en).toContain(en);
    expect(name.es).toContain(es);
    expect(name.en).toContain(`(\`${moved.fact}\`)`);
    expect(name.en).not.toBe(name.es);
  });

  test("as many digits as it takes to tell then from now", () => {
    const says = { en: "Use", es: "Uso" };
    const moved = { fact: "use", type: "share" as const, says, was: 0.5012, now: 0.5049 };
    expect(movedName(makeWorld(), moved).en).toBe("use (`use`): 50.1% then, 50.5% now");
  });

  test("what cannot be known now is said so", () => {
    const says = { en: "What is left", es: "Lo que queda" };
    const moved = { fact: "margin", type: "money" as const, says, was: 1.1, now: undefined };
    expect(movedName(makeWorld(), moved)).toEqual({
      en: "what is left (`margin`): 1.1 EUR then, not known now",
      es: "lo que queda (`margin`): 1,1 EUR entonces, sin saber ahora",
    });
  });
});

describe("given", () => {
  test.each([
    [undefined, false, [], []],
    [{}, false, [], []],
    ["74%", false, [], []],
    [{ breach: "74%" }, true, [], []],
    [{ "first-breach": "2026-06-12" }, true, [], []],
    [{ "first-breach": "2026-06-13" }, true, [], ["first-breach"]],
    [{ "first-breach": "2026-06-11" }, true, [], []],
    [{ flow: "parcels" }, true, [], []],
    [{ flow: "orders" }, true, [], ["flow"]],
    [{ touched: "yes" }, true, [], []],
    [{ touched: "no" }, true, [], ["touched"]],
    [{ touched: "maybe" }, true, ["touched"], []],
    [{ "peak-load": "100/hour" }, true, [], []],
    [{ "peak-load": "500/day" }, true, [], ["peak-load"]],
    [{ wait: "1 days" }, true, [], ["wait"]],
    [{ "on-hand": "9000" }, true, [], ["on-hand"]],
    [{ "tolerance.breach": "10%" }, true, [], []],
    [{ "stream.total": "1" }, true, ["stream.total"], []],
  ])("%o", (given, isBound, unreadable, moved) => {
    const checked = check(given);
    expect({ ...checked, moved: checked.moved.map(({ fact }) => fact) }).toEqual({ isBound, unreadable, moved });
  });
});

describe("what is given", () => {
  test("a capacity of the department may be named", () => {
    expect(check({ "stroller-x.breach": "40%" }).moved).toMatchObject([
      { fact: "stroller-x.breach", was: 0.4, now: 0.74 },
    ]);
    expect(check({ "stroller-y.breach": "40%" }).unreadable).toEqual(["stroller-y.breach"]);
  });

  test("the facts that a finding rests on and that may get worse", () => {
    const world = makeWorld(OVER);
    const { policy } = world.company;
    const rules = goodRules(
      ruleText({ require: "holds(capacity.breach, tolerance.breach) || customers.share < percent(0)" }),
    );
    const [finding] = judge(rules, world, policy);
    expect(finding && factsToGive(finding, { rules, world, policy })).toEqual({
      breach: { type: "probability", value: 0.74 },
      "customers.share": { type: "share", value: 0 },
      first_breach: { type: "date", value: day("2026-06-12") },
    });
  });
});

function answered(given: unknown) {
  const declaration = { says: "agrees" as const, given, $at: {} };
  const at = place("answers.yaml", 2);
  return withAnswers(
    makeWorld({
      ...OVER,
      answers: { logistics: { department: "logistics", declaration, source: "given", void: false, at } },
    }),
  );
}

describe("answers", () => {
  test("none: the world is as it was", () => {
    const world = makeWorld();
    expect(withAnswers(world)).toBe(world);
  });

  test("one without given is unbound; twice changes nothing", () => {
    const world = answered(undefined);
    expect(world.answers).toEqual([{ department: "logistics", isBound: false, unreadable: [], moved: undefined }]);
    expect(withAnswers(world)).toBe(world);
  });

  test.runIf(subjectNamed("department"))("one whose facts got worse has moved", () => {
    expect(answered({ "stroller-x.breach": "40%" }).answers).toMatchObject([
      { isBound: true, moved: { fact: "stroller-x.breach" } },
    ]);
    expect(answered({ "stroller-x.breach": "74%" }).answers).toMatchObject([{ isBound: true, moved: undefined }]);
  });
});
