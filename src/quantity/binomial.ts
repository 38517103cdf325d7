import { InvalidArgument, requireWhole } from "../base/invalid-argument.ts";
import { betaQuantile } from "./beta.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95% point of the standard normal. */
export const Z975 = 1.959963984540054;

/**
 * Wilson's 95% score interval of a probability, seen `successes` times in `trials` (whole, at least 1).
 * Exactly 0 below for no success, exactly 1 above for nothing but successes. Wilson (1927).
 */
export function wilson(successes: number, trials: number): Interval {
  requireCounts(successes, trials);
  const share = successes / trials;
  const z2 = Z975 * Z975;
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (Z975 / (1 + z2 / trials)) * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}

/** The exact (Clopper and Pearson, 1934) 95% interval of a probability: at least 95% coverage, wider than Wilson's. */
export function clopperPearson(successes: number, trials: number): Interval {
  requireCounts(successes, trials);
  const failures = trials - successes;
  return {
    low: successes === 0 ? 0 : betaQuantile(0.025, successes, failures + 1),
    high: failures === 0 ? 1 : betaQuantile(0.975, successes + 1, failures),
  };
}

function requireCounts(successes: number, trials: number): void {
  requireWhole("trials", trials, 1);
  requireWhole("successes", successes, 0);
  if (successes > trials) throw new InvalidArgument("successes", successes, `at most the number of trials (${trials})`);
}
