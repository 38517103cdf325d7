import { requirePositive, requireShare, InvalidArgument } from "../base/invalid-argument.ts";
import type { Distribution, Range } from "./family.ts";
import { normalCdf, normalQuantile } from "./normal.ts";

/** Two quantiles: a share `lowAt` lies below `low`, a share `highAt` below `high` (0.05 and 0.95 unless told). */
export interface QuantilePair {
  readonly low: number;
  readonly high: number;
  readonly lowAt?: number;
  readonly highAt?: number;
}

export interface LogNormalFigures {
  readonly mu: number;
  readonly sigma: number;
  readonly mean: number;
  readonly median: number;
  readonly mode: number;
  readonly sd: number;
}

/**
 * The log-normal through two quantiles: sigma = ln(high/low) / (z_high - z_low), mu = ln low - z_low sigma.
 * The values are above 0 and in order; `mu` and `sigma` are those of the logarithm, the rest has the range's unit.
 */
export function logNormalFigures(pair: QuantilePair): LogNormalFigures {
  const lowZ = normalQuantile(requireShare("lowAt", pair.lowAt ?? 0.05));
  const highZ = normalQuantile(requireShare("highAt", pair.highAt ?? 0.95));
  if (!(highZ > lowZ) || lowZ === -Infinity || highZ === Infinity) {
    throw new InvalidArgument("highAt", pair.highAt, "below 1 and above lowAt, which is above 0");
  }
  requirePositive("low", pair.low);
  if (!(pair.high >= pair.low && pair.high < Infinity))
    throw new InvalidArgument("high", pair.high, "finite, at least low");
  const sigma = Math.log(pair.high / pair.low) / (highZ - lowZ);
  const mu = Math.log(pair.low) - lowZ * sigma;
  const variance = sigma * sigma;
  const mean = Math.exp(mu + variance / 2);
  return {
    mu,
    sigma,
    mean,
    median: Math.exp(mu),
    mode: Math.exp(mu - variance),
    sd: mean * Math.sqrt(Math.expm1(variance)),
  };
}

/** The log-normal with the range's p5 and p95 (both above 0, not equal), in the range's unit. */
export function logNormalRange(range: Range): Distribution {
  const { mu, sigma, mean, median } = logNormalFigures({ low: range.low, high: range.high });
  return {
    family: "log-normal",
    mean,
    median,
    quantile: (u) => Math.exp(mu + sigma * normalQuantile(u)),
    cdf: (x) => (x <= 0 ? 0 : normalCdf((Math.log(x) - mu) / sigma)),
  };
}
