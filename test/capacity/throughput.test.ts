import { describe, expect, test } from "vitest";

import {
  ACME,
  byDay,
  capacityOf,
  day,
  documents,
  initiative,
  planOf,
  type Run,
  played,
  rehearsed,
} from "../simulate/company.ts";

interface Line {
  readonly says: string;
  readonly calendar?: string;
  readonly launch?: string;
  readonly ends?: string;
  readonly series: readonly number[];
  readonly commits?: string;
  readonly more?: string;
}

function run({
  says,
  calendar = "mon-fri",
  launch = "2026-06-01",
  ends = "2026-06-14",
  series,
  commits = "",
  more = "",
}: Line): Run {
  return played(
    documents(
      ACME,
      initiative({ launch, ends, series, more }),
      `department: logistics\ncalendar: ${calendar}\n${commits}\ncapacities:\n  dispatch: {throughput: orders, net: yes, ${says}}`,
    ),
  );
}

describe("units handled in order of arrival", () => {
  // Friday's 30 at 10 a day: Friday, Monday, Tuesday.
  const friday = { launch: "2026-06-05", series: [30] };

  test("over a weekend: Friday, Monday, Tuesday", () => {
    expect(byDay(run({ says: "rate: 10/day", ...friday }).units("orders"))).toEqual({
      "06-05": 10,
      "06-08": 10,
      "06-09": 10,
    });
  });

  test("one working day is accepted when nobody says otherwise: Tuesday's ten wait two", () => {
    const dispatch = run({ says: "rate: 10/day", ...friday }).at("logistics/dispatch");
    expect(dispatch.breachDays).toEqual([day("2026-06-05")]);
    expect(dispatch.short).toBeCloseTo(10, 9);
    expect(dispatch.worstWait).toBe(2);
  });

  test.each([
    ["max_wait: 2 working days", 0],
    ["max_wait: 1 working day", 10],
    ["max_wait: 0 working days", 20],
    ["max_wait: 48 h", 0],
    ["max_wait: 24 h", 10],
    ["max_wait: 23 h", 20],
  ])("%s: %d are short", (wait, short) => {
    expect(run({ says: `rate: 10/day, ${wait}`, ...friday }).at("logistics/dispatch").short).toBeCloseTo(short, 9);
  });

  test.each([
    // 48 h - 0 h: two days; 48 - 18 = 30 h: one day; 24 - 18 = 6 h: none.
    ["48 h", "0 h", 0],
    ["48 h", "18 h", 10],
    ["24 h", "18 h", 20],
    // The tightest of its commitments.
    ["72 h}, {topic: gift, at_most: 24 h, decided_by: [dispatch]", "0 h", 10],
  ])("a commitment of %s with %s of transit: %d are short", (committed, transit, short) => {
    const commits = `commits: [{topic: delivery-time, decided_by: [dispatch], at_most: ${committed}}]`;
    expect(
      run({ says: `rate: 10/day, transit: ${transit}`, commits, ...friday }).at("logistics/dispatch").short,
    ).toBeCloseTo(short, 9);
  });

  test("max_wait wins over a commitment", () => {
    const commits = "commits: [{topic: delivery-time, decided_by: [dispatch], at_most: 24 h}]";
    expect(
      run({ says: "rate: 10/day, max_wait: 2 working days", commits, ...friday }).at("logistics/dispatch").short,
    ).toBeCloseTo(0, 9);
  });

  test("at exactly full load a backlog never clears: 30 behind 10 a day stay 30", () => {
    // 40 on Monday, then 10 a day for nine working days: each day's 10 wait three days.
    const full = run({ says: "rate: 10/day", calendar: "every day", series: [40, 10, 10, 10, 10, 10] });
    expect(
      full
        .units("orders")
        .filter((unit) => unit.created === day("2026-06-06"))
        .map((unit) => unit.day - unit.created),
    ).toEqual([3]);
  });
});

describe("how long units wait now", () => {
  const first = (now: string): string | undefined =>
    Object.keys(
      byDay(run({ says: `rate: 10/day, now: {${now}}`, launch: "2026-06-04", series: [10] }).units("orders")),
    )[0];

  test.each([
    // From Monday 1 June, ten a day: two days of work are before Thursday's ten, on Monday and Tuesday: done on Thursday.
    ["wait: 2 working days", "06-04"],
    // Five working days are the whole week: Thursday's ten come on Monday.
    ["wait: 5 working days", "06-08"],
    // Five days on the calendar end on Friday: the same. Seven end on Sunday, with no more work in them.
    ["wait: 5 days", "06-08"],
    ["wait: 7 days", "06-08"],
    // A backlog that is said goes before the wait that it makes.
    ["backlog: 0, wait: 5 days", "06-04"],
  ])("%s", (now, day) => {
    expect(first(now)).toBe(day);
  });

  test("half of a day's wait is half of a day's work: 5 before 10 leave 5 for Tuesday", () => {
    const half = run({ says: "rate: 10/day, now: {wait: 12 h}", series: [10] });
    expect(byDay(half.units("orders"))).toEqual({ "06-01": 5, "06-02": 5 });
  });

  test("a range is one draw of the run, and unknown is a bound", () => {
    const says = (wait: string): string =>
      documents(
        ACME,
        initiative({ series: [10] }),
        `department: logistics\ncapacities:\n  dispatch: {throughput: orders, net: yes, rate: 100/day, now: {wait: ${wait}}}`,
      );
    expect(planOf(says("1..4 days")).drivers.map(({ name }) => name)).toContain("capacity:logistics/dispatch/now/wait");
    const told = capacityOf(rehearsed(says("unknown")), "logistics/dispatch");
    expect([told.breach, told.missing.map(({ what }) => what)]).toEqual([undefined, ["now.wait"]]);
  });
});

test("the longest wait that is accepted may be a range: one draw of the run", () => {
  // Friday's 30 at ten a day: the last ten wait two working days; 1..4 days, log-normal, are under two with
  // P = cdf(ln(2 / 2) / sigma) = 1/2.
  const told = capacityOf(
    rehearsed(
      documents(
        ACME,
        initiative({ launch: "2026-06-05", ends: "2026-06-14", series: [30] }),
        "department: logistics\ncalendar: mon-fri\ncapacities:\n  dispatch: {throughput: orders, net: yes, rate: 10/day, max_wait: 1..4 days}",
      ),
    ),
    "logistics/dispatch",
  );
  expect(told.breach?.probability).toBeCloseTo(0.5, 2);
});

describe("closed days", () => {
  test("what comes on them waits for the next open one, and a Monday after a weekend is no breach", () => {
    // 10 on Friday, Saturday, Sunday, Monday; 20 a day: Monday holds Saturday's and Sunday's, Tuesday has Monday's: one day.
    const monday = run({ says: "rate: 20/day", launch: "2026-06-05", series: [10, 10, 10, 10] });
    expect(byDay(monday.units("orders"))).toEqual({ "06-05": 10, "06-08": 20, "06-09": 10 });
    expect(monday.at("logistics/dispatch").breach).toBe(false);
  });

  test("a holiday is one too", () => {
    const closed = run({ says: "rate: 20/day", calendar: "{works: mon-fri, closed: [2026-06-02]}", series: [5, 5, 5] });
    expect(byDay(closed.units("orders"))).toEqual({ "06-01": 5, "06-03": 10 });
  });

  test("clocks change on Sunday 25 October: days are civil, nothing moves", () => {
    const spring = run({
      says: "rate: 10/day",
      calendar: "every day",
      launch: "2026-10-24",
      ends: "2026-10-27",
      series: [15, 15, 15, 15],
    });
    // 25 October has 25 hours: still one day of 10.
    expect(byDay(spring.units("orders"))).toEqual({
      "10-24": 10,
      "10-25": 10,
      "10-26": 10,
      "10-27": 10,
      "10-28": 10,
      "10-29": 10,
    });
  });

  test("weeks run over the edge of the year: 1 January 2027 is a Friday", () => {
    const edge = run({ says: "rate: 10/day", launch: "2026-12-31", ends: "2027-01-04", series: [10, 10, 10, 10, 10] });
    // Thursday, Friday; Saturday's and Sunday's and Monday's on Monday, Tuesday, Wednesday.
    expect(byDay(edge.units("orders"))).toEqual({ "12-31": 10, "01-01": 10, "01-04": 10, "01-05": 10, "01-06": 10 });
  });
});

describe("the cut-off", () => {
  test("splits a day that comes evenly over 24 hours: at 14:00 fourteen parts of 24 are in time", () => {
    expect(byDay(run({ says: "rate: 100/day, cutoff: 14:00", series: [24] }).units("orders"))).toEqual({
      "06-01": 14,
      "06-02": 10,
    });
  });

  test("on Friday what comes after it waits for Monday", () => {
    expect(
      byDay(run({ says: "rate: 100/day, cutoff: 12:00", launch: "2026-06-05", series: [24] }).units("orders")),
    ).toEqual({ "06-05": 12, "06-08": 12 });
  });

  test("does not make a breach of itself: the wait counts from the first moment at which it could be served", () => {
    const cut = run({
      says: "rate: 12/day, cutoff: 12:00, max_wait: 0 working days",
      launch: "2026-06-05",
      series: [24],
    });
    expect(cut.at("logistics/dispatch").breach).toBe(false);
  });

  test("shifts usual load as well: 24 a day, 12 of them after noon, arrive from Monday to Friday", () => {
    const own = played(
      documents(
        ACME,
        initiative({ series: [0] }),
        "department: logistics\ncalendar: mon-fri\ncapacities:\n  dispatch: {throughput: orders, rate: 100/day, cutoff: 12:00, usual: 24/day}",
      ),
    );
    const { arrivals } = own.at("logistics/dispatch");
    // Monday the first has no day before it; Saturday has Friday's second half, and waits for Monday.
    expect(["2026-06-01", "2026-06-02", "2026-06-06", "2026-06-07", "2026-06-08"].map(arrivals)).toEqual([
      12, 24, 12, 0, 12,
    ]);
  });
});

describe("what it starts with, and what changes", () => {
  test("a backlog stands before everybody: 30 at 10 a day is three days", () => {
    expect(byDay(run({ says: "rate: 10/day, now: {backlog: 30}", series: [10] }).units("orders"))).toEqual({
      "06-04": 10,
    });
  });

  test("a backlog is true on its own day, however old another department's figures are", () => {
    const other = "department: other\nas_of: 2026-05-18\ncapacities: {lift: {stock: visits, on_hand: 4, net: yes}}";
    const line =
      "department: logistics\ncalendar: mon-fri\ncapacities:\n  dispatch: {throughput: orders, rate: 10/day, net: yes, now: {backlog: 30}}";
    const both = played(documents(ACME, initiative({ series: [10] }), line, other));
    expect(byDay(both.units("orders"))).toEqual({ "06-04": 10 });
  });

  test("a ramp changes the rate on its day: 10, 10, then 30", () => {
    const ramp = run({ says: "rate: 10/day, ramp: [{on: 2026-06-03, to: 30/day}]", series: [50] });
    expect(byDay(ramp.units("orders"))).toEqual({ "06-01": 10, "06-02": 10, "06-03": 30 });
  });

  test("an initiative's change multiplies the ramp too: half of 30 is 15", () => {
    const changed = run({
      says: "rate: 10/day, ramp: [{on: 2026-06-03, to: 30/day}]",
      series: [50],
      more: "changes: [{capacity: logistics/dispatch, by: -50%, from: 2026-06-03}]",
    });
    expect(byDay(changed.units("orders"))).toEqual({ "06-01": 10, "06-02": 10, "06-03": 15, "06-04": 15 });
  });

  test("two changes of one capacity are two: half while it is installed, double after it", () => {
    const changes =
      "changes: [{capacity: logistics/dispatch, by: -50%, from: 2026-06-01, to: 2026-06-02}, {capacity: logistics/dispatch, by: 100%, from: 2026-06-03}]";
    expect(byDay(run({ says: "rate: 10/day", series: [30], more: changes }).units("orders"))).toEqual({
      "06-01": 5,
      "06-02": 5,
      "06-03": 20,
    });
  });

  test.each([
    // A week of five days: 50 are 10 a day; a month of 30.4375 days is 4.348 weeks: 217.41 are 10 a day.
    ["50/week", 10],
    ["217.41/month", 10],
    ["10/working day", 10],
  ])("%s is %d on each day that it works", (rate, daily) => {
    const first = byDay(run({ says: `rate: ${rate}`, series: [40] }).units("orders"))["06-01"];
    expect(first).toBeCloseTo(daily, 3);
  });
});

describe("how busy it is", () => {
  test("a line that an initiative withdraws holds nothing: its use is not the last bits of a sum", () => {
    const gone = run({
      says: "rate: 33.3/day",
      calendar: "every day",
      series: [1],
      more: "changes: [{capacity: logistics/dispatch, becomes: withdrawn, from: 2026-06-03}]",
    });
    const use = gone.at("logistics/dispatch").use("2026-06-20");
    expect(use === 0 || use === Number.POSITIVE_INFINITY).toBe(true);
  });
});

describe("usual load", () => {
  const files = (usual: string): string =>
    documents(
      ACME,
      initiative({ series: [0] }),
      `department: logistics\ncalendar: mon-fri\ncapacities:\n  dispatch: {throughput: orders, rate: 9000/day, ${usual}}`,
    );
  const week = (usual: string): readonly number[] => {
    const { arrivals } = played(files(usual)).at("logistics/dispatch");
    return [8, 9, 10, 11, 12, 13, 14].map((date) => arrivals(`2026-06-${String(date).padStart(2, "0")}`));
  };

  test("640 a day is 640 on each day that it works, 640 a calendar day on every one", () => {
    expect(week("usual: 640/day")).toEqual([640, 640, 640, 640, 640, 0, 0]);
    expect(week("usual: 640/calendar day")).toEqual([640, 640, 640, 640, 640, 640, 640]);
  });

  test("3,200 a week is 640 on each of five days", () => {
    expect(week("usual: 3200/week")).toEqual([640, 640, 640, 640, 640, 0, 0]);
  });

  test("a peak multiplies it while it lasts", () => {
    expect(week("usual: 100/day, peaks: [{from: 2026-06-10, to: 2026-06-11, times: 2}]")).toEqual([
      100, 100, 200, 200, 100, 0, 0,
    ]);
  });

  test("net of it there is none", () => {
    expect(week("net: yes")).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
