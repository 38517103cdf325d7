import type { Distribution, Family } from "./family.ts";
import { meanOverUniform } from "./mean-of.ts";
import { metalogTerms, STEEPEST_SKEW } from "./metalog-distribution.ts";
import { logit, meanWithin, type Scale } from "./scale.ts";
import type { ThreePoints } from "./two-piece.ts";

/** ln(0.95 / 0.05): how far p95 lies from the median on the logit axis. */
const K = 2.9444389791664403;
/** On the log scale the mean exists while a2 + a3 / 2 < 1; nearer than this it is a matter of the far tail alone. */
const HEAVIEST_TAIL = 0.95;

const FAMILY = {
  plain: "metalog",
  cut: "metalog",
  log: "log-metalog",
  logit: "logit-metalog",
} as const satisfies Record<Scale["kind"], Family>;

/**
 * The three-term metalog with exactly the range's p5, p50 and p95 (symmetric-percentile triplet, Keelin 2016), fitted
 * on the scale and brought back. `undefined` where it does not exist: the density would not be positive everywhere
 * (the middle is too near one end), or on the log scale its mean would be infinite.
 */
export function metalogRange(range: ThreePoints, scale: Scale): Distribution | undefined {
  const centre = scale.toLine(range.middle);
  const low = scale.toLine(range.low);
  const width = scale.toLine(range.high) - low;
  const { slope, skew } = metalogTerms({ low, middle: centre, width }, K, 0.9);
  if (!(Math.abs(skew) * STEEPEST_SKEW < slope)) return undefined;
  if (scale.kind === "log" && slope + skew / 2 > HEAVIEST_TAIL) return undefined;
  const at = (y: number, line: number) => scale.fromLine(centre + (slope + skew * (y - 0.5)) * line);
  return {
    family: FAMILY[scale.kind],
    mean: meanWithin(scale, meanOverUniform(at)),
    median: scale.fromLine(centre),
    quantile: (u) => at(u, logit(u)),
  };
}
