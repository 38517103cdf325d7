import {
  InvalidArgument,
  requireFinite,
  requireNumber,
  requireRecord,
  requireShare,
} from "../base/invalid-argument.ts";
import { logistic, logit } from "./scale.ts";

/** Three quantiles of one quantity, symmetric about the median, and where it is known to end. */
export interface MetalogPoints {
  /** The value that a share `lowAt` lies below. */
  readonly low: number;
  /** The median, strictly between `low` and `high`. */
  readonly middle: number;
  /** The value that a share `lowAt` lies above. */
  readonly high: number;
  /** Above 0, below 0.5; 0.05 unless told, so that `low` and `high` are the 5% and the 95% point. */
  readonly lowAt?: number;
  /** The quantity is always above this, which is below `low`; unbounded unless told. */
  readonly least?: number;
  /** The quantity is always below this, which is above `high`; unbounded unless told. */
  readonly most?: number;
}

/** A three-term metalog. */
export interface Metalog {
  /** a1, a2 and a3, of the quantity, its logarithm (one bound) or its logit (two bounds). */
  readonly coefficients: readonly [number, number, number];
  /** Whether it is a distribution: its density is positive everywhere. */
  readonly isFeasible: boolean;
  /** The value that a share `u`, 0 to 1, lies at or below. */
  readonly quantile: (u: number) => number;
  /** The share at or below `x`; refused where the metalog is not feasible. */
  readonly cdf: (x: number) => number;
}

/** The most of |(y - 1/2) + y (1 - y) ln(y / (1 - y))| over y: the density stays positive while |a3| times it is below a2. */
export const STEEPEST_SKEW = 0.5998393201288669;

/** How the quantile moves with the logit of its share: M = median + (slope + skew (y - 1/2)) logit(y). */
export interface MetalogTerms {
  readonly slope: number;
  readonly skew: number;
}

/** The metalog through three points of a line, `reach` being ln((1 - lowAt) / lowAt) and `inner` 1 - 2 lowAt. */
export function metalogTerms(
  points: { readonly low: number; readonly middle: number; readonly width: number },
  reach: number,
  inner: number,
): MetalogTerms {
  const { low, middle, width } = points;
  return { slope: width / (2 * reach), skew: ((1 - (2 * (middle - low)) / width) * width) / (inner * reach) };
}

/**
 * The three-term metalog through a symmetric triplet of quantiles: unbounded, bounded on one side (fitted to logarithms)
 * or on both (fitted to logits). Some triplets have none: `isFeasible` says so, and nothing may be read from it then.
 *
 * Source: Keelin (2016), the metalog distributions: M(y) = a1 + a2 L + a3 (y - 1/2) L with L = ln(y / (1 - y)); for
 * a = lowAt, a1 the median, a2 = (high - low) / 2k, a3 = (high + low - 2 median) / ((1 - 2a) k), k = ln((1 - a) / a).
 *
 * @example metalog({ low: 10, middle: 20, high: 40 }) // {"coefficients": [20, 5.0943490784, 3.7735919099], "isFeasible": true}
 * @example metalog({ low: 10, middle: 20, high: 40, lowAt: 0.1, least: 0 }).quantile(0.9) // 40
 */
export function metalog(points: MetalogPoints): Metalog {
  requirePoints(points);
  const { low, middle, high, lowAt = 0.05, least = -Infinity, most = Infinity } = points;
  const line = lineOf(least, most);
  const ends = { low: line.to(low), middle: line.to(middle), width: line.to(high) - line.to(low) };
  requireFinite("high - low", ends.width);
  requireFinite("middle", ends.middle);
  const { slope, skew } = metalogTerms(ends, -logit(lowAt), 1 - 2 * lowAt);
  const isFeasible = Math.abs(skew) * STEEPEST_SKEW < slope;
  const quantile = (u: number) => {
    requireShare("u", u);
    return u === 0 ? least : u === 1 ? most : line.from(ends.middle + (slope + skew * (u - 0.5)) * logit(u));
  };
  const cdf = (x: number) => {
    if (!isFeasible) throw new InvalidArgument("points", points, "a triplet with a feasible metalog");
    return shareAt(quantile, requireNumber("x", x));
  };
  return { coefficients: [ends.middle, slope, skew], isFeasible, quantile, cdf };
}

function requirePoints(points: MetalogPoints): void {
  const { low, middle, high, lowAt = 0.05, least = -Infinity, most = Infinity } = requireRecord("points", points);
  requireFinite("low", low);
  if (!(requireFinite("middle", middle) > low)) throw new InvalidArgument("middle", middle, `above low (${low})`);
  if (!(requireFinite("high", high) > middle)) throw new InvalidArgument("high", high, `above middle (${middle})`);
  if (!(typeof lowAt === "number" && lowAt > 0 && lowAt < 0.5)) {
    throw new InvalidArgument("lowAt", lowAt, "above 0 and below 0.5");
  }
  if (!(requireNumber("least", least) < low)) throw new InvalidArgument("least", least, `below low (${low})`);
  if (!(requireNumber("most", most) > high)) throw new InvalidArgument("most", most, `above high (${high})`);
}

/** The line on which the quantity has no ends. */
interface Line {
  readonly to: (value: number) => number;
  readonly from: (line: number) => number;
}

function lineOf(least: number, most: number): Line {
  if (least > -Infinity && most < Infinity) {
    const width = most - least;
    return { to: (value) => logit((value - least) / width), from: (line) => least + width * logistic(line) };
  }
  if (least > -Infinity) return { to: (value) => Math.log(value - least), from: (line) => least + Math.exp(line) };
  if (most < Infinity) return { to: (value) => -Math.log(most - value), from: (line) => most - Math.exp(-line) };
  return { to: (value) => value, from: (line) => line };
}

/** The share at which a rising quantile function reaches `x`, by halving. */
function shareAt(quantile: (u: number) => number, x: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 1100; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (quantile(middle) < x) low = middle;
    else high = middle;
  }
  return quantile(low) >= x ? low : high;
}
