import { InvalidArgument, requireWhole } from "../base/invalid-argument.ts";
import { formatDay, isoWeek, parseDay, weekday } from "./day.ts";

/** The days that a date of four digits can name. */
const FIRST = -719_528;
const LAST = 2_932_896;

/**
 * The number of a date: whole days since 1970-01-01, without clock, zone or daylight saving.
 *
 * Source: the proleptic Gregorian calendar, ISO 8601.
 *
 * @param date YYYY-MM-DD, a date that exists
 * @returns a whole number, negative before 1970
 * @example dayOf("2026-03-29") // 20541
 */
export function dayOf(date: string): number {
  const day = typeof date === "string" ? parseDay(date) : undefined;
  if (day === undefined) throw new InvalidArgument("date", date, "a date that exists, as in 2026-03-29");
  return day;
}

/**
 * The date of a day.
 *
 * Source: the proleptic Gregorian calendar, ISO 8601.
 *
 * @param day whole days since 1970-01-01, in the years 0000 to 9999
 * @returns YYYY-MM-DD
 * @example dateOf(20541) // "2026-03-29"
 */
export function dateOf(day: number): string {
  return formatDay(requireDay(day));
}

/**
 * The day of the week.
 *
 * Source: ISO 8601.
 *
 * @param day whole days since 1970-01-01
 * @returns 0 for Monday to 6 for Sunday
 * @example weekdayOf(dayOf("2026-03-29")) // 6
 */
export function weekdayOf(day: number): number {
  return weekday(requireDay(day));
}

/** A week by its ISO year, which may differ from the date's. */
export interface IsoWeek {
  /** The ISO year. */
  readonly year: number;
  /** 1 to 53. */
  readonly week: number;
}

/**
 * The ISO week of a day: weeks begin on Monday and belong to the year of their Thursday.
 *
 * Source: ISO 8601.
 *
 * @param day whole days since 1970-01-01
 * @example isoWeekOf(dayOf("2027-01-01")) // {"year": 2026, "week": 53}
 */
export function isoWeekOf(day: number): IsoWeek {
  return isoWeek(requireDay(day));
}

function requireDay(day: number): number {
  requireWhole("day", day, FIRST);
  if (day > LAST) throw new InvalidArgument("day", day, `at most ${LAST} (9999-12-31)`);
  return day;
}
