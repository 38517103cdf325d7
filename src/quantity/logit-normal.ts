import { type Distribution, type Range, Z95 } from "./family.ts";
import { meanOverNormal } from "./mean-of.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { LOGIT, logistic, logit, meanWithin, shareBelow } from "./scale.ts";

/** The logit-normal with the range's p5 and p95, both strictly between 0 and 1: a share that never leaves [0, 1]. */
export function logitNormalRange(range: Range): Distribution {
  const low = logit(range.low);
  const high = logit(range.high);
  const centre = (low + high) / 2;
  const spread = (high - low) / (2 * Z95);
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
