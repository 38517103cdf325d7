import { requireFinite, requireNumber, requirePositive, requireRecord } from "../base/invalid-argument.ts";
import type { Distribution } from "./family.ts";
import type { Moments } from "./log-normal.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { type QuantilePair, throughTwo } from "./two-quantiles.ts";

/** A normal distribution, in its quantity's unit. */
export interface Normal extends Distribution, Moments {}

/**
 * The normal distribution: through two quantiles (5% and 95% unless told), or of a mean and a standard deviation above 0.
 *
 * Source: sd = (high - low) / (z_high - z_low), mean = low - z_low sd.
 *
 * @param from two quantiles, or two moments
 * @example normal({ low: -10, high: 30 }) // {"mean": 10, "sd": 12.1591364}
 * @example normal({ mean: 50, sd: 8 }).quantile(0.95) // 63.1588290156
 */
export function normal(from: QuantilePair | Moments): Normal {
  requireRecord("from", from);
  const { mean, sd } = "low" in from ? throughTwo(from, (value) => value) : from;
  requireFinite("mean", mean);
  requirePositive("sd", requireFinite("sd", sd));
  return {
    family: "normal",
    mean,
    sd,
    median: mean,
    quantile: (u) => mean + sd * normalQuantile(u),
    cdf: (x) => normalCdf((requireNumber("x", x) - mean) / sd),
  };
}
