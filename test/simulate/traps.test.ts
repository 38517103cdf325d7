import { describe, expect, test } from "vitest";

import { drawOnce } from "../../src/simulate/sample.ts";
import { middles } from "../../src/simulate/drivers.ts";
import { ACME, capacityOf, day, documents, initiative, planOf, played, promiseOf, rehearsed, sum } from "./company.ts";

/** What models.md (section 7) and simulation.md warn of, each as a company would live it. */
describe("traps", () => {
  test("a Monday after a weekend is not a breach, and breaks a promise of 24 hours all the same", () => {
    const files = documents(
      `${ACME}calendar: mon-fri\n`,
      initiative({
        launch: "2026-06-06",
        ends: "2026-06-08",
        series: [10, 10, 10],
        more: "promises: [{topic: delivery-time, at_most: 24 h, kept_by: [logistics]}]",
      }),
      "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 30/day, net: yes}}",
    );
    const outlook = rehearsed(files);
    expect(capacityOf(outlook, "logistics/dispatch").breach?.probability).toBe(0);
    // Saturday's ten wait 48 h.
    expect(promiseOf(outlook, "delivery-time").kept?.p50).toBeCloseTo(20 / 30, 9);
  });

  test("a total cap under a spike leaves the peak: the cap of 300 holds 300 and breaks a dispatch of 100 a day as before", () => {
    const peak = (cap: string): boolean => {
      const offer = cap === "" ? "" : `offer: {price: 1 EUR, per: order, cap: {total: ${cap}, told: yes}}`;
      const files = documents(
        ACME,
        initiative({ series: [50, 250, 200], more: offer }),
        "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 100/day, net: yes, max_wait: 0 working days}}",
      );
      return capacityOf(rehearsed(files), "logistics/dispatch").breach?.probability === 1;
    };
    expect([peak(""), peak("300"), peak("100")]).toEqual([true, true, false]);
  });

  test("units of demand after the last day, and a backlog that is not worked off, are told: they wait", () => {
    const told = played(
      documents(
        `${ACME}policy: {tail: 2 days}\n`,
        initiative({ ends: "2026-06-02", series: [10, 10] }),
        "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 3/day, net: yes}}",
      ),
    );
    // Four days at 3 serve 12 of 20.
    expect(sum(told.units("orders"), (unit) => unit.outcome === "waiting")).toBeCloseTo(8, 9);
    expect(told.letDown).toBeCloseTo(8, 9);
  });

  test("a stock then dispatch: goods that land late make the parcels late, not the dispatch", () => {
    const files = documents(
      ACME,
      initiative({ series: [30], more: "promises: [{topic: delivery-time, at_most: 24 h, kept_by: [logistics]}]" }),
      "department: supply\ncapacities: {box: {stock: orders, on_hand: 10, net: yes, inbound: [{on: 2026-06-10, quantity: 100}]}}",
      "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 100/day, net: yes}}",
    );
    const outlook = rehearsed(files);
    expect(capacityOf(outlook, "logistics/dispatch").breach?.probability).toBe(0);
    expect(capacityOf(outlook, "supply/box").breach?.probability).toBe(1);
    expect(promiseOf(outlook, "delivery-time").kept?.p50).toBeCloseTo(1 / 3, 9);
    expect(outlook.customers.byDepartment).toEqual({ supply: expect.closeTo(20, 9) });
  });

  test("level of service at the mean is not the mean level: 70..150 calls in half an hour, twenty agents (models.md, 1.8)", () => {
    const files = documents(
      ACME,
      initiative({ flow: "contacts", ends: "2026-06-01", more: "demand: [{flow: contacts, volume: 1120..2400}]" }),
      "department: support\ncapacities: {phone: {staffed: contacts, agents: 20, open: every day 9:00-17:00, profile: [100%], handle_time: 5 min, patience: 3 min, target: 80% within 20 s, net: yes}}",
    );
    const told = capacityOf(rehearsed(files, { scenarios: 4096 }), "support/phone");
    // The middle, 102.5 in half an hour, is above its target; four in ten days are under it (measured there: 0.43).
    expect(told.plain.breach).toBe(false);
    expect(told.breach?.probability).toBeCloseTo(0.43, 1);
  });

  test("a log-normal's middle is the root of low times high, not half their sum: 800..2400 is 1,386", () => {
    const outlook = rehearsed(documents(ACME, initiative({ more: "demand: [{flow: orders, volume: 800..2400}]" })));
    expect(outlook.customers.plain.expected).toBeCloseTo(Math.sqrt(800 * 2400), 6);
    // Its mean is 1,465; its 5th and 95th percentile are what was said.
    expect(outlook.customers.expectedMean).toBeGreaterThan(1455);
    expect(outlook.customers.expectedMean).toBeLessThan(1475);
    expect(Math.abs(outlook.customers.expected.p5 - 800)).toBeLessThan(15);
    expect(Math.abs(outlook.customers.expected.p95 - 2400)).toBeLessThan(45);
  });

  test("two that share a driver move together: the 95th percentile of their sum is the sum of theirs", () => {
    const volume = "{range: 50..200, moves_with: es}";
    const both = (second: string): number =>
      rehearsed(
        documents(
          `${ACME}drivers: {es: 0.8..1.25}\n`,
          initiative({
            more: `demand: [{flow: orders, volume: ${volume}, where: {region: ES}}, {flow: orders, volume: ${second}, where: {region: PT}}]`,
          }),
        ),
      ).customers.expected.p95;
    expect(Math.abs(both(volume) - 400)).toBeLessThan(12);
    // Independent ones do not reach it.
    expect(both("50..200")).toBeLessThan(360);
  });

  test("the plain answer has no noise of its own: a person can follow it", () => {
    const files = documents(
      ACME,
      initiative({ more: "demand: [{flow: orders, volume: 100, varies: 40%}]" }),
      "department: logistics\ncapacities: {box: {stock: orders, on_hand: 500, usual: {rate: 10/day, varies: 40%}}}",
    );
    const plan = planOf(files);
    expect(drawOnce(plan, middles(plan.drivers), { turnedAwayCounts: false }).expected[0]).toBeCloseTo(100, 9);
    expect(played(files).at("logistics/box").arrivals("2026-06-01")).toBeCloseTo(30, 9);
  });

  test("variation from day to day keeps its mean: 20 a day with 40% of variation, over 512 scenarios of 20 days", () => {
    const outlook = rehearsed(
      documents(ACME, initiative({ ends: "2026-06-20", more: "demand: [{flow: orders, volume: 400, varies: 40%}]" })),
    );
    // 10,240 draws: the error of the mean is 0.4%.
    expect(Math.abs(outlook.customers.expectedMean - 400)).toBeLessThan(6);
  });

  test("a week that belongs to the year before: weekly shapes go by weekday over New Year", () => {
    const weekly = "curve: {weekly: [100%, 0%, 0%, 0%, 0%, 0%, 0%]}";
    const told = played(
      documents(
        ACME,
        initiative({
          launch: "2026-12-28",
          ends: "2027-01-10",
          more: `demand: [{flow: orders, volume: 20, ${weekly}}]`,
        }),
      ),
    );
    // Mondays: 28 December and 4 January.
    expect([...new Set(told.units("orders").map((unit) => unit.created))]).toEqual([
      day("2026-12-28"),
      day("2027-01-04"),
    ]);
  });

  test("a year of 365.25 days: what comes in a year comes in twelve months of it", () => {
    const yearly = (volume: string): number =>
      played(documents(ACME, initiative({ ends: "2026-06-01", more: `demand: [{flow: orders, volume: ${volume}}]` })))
        .expected;
    expect(yearly("36525/year")).toBeCloseTo(100, 9);
    expect(yearly("3043.75/month")).toBeCloseTo(100, 9);
  });
});
