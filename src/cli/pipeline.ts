import type { Language } from "../base/bilingual.ts";
import type { Problem } from "../base/problem.ts";
import type { OrientationResult } from "../result/orientation-result.ts";
import type { Result } from "../result/result.ts";

/** What the command line asks of the pipeline (`src/check.ts`). */
export interface CheckRequest {
  readonly paths: readonly string[];
  readonly asOf?: string;
  readonly seed?: number;
  readonly scenarios?: number;
  readonly language?: Language;
  /** A revision or a day: only what is new or worse since counts. */
  readonly since?: string;
  /** Results stored earlier: only what is new or worse than they say counts. */
  readonly baseline?: Baseline;
  /** Policy, capacities, answers and waivers come from the tip of this revision. */
  readonly policyFrom?: string;
  /** With `policyFrom`: what waits for approval counts already, because the platform asks its owners before it merges. */
  readonly pending?: "hold" | "allow";
  /** Only this part of the initiatives is judged: `part` counts from 1. */
  readonly shard?: { readonly part: number; readonly of: number };
  /** Say it in the other language too: a page may be read by people who do not share one. */
  readonly inBoth?: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What the command line asks of `src/solve.ts`. */
export interface SolveRequest extends Omit<CheckRequest, "paths" | "shard"> {
  readonly path: string;
  /** Its id. */
  readonly initiative: string;
  /** What no way out may touch. */
  readonly keep: ReadonlySet<Kept>;
  /** The most that a way out may cost, in the company's currency; undefined: any. */
  readonly budget: number | undefined;
}

export const KEPT = ["volume", "date", "promise"] as const;
export type Kept = (typeof KEPT)[number];

export interface SolveOutcome {
  /** The company's folder. */
  readonly folder: string | undefined;
  readonly result: Result | undefined;
  readonly problems: readonly Problem[];
  readonly exitCode: number;
}

/** Stored results, and the file that they come from. */
export interface Baseline {
  readonly name: string;
  readonly results: readonly Result[];
}

/** One result a company; problems of files, with their excerpts. */
export interface CheckOutcome {
  readonly results: readonly Result[];
  /** The same in the other language, in the same order, where that was asked for; not of a change. */
  readonly translated?: readonly (Result | undefined)[];
  /** The real path of each company's folder, in the order of the results. */
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
  readonly exitCode: number;
}

export type Check = (request: CheckRequest) => Promise<CheckOutcome>;

/** What `batuta orientation` asks of the pipeline (`src/orient.ts`). */
export type OrientRequest = Pick<CheckRequest, "paths" | "asOf" | "language" | "environment">;

export interface OrientOutcome {
  readonly results: readonly OrientationResult[];
  readonly problems: readonly Problem[];
  readonly exitCode: number;
}
