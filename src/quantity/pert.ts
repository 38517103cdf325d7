import { requireFinite } from "../base/invalid-argument.ts";
import { betaCdf, betaQuantile } from "./beta.ts";
import type { Distribution } from "./family.ts";
import { type Bounds, requireBounds } from "./triangular.ts";

/** A PERT distribution, in its bounds' unit. */
export interface Pert extends Distribution {
  /** First shape of the beta distribution behind it, 1 to 5. */
  readonly alpha: number;
  /** Second shape of the beta distribution behind it, 1 to 5. */
  readonly beta: number;
  /** Standard deviation. */
  readonly sd: number;
}

/**
 * The PERT distribution on absolute bounds, which are not percentiles.
 *
 * Source: Malcolm and others (1959): the beta distribution with alpha = 1 + 4 (mode - min) / (max - min) and
 * beta = 1 + 4 (max - mode) / (max - min); mean (min + 4 mode + max) / 6.
 *
 * @example pert({ min: 10, mode: 20, max: 30 }) // {"mean": 20, "median": 20, "alpha": 3, "beta": 3}
 * @example pert({ min: 10, mode: 20, max: 30 }).quantile(0.95) // 26.2148924512
 */
export function pert(bounds: Bounds): Pert {
  const { min, mode, max } = requireBounds(bounds);
  const width = requireFinite("max - min", max - min);
  const alpha = 1 + (4 * (mode - min)) / width;
  const beta = 1 + (4 * (max - mode)) / width;
  const quantile = (u: number) => min + width * betaQuantile(u, alpha, beta);
  return {
    family: "pert",
    mean: (min + 4 * mode + max) / 6,
    median: quantile(0.5),
    quantile,
    cdf: (x) => betaCdf((x - min) / width, alpha, beta),
    alpha,
    beta,
    sd: (width * Math.sqrt((alpha * beta) / 7)) / 6,
  };
}
