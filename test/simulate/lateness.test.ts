import { describe, expect, test } from "vitest";

import { ACME, byDay, documents, initiative, played, promiseOf, rehearsed } from "./company.ts";

interface Told {
  readonly promises: string;
  readonly line: string;
  readonly commits?: string;
  readonly launch?: string;
  readonly series?: readonly number[];
  readonly calendar?: string;
  /** Where late units come from; parcels come two days after their order. */
  readonly late?: "orders" | "parcels";
}

/** Calls a day after it is known that a unit is late: one for each. */
function callsOf(told: Told) {
  const { promises, line, commits = "", launch, series = [10], calendar = "every day", late = "orders" } = told;
  const files = documents(
    ACME,
    `flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order, after: 2 days}\n  calls: {from: {flow: ${late}, when: late}, rate: 1 per ${late.slice(0, -1)}}`,
    initiative({ ...(launch ? { launch } : {}), ends: "2026-06-12", series, more: `promises: [${promises}]` }),
    `department: logistics\ncalendar: ${calendar}\n${commits}capacities:\n  dispatch: {net: yes, ${line}}`,
  );
  return byDay(played(files).units("calls"));
}

describe("the day on which lateness is known", () => {
  test("counts from the customer's order: a parcel made on the 3rd for an order of the 1st was due on the 2nd", () => {
    // 24 h from the 1st: known on the 2nd; the call comes a day after, on the 3rd, whatever day the parcel was made.
    expect(
      callsOf({
        promises: "{topic: delivery-time, at_most: 24 h, kept_by: [logistics]}",
        line: "throughput: parcels, rate: 100/day",
        late: "parcels",
      }),
    ).toEqual({ "06-03": 10 });
  });

  test("is of the promise that was broken, not of the tightest around", () => {
    // 50 on the 1st: packed the same day (24 h kept); the road takes 10 a day: ten leave on the 5th, later than 72 h.
    const road =
      "throughput: orders, rate: 100/day}\n  road: {throughput: orders, rate: 10/day, net: yes, after: dispatch";
    const commits =
      "commits: [{topic: packing, at_most: 24 h, decided_by: [dispatch]}, {topic: delivery-time, at_most: 72 h, decided_by: [road]}]\n";
    expect(
      callsOf({
        promises:
          "{topic: packing, at_most: 24 h, kept_by: [logistics]}, {topic: delivery-time, at_most: 72 h, kept_by: [logistics]}",
        line: road,
        commits,
        series: [50],
      }),
    ).toEqual({ "06-05": 10 });
  });

  test("is the earliest, once, where two were broken", () => {
    expect(
      callsOf({
        promises:
          "{topic: delivery-time, at_most: 24 h, kept_by: [logistics]}, {topic: return-time, at_most: 72 h, kept_by: [logistics]}",
        line: "throughput: orders, rate: 10/day",
        series: [50],
      }),
      // 20 by the 2nd; 30 are later than 24 h and ten of them later than 72 h: all thirty call on the 3rd.
    ).toEqual({ "06-03": 30 });
  });

  test.each([
    // Friday 5 June: the first working day after it is Monday the 8th, the second Tuesday the 9th.
    ["1 working day", 10, { "06-09": 10 }],
    ["2 working days", 5, { "06-10": 15 }],
  ])("runs in the keeper's working days: %s at %d a day", (promised, rate, calls) => {
    expect(
      callsOf({
        promises: `{topic: delivery-time, at_most: ${promised}, kept_by: [logistics]}`,
        line: `throughput: orders, rate: ${rate}/day`,
        launch: "2026-06-05",
        series: [30],
        calendar: "mon-fri",
      }),
    ).toEqual(calls);
  });

  test("with `ordered before 12:00` counts as of the next day for who came after it", () => {
    // Five a day in order of arrival: the morning's ten on the 1st and 2nd, the afternoon's on the 3rd and 4th. The
    // afternoon is due as of the 2nd, on the 3rd: five are late, known on the 3rd, and call on the 4th.
    expect(
      callsOf({
        promises: "{topic: delivery-time, at_most: 24 h, kept_by: [logistics], provided: [ordered before 12:00]}",
        line: "throughput: orders, rate: 5/day, cutoff: 12:00",
        series: [20],
      }),
    ).toEqual({ "06-04": 5 });
  });

  test("of a promise by a day is that day, and never before the order itself", () => {
    // Ten a day: of 30 on the 1st ten are late on the 3rd, known on the 2nd; the 20 of the 4th are late as they come.
    expect(
      callsOf({
        promises: "{topic: delivery-time, by: 2026-06-02, kept_by: [logistics]}",
        line: "throughput: orders, rate: 10/day",
        series: [30, 0, 0, 20],
      }),
    ).toEqual({ "06-03": 10, "06-05": 20 });
  });
});

describe("a promise under a day", () => {
  const told = (promised: string, line: string) =>
    promiseOf(
      rehearsed(
        documents(
          ACME,
          initiative({
            series: [30],
            more: `promises: [{topic: delivery-time, at_most: ${promised}, kept_by: [logistics]}]`,
          }),
          `department: logistics\ncapacities: {dispatch: {throughput: orders, net: yes, ${line}}}`,
        ),
      ),
      "delivery-time",
    );

  test("is not told by whole days: who is served the same day bounds it from above", () => {
    const same = told("4 h", "rate: 100/day");
    expect([same.upperBound, same.kept?.p50, same.predicted]).toEqual([true, 1, undefined]);
    expect(same.missing.map((each) => [each.department, each.what])).toEqual([["logistics", "hours"]]);
  });

  test("is missed by whoever is served on another day", () => {
    // Ten on the day, twenty later: at most a third.
    const late = told("4 h", "rate: 10/day");
    expect(late.kept?.p50).toBeCloseTo(1 / 3, 9);
    expect(late.predicted).toEqual({ p50: 24, p95: 48 });
    expect(late.letDown).toBeCloseTo(20, 9);
  });

  test("is never kept where the transit alone is longer, and that is no bound", () => {
    const far = told("4 h", "rate: 100/day, transit: 6 h");
    expect([far.upperBound, far.kept?.p50, far.missing]).toEqual([false, 0, []]);
  });

  test("a day is exact to a day", () => {
    expect(told("24 h", "rate: 100/day").upperBound).toBe(false);
  });
});

describe("what a commitment allows a queue", () => {
  const company = (commits: string) =>
    documents(
      ACME,
      initiative({ series: [40] }),
      `department: logistics\ncommits: [${commits}]\ncapacities: {dispatch: {throughput: orders, rate: 10/day, net: yes}}`,
    );

  // 40 at 10 a day: 10 wait three days, 10 two, 10 one. The wait that is allowed is one working day if nobody says it.
  test.each([
    ["a commitment that names it", "{topic: delivery-time, at_most: 48 h, decided_by: [dispatch]}", 10],
    ["its department's that names nothing", "{topic: delivery-time, at_most: 48 h}", 10],
    ["the tightest of both", "{topic: delivery-time, at_most: 72 h}, {topic: packing, at_most: 24 h}", 20],
    ["one that is no time", "{topic: care, always: yes}", 20],
  ])("%s", (_, commits, short) => {
    expect(played(company(commits)).at("logistics/dispatch").short).toBeCloseTo(short, 9);
  });
});
