import { InvalidArgument, requireFinite, requireSeries } from "../base/invalid-argument.ts";

/** `start` plus the sum of all changes up to each day; changes may be negative. Units as the caller counts them. */
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

/** A bound that a running total must not cross. Exactly one of the two. */
export type Bound = { readonly ceiling: number } | { readonly floor: number };

export interface Crossing {
  /** The first day beyond the bound. */
  readonly day: number;
  /** The furthest beyond it on any day, above 0. */
  readonly short: number;
}

/** Where a running total is beyond its bound; `undefined` if it never is. Reaching the bound is not crossing it. */
export function crossingOf(totals: ArrayLike<number>, bound: Bound): Crossing | undefined {
  if (totals.length === 0) throw new InvalidArgument("totals", "nothing", "a series with at least one value");
  let first: number | undefined;
  let short = 0;
  for (let day = 0; day < totals.length; day++) {
    const total = requireFinite(`totals[${day}]`, totals[day] ?? Number.NaN);
    const beyond = "ceiling" in bound ? total - bound.ceiling : bound.floor - total;
    if (beyond > 0) first ??= day;
    short = Math.max(short, beyond);
  }
  return first === undefined ? undefined : { day: first, short };
}
