import {
  InvalidArgument,
  requireLength,
  requireList,
  requireRecord,
  requireSeries,
  requireWhole,
  requireWholeUpTo,
} from "../base/invalid-argument.ts";

/** Which share of the units acts how many days later. */
export interface Lag {
  /** Whole days, at least 0. */
  readonly days: readonly number[];
  /** The share of each of those days, at least 0. */
  readonly shares: readonly number[];
}

/**
 * Equal shares on every day of a range: "after 1 to 4 days" is four quarters.
 *
 * Source: the definition.
 *
 * @param first days later, whole, at least 0
 * @param last days later, whole, at least `first`, at most 1e5; included
 * @example evenLag(1, 4) // {"days": [1, 2, 3, 4], "shares": [0.25, 0.25, 0.25, 0.25]}
 */
export function evenLag(first: number, last: number): Lag {
  requireWhole("first", first, 0);
  requireWholeUpTo("last", last, [first, 1e5]);
  const count = last - first + 1;
  return { days: Array.from({ length: count }, (_, index) => first + index), shares: Array(count).fill(1 / count) };
}

/**
 * A lag from its parts. The shares must sum to 1 (to 1e-9), so that every unit acts once.
 *
 * Source: the definition.
 *
 * @param parts pairs of whole days later, at least 0, and a share, 0 to 1, in any order
 * @returns the lag, in order of days
 * @example shareLag([[3, 0.5], [1, 0.5]]) // {"days": [1, 3], "shares": [0.5, 0.5]}
 */
export function shareLag(parts: readonly (readonly [day: number, share: number])[]): Lag {
  for (const part of requireList("parts", parts)) {
    requireLength("part", requireList("part", part), 2);
    requireWhole("day", part[0], 0);
  }
  const ordered = [...parts].sort((a, b) => a[0] - b[0]);
  requireSeries(
    "shares",
    ordered.map(([, share]) => share),
  );
  const total = ordered.reduce((sum, [, share]) => sum + share, 0);
  if (Math.abs(total - 1) > 1e-9) throw new InvalidArgument("shares", total, "shares that sum to 1");
  return { days: ordered.map(([day]) => day), shares: ordered.map(([, share]) => share / total) };
}

export interface Lagged {
  /** Units a day, as many days as the parent. */
  readonly values: Float64Array;
  /** Units that act after the last day: nothing is lost, values and tail sum to the parent's total. */
  readonly tail: number;
}

/**
 * Units on the days on which they act, from the days on which they came to be: contacts after orders, returns after
 * deliveries. Nothing is lost: values and tail sum to the parent's total times the sum of the shares.
 *
 * Source: the discrete convolution.
 *
 * @param parent units of each day, at least 0
 * @param lag which share acts when; shares that sum to a rate make that many units of each
 * @example lagged([100, 0, 0], { days: [1, 3], shares: [0.5, 0.5] }) // {"values": [0, 50, 0], "tail": 50}
 */
export function lagged(parent: ArrayLike<number>, lag: Lag): Lagged {
  requireSeries("parent", parent);
  requireLag(lag);
  const values = new Float64Array(parent.length);
  return { values, tail: addLagged(values, parent, lag) };
}

function requireLag(lag: Lag): void {
  const { days, shares } = requireRecord("lag", lag);
  requireSeries("lag.days", days);
  requireSeries("lag.shares", shares);
  requireLength("lag.shares", shares, days.length);
  for (const [index, day] of days.entries()) requireWhole(`lag.days[${index}]`, day, 0);
}

/** Adds the lagged parent to `into` (same length, nothing checked: the inner loop of the cascade); returns the tail. */
export function addLagged(into: Float64Array, parent: ArrayLike<number>, lag: Lag): number {
  let tail = 0;
  for (let part = 0; part < lag.days.length; part++) {
    const shift = lag.days[part] ?? 0;
    const share = lag.shares[part] ?? 0;
    const inside = Math.max(0, into.length - shift);
    for (let day = 0; day < inside; day++) into[day + shift] = (into[day + shift] ?? 0) + share * (parent[day] ?? 0);
    for (let day = inside; day < into.length; day++) tail += share * (parent[day] ?? 0);
  }
  return tail;
}
