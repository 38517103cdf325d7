import {
  InvalidArgument,
  requireList,
  requireRecord,
  requireWhole,
  requireWholeUpTo,
} from "../base/invalid-argument.ts";
import { dayOf } from "../time/civil-date.ts";
import { weekday } from "../time/day.ts";
import type { IsWorking } from "./working-days.ts";

/** A week, and the days that are not as the week says. Dates are YYYY-MM-DD. */
export interface WeekPlan {
  /** Days of the week that are not worked: 0 is Monday, 6 is Sunday. Saturday and Sunday unless told; none is `[]`. */
  readonly weekend?: readonly number[];
  /** Dates that are not worked: as from `publicHolidays`. */
  readonly holidays?: readonly string[];
  /** Dates that are worked in spite of weekend and holidays. */
  readonly worked?: readonly string[];
}

/**
 * Which days are worked, for `addWorkingDays`, `countWorkingDays` and `gate`. Refuses a week without a worked day.
 *
 * Source: the definition.
 *
 * @param plan the week; Monday to Friday without holidays unless told
 * @returns a function of a day since 1970-01-01
 * @example workingWeek({ holidays: ["2026-12-25"] })(dayOf("2026-12-25")) // false
 */
export function workingWeek(plan: WeekPlan = {}): IsWorking {
  const { weekend = [5, 6], holidays = [], worked = [] } = requireRecord("plan", plan);
  const free = new Set(requireList("weekend", weekend).map((day) => requireWholeUpTo("weekend", day, [0, 6])));
  if (free.size === 7) throw new InvalidArgument("weekend", weekend, "without at least one day of the week");
  const closed = new Set(requireList("holidays", holidays).map(dayOf));
  const opened = new Set(requireList("worked", worked).map(dayOf));
  return (day) =>
    opened.has(requireWhole("day", day, -Number.MAX_SAFE_INTEGER)) || !(free.has(weekday(day)) || closed.has(day));
}
