import type { Bilingual } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import type { Missing } from "../simulate/outlook.ts";

/**
 * The closed list of what a fact may be; a rule that compares two of different type is refused when it is loaded.
 * Counts, rates a day, shares and probabilities (0 to 1), durations in hours, money in the company's currency,
 * dates as days since 1970-01-01.
 */
export interface FactTypes {
  readonly count: number;
  readonly rate: number;
  readonly share: number;
  readonly probability: number;
  readonly duration: number;
  readonly money: number;
  readonly date: number;
  readonly text: string;
  readonly bool: boolean;
}

export type FactType = keyof FactTypes;

/** The fact cannot be known until these are declared; a rule that reads it is unknown, never false. */
export interface UnknownFact {
  readonly unknown: readonly Missing[];
}

export function unknownFact(...missing: readonly Missing[]): UnknownFact {
  return { unknown: missing };
}

/** Only this is known of the value: it is at least (`lower`) or at most (`upper`) what is given. */
export type Bound = "lower" | "upper";

/** The sampling interval of an estimate, for `holds` (simulation.md, section 11). */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly tooClose: boolean;
}

/** A typed, sourced, bilingual statement about a subject of type `S`. */
export interface Fact<S, T extends FactType = FactType> {
  readonly type: T;
  /** Which direction is worse for the customer; `none` when neither is (binding of waivers and answers). */
  readonly worse: "higher" | "lower" | "none";
  /** The relative change that counts as material; 10% unless said. */
  readonly material?: number;
  /** The value, or what is missing to know it. */
  readonly of: (subject: S) => FactTypes[T] | UnknownFact;
  /** Where the value comes from. */
  readonly from: (subject: S) => readonly Position[];
  /** What the fact says, for the reference page and for people. */
  readonly says: Bilingual;
  /** For a text that is a name with a form in each language: a title. */
  readonly bilingual?: (subject: S) => Bilingual;
  /** Set when the value is only a bound: a comparison that the bound decides stands, any other is unknown. */
  readonly bound?: (subject: S) => Bound | undefined;
  /** What keeps a bound from being the value. */
  readonly missing?: (subject: S) => readonly Missing[];
  /** For probabilities from the sample. */
  readonly interval?: (subject: S) => Interval | undefined;
}

/** The facts of one subject, by name. */
export type FactTable<S> = Readonly<Record<string, Fact<S>>>;

/** A value as a finding carries it: typed, so that every language can print it in its own form. */
export type FactValue =
  | { [T in Exclude<FactType, "text">]: { readonly type: T; readonly value: FactTypes[T] } }[Exclude<FactType, "text">]
  | { readonly type: "text"; readonly value: string; readonly bilingual?: Bilingual }
  | { readonly type: "unknown" };
