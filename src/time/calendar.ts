import { type Day, weekday } from "./day.ts";

/** Which days a party works. Plain data: flags over a span, with everything outside it answered by the week's pattern. */
export interface Calendar {
  readonly from: Day;
  /** 1 for an open day, by day since `from`. */
  readonly open: Uint8Array;
  /** Open days before index i: `before[i]`. */
  readonly before: Int32Array;
  readonly week: WeekPattern;
}

/** Monday to Sunday, true where work is done. */
export type WeekPattern = readonly [boolean, boolean, boolean, boolean, boolean, boolean, boolean];

export const EVERY_DAY: WeekPattern = [true, true, true, true, true, true, true];
export const MON_FRI: WeekPattern = [true, true, true, true, true, false, false];

export interface CalendarPlan {
  readonly week: WeekPattern;
  /** Holidays and closures. */
  readonly closed: ReadonlySet<Day>;
  /** Days worked in spite of the week's pattern or a holiday. */
  readonly opened: ReadonlySet<Day>;
}

/** A calendar over `from..to` (inclusive). */
export function buildCalendar(plan: CalendarPlan, from: Day, to: Day): Calendar {
  const length = to - from + 1;
  const open = new Uint8Array(length);
  const before = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    const day = from + i;
    const works = plan.opened.has(day) || (plan.week[weekday(day)] === true && !plan.closed.has(day));
    open[i] = works ? 1 : 0;
    before[i + 1] = (before[i] ?? 0) + (works ? 1 : 0);
  }
  return { from, open, before, week: plan.week };
}

export function isOpen(calendar: Calendar, day: Day): boolean {
  const index = day - calendar.from;
  if (index < 0 || index >= calendar.open.length) return calendar.week[weekday(day)] === true;
  return calendar.open[index] === 1;
}

/** The first open day on or after `day`; searches one year, then gives nothing (a party that never works). */
export function nextOpen(calendar: Calendar, day: Day): Day | undefined {
  for (let d = day; d <= day + 366; d++) if (isOpen(calendar, d)) return d;
  return undefined;
}

/** The open day `count` working days after `day` (0: `day` itself when open, else the next open one). */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day | undefined {
  let current = nextOpen(calendar, day);
  for (let i = 0; i < count && current !== undefined; i++) current = nextOpen(calendar, current + 1);
  return current;
}

/** The open day `count` working days before `day`: counted from the last open day before it. */
export function subtractWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  let current = day;
  for (let left = count, steps = 0; left > 0 && steps < 4000; steps++) {
    current -= 1;
    if (isOpen(calendar, current)) left -= 1;
  }
  return current;
}

/** Open days in (from, to]: how many working days pass from one day to another. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  const low = from + 1 - calendar.from;
  const high = to + 1 - calendar.from;
  if (low >= 0 && high < calendar.before.length) return (calendar.before[high] ?? 0) - (calendar.before[low] ?? 0);
  let count = 0;
  for (let d = from + 1; d <= to; d++) if (isOpen(calendar, d)) count += 1;
  return count;
}

/** Open days in a week of this pattern; 0 for a party that never works. */
export function workingDaysAWeek(calendar: Calendar): number {
  return calendar.week.filter(Boolean).length;
}
