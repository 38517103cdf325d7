import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requireLength,
  requireList,
  requireNumber,
  requireOneOf,
  requireRecord,
  requireSeries,
  requireWhole,
} from "../base/invalid-argument.ts";

/** Work that arrives and is done first in, first out. One value a period; units as the caller counts them. */
export interface Work {
  /** Units that arrive in each period, at least 0. */
  readonly arrivals: ArrayLike<number>;
  /** Most units done in each period, as many values as arrivals, at least 0. Arrivals of a period may be done in it. */
  readonly capacity: ArrayLike<number>;
  /** Units that wait before the first period, at least 0; 0 unless told. */
  readonly initialBacklog?: number;
}

/** One value a period. */
export interface Backlog {
  /** Units done in the period. */
  readonly served: Float64Array;
  /** Units that wait at the end of each period. */
  readonly backlog: Float64Array;
}

/**
 * Work done and work waiting, period by period. What arrives is served or still waits; at full load a backlog never clears.
 *
 * Source: the balance served = min(backlog + arrivals, capacity), which is Lindley's recursion (1952).
 *
 * @example backlogOf({ arrivals: [400, 360, 100], capacity: [220, 220, 220] }) // {"served": [220, 220, 220], "backlog": [180, 320, 200]}
 */
export function backlogOf(work: Work): Backlog {
  requireWork(work);
  const served = new Float64Array(work.arrivals.length);
  const backlog = new Float64Array(work.arrivals.length);
  let waiting = work.initialBacklog ?? 0;
  for (let period = 0; period < served.length; period++) {
    const due = waiting + (work.arrivals[period] ?? 0);
    const done = Math.min(due, work.capacity[period] ?? 0);
    waiting = due - done;
    served[period] = done;
    backlog[period] = waiting;
  }
  return { served, backlog };
}

function requireWork(work: Work): void {
  requireRecord("work", work);
  requireSeries("arrivals", work.arrivals);
  requireSeries("capacity", work.capacity);
  requireLength("capacity", work.capacity, work.arrivals.length);
  requireAtLeast("initialBacklog", requireFinite("initialBacklog", work.initialBacklog ?? 0), 0);
}

/** Units that arrived in one period and were done in one period. */
export interface Cohort {
  /** The period of arrival, from 0; -1 for the backlog that was there before. */
  readonly arrived: number;
  /** The period in which they were done; infinity for units that are never done. */
  readonly done: number;
  /** How many, above 0. */
  readonly units: number;
}

/** What happens after the last period: the last capacity repeats, or nothing more is done. */
export type Afterwards = "repeat-last" | "stop";

/**
 * Who waits how long, first in first out and exactly: cohorts are split where a period's capacity ends, never
 * interpolated. In order of arrival, then of service. At most a million periods of service after the last one.
 *
 * Source: the crossing of cumulative arrivals and cumulative service.
 *
 * @param work the work
 * @param afterwards after the last period, `repeat-last`: its capacity repeats; `stop` (unless told): nothing more is done
 * @returns cohorts, whose units add up to all that arrived and the initial backlog
 * @example cohortsOf({ arrivals: [0, 300, 0], capacity: [150, 150, 150] }) // [{"arrived": 1, "done": 1, "units": 150}, {"arrived": 1, "done": 2, "units": 150}]
 */
export function cohortsOf(work: Work, afterwards: Afterwards = "stop"): Cohort[] {
  requireWork(work);
  requireOneOf("afterwards", afterwards, ["repeat-last", "stop"]);
  if (afterwards === "repeat-last") requireEnd(work);
  const cohorts: Cohort[] = [];
  const opening = { done: 0, room: work.capacity[0] ?? 0 };
  for (let arrived = -1; arrived < work.arrivals.length; arrived++) {
    if (opening.done < arrived) Object.assign(opening, { done: arrived, room: work.capacity[arrived] ?? 0 });
    let rest = arrived < 0 ? (work.initialBacklog ?? 0) : (work.arrivals[arrived] ?? 0);
    while (rest > 0) {
      if (opening.room === 0) Object.assign(opening, nextOpen(work, opening.done, afterwards));
      const units = Math.min(rest, opening.room);
      cohorts.push({ arrived, done: opening.done, units });
      rest -= units;
      opening.room -= units;
    }
  }
  return cohorts;
}

/** A capacity next to nothing would be repeated without end. */
function requireEnd({ arrivals, capacity, initialBacklog = 0 }: Work): void {
  let units = initialBacklog;
  for (let period = 0; period < arrivals.length; period++) units += arrivals[period] ?? 0;
  const last = capacity[capacity.length - 1] ?? 0;
  if (last > 0 && units / last > 1e6)
    throw new InvalidArgument("capacity", last, "a millionth of all units in the last period");
}

interface Opening {
  readonly done: number;
  readonly room: number;
}

/** The next period with capacity, and how much; if there is none, everything else is done at infinity. */
function nextOpen({ capacity }: Work, period: number, afterwards: Afterwards): Opening {
  for (let next = period + 1; next < capacity.length; next++) {
    const room = capacity[next] ?? 0;
    if (room > 0) return { done: next, room };
  }
  const last = afterwards === "stop" ? 0 : (capacity[capacity.length - 1] ?? 0);
  return last > 0 ? { done: Math.max(period + 1, capacity.length), room: last } : { done: Infinity, room: Infinity };
}

export interface Wait {
  /** The period of arrival, from 0; -1 for the backlog that was there before. */
  readonly arrived: number;
  /** How many arrived. */
  readonly units: number;
  /** Mean wait in periods, 0 for the period of arrival; infinite where some unit is never done. */
  readonly mean: number;
  /** Longest wait in periods; infinite where some unit is never done. */
  readonly longest: number;
}

/**
 * The waits of each period that anything arrived in, in order.
 *
 * Source: the mean of the cohorts, weighted by their units.
 *
 * @param cohorts as from `cohortsOf`
 * @returns one wait a period of arrival
 * @example waitsByArrival(cohortsOf({ arrivals: [0, 300, 0], capacity: [150, 150, 150] })) // [{"arrived": 1, "units": 300, "mean": 0.5, "longest": 1}]
 */
export function waitsByArrival(cohorts: readonly Cohort[]): Wait[] {
  const waits: Wait[] = [];
  for (const { arrived, done, units } of requireCohorts(cohorts)) {
    const wait = done - arrived;
    const last = waits.at(-1);
    if (last?.arrived !== arrived) {
      waits.push({ arrived, units, mean: wait, longest: wait });
      continue;
    }
    const total = last.units + units;
    waits[waits.length - 1] = {
      arrived,
      units: total,
      mean: Math.max(wait, last.mean) === Infinity ? Infinity : last.mean + ((wait - last.mean) * units) / total,
      longest: Math.max(last.longest, wait),
    };
  }
  return waits;
}

function requireCohorts(cohorts: readonly Cohort[]): readonly Cohort[] {
  requireList("cohorts", cohorts);
  for (const [index, cohort] of cohorts.entries()) {
    const { arrived, done, units } = requireRecord(`cohorts[${index}]`, cohort);
    requireWhole(`cohorts[${index}].arrived`, arrived, -1);
    requireAtLeast(`cohorts[${index}].done`, done, arrived);
    requireAtLeast(`cohorts[${index}].units`, requireFinite(`cohorts[${index}].units`, units), 0);
  }
  return cohorts;
}

/**
 * Units that wait more than so many periods: late, against a promise of that time. Those never done are late.
 *
 * Source: the sum over the cohorts.
 *
 * @param cohorts as from `cohortsOf`
 * @param allowed periods, at least 0; 0 promises the period of arrival itself
 * @returns units
 * @example lateUnits(cohortsOf({ arrivals: [0, 300, 0], capacity: [150, 150, 150] }), 0) // 150
 */
export function lateUnits(cohorts: readonly Cohort[], allowed: number): number {
  requireAtLeast("allowed", allowed, 0);
  let late = 0;
  for (const { arrived, done, units } of requireCohorts(cohorts)) if (done - arrived > allowed) late += units;
  return late;
}

/**
 * The first period whose backlog is back to normal; `undefined` if it does not come back.
 *
 * Source: the definition.
 *
 * @param backlog units waiting at the end of each period, as from `backlogOf`
 * @param normal the most that still counts as normal, in those units
 * @param from the first period that may count, whole, from 0; 0 unless told
 * @returns a period, from 0, or nothing
 * @example recoveryPeriod([0, 850, 700, 20, 0], 50, 1) // 3
 */
export function recoveryPeriod(backlog: ArrayLike<number>, normal: number, from = 0): number | undefined {
  requireSeries("backlog", backlog);
  requireNumber("normal", normal);
  requireWhole("from", from, 0);
  for (let period = from; period < backlog.length; period++) if ((backlog[period] ?? 0) <= normal) return period;
  return undefined;
}
