import { requireFinite, requireRecord, requireSeries } from "../base/invalid-argument.ts";

/**
 * A running total: the start plus all changes up to each day. For cash, exposure, a budget.
 *
 * Source: the definition.
 *
 * @param start before the first day, any unit
 * @param changes of each day in that unit; negative ones take away
 * @returns the total at the end of each day
 * @example runningTotal(100, [-30, -50, 10]) // [70, 20, 30]
 */
export function runningTotal(start: number, changes: ArrayLike<number>): Float64Array {
  requireSeries("changes", changes, -Number.MAX_VALUE);
  const totals = new Float64Array(changes.length);
  let total = requireFinite("start", start);
  for (let day = 0; day < totals.length; day++) {
    total += changes[day] ?? 0;
    totals[day] = total;
  }
  return totals;
}

/** A bound that a running total must not cross: the most it may reach (`ceiling`) or the least (`floor`). */
export type Bound = { readonly ceiling: number } | { readonly floor: number };

export interface Crossing {
  /** The first day beyond the bound, from 0. */
  readonly day: number;
  /** The furthest beyond it on any day, above 0. */
  readonly short: number;
}

/**
 * Where a running total is beyond its bound; `undefined` if it never is. Reaching the bound is not crossing it.
 *
 * Source: the definition.
 *
 * @param totals at the end of each day, as from `runningTotal`
 * @param bound the bound, in their unit
 * @returns the first day beyond, and how far, or nothing
 * @example crossingOf([70, 20, 30], { floor: 25 }) // {"day": 1, "short": 5}
 */
export function crossingOf(totals: ArrayLike<number>, bound: Bound): Crossing | undefined {
  requireSeries("totals", totals, -Number.MAX_VALUE);
  const limit = limitOf(bound);
  let first: number | undefined;
  let short = 0;
  for (let day = 0; day < totals.length; day++) {
    const total = totals[day] ?? 0;
    const beyond = "ceiling" in bound ? total - limit : limit - total;
    if (beyond > 0) first ??= day;
    short = Math.max(short, beyond);
  }
  return first === undefined ? undefined : { day: first, short };
}

function limitOf(bound: Bound): number {
  requireRecord("bound", bound);
  return "ceiling" in bound ? requireFinite("bound.ceiling", bound.ceiling) : requireFinite("bound.floor", bound.floor);
}
