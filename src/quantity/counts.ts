import { InvalidArgument, requirePositive, requireShare, requireWhole } from "../base/invalid-argument.ts";
import { betaShare } from "./beta.ts";

/**
 * The share of a binomial distribution at or below a count.
 *
 * Source: the regularised incomplete beta function I(1 - p; n - k, k + 1).
 *
 * @param count successes, whole, at least 0; 1 from `trials` on
 * @param trials whole, at least 0
 * @param probability of a success, 0 to 1
 * @returns a share, 0 to 1
 * @example binomialCdf(2, 10, 0.3) // 0.3827827864
 */
export function binomialCdf(count: number, trials: number, probability: number): number {
  requireWhole("count", count, 0);
  requireWhole("trials", trials, 0);
  requireShare("probability", probability);
  return count >= trials ? 1 : betaShare({ x: 1 - probability, rest: probability }, trials - count, count + 1);
}

const MOST = 1e9;
/** The smallest double with all its digits: below it a product by almost 1 stays where it is, and never comes to 0. */
const LEAST = 2 ** -1022;

/**
 * The share of a Poisson distribution at or below a count.
 *
 * Source: the sum of the chances from the one nearest to the mean outwards, so that nothing overflows.
 *
 * @param count whole, at least 0
 * @param mean above 0, at most 1e9
 * @returns a share, 0 to 1; one below 1e-300 may be 0
 * @example poissonCdf(8, 6) // 0.8472374939
 */
export function poissonCdf(count: number, mean: number): number {
  requireWhole("count", count, 0);
  if (requirePositive("mean", mean) > MOST) throw new InvalidArgument("mean", mean, `at most ${MOST}`);
  const middle = Math.floor(mean);
  const upTo = sumDown(middle, mean);
  const above = sumUp(middle + 1, mean, Infinity) * (mean / (middle + 1));
  const total = upTo + above;
  if (count >= middle) {
    return (upTo + (count > middle ? sumUp(middle + 1, mean, count) * (mean / (middle + 1)) : 0)) / total;
  }
  let term = 1;
  for (let k = middle; k > count; k--) {
    term *= k / mean;
    if (term < LEAST) return 0;
  }
  return (sumDown(count, mean) * term) / total;
}

/** The chances of `from` and all below, over that of `from`. */
function sumDown(from: number, mean: number): number {
  let sum = 1;
  let term = 1;
  for (let k = from; k > 0 && term > 1e-18 * sum; k--) {
    term *= k / mean;
    sum += term;
  }
  return sum;
}

/** The chances of `from` to `to`, over that of `from`. */
function sumUp(from: number, mean: number, to: number): number {
  let sum = 1;
  let term = 1;
  for (let k = from + 1; k <= to && term > 1e-18 * sum; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}
