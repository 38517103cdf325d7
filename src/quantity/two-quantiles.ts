import { InvalidArgument, requireFinite, requireInside } from "../base/invalid-argument.ts";
import { normalQuantile } from "./normal.ts";

/** Two quantiles of a distribution, in its own unit. */
export interface QuantilePair {
  /** The value that a share `lowAt` lies below. */
  readonly low: number;
  /** The value that a share `highAt` lies below, above `low`. */
  readonly high: number;
  /** Strictly between 0 and 1; 0.05 unless told. */
  readonly lowAt?: number;
  /** Strictly between `lowAt` and 1; 0.95 unless told. */
  readonly highAt?: number;
}

/** The normal through two quantiles: sd = (high - low) / (z_high - z_low), mean = low - z_low sd. */
export function throughTwo(pair: QuantilePair, toLine: (value: number) => number): { mean: number; sd: number } {
  const lowZ = normalQuantile(requireInside("lowAt", pair.lowAt ?? 0.05));
  const highZ = normalQuantile(requireInside("highAt", pair.highAt ?? 0.95));
  if (!(highZ > lowZ)) throw new InvalidArgument("highAt", pair.highAt, "above lowAt");
  requireFinite("low", pair.low);
  if (!(requireFinite("high", pair.high) > pair.low))
    throw new InvalidArgument("high", pair.high, `above low (${pair.low})`);
  const low = toLine(pair.low);
  const sd = (toLine(pair.high) - low) / (highZ - lowZ);
  return { mean: low - lowZ * sd, sd };
}
