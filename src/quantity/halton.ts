import { InvalidArgument, requireWhole } from "../base/invalid-argument.ts";

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29];

/**
 * The first `count` points of the plain Halton sequence in 1 to 10 dimensions, `points[index * dimensions + dimension]`,
 * the origin first. For comparison with the Sobol sequence, which the product uses.
 */
export function haltonPoints(dimensions: number, count: number): Float64Array {
  requireWhole("count", count, 0);
  if (requireWhole("dimensions", dimensions, 1) > PRIMES.length) {
    throw new InvalidArgument("dimensions", dimensions, `at most ${PRIMES.length}`);
  }
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
