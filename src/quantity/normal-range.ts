import { normalCdf, normalDensity, normalQuantile } from "./normal.ts";
import { type Distribution, type Range, Z95 } from "./family.ts";
import { type Scale, shareBelow } from "./scale.ts";

/**
 * The normal with the range's p5 and p95, in the range's unit. On a cut scale what lies outside the limits becomes the
 * limit, and `mean` and `median` are those of the cut values; on the plain scale nothing is cut.
 */
export function normalRange(range: Range, scale: Scale): Distribution {
  const centre = (range.low + range.high) / 2;
  const spread = (range.high - range.low) / (2 * Z95);
  const least = scale.fromLine(-Infinity);
  const most = scale.fromLine(Infinity);
  return {
    family: "normal",
    mean: cutMean(centre, spread, least) - cutMean(centre, spread, most) + (most === Infinity ? 0 : most),
    median: scale.fromLine(centre),
    quantile: (u) => scale.fromLine(centre + spread * normalQuantile(u)),
    cdf: (x) => shareBelow(x, scale, (line) => normalCdf((line - centre) / spread)),
  };
}

/** The mean of max(limit, X); of X itself for a limit of minus infinity; 0 for plus infinity (nothing is above it). */
function cutMean(centre: number, spread: number, limit: number): number {
  if (limit === -Infinity) return centre;
  if (limit === Infinity) return 0;
  const z = (limit - centre) / spread;
  return limit * normalCdf(z) + centre * normalCdf(-z) + spread * normalDensity(z);
}
