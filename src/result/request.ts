import type { Language } from "../base/bilingual.ts";
import type { Problem } from "../base/problem.ts";
import type { Company, Initiative } from "../model/company.ts";
import type { Finding } from "../rules/finding.ts";
import type { Outlook } from "../simulate/outlook.ts";
import type { Verdict } from "./result.ts";
import type { Wording } from "./wording.ts";

/** One initiative with all that was found about it. */
export interface Judged {
  readonly initiative: Initiative;
  readonly outlook: Outlook;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
}

/** All that a result is made of. */
export interface ResultRequest {
  readonly company: Company;
  readonly judged: readonly Judged[];
  readonly problems: readonly Problem[];
  readonly language: Language;
  readonly seed: number;
  /** Batuta's own version. */
  readonly version: string;
  /** Names of the policies in force: `recommended`, `strict` … */
  readonly policy: readonly string[];
  readonly words: Wording;
}
