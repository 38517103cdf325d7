import { requireFinite, requireInside, requirePositive, requireRecord } from "../base/invalid-argument.ts";
import { type Distribution, type Range, Z95 } from "./family.ts";
import { meanOverNormal } from "./mean-of.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { LOGIT, logistic, logit, meanWithin, shareBelow } from "./scale.ts";
import { type QuantilePair, throughTwo } from "./two-quantiles.ts";

/** Mean and standard deviation of ln(x / (1 - x)). */
export interface LogitFigures {
  /** Mean of the logit. */
  readonly mu: number;
  /** Standard deviation of the logit, above 0. */
  readonly sigma: number;
}

/** A logit-normal distribution of a share. */
export interface LogitNormal extends Distribution, LogitFigures {}

/**
 * The logit-normal distribution of a share, which never leaves 0 to 1: through two quantiles (5% and 95% unless told)
 * strictly between 0 and 1, or with `mu` and `sigma` of the logit. The mean is exact to about 1e-9.
 *
 * Source: Aitchison and Shen (1980); ln(x / (1 - x)) is normal. The mean by Simpson's rule.
 *
 * @param from two quantiles, or the figures of the logit
 * @example logitNormal({ low: 0.1, high: 0.4 }) // {"median": 0.2139387691, "mean": 0.2271951517}
 */
export function logitNormal(from: QuantilePair | LogitFigures): LogitNormal {
  requireRecord("from", from);
  const { mu, sigma } = "low" in from ? ofQuantiles(from) : from;
  requireFinite("mu", mu);
  requirePositive("sigma", requireFinite("sigma", sigma));
  return { ...logitNormalOf(mu, sigma), mu, sigma };
}

function ofQuantiles(pair: QuantilePair): LogitFigures {
  requireInside("low", pair.low);
  requireInside("high", pair.high);
  const { mean, sd } = throughTwo(pair, logit);
  return { mu: mean, sigma: sd };
}

/** The logit-normal with the range's p5 and p95, both strictly between 0 and 1: a share that never leaves [0, 1]. */
export function logitNormalRange(range: Range): Distribution {
  const low = logit(range.low);
  const high = logit(range.high);
  return logitNormalOf((low + high) / 2, (high - low) / (2 * Z95));
}

function logitNormalOf(centre: number, spread: number): Distribution {
  return {
    family: "logit-normal",
    mean: meanWithin(
      LOGIT,
      meanOverNormal((z) => logistic(centre + spread * z)),
    ),
    median: logistic(centre),
    quantile: (u) => logistic(centre + spread * normalQuantile(u)),
    cdf: (x) => shareBelow(x, LOGIT, (line) => normalCdf((line - centre) / spread)),
  };
}
