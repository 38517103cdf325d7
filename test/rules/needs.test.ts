import { describe, expect, it } from "vitest";

import { allFacts } from "../../src/facts/named-facts.ts";
import { DEFAULT_POLICY, type Policy } from "../../src/model/policy.ts";
import { coverageOf } from "../../src/rules/coverage.ts";
import { IDEAS } from "../../src/rules/ideas.ts";
import { needsOf } from "../../src/rules/needs.ts";
import { stoppedByOthers } from "../../src/rules/stopped-by-others.ts";
import { unknownRules } from "../../src/rules/unknown-rules.ts";
import { goodRules, place, ruleText } from "./worlds.ts";

const PLAIN = { message: "{en: x, es: x}" };

function needs(lines: Readonly<Record<string, string>>): readonly string[] {
  return goodRules(ruleText({ ...PLAIN, ...lines })).flatMap((rule) =>
    needsOf(rule).map(
      ({ name, judged, subject, fact }) => `${name} is ${subject.name}'s ${fact}${judged ? "" : ", shown"}`,
    ),
  );
}

describe("the facts that a rule reads", () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      "by what it judges, in order and once",
      { require: "capacity.touched && holds(capacity.breach, tolerance.breach) || capacity.touched" },
      [
        "capacity.touched is stock's touched",
        "capacity.breach is stock's breach",
        "tolerance.breach is tolerance's breach",
      ],
    ],
    [
      "where it applies comes first",
      { where: "capacity.touched", require: "capacity.breach < 0.5" },
      ["capacity.touched is stock's touched", "capacity.breach is stock's breach"],
    ],
    [
      "what its texts show, beside; what it judges is not only shown",
      {
        require: "capacity.touched",
        message: '{en: "{capacity.touched} {capacity.short}", es: "{capacity.short} {capacity.touched}"}',
      },
      ["capacity.touched is stock's touched", "capacity.short is stock's short, shown"],
    ],
    [
      "the days by which its steps are due",
      { require: "capacity.touched", do: "[{what: {en: x, es: x}, who: proposer, by: initiative.eve}]" },
      ["capacity.touched is stock's touched", "initiative.eve is initiative's eve, shown"],
    ],
    [
      "what stands in quotes is a text, and no fact",
      { require: `capacity.title != "capacity.breach" && capacity.title != 'it\\'s capacity.short'` },
      ["capacity.title is stock's title"],
    ],
    [
      "the items of a list by the name that the rule gives them",
      {
        for: "customers",
        require: "customers.capacities.all(c, c.touched) && customers.streams.exists( s , s.total > 0.0)",
      },
      ["c.touched is capacity's touched", "s.total is stream's total"],
    ],
    [
      "lists of lists too",
      { for: "customers", require: "customers.capacities.exists(c, customers.streams.all(s, s.total > c.short))" },
      ["s.total is stream's total", "c.short is capacity's short"],
    ],
  ])("%s", (_, lines, expected) => {
    expect(needs(lines)).toEqual(expected);
  });
});

describe("how much of what can be judged is judged", () => {
  const [stock, mine] = goodRules(
    ruleText({ idea: "stock-out, excuses" }),
    ruleText({ rule: "acme/mine", require: "capacity.touched && capacity.breach < 0.5", idea: "care-plan" }),
  );
  const all = [stock, mine].filter((rule) => rule !== undefined);

  it("facts by what is judged, ideas by what is named, the company's own apart", () => {
    const { facts, keys, added } = coverageOf(all.slice(1), all);
    const known = allFacts().length;
    expect([facts.own, facts.judged, facts.of, facts.open.length]).toEqual([2, 3, known, known - 3]);
    expect([keys.own, keys.judged, keys.of, keys.open.length]).toEqual([1, 3, IDEAS.length, IDEAS.length - 3]);
    expect([facts.open.includes("capacity.breach"), facts.open.includes("capacity.short")]).toEqual([false, true]);
    expect([keys.open.includes("excuses"), keys.open.includes("from-outside")]).toEqual([false, true]);
    expect(added).toEqual(["capacity.touched"]);
  });

  it("what the company's own rules add is by name, each once, and nothing where others judge it too", () => {
    const own = goodRules(
      ruleText({ rule: "acme/b", require: "capacity.touched && capacity.breach < 0.5" }),
      ruleText({ rule: "acme/a", require: "capacity.touched && known(capacity.short)" }),
    );
    expect(coverageOf(own, [...own, ...all.slice(0, 1)]).added).toEqual(["capacity.short", "capacity.touched"]);
    expect(coverageOf([], all)).toMatchObject({ facts: { own: 0 }, keys: { own: 0 }, added: [] });
  });
});

function policy(rules: Policy["rules"]): Policy {
  return { ...DEFAULT_POLICY, rules };
}

const SETTING = {
  severity: undefined,
  enabled: true,
  locked: false,
  effectiveOn: undefined,
  because: undefined,
  at: place("batuta.yaml", 3),
};

describe("whether others can stop an initiative", () => {
  const rule = (lines: Readonly<Record<string, string>>) =>
    goodRules(
      ruleText({
        ...PLAIN,
        rule: "acme/together",
        for: "initiative",
        require: "initiative.collides == false",
        ...lines,
      }),
    );
  const set = (setting: Partial<Policy["rules"][string]>) => policy({ "acme/together": { ...SETTING, ...setting } });

  it.each([
    ["a blocker that looks at what all come to at once", rule({}), policy({}), true],
    ["a warning stops nobody", rule({ severity: "warning" }), policy({}), false],
    ["a warning that the company makes a blocker", rule({ severity: "warning" }), set({ severity: "blocker" }), true],
    ["a blocker that it makes a note", rule({}), set({ severity: "note" }), false],
    ["one that it switches off", rule({}), set({ enabled: false }), false],
    ["one of which it says something else", rule({}), set({ locked: true }), true],
    [
      "one that only shows it",
      rule({
        require: "initiative.title != 'x'",
        message: '{en: "{initiative.collides_at}", es: "{initiative.collides_at}"}',
      }),
      policy({}),
      false,
    ],
    ["one that looks at its own capacities", goodRules(ruleText()), policy({}), false],
    ["no rule at all", [], policy({}), false],
  ])("%s", (_, rules, by, expected) => {
    expect(stoppedByOthers(rules, by)).toBe(expected);
  });

  it("one of several is enough", () => {
    expect(stoppedByOthers([...goodRules(ruleText()), ...rule({})], policy({}))).toBe(true);
  });
});

it("a policy that speaks of a rule that nobody wrote is told where it does, with what was most likely meant", () => {
  const rules = goodRules(ruleText());
  const at = place("batuta.yaml", 7);
  const by = policy({ "logistics/stock-runs-out": SETTING, "logistics/stock-run-out": { ...SETTING, at } });
  expect(unknownRules(by, rules)).toMatchObject([
    {
      code: "reference-unknown",
      at,
      args: { kind: "rule", id: "logistics/stock-run-out", near: "logistics/stock-runs-out" },
    },
  ]);
  expect(unknownRules(policy({ "logistics/stock-runs-out": SETTING }), rules)).toEqual([]);
});
