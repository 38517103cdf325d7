import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backlogOf, cohortsOf, lateUnits, recoveryPeriod } from "../../src/formulas/backlog.ts";
import { crossingOf, runningTotal } from "../../src/formulas/cumulative.ts";
import { dailyWeights, type DemandCurve } from "../../src/formulas/curves.ts";
import { evenLag, lagged, shareLag } from "../../src/formulas/lag.ts";
import { lotPlan } from "../../src/formulas/lot-sizes.ts";
import { cycleService, fillRate, stockTrace } from "../../src/formulas/stock-trace.ts";
import { addWorkingDays, countWorkingDays } from "../../src/formulas/working-days.ts";

const amounts = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 });
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

const shape = (curve: DemandCurve, days: number) => {
  const { weights } = dailyWeights(curve, days);
  return [...weights].map((weight) => Number((weight / (weights[0] ?? 1)).toFixed(6)));
};

describe("curves", () => {
  const curves: readonly DemandCurve[] = [
    { kind: "flat" },
    { kind: "ramp", to: 10 },
    { kind: "spike", peak: 2, decay: 6 },
    { kind: "spike", peak: 90, decay: 6 },
    { kind: "bass", p: 0.03, q: 0.38 },
    { kind: "weekly", weekdays: [1, 1, 1, 1, 2, 3, 0], launchWeekday: 3 },
    { kind: "weekly", weekdays: [1, 1, 1, 1, 2, 3, 1], launchWeekday: 3, weeks: [100, 50, 20] },
    { kind: "series", values: [3, 0, 5, 7, 1] },
  ];

  it.each(curves)("$kind sums to 1 over any horizon, and its tail only shrinks", (curve) => {
    let before = 1;
    for (const days of [1, 2, 5, 20, 100, 400]) {
      const { weights, tail } = dailyWeights(curve, days);
      expect(weights).toHaveLength(days);
      expect(sum(weights)).toBeCloseTo(1, 12);
      expect(tail >= 0 && tail <= before + 1e-12).toBe(true);
      before = tail;
    }
  });

  it("have the shapes of simulation.md", () => {
    expect(shape({ kind: "ramp", to: 2 }, 5)).toEqual([1, 2, 3, 3, 3]);
    expect(shape({ kind: "spike", peak: 2, decay: 1 }, 4)).toEqual([1, 2, 3, Number((3 / Math.E).toFixed(6))]);
    expect(shape({ kind: "weekly", weekdays: [2, 1, 1, 1, 1, 4, 0], launchWeekday: 5 }, 4)).toEqual([1, 0, 0.5, 0.25]);
  });

  it("say what the horizon cuts", () => {
    expect(dailyWeights({ kind: "spike", peak: 0, decay: 10 }, 20).tail).toBeCloseTo(Math.exp(-2), 12);
    expect(dailyWeights({ kind: "series", values: [1, 2, 1] }, 2).tail).toBe(0.25);
  });

  it("that have nothing on any day, or mean nothing, are refused", () => {
    expect(() => dailyWeights({ kind: "series", values: [0, 0, 5] }, 2)).toThrow(RangeError);
    expect(() => dailyWeights({ kind: "series", values: [] }, 2)).toThrow(RangeError);
    expect(() => dailyWeights({ kind: "spike", peak: 1, decay: 0 }, 2)).toThrow(RangeError);
    expect(() => dailyWeights({ kind: "flat" }, 0)).toThrow(RangeError);
  });
});

describe("lags", () => {
  it("conserve mass", () => {
    fc.assert(
      fc.property(amounts, fc.nat({ max: 20 }), fc.nat({ max: 80 }), (parent, first, more) => {
        const { values, tail } = lagged(parent, evenLag(first, first + more));
        expect(Math.abs(sum(values) + tail - sum(parent))).toBeLessThan(1e-9 * (1 + sum(parent)));
      }),
    );
  });

  it("spread evenly over both ends, or by shares", () => {
    expect([...lagged([8, 0, 0, 0], evenLag(1, 4)).values]).toEqual([0, 2, 2, 2]);
    expect([
      ...lagged(
        [8, 0, 0, 0],
        shareLag([
          [3, 0.5],
          [1, 0.5],
        ]),
      ).values,
    ]).toEqual([0, 4, 0, 4]);
    expect(() => shareLag([[1, 0.5]])).toThrow(RangeError);
    expect(() => evenLag(3, 1)).toThrow(RangeError);
  });
});

describe("backlogs", () => {
  const works = fc.array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })), { minLength: 1, maxLength: 30 });

  it("lose nothing, and cohorts tell the same story as the recursion", () => {
    fc.assert(
      fc.property(works, fc.nat({ max: 40 }), (days, initialBacklog) => {
        const work = { arrivals: days.map(([came]) => came), capacity: days.map(([, room]) => room), initialBacklog };
        const { served, backlog } = backlogOf(work);
        const cohorts = cohortsOf(work);
        expect(sum(served) + (backlog.at(-1) ?? 0)).toBe(initialBacklog + sum(work.arrivals));
        expect(sum(cohorts.map(({ units }) => units))).toBe(initialBacklog + sum(work.arrivals));
        served.forEach((units, day) => {
          expect(sum(cohorts.filter(({ done }) => done === day).map((cohort) => cohort.units))).toBe(units);
        });
        expect(cohorts.every(({ arrived, done }) => done >= arrived)).toBe(true);
      }),
    );
  });

  it("that are never cleared are late for ever", () => {
    const cohorts = cohortsOf({ arrivals: [10, 10], capacity: [5, 0] }, "repeat-last");
    expect(lateUnits(cohorts, 1e9)).toBe(15);
    expect(recoveryPeriod([5, 3, 1], 2)).toBe(2);
    expect(recoveryPeriod([5, 3, 3], 2)).toBeUndefined();
  });
});

describe("stock", () => {
  it("serves or loses every unit, and more of it never serves less", () => {
    fc.assert(
      fc.property(
        amounts,
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.constantFrom("lost", "backorder"),
        (demand, onHand, unserved) => {
          const receipts = demand.map((_, day) => (day % 3 === 0 ? 400 : 0));
          const trace = stockTrace({ onHand, demand, receipts, unserved });
          const better = stockTrace({ onHand: onHand + 50, demand, receipts, unserved });
          expect(sum(better.served)).toBeGreaterThanOrEqual(sum(trace.served) - 1e-9);
          const left = onHand + sum(receipts) - (unserved === "lost" ? sum(trace.served) : sum(demand));
          expect(Math.abs(left - (trace.level.at(-1) ?? 0))).toBeLessThan(1e-6);
          expect(fillRate(trace, demand)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("names its two kinds of service apart", () => {
    const trace = stockTrace({ onHand: 10, demand: [8, 8], receipts: [0, 0], unserved: "lost" });
    expect([fillRate(trace, [8, 8]), cycleService(trace, [8, 8])]).toEqual([0.625, 0.5]);
  });

  it("orders lots at the least cost of all plans (by trying each)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 90 }), { minLength: 1, maxLength: 7 }),
        fc.nat({ max: 300 }),
        (demand, fixed) => {
          let least = Infinity;
          for (let plan = 0; plan < 1 << demand.length; plan++) {
            let from = -1;
            let cost = 0;
            for (const [day, units] of demand.entries()) {
              if ((plan >> day) & 1) {
                from = day;
                cost += fixed;
              }
              if (units > 0) cost += from < 0 ? Infinity : (day - from) * units;
            }
            least = Math.min(least, cost);
          }
          expect(lotPlan({ demand, fixed, holding: 1 }).cost).toBeCloseTo(least, 9);
          expect(sum(lotPlan({ demand, fixed, holding: 1 }).orders)).toBe(sum(demand));
        },
      ),
    );
  });
});

const isWorking = (day: number) => (day + 3) % 7 < 5;

describe("running totals and working days", () => {
  it("cross a bound on the first day beyond it", () => {
    const totals = runningTotal(100, [-40, -40, -40, 100]);
    expect([...totals]).toEqual([60, 20, -20, 80]);
    expect(crossingOf(totals, { floor: 0 })).toEqual({ day: 2, short: 20 });
    expect(crossingOf(totals, { floor: -20 })).toBeUndefined();
    expect(crossingOf(totals, { ceiling: 70 })).toEqual({ day: 3, short: 10 });
  });

  it("count what they add", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 30_000 }), fc.nat({ max: 400 }), (start, count) => {
        const end = addWorkingDays(start, count, { isWorking });
        expect(countWorkingDays(start, end, { isWorking })).toBe(count);
      }),
    );
    expect(() => addWorkingDays(0, 1, { isWorking: () => false })).toThrow(RangeError);
  });
});
