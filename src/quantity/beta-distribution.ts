import { InvalidArgument, requireInside, requirePositive, requireRecord } from "../base/invalid-argument.ts";
import { betaCdf, betaQuantile, requireShape } from "./beta.ts";
import type { Distribution } from "./family.ts";
import type { Moments } from "./log-normal.ts";

/** The two shapes of a beta distribution. */
export interface BetaShapes {
  /** First shape, above 0, at most 1e9. */
  readonly alpha: number;
  /** Second shape, above 0, at most 1e9. */
  readonly beta: number;
}

/** A beta distribution of a share. */
export interface Beta extends Distribution, BetaShapes, Moments {}

/**
 * The beta distribution of a share: with two shapes, or of a mean strictly between 0 and 1 and a standard deviation.
 *
 * Source: mean a / (a + b), variance a b / ((a + b)^2 (a + b + 1)), and their inverse.
 *
 * @param from two shapes, or two moments
 * @example beta({ alpha: 2, beta: 3 }) // {"mean": 0.4, "sd": 0.2, "median": 0.3857275681}
 * @example beta({ mean: 0.4, sd: 0.2 }) // {"alpha": 2, "beta": 3}
 */
export function beta(from: BetaShapes | Moments): Beta {
  requireRecord("from", from);
  const shapes = "mean" in from ? ofMoments(from) : from;
  const a = requireShape("alpha", shapes.alpha);
  const b = requireShape("beta", shapes.beta);
  const total = a + b;
  return {
    family: "beta",
    alpha: a,
    beta: b,
    mean: a / total,
    sd: Math.sqrt(((a / total) * (b / total)) / (total + 1)),
    median: betaQuantile(0.5, a, b),
    quantile: (u) => betaQuantile(u, a, b),
    cdf: (x) => betaCdf(x, a, b),
  };
}

function ofMoments({ mean, sd }: Moments): BetaShapes {
  requireInside("mean", mean);
  requirePositive("sd", sd);
  const total = (mean * (1 - mean)) / (sd * sd) - 1;
  if (!(total > 0))
    throw new InvalidArgument("sd", sd, `below ${Math.sqrt(mean * (1 - mean))}, the most with this mean`);
  return { alpha: mean * total, beta: (1 - mean) * total };
}
