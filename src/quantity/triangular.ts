import { InvalidArgument, requireFinite, requireShare } from "../base/invalid-argument.ts";
import type { Distribution } from "./family.ts";

/** Absolute bounds and the likeliest value, in order; not percentiles. */
export interface Bounds {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** Returns the bounds if they are finite, in order, and not all one value. */
export function requireBounds(bounds: Bounds): Bounds {
  const { min, mode, max } = bounds;
  requireFinite("min", min);
  requireFinite("max", max);
  if (!(max > min)) throw new InvalidArgument("max", max, `above min (${min})`);
  if (!(mode >= min && mode <= max)) throw new InvalidArgument("mode", mode, `between ${min} and ${max}`);
  return bounds;
}

/** The triangular distribution on absolute bounds, in their unit. */
export function triangular(bounds: Bounds): Distribution {
  const { min, mode, max } = requireBounds(bounds);
  const width = max - min;
  const turn = (mode - min) / width;
  const quantile = (u: number) =>
    requireShare("u", u) < turn
      ? min + Math.sqrt(u * width * (mode - min))
      : max - Math.sqrt((1 - u) * width * (max - mode));
  return {
    family: "triangular",
    mean: (min + mode + max) / 3,
    median: quantile(0.5),
    quantile,
    cdf(x) {
      if (x <= min) return 0;
      if (x >= max) return 1;
      return x < mode
        ? ((x - min) * (x - min)) / (width * (mode - min))
        : 1 - ((max - x) * (max - x)) / (width * (max - mode));
    },
  };
}
