import { InvalidArgument, requireAtLeast, requireFinite } from "../base/invalid-argument.ts";

/** Stock that comes (above 0) or goes (below 0) on a day, counted from 1970-01-01. */
export interface StockEvent {
  readonly day: number;
  readonly units: number;
}

export interface StockPoint {
  readonly day: number;
  /** After all events of the day. */
  readonly level: number;
}

export interface Shortage {
  /** Most units owed at once. */
  readonly units: number;
  /** The first day below zero, and the first day after which nothing is owed any more (`undefined`: never). */
  readonly from: number;
  readonly until: number | undefined;
}

/** The stock after each day with an event, in order of days; it may be negative (owed). */
export function projectedStock(onHand: number, events: readonly StockEvent[]): StockPoint[] {
  let level = requireFinite("onHand", onHand);
  const points: StockPoint[] = [];
  for (const { day, units } of [...events].sort((a, b) => a.day - b.day)) {
    level += requireFinite("units", units);
    if (points.at(-1)?.day === day) points.pop();
    points.push({ day: requireFinite("day", day), level });
  }
  return points;
}

/** The first stretch of days on which stock is owed; `undefined` if there is none. */
export function firstShortage(points: readonly StockPoint[]): Shortage | undefined {
  const first = points.findIndex((point) => point.level < 0);
  const start = points[first];
  if (start === undefined) return undefined;
  const length = points.slice(first).findIndex((point) => point.level >= 0);
  const short = length < 0 ? points.slice(first) : points.slice(first, first + length);
  const units = short.reduce((most, point) => Math.max(most, -point.level), 0);
  return { units, from: start.day, until: length < 0 ? undefined : points[first + length]?.day };
}

/**
 * When a further order can be delivered without taking stock that is committed: on each day, what no later commitment
 * needs (the least projected level from then on). What cannot be delivered at all is missing from the sum.
 */
export function splitDelivery(points: readonly StockPoint[], units: number, notBefore: number): StockEvent[] {
  requireAtLeast("units", requireFinite("units", units), 0);
  if (Number.isNaN(notBefore)) throw new InvalidArgument("notBefore", notBefore, "a day");
  const deliveries: StockEvent[] = [];
  let given = 0;
  points.forEach(({ day }, index) => {
    const free = points.slice(index).reduce((least, point) => Math.min(least, point.level), Infinity);
    const delivered = day < notBefore ? 0 : Math.min(units - given, Math.max(0, free - given));
    if (delivered > 0) deliveries.push({ day, units: delivered });
    given += delivered;
  });
  return deliveries;
}

/** The first day on which something can be there that takes these calendar days in turn, from `today` on. */
export function earliestDay(today: number, leadDays: readonly number[]): number {
  let day = requireFinite("today", today);
  for (const days of leadDays) day += requireAtLeast("leadDays", requireFinite("leadDays", days), 0);
  return day;
}
