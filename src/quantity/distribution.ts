import { InvalidArgument, requireFinite, requireOneOf, requireRecord } from "../base/invalid-argument.ts";
import type { Distribution, Range } from "./family.ts";
import { logNormalRange } from "./log-normal.ts";
import { logitNormalRange } from "./logit-normal.ts";
import { metalogRange } from "./metalog.ts";
import { normalRange } from "./normal-range.ts";
import { cutScale, LOG, LOGIT, PLAIN, type Scale } from "./scale.ts";
import { twoPieceRange } from "./two-piece.ts";

/** A range and what kind of number it is. */
export interface RangedQuantity extends Range {
  /** `amount`: counts, rates, durations. `share`: part of a whole, in [0, 1]. `signed`: may be negative by nature. */
  readonly family: "amount" | "share" | "signed";
  /** An amount that cannot be negative, although its low end is 0 or less: what falls below 0 becomes 0. */
  readonly cutAtZero?: boolean;
}

/**
 * The distribution that Batuta reads a range as: its 5% and 95% points are `low` and `high`, its median `middle` where it
 * is given. In the quantity's own unit.
 *
 * Two points: an amount above 0 is log-normal, a share strictly inside (0, 1) logit-normal, all else normal. Three
 * points: a metalog on the same scale; where none exists, two half normals that meet at the middle. `family` of the
 * result says which. `low === high` is a constant. A share is always inside [0, 1]; a range of shares that touches 0 or
 * 1 is normal, cut there.
 *
 * Source: `logNormal`, `logitNormal`, `normal` and `metalog`; the choice among them is Batuta's.
 *
 * @example distributionOf({ low: 800, high: 2400, family: "amount" }) // {"family": "log-normal", "median": 1385.6406460551, "mean": 1465.1027425260}
 * @example distributionOf({ low: 10, middle: 20, high: 40, family: "amount" }).quantile(0.95) // 40
 */
export function distributionOf(quantity: RangedQuantity): Distribution {
  requireOrder(requireRecord("quantity", quantity));
  requireOneOf("family", quantity.family, ["amount", "share", "signed"]);
  if (quantity.family === "share") requireShares(quantity);
  const { low, middle, high } = quantity;
  if (low === high) return constant(quantity.cutAtZero === true ? Math.max(0, low) : low);
  const scale = scaleOf(quantity);
  if (middle === undefined) return twoPoints({ low, high }, scale);
  const points = { low, middle, high };
  return metalogRange(points, scale) ?? twoPieceRange(points, scale);
}

function scaleOf(quantity: RangedQuantity): Scale {
  if (quantity.family === "share") return quantity.low > 0 && quantity.high < 1 ? LOGIT : cutScale(0, 1);
  if (quantity.family === "amount" && quantity.low > 0) return LOG;
  return quantity.cutAtZero === true ? cutScale(0, Infinity) : PLAIN;
}

function twoPoints(range: Range, scale: Scale): Distribution {
  if (scale.kind === "log") return logNormalRange(range);
  return scale.kind === "logit" ? logitNormalRange(range) : normalRange(range, scale);
}

function constant(value: number): Distribution {
  return { family: "constant", mean: value, median: value, quantile: () => value, cdf: (x) => (x < value ? 0 : 1) };
}

function requireOrder(range: Range): void {
  const { low, middle = low, high } = range;
  requireFinite("low", low);
  requireFinite("high", high);
  if (!(low <= high)) throw new InvalidArgument("high", high, `at least low (${low})`);
  requireFinite("middle", middle);
  if (!(middle >= low && middle <= high)) throw new InvalidArgument("middle", middle, `between ${low} and ${high}`);
}

function requireShares(range: Range): void {
  if (range.low < 0) throw new InvalidArgument("low", range.low, "at least 0: it is a share");
  if (range.high > 1) throw new InvalidArgument("high", range.high, "at most 1: it is a share");
}
