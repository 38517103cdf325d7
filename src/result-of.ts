import type { Language } from "./base/bilingual.ts";
import type { Problem } from "./base/problem.ts";
import { SEED } from "./judge-company.ts";
import type { OpenCompany } from "./open-company.ts";
import { buildResult } from "./result/build.ts";
import type { Judged, JudgedPart } from "./result/request.ts";
import type { Result } from "./result/result.ts";
import type { Together } from "./simulate/together/together-outlook.ts";
import { VERSION } from "./version.ts";
import { wording } from "./words/wording.ts";

/** A result's own settings, and the problems that stand in it. */
export interface Told {
  readonly seed?: number;
  readonly language?: Language;
  readonly problems: readonly Problem[];
  /** All initiatives at once, where they were played so. */
  readonly together?: Together | undefined;
  /** Which part of the initiatives was judged; undefined: all. */
  readonly shard?: JudgedPart | undefined;
}

/** The result of what was judged in a company, in the language that was asked for, else in the company's. */
export function resultOf(open: OpenCompany, judged: readonly Judged[], told: Told): Result {
  const { company, policy } = open;
  const language = told.language ?? company.language;
  const words = wording({ language, currency: company.currency, asOf: company.asOf });
  const { problems, together, shard, seed = SEED } = told;
  return buildResult({ company, judged, together, problems, language, seed, version: VERSION, policy, words, shard });
}
