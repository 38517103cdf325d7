import type { Language } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import type { Problem } from "../base/problem.ts";
import type { Company, Initiative } from "../model/company.ts";
import type { Finding } from "../rules/finding.ts";
import type { Together } from "../simulate/together/together-outlook.ts";
import type { Outlook, Toll } from "../simulate/outlook.ts";
import type { WaysOut } from "../solve/way.ts";
import type { Day } from "../time/day.ts";
import type { Verdict } from "./result.ts";
import type { Wording } from "./wording.ts";

/** One initiative with all that was found about it. */
export interface Judged {
  readonly initiative: Initiative;
  readonly outlook: Outlook;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** What must still come true for it to be ready (`unmetConditions`): shown among the steps. */
  readonly conditions?: readonly StepToMeet[];
  /** The numbers that areas say are wrong, and what would be by theirs. */
  readonly disputes?: readonly Dispute[];
  /** What would make it ready, where it was looked for. */
  readonly ways?: WaysOut;
}

/** A number that an area says is wrong. */
export interface Dispute {
  readonly department: string;
  /** As the area names it. */
  readonly number: string;
  /** Where it is declared, and as what; nothing where no file says it. */
  readonly at: Position | undefined;
  readonly declared: string | undefined;
  readonly shouldBe: string;
  /** What would be with the area's number; nothing where it has no place, or the files do not accept it. */
  readonly asSaid: { readonly verdict: Verdict; readonly letDown: Toll | undefined } | undefined;
}

/** A condition that somebody set: in their own words. */
export interface StepToMeet {
  readonly what: string;
  readonly who: string;
  readonly by: Day | undefined;
}

/** One part of a company's initiatives. */
export interface JudgedPart {
  /** From 1. */
  readonly part: number;
  readonly of: number;
  /** The same for two parts only if they read the same files and were asked the same. */
  readonly inputs: string;
}

/** All that a result is made of. */
export interface ResultRequest {
  readonly company: Company;
  readonly judged: readonly Judged[];
  /** All initiatives at once; undefined: nobody played them so. */
  readonly together?: Together | undefined;
  readonly problems: readonly Problem[];
  readonly language: Language;
  readonly seed: number;
  /** Batuta's own version. */
  readonly version: string;
  /** Names of the policies in force: `recommended`, `strict` … */
  readonly policy: readonly string[];
  readonly words: Wording;
  /** Only one part of the initiatives was judged: what is needed to join it with the others is stored with it. */
  readonly shard?: JudgedPart | undefined;
}
