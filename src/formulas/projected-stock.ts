import {
  requireAtLeast,
  requireFinite,
  requireList,
  requireNumber,
  requireRecord,
  requireSeries,
} from "../base/invalid-argument.ts";

/** Stock that comes or goes on a day. */
export interface StockEvent {
  /** Days since 1970-01-01: see `dayOf`. */
  readonly day: number;
  /** Units that come (above 0) or go (below 0). */
  readonly units: number;
}

export interface StockPoint {
  /** Days since 1970-01-01: see `dateOf`. */
  readonly day: number;
  /** Units after all events of the day; negative where they are owed. */
  readonly level: number;
}

export interface Shortage {
  /** Most units owed at once. */
  readonly units: number;
  /** The first day below zero. */
  readonly from: number;
  /** The first day after it on which nothing is owed any more; `undefined` where that never comes. */
  readonly until: number | undefined;
}

/**
 * The stock after each day on which something comes or goes, in order of days; it may be negative (owed).
 *
 * Source: the inventory balance.
 *
 * @param onHand units before the first event
 * @param events in any order
 * @example projectedStock(0, [{ day: 9, units: 100 }, { day: 2, units: -10 }]) // [{"day": 2, "level": -10}, {"day": 9, "level": 90}]
 */
export function projectedStock(onHand: number, events: readonly StockEvent[]): StockPoint[] {
  let level = requireFinite("onHand", onHand);
  const points: StockPoint[] = [];
  for (const event of requireList("events", events)) requireFinite("day", requireRecord("event", event).day);
  for (const { day, units } of [...events].sort((a, b) => a.day - b.day)) {
    level += requireFinite("units", units);
    if (points.at(-1)?.day === day) points.pop();
    points.push({ day, level });
  }
  return points;
}

/**
 * The first stretch of days on which stock is owed; `undefined` if there is none.
 *
 * Source: the definition.
 *
 * @param points as from `projectedStock`
 * @example firstShortage([{ day: 2, level: -10 }, { day: 9, level: 90 }]) // {"units": 10, "from": 2, "until": 9}
 */
export function firstShortage(points: readonly StockPoint[]): Shortage | undefined {
  requirePoints(points);
  const first = points.findIndex((point) => point.level < 0);
  const start = points[first];
  if (start === undefined) return undefined;
  const length = points.slice(first).findIndex((point) => point.level >= 0);
  const short = length < 0 ? points.slice(first) : points.slice(first, first + length);
  const units = short.reduce((most, point) => Math.max(most, -point.level), 0);
  return { units, from: start.day, until: length < 0 ? undefined : points[first + length]?.day };
}

function requirePoints(points: readonly StockPoint[]): void {
  for (const point of requireList("points", points)) {
    requireFinite("point.day", requireRecord("point", point).day);
    requireFinite("point.level", point.level);
  }
}

/**
 * When a further order can be delivered without taking stock that is committed: on each day, what no later commitment
 * needs (the least projected level from then on). What cannot be delivered at all is missing from the sum.
 *
 * Source: the rule by which frePPLe splits a delivery over arrivals, commitments first.
 *
 * @param points as from `projectedStock`, without the order
 * @param units ordered, at least 0
 * @param notBefore the day on which the order is due, days since 1970-01-01
 * @returns the days of delivery, in order, and the units of each
 * @example splitDelivery([{ day: 1, level: 80 }, { day: 10, level: 180 }], 150, 0) // [{"day": 1, "units": 80}, {"day": 10, "units": 70}]
 */
export function splitDelivery(points: readonly StockPoint[], units: number, notBefore: number): StockEvent[] {
  requireAtLeast("units", requireFinite("units", units), 0);
  requireNumber("notBefore", notBefore);
  requirePoints(points);
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

/**
 * The first day on which something can be there that takes these calendar days in turn: make, then deliver.
 *
 * Source: the sum. For working days see `addWorkingDays`.
 *
 * @param today days since 1970-01-01
 * @param leadDays calendar days of each step, at least 0
 * @returns a day since 1970-01-01
 * @example earliestDay(14245, [7, 1]) // 14253
 */
export function earliestDay(today: number, leadDays: readonly number[]): number {
  let day = requireFinite("today", today);
  requireSeries("leadDays", leadDays);
  for (const days of leadDays) day += days;
  return day;
}
