import type { Edit } from "../base/edit.ts";
import type { Company, Initiative } from "../model/company.ts";
import type { Finding } from "../rules/finding.ts";
import type { Condition, Verdict } from "../rules/verdict.ts";
import type { Outlook } from "../simulate/outlook.ts";
import type { Day } from "../time/day.ts";
import type { Look } from "./largest-safe.ts";

/** What came of rehearsing an initiative with its files changed. */
export interface Tried {
  readonly company: Company;
  readonly initiative: Initiative;
  readonly outlook: Outlook;
  readonly findings: readonly Finding[];
  readonly conditions: readonly Condition[];
  readonly verdict: Verdict;
}

/** Rehearses changed files; nothing when the changes have no place or leave files that cannot be read. */
export type Try = (edits: readonly Edit[], look: Look | "nobody-comes") => Promise<Tried | undefined>;

/** All that a search for ways out starts from. */
export interface Search {
  /** As its files stand. */
  readonly now: Tried;
  readonly attempt: Try;
  /** The same as `attempt` settled, with what all initiatives come to at once, as a check judges it. */
  readonly amongOthers: (edits: readonly Edit[]) => Promise<Tried | undefined>;
  /** What they come to at once can stop it here, and not only be a warning. */
  readonly othersMayStop: boolean;
  /** The later day on which it would no longer be too much together with others, where it is the one to move. */
  readonly moveTo: Day | undefined;
  /** Titles of the other initiatives that changed files make worse. */
  readonly harms: (edits: readonly Edit[]) => Promise<readonly string[]>;
}

/** Findings that keep it from being launched, told by what they are about and not by their numbers. */
export function blockersOf({ findings }: Tried): readonly Finding[] {
  return findings.filter(({ severity, state }) => severity === "blocker" && state !== "waived");
}

/** Nothing stands in its way but what is `accepted`, by fingerprint. */
export function isClear(tried: Tried | undefined, accepted: ReadonlySet<string>): tried is Tried {
  return tried !== undefined && blockersOf(tried).every(({ fingerprint }) => accepted.has(fingerprint));
}
