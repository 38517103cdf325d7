/** A civil date as whole days since 1970-01-01: no clock, no zone, no daylight saving. */
export type Day = number;

const MS = 86_400_000;

/** The day of a YYYY-MM-DD text, or nothing when the form or the date is not one (2026-02-30). */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = Math.round(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MS);
  return formatDay(day) === text ? day : undefined;
}

/** YYYY-MM-DD. */
export function formatDay(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The Monday of the ISO week. */
export function mondayOf(day: Day): Day {
  return day - weekday(day);
}

/** ISO 8601 year and week: the week of its Thursday. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = mondayOf(day) + 3;
  const year = yearOf(thursday);
  const first = Math.round(Date.UTC(year, 0, 1) / MS);
  return { year, week: Math.floor((thursday - first) / 7) + 1 };
}

export function yearOf(day: Day): number {
  return new Date(day * MS).getUTCFullYear();
}

export interface Window {
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
}
