import {
  InvalidArgument,
  requireFinite,
  requireNumber,
  requireRecord,
  requireShare,
} from "../base/invalid-argument.ts";
import type { Distribution } from "./family.ts";

/** Absolute bounds and the likeliest value, in order; not percentiles. */
export interface Bounds {
  /** Nothing lies below it. */
  readonly min: number;
  /** The likeliest value, from `min` to `max`. */
  readonly mode: number;
  /** Nothing lies above it; above `min`. */
  readonly max: number;
}

/** Returns the bounds if they are finite, in order, and not all one value. */
export function requireBounds(bounds: Bounds): Bounds {
  const { min, mode, max } = requireRecord("bounds", bounds);
  requireFinite("min", min);
  requireFinite("max", max);
  if (!(max > min)) throw new InvalidArgument("max", max, `above min (${min})`);
  requireFinite("mode", mode);
  if (!(mode >= min && mode <= max)) throw new InvalidArgument("mode", mode, `between ${min} and ${max}`);
  return bounds;
}

/** A triangular distribution, in its bounds' unit. */
export interface Triangular extends Distribution {
  /** Standard deviation. */
  readonly sd: number;
}

/**
 * The triangular distribution on absolute bounds, which are not percentiles.
 *
 * Source: its closed-form inverse; mean (min + mode + max) / 3.
 *
 * @example triangular({ min: 1000, mode: 1500, max: 4000 }) // {"mean": 2166.6666666667, "median": 2063.5083268963}
 * @example triangular({ min: 1000, mode: 1500, max: 4000 }).quantile(0.05) // 1273.8612787526
 */
export function triangular(bounds: Bounds): Triangular {
  const { min, mode, max } = requireBounds(bounds);
  const width = requireFinite("max - min", max - min);
  const turn = (mode - min) / width;
  const quantile = (u: number) =>
    requireShare("u", u) < turn
      ? min + Math.sqrt(u * width * (mode - min))
      : max - Math.sqrt((1 - u) * width * (max - mode));
  return {
    family: "triangular",
    mean: (min + mode + max) / 3,
    median: quantile(0.5),
    sd: (width * Math.sqrt(1 - turn + turn * turn)) / Math.sqrt(18),
    quantile,
    cdf(x) {
      requireNumber("x", x);
      if (x <= min) return 0;
      if (x >= max) return 1;
      return x < mode
        ? ((x - min) * (x - min)) / (width * (mode - min))
        : 1 - ((max - x) * (max - x)) / (width * (max - mode));
    },
  };
}
