import { float, whole } from "../base/columns.ts";

/** Below this many units nothing is counted: one part in a billion of what a person would call a unit. */
export const TRACE = 1e-9;

/** At least one whole unit, forgiving the last bits of a sum. */
export const ONE_UNIT = 1 - 1e-6;

/**
 * What one capacity did with one scenario's arrivals, by the day from which they could be served (0 to `days`, where
 * `days` stands for after the horizon). Reused from scenario to scenario: allocate once, `reset` before each.
 */
export interface Passage {
  readonly days: number;
  /** Rows of day e are `first[e]` to `first[e + 1] - 1`: that share of its arrivals was served on `on`. */
  readonly first: Int32Array;
  readonly on: Int32Array;
  readonly share: Float64Array;
  rows: number;
  /** Share of day e's arrivals that ends here unserved (lost, refused, abandoned). */
  readonly ended: Float64Array;
  /** Share of day e's arrivals that was let down here: ended, or waited beyond the allowance. */
  readonly beyond: Float64Array;
  readonly breach: Uint8Array;
  /** Units short, by day. */
  readonly short: Float64Array;
  /** Load over what it holds, by day. */
  readonly use: Float64Array;
  readonly load: Float64Array;
  readonly holds: Float64Array;
  /** Of the load, units that closed days held back. */
  readonly piled: Float64Array;
  /** The figure that would have to change for this scenario to hold: units, places, money; -Infinity when it has none. */
  needed: number;
  /** Longest wait in open days. */
  worstWait: number;
  serviceLevel: number;
  abandoned: number;
}

export function newPassage(days: number, rowsADay = 4): Passage {
  return {
    days,
    first: new Int32Array(days + 2),
    on: new Int32Array(rowsADay * (days + 2)),
    share: new Float64Array(rowsADay * (days + 2)),
    rows: 0,
    ended: new Float64Array(days + 1),
    beyond: new Float64Array(days + 1),
    breach: new Uint8Array(days),
    short: new Float64Array(days),
    use: new Float64Array(days),
    load: new Float64Array(days),
    holds: new Float64Array(days),
    piled: new Float64Array(days),
    needed: Number.NEGATIVE_INFINITY,
    worstWait: 0,
    serviceLevel: 1,
    abandoned: 0,
  };
}

/** Forgets what was written from a day on. */
export function resetPassage(passage: Passage, from = 0): void {
  passage.rows = 0;
  passage.ended.fill(0, from);
  passage.beyond.fill(0, from);
  passage.breach.fill(0, from);
  passage.short.fill(0, from);
  passage.use.fill(0, from);
  passage.load.fill(0, from);
  passage.holds.fill(0, from);
  passage.piled.fill(0, from);
  passage.needed = Number.NEGATIVE_INFINITY;
  passage.worstWait = 0;
  passage.serviceLevel = 1;
  passage.abandoned = 0;
}

/** Everything that arrives on a day is served that day, but for what `ended` says: kinds without a queue. */
export function serveSameDay(passage: Passage, from = 0): void {
  for (let day = from; day <= passage.days; day++) {
    passage.first[day] = passage.rows;
    if (day === passage.days) continue;
    pushRow(passage, day, 1 - float(passage.ended, day));
  }
  passage.first[passage.days + 1] = passage.rows;
}

/** Adds a row to the day whose rows are being written. */
export function pushRow(passage: Passage, on: number, share: number): void {
  if (share <= 0) return;
  passage.on[passage.rows] = on;
  passage.share[passage.rows] = share;
  passage.rows += 1;
}

export interface Crossing {
  /** By day, days + 1 entries. */
  readonly arrivals: Float64Array;
  /** By day. */
  readonly served: Float64Array;
  /** The first day that is crossed, and the units that stand before all of it. */
  readonly from: number;
  readonly before: number;
}

/**
 * First in, first out: which share of each day's arrivals is served on which day, by crossing cumulative arrivals with
 * cumulative service (models.md, 1.6). Units of one day share in proportion. What is not served has no row: it waits.
 */
export function crossInOrder(passage: Passage, { arrivals, served, from, before }: Crossing): void {
  const { days, first } = passage;
  let cohort = from - 1;
  let left = before;
  for (let day = from; day < days; day++) {
    let amount = float(served, day);
    while (amount > TRACE) {
      for (; left <= TRACE && cohort < days; left = float(arrivals, cohort)) first[++cohort] = passage.rows;
      if (left <= TRACE) break;
      const taken = Math.min(amount, left);
      if (cohort >= from) pushRow(passage, day, taken / float(arrivals, cohort));
      amount -= taken;
      left -= taken;
    }
  }
  first.fill(passage.rows, cohort + 1);
}

/** Share of day e's arrivals that has been served by the end of the horizon. */
export function servedShare(passage: Passage, day: number): number {
  let sum = 0;
  const end = whole(passage.first, day + 1);
  for (let row = whole(passage.first, day); row < end; row++) sum += float(passage.share, row);
  return sum;
}
