import { requireFinite, requireNumber, requirePositive, requireRecord } from "../base/invalid-argument.ts";
import type { Distribution, Range } from "./family.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { type QuantilePair, throughTwo } from "./two-quantiles.ts";

/** Mean and standard deviation of the logarithm. */
export interface LogFigures {
  /** Mean of the logarithm. */
  readonly mu: number;
  /** Standard deviation of the logarithm, above 0. */
  readonly sigma: number;
}

/** Mean and standard deviation, in the quantity's own unit. */
export interface Moments {
  /** The mean. */
  readonly mean: number;
  /** The standard deviation, above 0. */
  readonly sd: number;
}

/** A log-normal distribution, in its quantity's unit. */
export interface LogNormal extends Distribution, LogFigures, Moments {
  /** The likeliest value. */
  readonly mode: number;
}

/**
 * The log-normal distribution: through two quantiles above 0 (5% and 95% unless told), of a mean and a standard deviation
 * above 0, or with `mu` and `sigma` of the logarithm.
 *
 * Source: sigma = ln(high / low) / (z_high - z_low), mu = ln low - z_low sigma; median e^mu, mean e^(mu + sigma^2 / 2),
 * mode e^(mu - sigma^2).
 *
 * @param from two quantiles, two moments, or the figures of the logarithm
 * @example logNormal({ low: 800, high: 2400 }) // {"mu": 7.233917872, "sigma": 0.333954423, "mean": 1465.1027425260, "median": 1385.6406460551, "sd": 503.2416056434}
 * @example logNormal({ low: 2, high: 5, lowAt: 0.1, highAt: 0.9 }).quantile(0.99) // 7.2641042699
 * @example logNormal({ mean: 100, sd: 20 }) // {"mu": 4.5855598, "sigma": 0.1980422}
 */
export function logNormal(from: QuantilePair | Moments | LogFigures): LogNormal {
  requireRecord("from", from);
  const { mu, sigma } = "low" in from ? ofQuantiles(from) : "mean" in from ? ofMoments(from) : from;
  requireFinite("mu", mu);
  requirePositive("sigma", requireFinite("sigma", sigma));
  const variance = sigma * sigma;
  const mean = requireFinite("the mean", Math.exp(mu + variance / 2));
  return {
    family: "log-normal",
    mu,
    sigma,
    mean,
    median: Math.exp(mu),
    mode: Math.exp(mu - variance),
    sd: mean * Math.sqrt(Math.expm1(variance)),
    quantile: (u) => Math.exp(mu + sigma * normalQuantile(u)),
    cdf: (x) => (requireNumber("x", x) <= 0 ? 0 : normalCdf((Math.log(x) - mu) / sigma)),
  };
}

function ofQuantiles(pair: QuantilePair): LogFigures {
  requirePositive("low", pair.low);
  const { mean, sd } = throughTwo(pair, (value) => Math.log(value / pair.low));
  return { mu: Math.log(pair.low) + mean, sigma: sd };
}

function ofMoments({ mean, sd }: Moments): LogFigures {
  requirePositive("mean", requireFinite("mean", mean));
  requirePositive("sd", requireFinite("sd", sd));
  const variance = Math.log1p((sd / mean) * (sd / mean));
  return { mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/** The log-normal with the range's p5 and p95 (both above 0, not equal), in the range's unit. */
export function logNormalRange(range: Range): Distribution {
  return logNormal({ low: range.low, high: range.high });
}
