import type { DaysResult } from "../../../result/days-result.ts";
import { formatDay, parseDay, weekday } from "../../../time/day.ts";

type Days = Pick<DaysResult, "from" | "p50">;

/** The day at an index of the lists, as YYYY-MM-DD. */
export function dayAt({ from }: Days, index: number): string {
  return formatDay((parseDay(from) ?? 0) + index);
}

/** Where a day begins, as a share of the drawing; undefined outside of it. */
export function placeOfDay({ from, p50 }: Days, day: string): number | undefined {
  const index = (parseDay(day) ?? Number.NaN) - (parseDay(from) ?? Number.NaN);
  return index >= 0 && index < p50.length ? index / p50.length : undefined;
}

/** The indexes of its Mondays. */
export function mondaysIn({ from, p50 }: Days): readonly number[] {
  const first = parseDay(from) ?? 0;
  return [...p50.keys()].filter((index) => weekday(first + index) === 0);
}

/** The indexes of its weeks, each with its days; the first and the last may be short. */
export function weeksIn(days: Days): readonly (readonly number[])[] {
  const first = parseDay(days.from) ?? 0;
  const weeks: number[][] = [];
  for (const index of days.p50.keys()) {
    if (index === 0 || weekday(first + index) === 0) weeks.push([]);
    weeks.at(-1)?.push(index);
  }
  return weeks;
}
