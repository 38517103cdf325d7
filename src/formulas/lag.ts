import { InvalidArgument, requireFinite, requireSeries, requireWhole } from "../base/invalid-argument.ts";

/** Which share of the units acts how many days later. `days` are whole, at least 0; `shares` at least 0, as many. */
export interface Lag {
  readonly days: readonly number[];
  readonly shares: readonly number[];
}

/** Every unit acts on the day on which it came to be. */
export const NO_LAG: Lag = { days: [0], shares: [1] };

/** Equal shares on every day from `first` to `last`, both included and whole: "after 1..4 days" is four quarters. */
export function evenLag(first: number, last: number): Lag {
  requireWhole("first", first, 0);
  requireWhole("last", last, first);
  const count = last - first + 1;
  return { days: Array.from({ length: count }, (_, index) => first + index), shares: Array(count).fill(1 / count) };
}

/** A lag from its parts, in order of days; the shares must sum to 1 (to 1e-9), so that every unit acts once. */
export function shareLag(parts: readonly (readonly [day: number, share: number])[]): Lag {
  const ordered = [...parts].sort((a, b) => a[0] - b[0]);
  requireSeries(
    "shares",
    ordered.map(([, share]) => share),
  );
  for (const [day] of ordered) requireWhole("day", day, 0);
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

/** The parent's units on the days on which they act: a convolution that conserves mass. Units as in `parent`. */
export function lagged(parent: ArrayLike<number>, lag: Lag): Lagged {
  for (let day = 0; day < parent.length; day++) requireFinite(`parent[${day}]`, parent[day] ?? Number.NaN);
  const values = new Float64Array(parent.length);
  return { values, tail: addLagged(values, parent, lag) };
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
