import { InvalidArgument, requireWholeUpTo } from "../base/invalid-argument.ts";

/** The bases of 25 dimensions. */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97];

/**
 * The first points of the plain Halton sequence, the origin first. For comparison with the Sobol sequence, which Batuta
 * draws from.
 *
 * Source: Halton (1960): the digits of the index in the first primes, mirrored at the point.
 *
 * @param dimensions whole, 1 to 25
 * @param count of points, whole, at least 0; count times dimensions at most 1e8
 * @returns numbers in 0 to below 1, point after point: `points[index * dimensions + dimension]`
 * @example haltonPoints(2, 3) // [0, 0, 0.5, 0.3333333333, 0.25, 0.6666666667]
 */
export function haltonPoints(dimensions: number, count: number): Float64Array {
  requireWholeUpTo("dimensions", dimensions, [1, PRIMES.length]);
  requireWholeUpTo("count", count, [0, 1e8]);
  if (count * dimensions > 1e8) throw new InvalidArgument("count", count, "at most 1e8 over the dimensions");
  const points = new Float64Array(count * dimensions);
  for (let place = 0; place < points.length; place++) {
    points[place] = radicalInverse(Math.floor(place / dimensions), PRIMES[place % dimensions] ?? 2);
  }
  return points;
}

/** The digits of `index` in `base`, mirrored at the point. */
function radicalInverse(index: number, base: number): number {
  let value = 0;
  let weight = 1 / base;
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    value += (rest % base) * weight;
    weight /= base;
  }
  return value;
}
