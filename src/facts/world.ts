import type { Bilingual } from "../base/bilingual.ts";
import type { Company, Initiative, Waiver } from "../model/company.ts";
import type { Outlook } from "../simulate/outlook.ts";
import type { Together } from "../simulate/together/together-outlook.ts";
import type { FactType } from "./fact.ts";

/** All that facts may speak of: one initiative in its company, with what the simulation says of it and of the others. */
export interface World {
  readonly company: Company;
  readonly initiative: Initiative;
  readonly outlook: Outlook;
  /** The id of the initiative at which what concerns none of them, or all, is told once. */
  readonly first: string | undefined;
  /** The waivers that concern this initiative, matched against its findings: empty until they have been (rules/bind). */
  readonly waivers: readonly BoundWaiver[];
  /** What its answers were given for, held against the facts of today: empty until it has been (rules/bind-answers). */
  readonly answers: readonly BoundAnswer[];
  /** What it and all others come to at once; only played when somebody asks. Undefined: nobody plays them. */
  readonly together: () => Together | undefined;
  /** What all of that comes to: set when rules about the verdict are judged, after everything else. */
  readonly standing?: Standing;
}

/** What the findings of an initiative come to, before what the verdict itself gives rise to. */
export interface Standing {
  /** It is not ready, or cannot be told. */
  readonly isStopped: boolean;
  /** Open findings that must be solved before launch. */
  readonly toSolve: number;
}

/** What came of holding the `given:` of an answer against the facts of its department now. */
export interface BoundAnswer {
  readonly department: string;
  /** False when it has no `given:`: it counts, and is noted as unbound. */
  readonly isBound: boolean;
  /** Names in `given:` that are no fact of the department, or whose value cannot be read. */
  readonly unreadable: readonly string[];
  /** The first fact that is materially worse now: the answer stopped counting. */
  readonly moved: Moved | undefined;
}

/** What came of matching a waiver (design, section 6). */
export interface BoundWaiver {
  readonly waiver: Waiver;
  /**
   * `counts`; `unapproved` (nobody has agreed yet, or only from a day to come); `expired` (its last day has passed); `malformed` (a field is missing, the approver is the author, a
   * wildcard); `orphan` (no such rule, initiative or subject); `unneeded` (nothing to waive); `moved` (a fact that it
   * was given for got materially worse).
   */
  readonly state: WaiverState;
  /** For `malformed`, `unapproved` and `orphan`: the field that is wrong. */
  readonly field: string | undefined;
  /** False when it has no `given:`. */
  readonly isBound: boolean;
  /** How many findings it is about. */
  readonly covers: number;
  /** Days from today to its last day, both inclusive: 1 is today. */
  readonly daysLeft: number | undefined;
  /** For `moved`: the first fact that moved, with its value then and now. */
  readonly moved: Moved | undefined;
}

export type WaiverState = "counts" | "unapproved" | "expired" | "malformed" | "orphan" | "unneeded" | "moved";

/** A fact that is materially worse than when something was given for it. */
export interface Moved {
  /** As whoever wrote `given:` called it. */
  readonly fact: string;
  readonly type: FactType;
  /** What the fact says. */
  readonly says: Bilingual;
  readonly was: number | string | boolean;
  /** Undefined: it cannot be known now. */
  readonly now: number | string | boolean | undefined;
}

/** The world of one initiative, or nothing when it was not simulated. */
export function worldOf(company: Company, outlooks: readonly Outlook[], id: string): World | undefined {
  const initiative = company.initiatives.find((candidate) => candidate.id === id);
  const outlook = outlooks.find((candidate) => candidate.initiative === id);
  return initiative && outlook
    ? {
        company,
        initiative,
        outlook,
        first: outlooks[0]?.initiative,
        waivers: [],
        answers: [],
        together: () => undefined,
      }
    : undefined;
}
