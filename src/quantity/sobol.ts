import { InvalidArgument, requireRecord, requireWhole, requireWholeUpTo } from "../base/invalid-argument.ts";
import { hashText, mixBits, permuteNested, reverseBits } from "./hash.ts";
import { SOBOL_DIRECTIONS } from "./sobol-directions.ts";

/** Dimensions for which direction numbers are built in. */
export const SOBOL_DIMENSIONS = SOBOL_DIRECTIONS.length + 1;

const BITS = 32;
const TWO_TO_MINUS_32 = 1 / 4294967296;

export interface SobolSettings {
  /** Whole, 1 to 64. */
  readonly dimensions: number;
  /** Number of points, whole, at least 0; powers of two are balanced in every dimension. Times dimensions at most 1e8. */
  readonly count: number;
  /** Owen scrambling with this key, whole, at least 0: points strictly inside (0, 1). Without it: the plain sequence. */
  readonly scramble?: number;
}

/**
 * The first points of the joint Sobol sequence, in Gray-code order (the order of SciPy and of Joe and Kuo), the origin
 * first. Scrambled: nested uniform scrambling, each dimension with its own key.
 *
 * Source: Sobol (1967), Antonov and Saleev (1979), direction numbers of Joe and Kuo (2008); Owen (1995), Burley (2020).
 *
 * @returns numbers in 0 to below 1, point after point: `points[index * dimensions + dimension]`
 * @example sobolPoints({ dimensions: 2, count: 4 }) // [0, 0, 0.5, 0.5, 0.75, 0.25, 0.25, 0.75]
 */
export function sobolPoints(settings: SobolSettings): Float64Array {
  const { dimensions, count, scramble } = requireRecord("settings", settings);
  requireWholeUpTo("dimensions", dimensions, [1, SOBOL_DIMENSIONS]);
  requireWholeUpTo("count", count, [0, 1e8]);
  if (count * dimensions > 1e8) throw new InvalidArgument("count", count, "at most 1e8 over the dimensions");
  const points = new Float64Array(count * dimensions);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const place = placing(dimension, scramble);
    const columns = directions(dimension);
    let bits = 0;
    for (let index = 0; index < count; index++) {
      points[index * dimensions + dimension] = place(bits);
      bits ^= columns[trailingOnes(index)] ?? 0;
    }
  }
  return points;
}

function placing(dimension: number, scramble: number | undefined): (bits: number) => number {
  if (scramble === undefined) return (bits) => (bits >>> 0) * TWO_TO_MINUS_32;
  const key = mixBits(hashText("sobol", requireWhole("scramble", scramble, 0) | 0) + Math.imul(dimension, 0x9e3779b9));
  return (bits) => ((reverseBits(permuteNested(reverseBits(bits), key)) >>> 0) + 0.5) * TWO_TO_MINUS_32;
}

function trailingOnes(index: number): number {
  return 31 - Math.clz32(~index & (index + 1));
}

/**
 * The direction numbers of one dimension of the Sobol sequence: v_1 to v_32 as whole numbers below 2^32, v_k / 2^32 being
 * the point's share of bit k.
 *
 * Source: Joe and Kuo (2008), new-joe-kuo-6.21201; dimension 1 is van der Corput's sequence.
 *
 * @param dimension whole, 1 to 64
 * @returns 32 whole numbers
 * @example sobolDirections(2).slice(0, 3) // [2147483648, 3221225472, 2684354560]
 */
export function sobolDirections(dimension: number): number[] {
  requireWholeUpTo("dimension", dimension, [1, SOBOL_DIMENSIONS]);
  return Array.from(directions(dimension - 1), (bits) => bits >>> 0);
}

/** The 32 direction numbers of a dimension, from 0, the first at the top bit. */
function directions(dimension: number): Int32Array {
  const columns = new Int32Array(BITS);
  const [polynomial, integers] = SOBOL_DIRECTIONS[dimension - 1] ?? [1, []];
  const degree = integers.length;
  for (let k = 0; k < BITS; k++) {
    if (degree === 0) columns[k] = 1 << (31 - k);
    else if (k < degree) columns[k] = (integers[k] ?? 0) << (31 - k);
    else columns[k] = recurrence(columns, k, { polynomial, degree });
  }
  return columns;
}

/** v_k = a_1 v_(k-1) ^ … ^ a_(s-1) v_(k-s+1) ^ v_(k-s) ^ (v_(k-s) >> s), with a the polynomial's inner coefficients. */
function recurrence(columns: Int32Array, k: number, from: { polynomial: number; degree: number }): number {
  const { polynomial, degree } = from;
  const oldest = columns[k - degree] ?? 0;
  let bits = oldest ^ (oldest >>> degree);
  for (let back = 1; back < degree; back++) {
    if (((polynomial >>> (degree - back)) & 1) === 1) bits ^= columns[k - back] ?? 0;
  }
  return bits;
}
