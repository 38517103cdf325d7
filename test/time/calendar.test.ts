import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import {
  addWorkingDays,
  buildCalendar,
  type Calendar,
  isOpen,
  MON_FRI,
  nextOpen,
  subtractWorkingDays,
  type WeekPattern,
  workingDaysBetween,
} from "../../src/time/calendar.ts";
import { formatDay, isoWeek, mondayOf, parseDay, weekday } from "../../src/time/day.ts";

interface Row {
  readonly id: string;
  readonly description: string;
  readonly inputs: {
    readonly start: string;
    readonly end: string;
    readonly n?: number;
    readonly weekend?: readonly number[];
    readonly holidays?: readonly string[];
  };
  readonly expected: { readonly date?: string; readonly working_days?: number };
}

const file = fileURLToPath(new URL("../vectors/calendars.json", import.meta.url));
const { vectors: rows }: { readonly vectors: readonly Row[] } = JSON.parse(readFileSync(file, "utf8"));

function day(text: string): number {
  return parseDay(text) ?? Number.NaN;
}

function calendarOf(inputs: Pick<Row["inputs"], "weekend" | "holidays">): Calendar {
  const weekend = inputs.weekend ?? [5, 6];
  const works = (index: number): boolean => !weekend.includes(index);
  const week: WeekPattern = [works(0), works(1), works(2), works(3), works(4), works(5), works(6)];
  const closed = new Set((inputs.holidays ?? []).map(day));
  return buildCalendar({ week, closed, opened: new Set() }, day("2010-01-01"), day("2023-12-31"));
}

describe("working days, against published rows", () => {
  const counted = rows.filter(({ expected }) => "working_days" in expected);
  it.each(counted.map((row) => [row.id, row] as const))("%s", (_, { inputs, expected, description }) => {
    const calendar = calendarOf(inputs);
    const [start, end] = [day(inputs.start), day(inputs.end)];
    // Ours counts (start, end]; numpy's [start, end) is ours a day earlier.
    const shift = description.includes("[start,end)") ? 1 : 0;
    expect(workingDaysBetween(calendar, start - shift, end - shift)).toBe(expected.working_days);
    expect(workingDaysBetween(calendar, end - shift, start - shift)).toBe(-Number(expected.working_days));
  });

  const moved = rows.filter(({ expected, inputs }) => "date" in expected && Number(inputs.n) > 0);
  it.each(moved.map((row) => [row.id, row] as const))("%s", (_, { inputs, expected }) => {
    const found = addWorkingDays(calendarOf(inputs), day(inputs.start), Number(inputs.n));
    expect(found === undefined ? found : formatDay(found)).toBe(expected.date);
  });

  const back = rows.filter(({ expected, inputs }) => "date" in expected && Number(inputs.n) < 0);
  it.each(back.map((row) => [row.id, row] as const))("%s", (_, { inputs, expected }) => {
    expect(formatDay(subtractWorkingDays(calendarOf(inputs), day(inputs.start), -Number(inputs.n)))).toBe(
      expected.date,
    );
  });

  it("no working day after a closed day is the next open one", () => {
    const calendar = calendarOf({});
    expect(addWorkingDays(calendar, day("2011-03-20"), 0)).toBe(day("2011-03-21"));
    expect(addWorkingDays(calendar, day("2011-03-21"), 0)).toBe(day("2011-03-21"));
  });
});

describe("a calendar", () => {
  const plan = { week: MON_FRI, closed: new Set([day("2026-05-15")]), opened: new Set([day("2026-05-16")]) };
  const calendar = buildCalendar(plan, day("2026-05-01"), day("2026-05-31"));

  it("knows closed and opened days", () => {
    expect([14, 15, 16, 17].map((date) => isOpen(calendar, day(`2026-05-${date}`)))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(nextOpen(calendar, day("2026-05-15"))).toBe(day("2026-05-16"));
  });

  it("answers by the week's pattern outside its span", () => {
    expect(isOpen(calendar, day("2026-06-06"))).toBe(false);
    expect(isOpen(calendar, day("2026-06-08"))).toBe(true);
    expect(workingDaysBetween(calendar, day("2026-05-29"), day("2026-06-02"))).toBe(2);
  });

  it("gives nothing where nobody ever works", () => {
    const never = buildCalendar(
      { week: [false, false, false, false, false, false, false], closed: new Set(), opened: new Set() },
      0,
      10,
    );
    expect(nextOpen(never, 3)).toBeUndefined();
    expect(addWorkingDays(never, 3, 2)).toBeUndefined();
  });
});

describe("days", () => {
  it("know their ISO week", () => {
    expect(isoWeek(day("2026-01-01"))).toEqual({ year: 2026, week: 1 });
    expect(isoWeek(day("2027-01-03"))).toEqual({ year: 2026, week: 53 });
    expect(isoWeek(day("2024-12-30"))).toEqual({ year: 2025, week: 1 });
    expect(formatDay(mondayOf(day("2026-06-07")))).toBe("2026-06-01");
    expect(weekday(day("2026-06-01"))).toBe(0);
    expect(weekday(day("1969-12-31"))).toBe(2);
  });

  it("are days, whatever the clocks do", () => {
    expect(day("2026-03-30") - day("2026-03-28")).toBe(2);
    expect(day("2026-10-26") - day("2026-10-24")).toBe(2);
  });

  it.each(["2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "", "2026-01-01T00:00"])("are not %j", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});
