import { describe, expect, test } from "vitest";

import { ACME, capacityOf, documents, initiative, played, promiseOf, rehearsed } from "./company.ts";

describe("a promise in working days with several keepers", () => {
  const files = (logistics: string, carrier: string): string =>
    documents(
      ACME,
      initiative({
        launch: "2026-06-05",
        series: [20],
        more: "promises: [{topic: delivery-time, at_most: 1 working day, kept_by: [logistics, carrier]}]",
      }),
      `department: logistics\ncalendar: ${logistics}\ncapacities: {dispatch: {throughput: orders, rate: 10/day, net: yes}}`,
      `department: carrier\ncalendar: ${carrier}\ncapacities: {road: {throughput: orders, rate: 100/day, net: yes, after: logistics/dispatch}}`,
    );

  // 20 of Friday 5 June: dispatch sends 10 that day, and 10 on Saturday or Monday.
  test.each([
    // Monday is one working day after Friday for who rests at weekends.
    ["mon-fri", "mon-fri", 1],
    // Sent on Monday: one day for logistics, two for a carrier that works on Saturday.
    ["mon-fri", "mon-sat", 0.5],
    // The order in which keepers are named does not matter: sent on Saturday, driven on Monday: two for logistics.
    ["mon-sat", "mon-fri", 0.5],
    ["mon-sat", "mon-sat", 1],
  ])("%s and %s keep %d: it is kept only if it is by each one's own days", (logistics, carrier, kept) => {
    expect(played(files(logistics, carrier)).kept("delivery-time")).toBeCloseTo(kept, 9);
  });
});

describe("commitments under a day", () => {
  const files = (commits: string): string =>
    documents(
      ACME,
      initiative({ series: [30] }),
      `department: logistics\ncommits: [{topic: delivery-time, at_most: ${commits}, decided_by: [dispatch]}]\ncapacities: {dispatch: {throughput: orders, rate: 10/day, net: yes}}`,
    );

  test("who is not served the same day is let down, of the others whole days cannot tell", () => {
    const { customers, missing } = rehearsed(files("4 h"));
    expect(customers).toMatchObject({ letDownKnown: false, letDown: { mean: 20 } });
    expect(missing.map((each) => `${each.department} ${each.subject} ${each.what}`)).toContain(
      "logistics promise:delivery-time hours",
    );
  });

  test("of a day or more they can", () => {
    expect(rehearsed(files("24 h")).customers).toMatchObject({ letDownKnown: true, letDown: { mean: 10 } });
  });
});

describe("what the last rung cannot tell", () => {
  const short = ACME.replace("as_of", "policy: {tail: 1 day}\nas_of");
  const one = (more: string, onHand: number): string =>
    documents(
      short,
      initiative({ ends: "2026-06-01", more }),
      `department: supply\ncapacities: {box: {stock: orders, on_hand: ${onHand}, unserved: lost, net: yes}}`,
    );
  const volume = "demand: [{flow: orders, volume: 50000..200000}]";
  const promise = "promises: [{topic: care, at_most: 48 h, kept_by: [supply]}]";

  test("a promise kept by as many as asked for in half of the runs counts as not kept", () => {
    // Kept for 95% where the volume is at most its median, 100,000: in half of the runs, whatever their number.
    const told = promiseOf(rehearsed(one(`${volume}\n${promise}`, 95_000)), "care");
    expect(told.tooClose).toBe(true);
    // In two thirds of the runs it is not: that is told.
    expect(promiseOf(rehearsed(one(`${volume}\n${promise}`, 80_000)), "care").tooClose).toBe(false);
  }, 60_000);

  test("what it adds to what is over without it: far from two points it is told", () => {
    const files = documents(
      short,
      initiative({ ends: "2026-06-01", series: [40_000] }),
      "department: supply\ncapacities: {box: {stock: orders, on_hand: 200000, usual: 50000..200000/day}}",
    );
    const { adds, breach, breachWithout } = capacityOf(rehearsed(files), "supply/box");
    expect(adds?.tooClose).toBe(false);
    expect(adds?.probability).toBeCloseTo((breach?.probability ?? 0) - (breachWithout?.probability ?? 0), 12);
  });
});

describe("an unknown within a forecast is never zero", () => {
  const box = "department: supply\ncapacities: {box: {stock: orders, on_hand: 100, unserved: lost, net: yes}}";
  const about = (demand: string) => {
    const outlook = rehearsed(documents(ACME, initiative({ more: `demand: [{flow: orders, ${demand}}]` }), box));
    return capacityOf(outlook, "supply/box");
  };

  test.each([
    ["how much its days vary", "volume: 50, varies: unknown", "varies"],
    ["a day of its series", "curve: {series: [10, unknown, 20]}", "curve"],
  ])("%s: what holds without it cannot be told", (_, demand, what) => {
    expect(about(demand)).toMatchObject({ breach: undefined, missing: [{ what, subject: "stream:orders" }] });
  });

  test("a breach that stands without it stands: 150 on 100", () => {
    expect(about("volume: 150, varies: unknown").breach?.probability).toBe(1);
  });

  test("a range in the profile of a day counts by its middle: 20%..80% is 50%, and what is unknown makes it a bound", () => {
    const phone = (profile: string) =>
      rehearsed(
        documents(
          ACME,
          initiative({ series: [300] }),
          `department: supply\ncapacities: {box: {staffed: orders, agents: 6, handle_time: 6 min, patience: 3 min, open: mon-fri 9:00-12:00, net: yes, profile: [${profile}]}}`,
        ),
      );
    const { serviceLevel } = capacityOf(phone("20%..80%, 30%, 20%"), "supply/box");
    expect(serviceLevel).toBeCloseTo(capacityOf(phone("50%, 30%, 20%"), "supply/box").serviceLevel ?? Number.NaN, 9);
    expect(capacityOf(phone("unknown, 40%, 30%"), "supply/box").lowerBound).toBe(true);
  });
});
