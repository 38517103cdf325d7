import type { Language } from "../base/bilingual.ts";
import type { Problem } from "../base/problem.ts";
import type { Result } from "../result/result.ts";

/** What the command line asks of the pipeline (`src/check.ts`). */
export interface CheckRequest {
  readonly paths: readonly string[];
  readonly asOf?: string;
  readonly seed?: number;
  readonly scenarios?: number;
  readonly language?: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** One result a company; problems of files, with their excerpts. */
export interface CheckOutcome {
  readonly results: readonly Result[];
  readonly problems: readonly Problem[];
  readonly exitCode: number;
}

export type Check = (request: CheckRequest) => Promise<CheckOutcome>;
