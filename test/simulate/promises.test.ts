import { describe, expect, test } from "vitest";

import { ACME, day, documents, initiative, played, promiseOf, type Run, rehearsed, sum } from "./company.ts";

interface Told {
  readonly promise: string;
  readonly line?: string;
  readonly calendar?: string;
  readonly launch?: string;
  readonly series?: readonly number[];
  readonly commits?: string;
  readonly others?: readonly string[];
}

function filesOf({
  promise,
  line = "rate: 10/day",
  calendar = "every day",
  launch = "2026-06-01",
  series = [30],
  commits = "",
  others = [],
}: Told): string {
  const promises = `promises: [{topic: delivery-time, kept_by: [logistics], ${promise}}]`;
  const logistics = `department: logistics\ncalendar: ${calendar}\n${commits}\ncapacities:\n  dispatch: {throughput: orders, net: yes, ${line}}`;
  return documents(ACME, initiative({ launch, ends: "2026-06-14", series, more: promises }), logistics, ...others);
}

function run(told: Told): Run {
  return played(filesOf(told));
}

describe("hours", () => {
  // 30 at 10 a day: the same day, one day later, two days later.
  test.each([
    ["24 h", "0 h", 20],
    ["48 h", "0 h", 30],
    ["23 h", "0 h", 10],
    // With 18 h of transit 24 h leave none of a day, 48 h leave 30 h: one day.
    ["24 h", "18 h", 10],
    ["48 h", "18 h", 20],
    ["66 h", "18 h", 30],
    // Less than the transit itself: never.
    ["12 h", "18 h", 0],
  ])("%s with %s of transit keep %d of 30", (promised, transit, kept) => {
    const told = run({ promise: `at_most: ${promised}`, line: `rate: 10/day, transit: ${transit}` });
    expect(told.kept("delivery-time")).toBeCloseTo(kept / 30, 9);
    expect(told.letDown).toBeCloseTo(30 - kept, 9);
  });

  test("are elapsed: an order of Friday served on Monday took 72", () => {
    const friday = { launch: "2026-06-05", calendar: "mon-fri", series: [20] };
    expect(run({ promise: "at_most: 71 h", ...friday }).kept("delivery-time")).toBeCloseTo(0.5, 9);
    expect(run({ promise: "at_most: 72 h", ...friday }).kept("delivery-time")).toBeCloseTo(1, 9);
  });

  test("predicted: half have it the same day, 95 in 100 a day later, with 18 h of transit", () => {
    const outlook = rehearsed(filesOf({ promise: "at_most: 24 h", line: "rate: 10/day, transit: 18 h", series: [20] }));
    expect(promiseOf(outlook, "delivery-time").predicted).toEqual({ p50: 18, p95: 42 });
    expect(promiseOf(outlook, "delivery-time").kept).toEqual({ p5: 0.5, p50: 0.5, p95: 0.5 });
    expect(promiseOf(outlook, "delivery-time").letDown).toBeCloseTo(10, 9);
  });

  test("the worst week is the seven days of creation with most let down; the earliest of equals", () => {
    // 10 a day; 30 on the 12th: 20 of them are late within 23 h: weeks from the 6th to the 12th hold it, the 6th is first.
    const outlook = rehearsed(filesOf({ promise: "at_most: 23 h", series: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 30] }));
    expect(promiseOf(outlook, "delivery-time").worstWeek).toBe(day("2026-06-06"));
  });
});

describe("working days", () => {
  const friday = { launch: "2026-06-05", calendar: "mon-fri" };

  test.each([
    // Friday, Monday, Tuesday: none, one, two working days of the keeper.
    ["0 working days", "0 h", 10],
    ["1 working day", "0 h", 20],
    ["2 working days", "0 h", 30],
    // 18 h of transit are a day.
    ["1 working day", "18 h", 10],
    ["2 working days", "25 h", 10],
  ])("%s with %s of transit keep %d of 30", (promised, transit, kept) => {
    expect(
      run({ promise: `at_most: ${promised}`, line: `rate: 10/day, transit: ${transit}`, ...friday }).kept(
        "delivery-time",
      ),
    ).toBeCloseTo(kept / 30, 9);
  });
});

describe("other directions", () => {
  test("by a day: 40 at 10 a day from the 1st, 30 until the 3rd; a transit of 18 h takes a day away", () => {
    expect(run({ promise: "by: 2026-06-03", series: [40] }).kept("delivery-time")).toBeCloseTo(0.75, 9);
    expect(
      run({ promise: "by: 2026-06-03", series: [40], line: "rate: 10/day, transit: 18 h" }).kept("delivery-time"),
    ).toBeCloseTo(0.5, 9);
  });

  test("who orders after `ordered_by` is not due", () => {
    // 10 on the 1st in time, 30 on the 9th: too late to be promised anything.
    expect(
      run({ promise: "by: 2026-06-05, ordered_by: 2026-06-02", series: [10, 0, 0, 0, 0, 0, 0, 0, 30] }).kept(
        "delivery-time",
      ),
    ).toBe(1);
  });

  test("always: served by the end is enough, waiting is not", () => {
    // The span ends on 12 July: 42 days of 10 from 1 June serve 420 of 500.
    expect(run({ promise: "always: yes", series: [500] }).kept("delivery-time")).toBeCloseTo(420 / 500, 9);
  });

  test("ordered before noon: what comes after it is due as if ordered the next day", () => {
    const line = "rate: 100/day, cutoff: 12:00, transit: 24 h";
    // Half come after noon and leave on the second: with the condition they are in time, without it they are not.
    expect(
      run({ promise: "at_most: 24 h, provided: [ordered before 12:00]", line, series: [20] }).kept("delivery-time"),
    ).toBeCloseTo(1, 9);
    expect(run({ promise: "at_most: 24 h", line, series: [20] }).kept("delivery-time")).toBeCloseTo(0.5, 9);
  });
});

describe("who is due", () => {
  const box = (unserved: string): string =>
    `department: supply\ncapacities: {box: {stock: orders, on_hand: 20, unserved: ${unserved}, net: yes}}`;

  test("lost ones are, and are not kept", () => {
    const told = run({ promise: "at_most: 24 h", line: "rate: 100/day", others: [box("lost")] });
    expect(told.kept("delivery-time")).toBeCloseTo(20 / 30, 9);
    expect(told.letDown).toBeCloseTo(10, 9);
  });

  test("waiting ones are, and are not kept", () => {
    const told = run({ promise: "at_most: 24 h", line: "rate: 100/day", others: [box("backorder")] });
    expect(told.kept("delivery-time")).toBeCloseTo(20 / 30, 9);
  });

  test("refused ones are not", () => {
    const budget = "department: finance\ncapacities: {budget: {limit: orders, most: 15, used: 0, then: refuse}}";
    const told = run({ promise: "at_most: 24 h", line: "rate: 100/day", others: [budget] });
    expect(told.kept("delivery-time")).toBe(1);
    expect(told.letDown).toBeCloseTo(15, 9);
  });
});

describe("who decides it", () => {
  const two = (kept: string): string =>
    documents(
      ACME,
      initiative({ series: [30], more: `promises: [{topic: delivery-time, at_most: 48 h, kept_by: [${kept}]}]` }),
      "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 10/day, transit: 12 h, net: yes}}",
      "department: carrier\ncapacities: {road: {throughput: orders, rate: 100/day, transit: 12 h, net: yes, after: logistics/dispatch}}",
    );

  test("transits on the way add up: 48 - 12 - 12 = one day: 20 of 30", () => {
    expect(played(two("logistics, carrier")).kept("delivery-time")).toBeCloseTo(20 / 30, 9);
  });

  test("a keeper who declares nothing makes it an upper bound, and is named", () => {
    const told = promiseOf(rehearsed(two("logistics, nobody")), "delivery-time");
    expect(told.upperBound).toBe(true);
    expect(told.missing.map((each) => each.department)).toEqual(["nobody"]);
    expect(told.kept?.p50).toBeCloseTo(20 / 30, 9);
  });

  test("no capacity on the way: unknown, with the department that could say it", () => {
    const told = promiseOf(
      rehearsed(
        documents(
          ACME,
          initiative({ series: [30], more: "promises: [{topic: delivery-time, at_most: 48 h, kept_by: [nobody]}]" }),
        ),
      ),
      "delivery-time",
    );
    expect(told.kept).toBeUndefined();
    expect(told.missing.map((each) => [each.department, each.what])).toEqual([["nobody", "capacity"]]);
  });

  // Madrid's carrier holds 10 a day, Lisbon's 100; transits of 12 h and of 30 h.
  const regions = documents(
    ACME,
    initiative({
      more: "demand: [{flow: orders, curve: {series: [60]}, where: {region: {ES: 50%, PT: 50%}}}]\npromises: [{topic: delivery-time, at_most: 60 h, kept_by: [carrier]}]",
    }),
    "department: carrier\ncapacities:\n  es: {throughput: orders, rate: 10/day, transit: 12 h, net: yes, where: {region: ES}}\n  pt: {throughput: orders, rate: 100/day, transit: 30 h, net: yes, where: {region: PT}}",
  );

  test("each region by its own carrier and its own transit", () => {
    // ES: 60 - 12 = two days: all 30 at 10 a day. PT: 60 - 30 = one day: all 30 on the first.
    expect(played(regions).kept("delivery-time")).toBeCloseTo(1, 9);
    // 36 h: ES one day: 20 of 30; PT none left of a day: the first day's 30.
    expect(played(regions.replace("60 h", "36 h")).kept("delivery-time")).toBeCloseTo(50 / 60, 9);
    expect(sum(played(regions.replace("60 h", "36 h")).units("orders"), (unit) => unit.late)).toBeCloseTo(10, 9);
  });

  test("side by side with `takes`, transits do not add up", () => {
    const carriers = documents(
      ACME,
      initiative({ series: [20], more: "promises: [{topic: delivery-time, at_most: 24 h, kept_by: [carrier]}]" }),
      "department: carrier\ncapacities:\n  a: {throughput: orders, rate: 100/day, transit: 18 h, net: yes, takes: 50%}\n  b: {throughput: orders, rate: 100/day, transit: 18 h, net: yes, takes: 50%}",
    );
    expect(played(carriers).kept("delivery-time")).toBe(1);
  });

  test("a commitment names what decides it: its own other line does not", () => {
    const line =
      "commits: [{topic: delivery-time, at_most: 48 h, decided_by: [dispatch]}]\ncapacities:\n  dispatch: {throughput: orders, rate: 100/day, transit: 6 h, net: yes}\n  labels: {throughput: orders, rate: 100/day, transit: 40 h, net: yes, after: dispatch}";
    const told = rehearsed(
      documents(
        ACME,
        initiative({ series: [30], more: "promises: [{topic: delivery-time, at_most: 24 h, kept_by: [logistics]}]" }),
        `department: logistics\n${line}`,
      ),
    );
    expect(promiseOf(told, "delivery-time").decidedBy).toEqual(["logistics/dispatch"]);
    expect(promiseOf(told, "delivery-time").kept?.p50).toBe(1);
  });
});

describe("where the time starts", () => {
  const flows = "flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order, after: 2 days}";
  const line = (commits: string): string =>
    `department: logistics\n${commits}capacities: {dispatch: {throughput: parcels, rate: 100/day, net: yes}}`;

  test("with the order: parcels two days later are two days late for 24 h", () => {
    const promise = (from: string): string =>
      initiative({
        series: [10],
        more: `promises: [{topic: delivery-time, at_most: 24 h, kept_by: [logistics]${from}}]`,
      });
    expect(played(documents(ACME, flows, promise(""), line(""))).kept("delivery-time")).toBe(0);
    expect(played(documents(ACME, flows, promise(", from: parcels"), line(""))).kept("delivery-time")).toBe(1);
  });

  test("a commitment and a standing promise say so too", () => {
    const commits = (from: string): string =>
      `commits: [{topic: delivery-time, at_most: 24 h, decided_by: [dispatch]${from}}]\n`;
    expect(played(documents(ACME, flows, initiative({ series: [10] }), line(commits("")))).letDown).toBeCloseTo(10, 9);
    expect(played(documents(ACME, flows, initiative({ series: [10] }), line(commits(", from: parcels")))).letDown).toBe(
      0,
    );
    const standing = (from: string): string =>
      `standing_promises:\n  - {topic: delivery-time, at_most: 24 h, kept_by: logistics${from}}`;
    expect(played(documents(ACME, flows, initiative({ series: [10] }), line(""), standing(""))).letDown).toBeCloseTo(
      10,
      9,
    );
    expect(
      played(documents(ACME, flows, initiative({ series: [10] }), line(""), standing(", from: parcels"))).letDown,
    ).toBe(0);
  });
});

describe("what stands where nothing is promised", () => {
  test("a commitment is the measure: 24 h at 10 a day lets down 10 of 30", () => {
    const files = documents(
      ACME,
      initiative({ series: [30] }),
      "department: logistics\ncommits: [{topic: delivery-time, at_most: 24 h, decided_by: [dispatch]}]\ncapacities: {dispatch: {throughput: orders, rate: 10/day, net: yes}}",
    );
    expect(played(files).letDown).toBeCloseTo(10, 9);
  });

  test("a standing promise goes before it: 48 h lets down nobody", () => {
    const standing = "standing_promises:\n  - {topic: delivery-time, at_most: 48 h, kept_by: logistics}";
    const files = documents(
      ACME,
      standing,
      initiative({ series: [30] }),
      "department: logistics\ncommits: [{topic: delivery-time, at_most: 24 h, decided_by: [dispatch]}]\ncapacities: {dispatch: {throughput: orders, rate: 10/day, net: yes}}",
    );
    expect(played(files).letDown).toBeCloseTo(0, 9);
  });

  test("neither: only who is still waiting at the end", () => {
    expect(
      played(
        documents(
          ACME,
          initiative({ series: [30] }),
          "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 10/day, net: yes}}",
        ),
      ).letDown,
    ).toBe(0);
  });
});

describe("by the calendar alone", () => {
  test("24 h with Monday-to-Friday dispatch breaks every weekend at any volume", () => {
    // One a day over two weeks: Saturday's wait two days for Monday (48 h), Sunday's one (24 h): two Saturdays of 14.
    const outlook = rehearsed(
      filesOf({
        promise: "at_most: 24 h",
        line: "rate: 1000/day",
        calendar: "mon-fri",
        series: new Array<number>(14).fill(1),
      }),
    );
    const { byCalendar } = promiseOf(outlook, "delivery-time");
    expect(byCalendar).toMatchObject({ weekdays: [5], longest: 48, capacity: "logistics/dispatch" });
    expect(byCalendar?.kept).toBeCloseTo(12 / 14, 9);
    expect(byCalendar?.letDown).toBeCloseTo(2, 9);
  });

  test("a commitment of 48 h with a cut-off at 14:00 and 18 h of transit is untrue on Friday afternoons", () => {
    // Friday after 14:00 (10 of 24 parts) leaves on Monday: 72 + 18 h. Saturday 48 + 18, Sunday 24 + 18. Thursday 24 + 18.
    const outlook = rehearsed(
      filesOf({
        promise: "at_most: 48 h",
        line: "rate: 1000/day, cutoff: 14:00, transit: 18 h",
        calendar: "mon-fri",
        series: new Array<number>(7).fill(24),
      }),
    );
    const { byCalendar } = promiseOf(outlook, "delivery-time");
    // All of Saturday and the Friday part: 24 + 10 of 168.
    expect(byCalendar?.kept).toBeCloseTo(1 - 34 / 168, 9);
    expect(byCalendar).toMatchObject({ weekdays: [4, 5], longest: 90 });
  });

  test("each region by its own carrier: a carrier that closes on Saturday does not delay another's parcels", () => {
    const files = documents(
      ACME,
      initiative({
        launch: "2026-06-06",
        ends: "2026-06-06",
        more: "demand: [{flow: orders, curve: {series: [60]}, where: {region: {ES: 50%, PT: 50%}}}]\npromises: [{topic: delivery-time, at_most: 24 h, kept_by: [six, five]}]",
      }),
      "department: six\ncalendar: mon-sat\ncapacities: {es: {throughput: orders, rate: 100/day, net: yes, where: {region: ES}}}",
      "department: five\ncalendar: mon-fri\ncapacities: {pt: {throughput: orders, rate: 100/day, net: yes, where: {region: PT}}}",
    );
    // Saturday's 60: Spain's 30 leave on Saturday, Portugal's 30 on Monday.
    expect(promiseOf(rehearsed(files), "delivery-time").byCalendar?.kept).toBeCloseTo(0.5, 9);
  });
});
