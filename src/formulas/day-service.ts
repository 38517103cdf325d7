import { InvalidArgument, requireLength, requireSeries, requireShare } from "../base/invalid-argument.ts";

/**
 * The service level of a day from those of its intervals: the mean weighted by the calls of each, never the plain mean of
 * percentages, and never one formula on the daily average.
 *
 * Source: the definition: calls answered in time / calls offered.
 *
 * @param levels the share of each interval, 0 to 1
 * @param volumes calls offered in each interval, as many, at least 0, not all 0
 * @returns a share, 0 to 1
 * @example dayServiceLevel([0.95, 0.5], [10, 90]) // 0.545
 */
export function dayServiceLevel(levels: ArrayLike<number>, volumes: ArrayLike<number>): number {
  requireSeries("levels", levels);
  requireSeries("volumes", volumes);
  requireLength("volumes", volumes, levels.length);
  let offered = 0;
  for (let index = 0; index < volumes.length; index++) offered += volumes[index] ?? 0;
  if (!(offered > 0 && offered < Infinity))
    throw new InvalidArgument("volumes", offered, "above 0 somewhere, finite in sum");
  let level = 0;
  for (let index = 0; index < levels.length; index++) {
    level += requireShare(`levels[${index}]`, levels[index] ?? 0) * ((volumes[index] ?? 0) / offered);
  }
  return Math.min(1, level);
}
