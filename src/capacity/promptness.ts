import { float } from "../base/columns.ts";
import type { Interval } from "./shifts.ts";

/** Steps of an interval in which a day of work in order of arrival is followed. */
const STEPS = 4;

/** Room for one day: what came and what was answered by the end of each step. */
export interface Promptness {
  readonly came: Float64Array;
  readonly answered: Float64Array;
  readonly at: Float64Array;
}

/** Room for days of at most so many intervals. */
export function newPromptness(intervals: number): Promptness {
  const column = (): Float64Array => new Float64Array(intervals * STEPS + 1);
  return { came: column(), answered: column(), at: column() };
}

interface WorkDay {
  /** Units that wait when it opens, and units that come over its profile. */
  readonly before: number;
  readonly volume: number;
  /** Units an hour that an interval with `agents: 1` answers. */
  readonly perHour: number;
  /** The target. */
  readonly hours: number;
}

/** The share of what comes on a day that is answered on it within so many hours, in order of arrival. */
export function promptShare(room: Promptness, intervals: readonly Interval[], day: WorkDay): number {
  if (day.volume <= 0) return 1;
  const count = followDay(room, intervals, day);
  let inTime = 0;
  let later = 0;
  for (let step = 0; step < count; step++) {
    const middle = (float(room.at, step) + float(room.at, step + 1)) / 2 + day.hours;
    while (later < count && float(room.at, later + 1) < middle) later += 1;
    const arrivals = float(room.came, step + 1) - float(room.came, step);
    const upTo = (float(room.came, step) + float(room.came, step + 1)) / 2;
    const answered = later < count ? answeredBy(room, later, middle) : float(room.answered, count);
    if (answered >= upTo - 1e-9) inTime += arrivals;
  }
  return Math.min(1, inTime / day.volume);
}

/** Fills the columns; gives the number of steps. */
function followDay(room: Promptness, intervals: readonly Interval[], day: WorkDay): number {
  let step = 0;
  room.came[0] = day.before;
  room.answered[0] = 0;
  room.at[0] = 0;
  for (const { hours, weight, agents } of intervals) {
    for (let part = 0; part < STEPS; part++, step++) {
      const came = float(room.came, step) + (day.volume * weight) / STEPS;
      const most = float(room.answered, step) + (agents * day.perHour * hours) / STEPS;
      room.came[step + 1] = came;
      room.answered[step + 1] = Math.min(came, most);
      room.at[step + 1] = float(room.at, step) + hours / STEPS;
    }
  }
  return step;
}

/** Answered by a moment in a step, in proportion. */
function answeredBy({ answered, at }: Promptness, step: number, time: number): number {
  const [from, to] = [float(at, step), float(at, step + 1)];
  const part = to > from ? Math.min(1, Math.max(0, (time - from) / (to - from))) : 1;
  return float(answered, step) + part * (float(answered, step + 1) - float(answered, step));
}
