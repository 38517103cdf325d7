import { InvalidArgument, requireWhole } from "../base/invalid-argument.ts";

/** Whether a day, counted from 1970-01-01, is worked. */
export type IsWorking = (day: number) => boolean;

/** Where a count starts from a day that is not worked: from that day itself, or from the next or last worked one. */
export type Roll = "none" | "forward" | "backward";

/** Calendars without a worked day in so many days are refused rather than searched for ever. */
const LONGEST_GAP = 3660;

/**
 * The `count`-th working day after `start` (before it, if negative); the start itself is never counted. With 0 it is the
 * start, rolled. `none` is the convention of workalendar, `forward` and `backward` those of NumPy's busday_offset.
 */
export function addWorkingDays(start: number, count: number, calendar: { isWorking: IsWorking; roll?: Roll }): number {
  requireWhole("start", start, -Number.MAX_SAFE_INTEGER);
  requireWhole("count", count, -Number.MAX_SAFE_INTEGER);
  const { isWorking, roll = "none" } = calendar;
  let day = roll === "none" || isWorking(start) ? start : step(start, roll === "forward" ? 1 : -1, isWorking);
  for (let left = Math.abs(count); left > 0; left--) day = step(day, Math.sign(count), isWorking);
  return day;
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

/** Working days between two days, not negative whichever comes first; after the start and up to the end unless told. */
export function countWorkingDays(start: number, end: number, calendar: { isWorking: IsWorking; ends?: Ends }): number {
  requireWhole("start", start, -Number.MAX_SAFE_INTEGER);
  requireWhole("end", end, -Number.MAX_SAFE_INTEGER);
  const shift = calendar.ends === "before-end" ? 0 : 1;
  let count = 0;
  for (let day = Math.min(start, end) + shift; day < Math.max(start, end) + shift; day++) {
    if (calendar.isWorking(day)) count++;
  }
  return count;
}
