import {
  InvalidArgument,
  requireFunction,
  requireOneOf,
  requireRecord,
  requireWhole,
} from "../base/invalid-argument.ts";

/** Whether a day, counted from 1970-01-01, is worked. */
export type IsWorking = (day: number) => boolean;

/**
 * Where a count starts from a day that is not worked: from that day itself, or from the next or last worked one; the
 * `modified` ones turn round where that would leave the month.
 */
export type Roll = "none" | "forward" | "backward" | "modified-forward" | "modified-backward";

const ROLLS = ["none", "forward", "backward", "modified-forward", "modified-backward"] as const;

/** Calendars without a worked day in so many days are refused rather than searched for ever. */
const LONGEST_GAP = 3660;
/** So many working days, or days between two, are no plan any more. */
const MOST = 1e7;

/** How working days are added. */
export interface AddingCalendar {
  /** Whether a day since 1970-01-01 is worked: as from `workingWeek`. */
  readonly isWorking: IsWorking;
  /** Where the count starts from a day that is not worked; `none` unless told. */
  readonly roll?: Roll;
}

/**
 * The n-th working day after a day, or before it; the day itself is never counted. With 0 it is the day, rolled.
 *
 * Refuses a calendar that works on no day in ten years.
 *
 * Source: the conventions of workalendar (`none`) and of NumPy's busday_offset (`forward`, `backward`, `modified-…`).
 *
 * @param start days since 1970-01-01
 * @param count working days, whole, -1e7 to 1e7; negative ones go back
 * @param calendar which days are worked, and where to start from one that is not
 * @returns a day since 1970-01-01
 * @example dateOf(addWorkingDays(dayOf("2026-12-23"), 2, { isWorking: workingWeek({ holidays: ["2026-12-25"] }) })) // "2026-12-28"
 * @example dateOf(addWorkingDays(dayOf("2011-03-20"), 0, { isWorking: workingWeek(), roll: "forward" })) // "2011-03-21"
 */
export function addWorkingDays(start: number, count: number, calendar: AddingCalendar): number {
  requireDay("start", start);
  if (Math.abs(requireWhole("count", count, -MOST)) > MOST)
    throw new InvalidArgument("count", count, `at most ${MOST}`);
  const { isWorking, roll = "none" } = requireRecord("calendar", calendar);
  requireFunction("isWorking", isWorking);
  requireOneOf("roll", roll, ROLLS);
  let day = rolled(start, isWorking, roll);
  for (let left = Math.abs(count); left > 0; left--) day = step(day, Math.sign(count), isWorking);
  return day;
}

function requireDay(argument: string, day: number): void {
  if (Math.abs(requireWhole(argument, day, -FARTHEST)) > FARTHEST) {
    throw new InvalidArgument(argument, day, `a day from -${FARTHEST} to ${FARTHEST}`);
  }
}

/** The days that a date can name. */
const FARTHEST = 1e8;

function rolled(start: number, isWorking: IsWorking, roll: Roll): number {
  if (roll === "none" || isWorking(start)) return start;
  const direction = roll === "forward" || roll === "modified-forward" ? 1 : -1;
  const day = step(start, direction, isWorking);
  const isSame = roll === "forward" || roll === "backward" || monthOf(day) === monthOf(start);
  return isSame ? day : step(start, -direction, isWorking);
}

function monthOf(day: number): number {
  return new Date(day * 86_400_000).getUTCMonth();
}

function step(from: number, direction: number, isWorking: IsWorking): number {
  for (let distance = 1; distance <= LONGEST_GAP; distance++) {
    const day = from + direction * distance;
    if (isWorking(day)) return day;
  }
  throw new InvalidArgument("isWorking", `no working day within ${LONGEST_GAP} days`, "true on some day");
}

/** Which end belongs to a stretch of days: `after-start` is (start, end], `before-end` is [start, end). */
export type Ends = "after-start" | "before-end";

/** How working days are counted. */
export interface CountingCalendar {
  /** Whether a day since 1970-01-01 is worked: as from `workingWeek`. */
  readonly isWorking: IsWorking;
  /** Which of the two days may count itself: the later (`after-start`, unless told) or the earlier (`before-end`). */
  readonly ends?: Ends;
}

/**
 * Working days between two days, not negative whichever comes first.
 *
 * Source: the conventions of workalendar (`after-start`) and of NumPy's busday_count (`before-end`).
 *
 * @param start days since 1970-01-01
 * @param end days since 1970-01-01, at most 1e7 days away
 * @param calendar which days are worked, and which end counts
 * @returns a whole number
 * @example countWorkingDays(dayOf("2011-01-01"), dayOf("2011-02-01"), { isWorking: workingWeek(), ends: "before-end" }) // 21
 * @example countWorkingDays(dayOf("2018-12-21"), dayOf("2019-01-04"), { isWorking: workingWeek({ holidays: ["2018-12-25", "2019-01-01"] }) }) // 8
 */
export function countWorkingDays(start: number, end: number, calendar: CountingCalendar): number {
  requireDay("start", start);
  requireDay("end", end);
  if (Math.abs(end - start) > MOST) throw new InvalidArgument("end", end, `at most ${MOST} days from start`);
  const { isWorking, ends = "after-start" } = requireRecord("calendar", calendar);
  requireFunction("isWorking", isWorking);
  const shift = requireOneOf("ends", ends, ["after-start", "before-end"]) === "before-end" ? 0 : 1;
  let count = 0;
  for (let day = Math.min(start, end) + shift; day < Math.max(start, end) + shift; day++) {
    if (isWorking(day)) count++;
  }
  return count;
}
