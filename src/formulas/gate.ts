import { requireFunction, requireRecord, requireWholeUpTo } from "../base/invalid-argument.ts";
import { addWorkingDays, countWorkingDays, type IsWorking } from "./working-days.ts";

/** Something that takes working days and must be done before a day: a notice, an approval. */
export interface GateDates {
  /** The first day that can be worked on it, days since 1970-01-01. */
  readonly from: number;
  /** The day before which it must be done: the launch. */
  readonly neededBy: number;
  /** Working days that it takes, whole, 0 to 1e5. */
  readonly takes: number;
  /** Whether a day is worked by whoever does it: as from `workingWeek`. */
  readonly isWorking: IsWorking;
}

export interface GateAnswer {
  /** Whether there are enough working days. */
  readonly holds: boolean;
  /** Working days there are, from the first day to the day before it is needed. */
  readonly given: number;
  /** Working days that are missing; 0 where it holds. */
  readonly short: number;
  /** The last day on which it can be asked for, so that it is done in time. */
  readonly latest: number;
}

/**
 * Whether something that takes working days can be done before it is needed, and the last day to ask for it.
 *
 * Where the days that it takes are uncertain, the chance to pass is the share of its distribution at or below `given`.
 *
 * Source: date arithmetic on the calendar of whoever does it.
 *
 * @example gate({ from: dayOf("2026-05-18"), neededBy: dayOf("2026-06-01"), takes: 15, isWorking: workingWeek() }) // {"holds": false, "given": 10, "short": 5, "latest": 20584}
 */
export function gate(dates: GateDates): GateAnswer {
  const { from, neededBy, takes, isWorking } = requireRecord("dates", dates);
  requireFunction("isWorking", isWorking);
  requireWholeUpTo("takes", takes, [0, 1e5]);
  const between = countWorkingDays(from, neededBy, { isWorking, ends: "before-end" });
  const given = from < neededBy ? between : 0;
  const latest = addWorkingDays(neededBy, -takes, { isWorking });
  return { holds: given >= takes, given, short: Math.max(0, takes - given), latest };
}
