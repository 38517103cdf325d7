import { type Day, parseDay } from "./time/day.ts";

/** Today on the clocks of a zone: the only place that asks a clock, and only when nobody says which day it is. */
export function todayIn(zone: string): Day {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date());
  const day = parseDay(parts);
  if (day === undefined) throw new Error(`no day in ${parts}`);
  return day;
}
