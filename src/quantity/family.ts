/** What a range was read as. `two-piece-…` also says that a metalog through the three points does not exist. */
export type Family =
  | "constant"
  | "normal"
  | "log-normal"
  | "logit-normal"
  | "metalog"
  | "log-metalog"
  | "logit-metalog"
  | "two-piece-normal"
  | "two-piece-log-normal"
  | "two-piece-logit-normal"
  | "triangular"
  | "pert"
  | "beta";

/** A distribution of one quantity, in that quantity's own unit. */
export interface Distribution {
  /** What it is. */
  readonly family: Family;
  /** Its mean. */
  readonly mean: number;
  /** The value that half lies at or below. */
  readonly median: number;
  /** The value that a share `u` lies at or below. `u` in [0, 1]; the ends may be infinite where the range is unbounded. */
  readonly quantile: (u: number) => number;
  /** The share at or below `x`, where it has a closed form. */
  readonly cdf?: (x: number) => number;
}

/** A range in people's words: 5% lie below `low`, 5% above `high`, and half below `middle` where it is given. */
export interface Range {
  /** The 5% point. */
  readonly low: number;
  /** The median, where it is given; from `low` to `high`. */
  readonly middle?: number | undefined;
  /** The 95% point, at least `low`. */
  readonly high: number;
}

/** How many standard deviations above the middle the 95% point of a normal lies. */
export const Z95 = 1.6448536269514722;
