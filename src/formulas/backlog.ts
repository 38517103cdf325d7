import { InvalidArgument, requireAtLeast, requireFinite, requireSeries } from "../base/invalid-argument.ts";

/** Work that arrives and is done first in, first out. One value a period; units as the caller counts them. */
export interface Work {
  readonly arrivals: ArrayLike<number>;
  /** Most units done in each period, as many values as arrivals. Arrivals of a period may be done in it. */
  readonly capacity: ArrayLike<number>;
  /** Units that wait before the first period; 0 unless told. */
  readonly initialBacklog?: number;
}

export interface Backlog {
  readonly served: Float64Array;
  /** Units that wait at the end of each period. */
  readonly backlog: Float64Array;
}

/** served = min(backlog + arrivals, capacity). What arrives is served or still waits. Models.md 1.6. */
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
  requireSeries("arrivals", work.arrivals);
  requireSeries("capacity", work.capacity);
  if (work.capacity.length !== work.arrivals.length) {
    throw new InvalidArgument("capacity.length", work.capacity.length, `${work.arrivals.length}`);
  }
  requireAtLeast("initialBacklog", requireFinite("initialBacklog", work.initialBacklog ?? 0), 0);
}

/** Units that arrived in one period and were done in one period. */
export interface Cohort {
  /** -1 for the backlog that was there before. */
  readonly arrived: number;
  /** Infinity for units that are never done. */
  readonly done: number;
  readonly units: number;
}

/** What happens after the last period: the last capacity repeats, or nothing more is done. */
export type Afterwards = "repeat-last" | "stop";

/**
 * Who waits how long, exactly: cohorts are split where a period's capacity ends (the crossing of cumulative arrivals
 * and cumulative service), never interpolated. In order of arrival, then of service.
 */
export function cohortsOf(work: Work, afterwards: Afterwards = "stop"): Cohort[] {
  requireWork(work);
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
  readonly arrived: number;
  readonly units: number;
  /** In periods; infinite while some unit is never done. */
  readonly mean: number;
  readonly longest: number;
}

/** The waits of each period that anything arrived in, in order. */
export function waitsByArrival(cohorts: readonly Cohort[]): Wait[] {
  const waits: Wait[] = [];
  for (const { arrived, done, units } of cohorts) {
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
      mean: last.mean + ((wait - last.mean) * units) / total,
      longest: wait,
    };
  }
  return waits;
}

/** Units that wait more than `allowed` periods; those never done are late. */
export function lateUnits(cohorts: readonly Cohort[], allowed: number): number {
  requireAtLeast("allowed", allowed, 0);
  let late = 0;
  for (const { arrived, done, units } of cohorts) if (done - arrived > allowed) late += units;
  return late;
}

/** The first period from `from` on whose backlog is at most `normal`; `undefined` if it does not come back to it. */
export function recoveryPeriod(backlog: ArrayLike<number>, normal: number, from = 0): number | undefined {
  for (let period = from; period < backlog.length; period++) if ((backlog[period] ?? 0) <= normal) return period;
  return undefined;
}
