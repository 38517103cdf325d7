import { InvalidArgument } from "../base/invalid-argument.ts";
import { dayOf } from "./civil-date.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * How many hours a date has on the clocks of a time zone: 23 and 25 where daylight saving begins and ends, 0 for a date
 * that the zone left out. Never divide a day by 24 without asking.
 *
 * Source: the IANA time zone database, as the JavaScript engine carries it.
 *
 * @param zone an IANA name: Europe/Madrid
 * @param date YYYY-MM-DD
 * @returns hours
 * @example hoursOfDay("Europe/Madrid", "2026-03-29") // 23
 * @example hoursOfDay("Europe/Madrid", "2026-10-25") // 25
 */
export function hoursOfDay(zone: string, date: string): number {
  const clock = clockOf(zone);
  const day = dayOf(date);
  return (startOf(clock, day + 1) - startOf(clock, day)) / HOUR;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  if (typeof zone !== "string") throw new InvalidArgument("zone", zone, "the IANA name of a time zone");
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    throw new InvalidArgument("zone", zone, "the IANA name of a time zone, as in Europe/Madrid");
  }
}

/** The first instant, in milliseconds, at which the zone's clocks show this day or a later one, by halving. */
function startOf(clock: Intl.DateTimeFormat, day: number): number {
  let before = (day - 2) * DAY;
  let from = (day + 2) * DAY;
  while (from - before > 1000) {
    const middle = Math.floor((before + from) / 2000) * 1000;
    if (dayShown(clock, middle) >= day) from = middle;
    else before = middle;
  }
  return from;
}

function dayShown(clock: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Math.round(Date.UTC(parts.get("year") ?? 0, (parts.get("month") ?? 1) - 1, parts.get("day") ?? 1) / DAY);
}
