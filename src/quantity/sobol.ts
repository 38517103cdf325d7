import { InvalidArgument, requireWhole } from "../base/invalid-argument.ts";
import { hashText, mixBits, permuteNested, reverseBits } from "./hash.ts";
import { SOBOL_DIRECTIONS } from "./sobol-directions.ts";

/** Dimensions for which direction numbers are built in. */
export const SOBOL_DIMENSIONS = SOBOL_DIRECTIONS.length + 1;

const BITS = 32;
const TWO_TO_MINUS_32 = 1 / 4294967296;

export interface SobolSettings {
  /** 1 to 64. */
  readonly dimensions: number;
  /** Number of points, at least 0; powers of two are balanced in every dimension. */
  readonly count: number;
  /** Owen scrambling with this key (a whole number): points strictly inside (0, 1). Without it: the plain sequence. */
  readonly scramble?: number;
}

/**
 * The first points of the joint Sobol sequence, `points[index * dimensions + dimension]`, in Gray-code order (the order
 * of SciPy and of Joe and Kuo), the origin first. Scrambled: nested uniform scrambling, each dimension with its own key.
 */
export function sobolPoints(settings: SobolSettings): Float64Array {
  const { dimensions, count, scramble } = settings;
  requireWhole("count", count, 0);
  if (requireWhole("dimensions", dimensions, 1) > SOBOL_DIMENSIONS) {
    throw new InvalidArgument("dimensions", dimensions, `at most ${SOBOL_DIMENSIONS}`);
  }
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

/** The 32 direction numbers of a dimension, the first at the top bit. */
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
