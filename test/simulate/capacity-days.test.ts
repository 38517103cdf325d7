import { describe, expect, test } from "vitest";

import { capacityDays } from "../../src/simulate/capacity-days.ts";
import { ACME, companyOf, day, documents, initiative, initiativeOf } from "./company.ts";

function daysOf(capacities: string, demand: string, calendar = "") {
  const campaign = initiative({ ends: "2026-06-10", more: `demand: [${demand}]` });
  const company = companyOf(
    documents(ACME, campaign, `department: logistics\n${calendar}capacities:\n  box: ${capacities}`),
  );
  const request = { seed: 1, tables: () => undefined, scenarios: 512, capacity: "logistics/box" };
  return capacityDays(company, initiativeOf(company), request);
}

describe("the days of a capacity", () => {
  test("a stock: what is left at each day's end, and the days that leave somebody without", () => {
    // 10 a day from 1 June: 35 are gone on the fourth day, 20 come on the eighth.
    const days = daysOf(
      "{stock: orders, on_hand: 35, inbound: [{on: 2026-06-08, quantity: 20}], unserved: lost, net: yes}",
      "{flow: orders, volume: 100}",
    );
    expect(days).toMatchObject({ from: day("2026-06-01"), measure: "level" });
    expect(days?.middle.slice(0, 4)).toEqual([25, 15, 5, 0]);
    expect(days?.breach.slice(0, 7)).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });

  test("anything else: load over what it holds", () => {
    const days = daysOf("{throughput: orders, rate: 40/day, usual: 10/day}", "{flow: orders, volume: 100}");
    // 10 of the campaign and 10 usual ones, of 40; it is told over seven days, and the first of these is the first of June.
    expect(days?.measure).toBe("use");
    expect(days?.middle.slice(6, 9)).toEqual([0.5, 0.5, 0.5]);
    expect(days?.breach.every((share) => share === 0)).toBe(true);
  });

  test("a closed day is as busy as the day before it, not idle", () => {
    const days = daysOf(
      "{throughput: orders, rate: 40/day, usual: 10/day}",
      "{flow: orders, volume: 100}",
      "calendar: {works: mon-sun, closed: [2026-06-09]}\n",
    );
    expect(days?.middle[8]).toBe(days?.middle[7]);
    expect(days?.middle[8]).toBeGreaterThan(0.4);
  });

  test("a range is as wide as what is not sure, and its middle is the middle", () => {
    const days = daysOf("{throughput: orders, rate: 100/day, net: yes}", "{flow: orders, volume: 25..100}");
    const [low, middle, high] = [days?.low[6], days?.middle[6], days?.high[6]];
    // Nine times out of ten between 2.5 and 10 a day, half of the times below 5, of 100.
    expect(low).toBeCloseTo(0.025, 3);
    expect(middle).toBeCloseTo(0.05, 3);
    expect(high).toBeCloseTo(0.1, 3);
  });

  test("the same seed draws the same days", () => {
    const once = () => daysOf("{stock: orders, on_hand: 50, net: yes}", "{flow: orders, volume: 25..100}");
    expect(once()).toEqual(once());
  });

  test("are unknown where a figure of it is", () => {
    expect(daysOf("{stock: orders, on_hand: unknown, net: yes}", "{flow: orders, volume: 100}")).toBeUndefined();
  });
});
