import type { Language } from "../base/bilingual.ts";
import type { Place, Result } from "./result.ts";

/**
 * The JSON of `batuta orientation`: a contract as the result of a check is. Texts are in `language`; ids and field names
 * are never translated. Dates are YYYY-MM-DD, shares 0 to 1 with four significant digits.
 */
export interface OrientationResult {
  readonly version: 1;
  readonly tool: Result["tool"];
  readonly company: { readonly name: string };
  readonly as_of: string;
  readonly as_of_from: Result["as_of_from"];
  readonly language: Language;
  /** By id; `company` speaks for the whole. */
  readonly areas: readonly AreaResult[];
  /** All eleven, in their order. */
  readonly questions: readonly QuestionResult[];
  /** Declared departments that have not said anything yet. */
  readonly not_assessed: readonly { readonly id: string; readonly title: string }[];
  /** Self-assessments dated after `as_of`: they are not in this. */
  readonly later: number;
}

export type Answer = "yes" | "partly" | "no" | "unknown";

export interface AreaResult {
  readonly id: string;
  readonly title: string;
  /** The day of its last self-assessment. */
  readonly on: string;
  readonly by: string | null;
  readonly score: ScoreResult;
  /** Known replies that name where they come from. */
  readonly with_evidence: number;
  readonly replies: readonly ReplyResult[];
  /** Its scores by day, the oldest first, the last one included. */
  readonly history: readonly { readonly on: string; readonly score: ScoreResult }[];
  /** Points won or lost on the questions answered both times, since the self-assessment before; null: there is none. */
  readonly change: { readonly since: string; readonly points: number; readonly questions: number } | null;
  readonly at: Place;
}

/** One point for each yes, half for each partly; what is not known lies between `low` (all no) and `high` (all yes). */
export interface ScoreResult {
  readonly points: number;
  readonly known: number;
  readonly asked: number;
  readonly low: number;
  readonly high: number;
}

export interface ReplyResult {
  readonly question: string;
  readonly answer: Answer;
  /** In the self-assessment before; null: it said nothing. */
  readonly before: Answer | null;
  readonly because: string | null;
  /** Where it is known from; null: nothing named. */
  readonly evidence: string | null;
  /** Older than the company accepts of evidence. */
  readonly is_old: boolean;
  readonly on: string;
  readonly by: string | null;
  readonly at: Place;
}

export interface QuestionResult {
  readonly id: string;
  readonly text: string;
  /** Out of the areas that assessed themselves. */
  readonly score: ScoreResult;
  readonly yes: readonly string[];
  readonly partly: readonly string[];
  readonly no: readonly string[];
  readonly unknown: readonly string[];
  readonly not_answered: readonly string[];
  /** Some area says yes and another no. */
  readonly is_gap: boolean;
}
