import { describe, expect, test } from "vitest";

import { erlangA } from "../../src/formulas/erlang-a.ts";
import { createSampler, middles } from "../../src/simulate/drivers.ts";
import { drawOnce, drawSample } from "../../src/simulate/sample.ts";
import {
  ACME,
  capacityOf,
  day,
  documents,
  initiative,
  joined,
  planOf,
  played,
  promiseOf,
  rehearsed,
  sum,
} from "./company.ts";

/**
 * What is known to go wrong in such calculations, each as a company would live it. Others stand where the thing itself
 * is tested: clocks that change, the edge of the year, cut-offs, 640 a working day against 640 a calendar day
 * (capacity/throughput); a stock counted three weeks before launch, units reserved, working days of a delay
 * (capacity/stock); calls of a weekend on Monday, shrinkage (capacity/staffed); places without a busiest hour
 * (capacity/places-and-limits); two carriers side by side, late parcels then calls, a team that is over before
 * (cascade); late and lost, two parcels an order (customers); working days (promises, gates, time/calendar); holidays
 * (time/holidays); Erlang C from full load on, two kinds of service level (formulas).
 */
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

  test("a later launch can be worse: usual sales eat the stock", () => {
    const short = (launch: string): number =>
      played(
        documents(
          `${ACME}policy: {tail: 0 days}\n`,
          initiative({ launch, ends: launch, series: [100] }),
          "department: logistics\ncapacities: {box: {stock: orders, on_hand: 300, inbound: [], usual: 10/day}}",
        ),
      ).at("logistics/box").short;
    // On the 1st 110 are asked of 300; on the 22nd 21 days of 10 have left 90 of them, 20 short of 110.
    expect([short("2026-06-01"), short("2026-06-22")]).toEqual([0, expect.closeTo(20, 9)]);
  });

  const phone = (says: string, on = "2026-06-01"): ReturnType<ReturnType<typeof played>["at"]> =>
    played(
      documents(
        ACME,
        initiative({ flow: "contacts", launch: on, ends: on, series: [1600] }),
        `department: support\ncapacities: {phone: {staffed: contacts, open: every day 9:00-17:00, profile: [100%], patience: 5 min, target: 80% within 20 s, net: yes, ${says}}}`,
      ),
    ).at("support/phone");
  const exact = (agents: number, callsPerHour = 200): ReturnType<typeof erlangA> =>
    erlangA({ arrivalRate: callsPerHour, agents, handleTime: 3 / 60, patience: 5 / 60, target: 20 / 3600 });

  test("agents are rounded nowhere: 19 paid with 30% away are 13.3, not 13 and not 14", () => {
    const { serviceLevel } = phone("agents: 19, shrinkage: 30%, handle_time: 3 min");
    expect(serviceLevel).toBeCloseTo(exact(13.3).serviceLevel, 3);
    expect(exact(13).serviceLevel).toBeLessThan(serviceLevel - 0.005);
    expect(exact(14).serviceLevel).toBeGreaterThan(serviceLevel + 0.005);
  });

  test("a minute is sixty seconds, an hour sixty minutes: 180 s, 3 min and 0.05 h are one handling time", () => {
    const levels = ["180 s", "3 min", "0.05 h"].map((time) => phone(`agents: 14, handle_time: ${time}`).serviceLevel);
    for (const level of levels) expect(level).toBeCloseTo(0.91679, 3);
  });

  test("who gives up calls again: 40% of them raise the calls from 1,600 to what lets just so many give up", () => {
    const { abandoned } = phone("agents: 9, handle_time: 3 min, retrial: 40%");
    // Calls a day x: x = 1,600 + 40% of those of x who give up; in the end 60% of these are gone, of 1,600 who came.
    let calls = 200;
    for (let round = 0; round < 200; round++) calls = 200 + 0.4 * calls * exact(9, calls).pAbandon;
    expect(calls).toBeGreaterThan(205);
    expect(abandoned).toBeCloseTo((0.6 * calls * exact(9, calls).pAbandon) / 200, 3);
  });

  test("the day of 25 hours has the opening hours of any other", () => {
    const [change, other] = ["2026-10-25", "2026-11-01"].map((on) => phone("agents: 14, handle_time: 3 min", on));
    expect(change?.serviceLevel).toBe(other?.serviceLevel);
    expect(change?.serviceLevel).toBeCloseTo(0.91679, 3);
  });

  test("imitation is a rate of a year, not of a day: 36.5% a year loses a thousandth from one day to the next", () => {
    const told = played(
      documents(
        ACME,
        initiative({
          ends: "2026-06-02",
          more: "demand: [{flow: orders, volume: 2000, curve: {bass: {p: 0.365, q: 0}}}]",
        }),
      ),
    );
    const [first = 0, second = 0] = ["2026-06-01", "2026-06-02"].map((on) =>
      sum(told.units("orders"), (unit) => unit.created === day(on)),
    );
    // Without imitation what is left shrinks by e^(-0.365 / 365) a day.
    expect(second / first).toBeCloseTo(Math.exp(-0.001), 9);
    expect(first + second).toBeCloseTo(2000, 9);
  });

  test.each([
    ["rate: 0.2", "a share or units for each: nobody can know"],
    ["rate: 5", "five, or five in a hundred"],
  ])("a step with a bare number is refused (%s)", (rate) => {
    const { problems } = joined(
      documents(ACME, `flows:\n  orders: {}\n  calls: {from: orders, ${rate}}`, initiative({ series: [10] })),
    );
    expect(problems.length).toBeGreaterThan(0);
  });

  test("a share of thirty is refused, one of 30% is not, and 0.3 is not taken for it in silence", () => {
    const problems = (shrinkage: string): number =>
      joined(
        documents(
          ACME,
          initiative({ flow: "contacts", series: [10] }),
          `department: support\ncapacities: {phone: {staffed: contacts, agents: 3, handle_time: 3 min, patience: 5 min, net: yes, shrinkage: ${shrinkage}}}`,
        ),
      ).problems.length;
    expect(problems("30%")).toBe(0);
    expect(problems("30")).toBeGreaterThan(0);
  });

  test("one thing that moves four departments breaks them together: one in ten, not one in three", () => {
    const anyBreach = (moves: string): number => {
      const names = ["a", "b", "c", "d"];
      const plan = planOf(
        documents(
          `${ACME}drivers: {es: 0.8..1.25}\n`,
          `flows:\n${names.map((name) => `  ${name}: {}`).join("\n")}`,
          initiative({
            ends: "2026-06-01",
            more: `demand:\n${names.map((name) => `  - {flow: ${name}, volume: {range: 50..200${moves}}}`).join("\n")}`,
          }),
          // The 90th percentile of 50..200: 100 x 2^(1.2816 / 1.6449) = 171.6.
          ...names.map(
            (name) => `department: ${name}\ncapacities: {box: {stock: ${name}, on_hand: 171.6, inbound: [], net: yes}}`,
          ),
        ),
      );
      const { stations } = drawSample(plan, {
        sampler: createSampler(1, 2048),
        count: 2048,
        multiple: 1,
        turnedAwayCounts: false,
      });
      const any = Array.from({ length: 2048 }, (_, scenario) => stations.some(({ breach }) => breach[scenario] === 1));
      return any.filter(Boolean).length / 2048;
    };
    // Apart: 1 - 0.9^4 = 0.344, less what needs a whole unit to be short (models.md, 6).
    expect(Math.abs(anyBreach(", moves_with: es") - 0.1)).toBeLessThan(0.01);
    expect(Math.abs(anyBreach("") - 0.344)).toBeLessThan(0.02);
  });
});

describe("receipts due before the count", () => {
  const box = (inbound: string): string =>
    documents(
      ACME,
      initiative({ series: [100] }),
      `department: logistics\ncapacities: {box: {stock: orders, on_hand: 60, net: yes, inbound: [${inbound}]}}`,
    );

  const pastReceipts = (files: string) => rehearsed(files).assumed.filter((each) => each.what === "past_receipt");

  test("are inside it and do not come again: 60 for 100 leave 40 short", () => {
    expect(played(box("{on: 2026-05-29, quantity: 500}")).at("logistics/box").short).toBeCloseTo(40, 9);
    expect(pastReceipts(box("{on: 2026-05-29, quantity: 500}"))).toEqual([]);
  });

  test("on the day of the count come after it", () => {
    expect(played(box("{on: 2026-06-01, quantity: 500}")).at("logistics/box").short).toBe(0);
  });

  test("that may be late are taken to have come, and that is told", () => {
    const late = box("{on: 2026-05-29, quantity: 500, delay: 0..10 days}");
    expect(played(late).at("logistics/box").short).toBeCloseTo(40, 9);
    expect(pastReceipts(late)).toMatchObject([{ subject: "capacity:logistics/box", value: "2026-05-29" }]);
  });
});
