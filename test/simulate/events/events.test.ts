import { describe, expect, test } from "vitest";

import { erlangA } from "../../../src/formulas/erlang-a.ts";
import { fluidQueue } from "../../../src/formulas/fluid-queue.ts";
import { serverQueue } from "../../../src/formulas/mmc.ts";
import { normalLoss } from "../../../src/formulas/newsvendor.ts";
import { chanceOf } from "../calibration/chance.ts";
import { ACME, documents, initiative, played, sum } from "../company.ts";
import { watch } from "../reference/abandonment.ts";
import { watchDay } from "./call-back.ts";
import { serveInLine, serveOnOpenDays, takeFromBaseStock, takeFromStock } from "./line.ts";
import { arrivals, exponential, longRun } from "./moments.ts";

/** Three standard errors: what one run may differ by. */
function expectWithin(record: readonly number[], wanted: number): void {
  const { mean, error } = longRun(record);
  expect(error).toBeLessThan(0.05 * Math.max(wanted, 0.05));
  expect(Math.abs(mean - wanted)).toBeLessThan(3 * error);
}

describe("queues, event by event", () => {
  test.each([0.8, 1.2])("impatient callers at %d of full load: Erlang A", (load) => {
    const queue = { agents: 12, handleTime: 0.1, patience: 0.06, target: 1 / 120 };
    const callsPerHour = (load * queue.agents) / queue.handleTime;
    const seen = Array.from({ length: 30 }, (_, index) => watch({ ...queue, callsPerHour }, 8000, 100 + index));
    const told = erlangA({ arrivalRate: callsPerHour, ...queue });
    expectWithin(
      seen.map((each) => each.inTime),
      told.serviceLevel,
    );
    expectWithin(
      seen.map((each) => each.abandoned),
      told.pAbandon,
    );
  });

  test("patient customers before three servers at four fifths of their load: Erlang C's mean wait", () => {
    const chance = chanceOf(5);
    const come = arrivals(24, 12_000, 6);
    const done = serveInLine(come, () => exponential(0.1, chance), 3);
    const told = serverQueue({ arrivalRate: 24, serviceRate: 10, servers: 3 });
    expectWithin(
      come.map((moment, index) => (done[index] ?? 0) - moment),
      told.timeInSystem,
    );
  });

  test("one queue after another: the time in both is the sum of each alone", () => {
    const chance = chanceOf(7);
    const come = arrivals(6, 60_000, 8);
    const first = serveInLine(come, () => exponential(0.1, chance), 1);
    const second = serveInLine(first, () => exponential(1 / 9, chance), 1);
    // What leaves the first comes to the second without memory: 1 / (10 - 6) + 1 / (9 - 6) = 7 / 12.
    const alone = [10, 9].map((serviceRate) => serverQueue({ arrivalRate: 6, serviceRate, servers: 1 }).timeInSystem);
    expect((alone[0] ?? 0) + (alone[1] ?? 0)).toBeCloseTo(7 / 12, 12);
    expectWithin(
      come.map((moment, index) => (second[index] ?? 0) - moment),
      7 / 12,
    );
  });

  test("callers who wait for hours: the queue that is carried over the peak of a day", () => {
    // models.md, 1.4: forty agents, ten minutes each, patience of four hours, half hours in hours.
    const desk = {
      rates: [150, 200, 260, 400, 500, 420, 240, 180, 150, 120],
      interval: 0.5,
      agents: 40,
      handleTime: 1 / 6,
      patience: 4,
    };
    const told = fluidQueue({ ...desk, arrivalRate: desk.rates, agents: desk.rates.map(() => desk.agents) });
    const days = Array.from({ length: 150 }, (_, index) => watchDay(desk, 300 + index));
    // From the peak on: before it the mean queue of a fluid is nothing, and that of callers by chance is something.
    for (let interval = 4; interval < desk.rates.length; interval++) {
      const { mean, error } = longRun(days.map((seen) => seen.waiting[interval] ?? 0));
      expect(Math.abs(mean - (told.waiting[interval] ?? 0))).toBeLessThan(3 * error + 2);
    }
    const { mean, error } = longRun(days.map((seen) => seen.abandoned.reduce((all, each) => all + each, 0)));
    expect(Math.abs(mean - told.abandoned.reduce((all, each) => all + each, 0))).toBeLessThan(3 * error + 0.02 * mean);
  });
});

describe("stock with back-orders, event by event", () => {
  test("kept at its base: orders served at once, and how many wait, are those of the demand in a lead time", () => {
    // 20 a day, four days, 85 units: normal demand of 80 +- sqrt(80) in a lead time; the skew of whole units is the rest.
    const [rate, leadTime, base] = [20, 4, 85];
    const come = arrivals(rate, 20_000, 9);
    const had = takeFromBaseStock(come, base, leadTime);
    const poisson = (most: number): number => {
      let [term, total] = [Math.exp(-rate * leadTime), 0];
      for (let units = 0; units <= most; units++) {
        total += term;
        term *= (rate * leadTime) / (units + 1);
      }
      return total;
    };
    expectWithin(
      come.map((moment, index) => (had[index] === moment ? 1 : 0)),
      poisson(base - 1),
    );
    const spread = Math.sqrt(rate * leadTime);
    const { mean, error } = longRun(come.map((moment, index) => (had[index] ?? 0) - moment));
    // Little's law: those who wait are the rate times the mean wait.
    const waiting = spread * normalLoss((base - rate * leadTime) / spread);
    expect(Math.abs(rate * mean - waiting)).toBeLessThan(3 * rate * error + 0.03 * waiting);
  });
});

describe("a stock and then a line that rests at weekends: the program's days against events", () => {
  const DAYS = 98;
  const come = arrivals(300, DAYS, 11);
  const counts = Array.from({ length: DAYS }, (_, day) => come.filter((moment) => Math.floor(moment) === day).length);
  const deliveries = [20, 41, 60, 79].map((moment) => ({ moment, units: 6000 }));
  const open = (day: number): boolean => day % 7 < 5;
  const START = Date.UTC(2026, 5, 1) / 86_400_000;
  const dateOf = (on: number): string => new Date((START + on) * 86_400_000).toISOString().slice(0, 10);
  const line = { rate: 450, open };
  const inbound = deliveries.map(({ moment, units }) => `{on: ${dateOf(moment)}, quantity: ${units}}`).join(", ");
  const files = (stock: boolean, dispatch: boolean): string =>
    documents(
      ACME,
      initiative({ ends: dateOf(DAYS - 1), series: counts }),
      ...(stock
        ? [`department: store\ncapacities: {box: {stock: orders, on_hand: 5500, net: yes, inbound: [${inbound}]}}`]
        : []),
      ...(dispatch
        ? [
            "department: warehouse\ncalendar: mon-fri\ncapacities: {line: {throughput: orders, rate: 450/day, net: yes}}",
          ]
        : []),
    );

  /** By whole days between order and service: the share of orders that was served so, and of those served later. */
  function byDays(waits: readonly (readonly [days: number, units: number])[]): readonly number[] {
    const all = waits.reduce((total, [, units]) => total + units, 0);
    return Array.from(
      { length: 15 },
      (_, days) =>
        waits.filter(([each]) => Math.min(14, each) === days).reduce((total, [, units]) => total + units, 0) / all,
    );
  }

  function told(stock: boolean, dispatch: boolean): readonly number[] {
    const run = played(files(stock, dispatch));
    expect(sum(run.units("orders"))).toBeCloseTo(come.length, 6);
    return byDays(
      run.units("orders").map((unit) => [unit.outcome === "served" ? unit.day - unit.created : 99, unit.quantity]),
    );
  }

  function seen(served: readonly number[]): readonly number[] {
    return byDays(served.map((moment, index) => [Math.floor(moment) - Math.floor(come[index] ?? 0), 1]));
  }

  test("the stock alone: to the unit", () => {
    const had = takeFromStock(come, 5500, deliveries);
    const expected = told(true, false);
    seen(had).forEach((share, days) => expect(expected[days]).toBeCloseTo(share, 9));
  });

  test.each([
    ["the line alone", false],
    ["one after the other", true],
  ])("%s: to two hundredths, as a line that works all day cannot do in the morning what comes at night", (_, stock) => {
    const ready = stock ? takeFromStock(come, 5500, deliveries) : come;
    const shares = seen(serveOnOpenDays(ready, line));
    const expected = told(stock, true);
    shares.forEach((share, days) => expect(Math.abs(share - (expected[days] ?? 0))).toBeLessThan(0.02));
  });
});
