import { InvalidArgument, requireInside, requireWhole } from "../base/invalid-argument.ts";
import { betaQuantile } from "./beta.ts";
import { normalQuantile } from "./normal.ts";

/** Where a probability lies. */
export interface Interval {
  /** The lower end, 0 to 1. */
  readonly low: number;
  /** The upper end, 0 to 1. */
  readonly high: number;
}

/**
 * The score interval of a probability that was seen so many times in so many trials. Exactly 0 below for no success,
 * exactly 1 above for nothing but successes.
 *
 * Source: Wilson (1927).
 *
 * @param successes whole, at least 0, at most `trials`
 * @param trials whole, at least 1
 * @param confidence strictly between 0 and 1; 0.95 unless told
 * @example wilson(190, 200) // {"low": 0.9104218519, "high": 0.9726173544}
 */
export function wilson(successes: number, trials: number, confidence = 0.95): Interval {
  requireCounts(successes, trials);
  const z = normalQuantile(1 - tailOf(confidence));
  const share = successes / trials;
  const z2 = z * z;
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (z / (1 + z2 / trials)) * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}

/** What lies on either side of a two-sided interval. */
function tailOf(confidence: number): number {
  return (1 - requireInside("confidence", confidence)) / 2;
}

/**
 * The exact interval of a probability that was seen so many times in so many trials: it covers the truth at least as
 * often as it says, and is wider than Wilson's.
 *
 * Source: Clopper and Pearson (1934).
 *
 * @param successes whole, at least 0, at most `trials`
 * @param trials whole, at least 1
 * @param confidence strictly between 0 and 1; 0.95 unless told
 * @example clopperPearson(190, 200) // {"low": 0.9099724623, "high": 0.9757658345}
 */
export function clopperPearson(successes: number, trials: number, confidence = 0.95): Interval {
  requireCounts(successes, trials);
  const tail = tailOf(confidence);
  const failures = trials - successes;
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    high: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
  };
}

function requireCounts(successes: number, trials: number): void {
  requireWhole("trials", trials, 1);
  requireWhole("successes", successes, 0);
  if (successes > trials) throw new InvalidArgument("successes", successes, `at most the number of trials (${trials})`);
}
