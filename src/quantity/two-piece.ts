import { type Distribution, type Family, type Range, Z95 } from "./family.ts";
import { meanOverNormal } from "./mean-of.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { meanWithin, type Scale, shareBelow } from "./scale.ts";

const FAMILY = {
  plain: "two-piece-normal",
  cut: "two-piece-normal",
  log: "two-piece-log-normal",
  logit: "two-piece-logit-normal",
} as const satisfies Record<Scale["kind"], Family>;

/** Three points of one range, all given. */
export type ThreePoints = Range & { readonly middle: number };

/**
 * Two half normals on the scale, each with its own spread, that meet at the median: p5, p50 and p95 are exactly the
 * range's, whatever they are. The density has a step at the median; that is the price of always existing.
 */
export function twoPieceRange(range: ThreePoints, scale: Scale): Distribution {
  const centre = scale.toLine(range.middle);
  const below = (centre - scale.toLine(range.low)) / Z95;
  const above = (scale.toLine(range.high) - centre) / Z95;
  const at = (z: number) => scale.fromLine(centre + stretch(z, z < 0 ? below : above));
  return {
    family: FAMILY[scale.kind],
    mean: scale.kind === "log" ? logMean(range.middle, below, above) : meanWithin(scale, meanOverNormal(at)),
    median: scale.fromLine(centre),
    quantile: (u) => at(normalQuantile(u)),
    cdf: (x) => shareBelow(x, scale, (line) => normalCdf(shrink(line - centre, line < centre ? below : above))),
  };
}

/** z standard deviations; a piece without spread stays at the median, even at u = 0 and 1. */
function stretch(z: number, spread: number): number {
  return spread === 0 ? 0 : z * spread;
}

/** The inverse of `stretch`; everything above a piece without spread lies infinitely far. */
function shrink(distance: number, spread: number): number {
  return spread === 0 ? Infinity : distance / spread;
}

/** E = m (e^(b^2/2) P(-b) + e^(a^2/2) P(a)), with P the normal's cumulative share. */
function logMean(median: number, below: number, above: number): number {
  return (
    median * (Math.exp((below * below) / 2) * normalCdf(-below) + Math.exp((above * above) / 2) * normalCdf(above))
  );
}
