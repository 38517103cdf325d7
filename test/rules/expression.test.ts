import { describe, expect, test } from "vitest";

import { instancesOf, subjectNamed } from "../../src/facts/index.ts";
import type { Instance, SubjectType } from "../../src/facts/subjects.ts";
import { type Answer, compileExpression, evaluate, evaluateDay } from "../../src/rules/expression.ts";
import { workOf } from "../work.ts";
import { day, estimate, makeWorld, missing, type Plan } from "./worlds.ts";

function typeOf(name: string): SubjectType {
  const type = subjectNamed(name);
  if (!type) throw new Error(name);
  return type;
}

/** Evaluates for the first subject of a name: true, false or what is missing. */
function answer(text: string, plan: Plan = {}, name = "stock"): boolean | string {
  const { value, missing: causes } = ask(text, plan, name);
  return value ?? `unknown: ${causes.map((one) => one.what).join(", ")}`;
}

function ask(text: string, plan: Plan = {}, name = "stock"): Answer<boolean> {
  const type = typeOf(name);
  const { expression, fault } = compileExpression(text, type, "bool");
  if (!expression) throw new Error(`${text}: ${JSON.stringify(fault)}`);
  const world = makeWorld(plan);
  return evaluate(expression, world, first(instancesOf(world, type)));
}

function first(instances: readonly Instance[]): Instance {
  const [instance] = instances;
  if (!instance) throw new Error("no instance");
  return instance;
}

const ID = "logistics/stroller-x";
const UNKNOWN: Plan = {
  outlooks: { [ID]: { breach: undefined, missing: [missing("usual", `capacity:${ID}`)] } },
  capacities: { [ID]: "{stock: parcels, on_hand: unknown, usual: unknown}" },
};

describe("three values", () => {
  const T = "capacity.touched";
  const F = "!capacity.touched";
  const U = "capacity.breach < 0.5";

  test.each([
    [`${T} && ${T}`, true],
    [`${T} && ${F}`, false],
    [`${F} && ${F}`, false],
    [`${T} && ${U}`, "unknown: usual"],
    [`${U} && ${T}`, "unknown: usual"],
    [`${F} && ${U}`, false],
    [`${U} && ${F}`, false],
    [`${U} && ${U}`, "unknown: usual"],
    [`${T} || ${U}`, true],
    [`${U} || ${T}`, true],
    [`${F} || ${U}`, "unknown: usual"],
    [`${U} || ${F}`, "unknown: usual"],
    [`${U} || ${U}`, "unknown: usual"],
    [`!(${U})`, "unknown: usual"],
    [`${U} ? ${T} : ${T}`, "unknown: usual"],
    [`${T} ? ${T} : ${U}`, true],
    [`${F} ? ${T} : ${U}`, "unknown: usual"],
    [`(${U} || ${T}) && ${T}`, true],
    ["known(capacity.breach)", false],
    ["known(capacity.breach) || capacity.touched", true],
    ["known(capacity.breach) && capacity.breach < 0.5", false],
    ["known(capacity.title)", true],
  ])("%s is %s", (text, wanted) => {
    expect(answer(text, UNKNOWN)).toBe(wanted);
  });

  const both: Plan = {
    capacities: {
      "logistics/a": "{stock: parcels, on_hand: 10, usual: 1/day}",
      "logistics/b": "{stock: parcels, on_hand: 10, usual: 1/day}",
    },
    outlooks: { "logistics/b": { breach: undefined, missing: [missing("rate", "capacity:logistics/b")] } },
  };

  test.each([
    ["customers.capacities.exists(c, c.breach < 0.5)", true],
    ["customers.capacities.exists(c, c.breach > 0.5)", "unknown: rate"],
    ["customers.capacities.all(c, c.breach > 0.5)", false],
    ["customers.capacities.all(c, c.breach < 0.5)", "unknown: rate"],
    ["count(customers.capacities) == 2", true],
    ["count(customers.capacities.filter(c, !c.is_shared)) > 1", true],
    ["count(customers.capacities.filter(c, c.breach > 0.5)) > 1", "unknown: rate"],
    ["customers.capacities.exists(c, c.touched && customers.streams.all(s, s.total > c.short))", true],
    ["customers.capacities.exists_one(c, c.kind == 'stock')", false],
    ['capacity.kind in ["stock", "limit"]', true],
  ])("%s is %s", (text, wanted) => {
    expect(answer(text, both)).toBe(wanted);
  });

  test("all causes of an unknown are told, not the last alone", () => {
    const plan: Plan = {
      ...UNKNOWN,
      outlook: {
        customers: { ...makeWorld().outlook.customers, known: false },
        missing: [missing("volume", "stream:leads", "marketing")],
      },
    };
    expect(answer("capacity.breach < 0.5 || customers.share < 0.5", plan)).toBe("unknown: usual, volume");
  });

  test("what known() asks is no cause", () => {
    expect(answer("known(capacity.breach) || capacity.on_hand > 5", UNKNOWN)).toBe("unknown: usual");
    expect(
      answer("!known(capacity.breach) && capacity.first_breach > today", {
        ...UNKNOWN,
        outlooks: { [ID]: { breach: undefined, firstBreach: undefined, missing: [] } },
      }),
    ).toBe("unknown: ");
  });

  test("the facts really read are told", () => {
    const { reads } = ask("capacity.touched || capacity.load > 5");
    expect(reads.map(({ name }) => name)).toEqual(["capacity.touched"]);
  });
});

/** A breach of which only a lower bound is known. */
function lower(probability: number): Plan {
  const breach = estimate(probability);
  return { outlooks: { [ID]: { breach, lowerBound: true, missing: [missing("peak_hour", `capacity:${ID}`)] } } };
}

describe("bounds", () => {
  test.each([
    ["holds(capacity.breach, tolerance.breach)", 0.5, false],
    ["holds(capacity.breach, tolerance.breach)", 0.02, "unknown: peak_hour"],
    ["capacity.breach > 0.1", 0.5, true],
    ["capacity.breach > 0.1", 0.02, "unknown: peak_hour"],
    ["capacity.breach < 0.1", 0.5, false],
    ["capacity.breach <= percent(10)", 0.02, "unknown: peak_hour"],
    ["capacity.breach + capacity.adds > 0.1", 0.5, "unknown: peak_hour"],
    ["capacity.short_share < tolerance.short", 0.5, false],
    ["capacity.short < 500", 0.5, "unknown: peak_hour"],
  ])("%s with at least %s is %s", (text, probability, wanted) => {
    expect(answer(text, lower(probability))).toBe(wanted);
  });

  test("a multiple that was not reached is at least the largest one tried", () => {
    const plan: Plan = { outlooks: { [ID]: { breaksAt: undefined } } };
    expect(answer("capacity.breaks_at >= 5", plan)).toBe(true);
    expect(answer("capacity.breaks_at >= 500", plan)).toBe("unknown: ");
  });
});

describe("holds", () => {
  test.each([
    [0.02, {}, true],
    [0.1, {}, true],
    [0.11, {}, false],
    [0.099, { low: 0.09, high: 0.105, tooClose: true }, false],
    [0.05, { low: 0.04, high: 0.06, tooClose: true }, true],
  ])("%s %o is %s", (probability, more, wanted) => {
    expect(
      answer("holds(capacity.breach, tolerance.breach)", {
        outlooks: { [ID]: { breach: estimate(probability, more) } },
      }),
    ).toBe(wanted);
  });

  test("another tolerance is judged by the interval too", () => {
    const plan: Plan = { outlooks: { [ID]: { breach: estimate(0.099, { low: 0.09, high: 0.105, tooClose: true }) } } };
    expect(answer("holds(capacity.breach, percent(30))", plan)).toBe(true);
    expect(answer("holds(capacity.breach, 0.3)", plan)).toBe(true);
  });
});

describe("measures", () => {
  test.each([
    ["capacity.sources < 2", false],
    ["capacity.sources == 2", true],
    ["capacity.sources != 2", false],
    ["2 == capacity.sources", true],
    ["capacity.short > 0.5", true],
    ["capacity.short_share < percent(5)", true],
    ["capacity.peak_use >= 0.6", true],
    ["1.0 - capacity.peak_use <= percent(41)", true],
    ["capacity.of_initiative / capacity.load == 0.5", true],
    ["capacity.of_initiative / capacity.load * 2 > 0.9", true],
    ["capacity.short * 2 > capacity.short_when_breach", true],
    ["capacity.wait <= days(2)", true],
    ["capacity.wait < hours(47)", false],
    ["capacity.age < days(1)", true],
    ["capacity.peak_load > per_day(600)", true],
    ["capacity.peak_load * days(2) == 1400", true],
    ["capacity.load / capacity.peak_load > days(11)", true],
    ["capacity.load / days(10) == per_day(800)", true],
    ["capacity.first_breach - launch == days(11)", true],
    ["capacity.first_breach > launch + days(10)", true],
    ['launch == date("2026-06-01")', true],
    ["launch - days(7) == today", true],
    ["money(5) * 2 == money(10)", true],
    ["capacity.short * money(2) > money(500)", true],
    ["money(500) / capacity.sources == money(250)", true],
    ["percent(10) == percent(10.0)", true],
    ['capacity.title.matches("^stroller-[xyz]$")', true],
    ['capacity.title.startsWith("stroller") && capacity.title.contains("-")', true],
    ["capacity.load / (capacity.load - capacity.load) > 2", "unknown: "],
    ["1 / 0 > 2", "unknown: "],
  ])("%s is %s", (text, wanted) => {
    expect(answer(text)).toBe(wanted);
  });

  test("a pattern that doubles its work with every letter elsewhere takes work in proportion to the text", () => {
    const ask = (letters: number): void => expect(answer(`"${"a".repeat(letters)}!".matches("^(a+)+$")`)).toBe(false);
    const [none, work, twice] = [0, 200, 400].map((letters) => workOf(() => ask(letters)));
    // What it takes without any letter is the compiling; beyond it the work is there to be counted, and only doubles.
    const growth = ((twice ?? 0) - (none ?? 0)) / ((work ?? 0) - (none ?? 0));
    expect(growth).toBeGreaterThan(1.8);
    expect(growth).toBeLessThan(2.2);
  });

  test("a day is calculated", () => {
    const type = typeOf("stock");
    const world = makeWorld();
    const { expression } = compileExpression("capacity.first_breach - days(4)", type, "date");
    expect(expression && evaluateDay(expression, world, first(instancesOf(world, type))).value).toBe(day("2026-06-08"));
  });
});

describe("bugs are never hidden", () => {
  const broken: Plan = { outlooks: { [ID]: { load: Number.NaN } } };

  test.each(["capacity.load > 5", "capacity.load > 5 || capacity.touched", "known(capacity.load)"])("%s", (text) => {
    expect(() => ask(text, broken)).toThrow("capacity:logistics/stroller-x.load gave NaN");
  });

  test("what is not read cannot break", () => {
    expect(answer("capacity.touched || capacity.load > 5", broken)).toBe(true);
  });

  test("a fact that throws is a bug even where || would swallow it", () => {
    const peak = {
      day: 1,
      asked: 1,
      holds: 1,
      piled: 0,
      get load(): number {
        return fail();
      },
    };
    const plan: Plan = { outlooks: { [ID]: { peak } } };
    expect(() => ask("capacity.peak_load > per_day(1) || capacity.touched", plan)).toThrow("boom");
  });
});

function fail(): never {
  throw new TypeError("boom");
}
