import { InvalidArgument, requireWhole, requireWholeUpTo } from "../base/invalid-argument.ts";
import { hashText, mixBits, permuteNested, reverseBits } from "./hash.ts";

/** Independent scrambles of every sequence: scenario s belongs to scramble s % 8. */
export const SCRAMBLES = 8;

const TWO_TO_MINUS_32 = 1 / 4294967296;

/**
 * The uniforms that Batuta draws for one driver, one a scenario, strictly inside (0, 1).
 *
 * A pure function of (seed, driver name, scramble, index) and of nothing else: scenario s is point floor(s / 8) of
 * scramble s % 8, so a longer result begins with every shorter one, and the first 64, 512, 4096 points of a scramble
 * each hit every one of as many equal strata once. The index is shuffled and the value scrambled by nested (Owen)
 * permutations with independent keys, which makes the drivers independent of one another (padding, Burley 2020).
 *
 * Source: van der Corput (1935), Owen (1995), Burley (2020).
 *
 * @param seed whole, at least 0
 * @param driver any name
 * @param count of scenarios, whole, 0 to 1e8
 * @returns one number a scenario
 * @example uniforms(1, "volume", 3) // [0.8584254141, 0.0413162407, 0.0077465397]
 */
export function uniforms(seed: number, driver: string, count: number): Float64Array {
  requireWhole("seed", seed, 0);
  requireWholeUpTo("count", count, [0, 1e8]);
  if (typeof driver !== "string") throw new InvalidArgument("driver", driver, "a name");
  const points = new Float64Array(count);
  const low = seed | 0;
  const high = mixBits(Math.floor(seed * TWO_TO_MINUS_32));
  const shuffle = hashText(driver, low ^ high);
  const scramble = hashText(driver, mixBits(low + 0x51633e2d) ^ high);
  for (let lane = 0; lane < SCRAMBLES; lane++) {
    fillLane(points, lane, [
      mixBits(shuffle + Math.imul(lane, 0x9e3779b9)),
      mixBits(scramble + Math.imul(lane, 0x6a09e667)),
    ]);
  }
  return points;
}

/** Point `index` of a lane: van der Corput's sequence at a shuffled index, its value scrambled. */
function fillLane(points: Float64Array, lane: number, keys: readonly [shuffle: number, scramble: number]): void {
  const [shuffle, scramble] = keys;
  let index = 0;
  for (let scenario = lane; scenario < points.length; scenario += SCRAMBLES) {
    const radical = permuteNested(reverseBits(index), shuffle);
    const value = reverseBits(permuteNested(reverseBits(radical), scramble)) >>> 0;
    points[scenario] = (value + 0.5) * TWO_TO_MINUS_32;
    index++;
  }
}
