import { float, whole } from "../base/columns.ts";
import { weekday } from "../time/day.ts";
import { isAfterHour } from "./lateness.ts";
import type { CalendarAnswer } from "./outlook.ts";
import type { Plan, Station } from "./plan.ts";
import type { Standard } from "./standards.ts";

/** What a unit lives when nothing queues and nothing runs out: only closed days, cut-offs and transit are left. */
interface Passing {
  readonly day: number;
  readonly slowest: Station | undefined;
}

/**
 * A promise against the calendar alone: closed days, cut-off hours and fixed transit of the capacities that decide it,
 * for units created as `weights` says (by day of the horizon). Customers come evenly over 24 hours.
 */
export function answerByCalendar(plan: Plan, standard: Standard, weights: Float64Array): CalendarAnswer | undefined {
  const stations = plan.stations.filter((station) => standard.decidedBy.includes(station.capacity.id));
  let total = 0;
  let kept = 0;
  let longest = 0;
  let capacity: string | undefined;
  const weekdays = new Set<number>();
  for (let origin = standard.from; origin <= standard.to; origin++) {
    const weight = weights[origin] ?? 0;
    if (weight <= 0) continue;
    total += weight;
    for (let slot = 0; slot + 1 < plan.hours.length; slot++) {
      const hour = plan.hours[slot] ?? 0;
      const share = ((plan.hours[slot + 1] ?? 24) - hour) / 24;
      const passing = passThrough(plan, stations, { origin, hour });
      const late = isAfterHour(plan, standard, slot);
      const inTime = passing.day <= whole(standard.dueBy, late ? origin + 1 : origin);
      const hours = 24 * (passing.day - origin) + float(standard.transit, origin);
      if (inTime) kept += weight * share;
      else weekdays.add(weekday(plan.horizon.start + origin));
      if (hours > longest) capacity = passing.slowest?.capacity.id;
      longest = Math.max(longest, hours);
    }
  }
  if (total <= 0) return undefined;
  return {
    kept: kept / total,
    letDown: total - kept,
    customers: total,
    weekdays: [...weekdays].sort((a, b) => a - b),
    longest,
    capacity,
  };
}

/** The answers of several ways as one. */
export function joinAnswers(answers: readonly CalendarAnswer[]): CalendarAnswer | undefined {
  const longest = answers.toSorted((a, b) => b.longest - a.longest)[0];
  if (!longest) return undefined;
  const total = answers.reduce((sum, each) => sum + each.customers, 0);
  const letDown = answers.reduce((sum, each) => sum + each.letDown, 0);
  const weekdays = [...new Set(answers.flatMap((each) => each.weekdays))].sort((a, b) => a - b);
  return { ...longest, kept: 1 - letDown / total, letDown, customers: total, weekdays };
}

function passThrough(plan: Plan, stations: readonly Station[], unit: { origin: number; hour: number }): Passing {
  let day = unit.origin;
  let slowest: Station | undefined;
  let most = 0;
  for (const place of new Set(stations.map((station) => station.place))) {
    const before = day;
    // Of those that stand side by side the slowest in service then.
    for (const station of stations.filter((each) => each.place === place)) {
      if (!station.prepared.closes || before < station.since || before > station.until) continue;
      const on = firstOpenDay(plan, station, isMissed(station, unit, before) ? before + 1 : before);
      day = Math.max(day, on);
      if (on - before <= most) continue;
      most = on - before;
      slowest = station;
    }
  }
  return { day, slowest };
}

/** It came on the day itself, after the hour until which that day counts. */
function isMissed({ prepared }: Station, unit: { origin: number; hour: number }, day: number): boolean {
  return prepared.cutoff !== undefined && day === unit.origin && unit.hour >= prepared.cutoff;
}

function firstOpenDay(plan: Plan, station: Station, from: number): number {
  let day = from;
  for (let steps = 0; steps < 400 && !station.prepared.isOpen(plan.horizon.start + day); steps++) day += 1;
  return day;
}
