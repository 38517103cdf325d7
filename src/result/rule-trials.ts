import type { Language } from "../base/bilingual.ts";
import type { Coverage } from "../rules/coverage.ts";
import type { Place } from "./result.ts";

/** What came of trying rules on an example, for people and for programs. */
export interface RuleTrials {
  readonly version: 1;
  readonly language: Language;
  readonly rules: readonly TriedRule[];
  readonly coverage: Coverage;
}

export interface TriedRule {
  readonly rule: string;
  readonly passed: boolean;
  readonly at: Place;
  /** What it says with its `fires:`; null: nothing. */
  readonly says: string | null;
  readonly on: string | null;
  readonly fires_at: Place;
  /** Subjects of which it speaks with its `quiet:`, where it should not. */
  readonly speaks_on_quiet: readonly string[];
  /** Findings on the example as it stands, where there should be none. */
  readonly speaks_on_example: readonly string[];
  /** Problems of the example once it is changed. */
  readonly broken: number;
}
