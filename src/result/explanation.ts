import type { CapacityResult, FindingResult, Place } from "./result.ts";

/** One point of an initiative with all that it rests on, for people and for programs. */
export interface PointExplained {
  /** Names it on the command line; made of its fingerprint, so that it stays the same while the point does. */
  readonly short: string;
  readonly finding: FindingResult;
  readonly numbers: readonly ExplainedNumber[];
  /** Expressions of the rule. */
  readonly where: string | null;
  readonly require: string;
  /** The capacity that it is about, when it is about one that the initiative reaches. */
  readonly capacity: CapacityResult | null;
}

/** A fact that the judgement read, or that its sentences show. */
export interface ExplainedNumber {
  readonly name: string;
  readonly says: string;
  /** In words, exact enough to work the sum out. */
  readonly value: string;
  /** Where it is declared; empty: by default, or from the runs. */
  readonly at: readonly Place[];
}

/** The points of one initiative, explained. */
export interface Explanation {
  readonly version: 1;
  readonly initiative: string;
  readonly title: string;
  readonly verdict: string;
  readonly kind: string;
  readonly scenarios: number;
  readonly as_of: string;
  readonly points: readonly PointExplained[];
}
