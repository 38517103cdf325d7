import type { Language } from "../base/bilingual.ts";
import type { FactType } from "../facts/fact.ts";
import type { FindingResult, InitiativeResult, Place, Result, Verdict } from "./result.ts";

/**
 * Two results of one company, point by point. What differs is the change: both are made with the same seed, the same
 * drivers and the same day, and `unlike` names what was not the same.
 */
export interface Comparison {
  readonly version: 1;
  readonly tool: Result["tool"];
  readonly language: Language;
  readonly company: string;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Whose policy, capacities and answers judged; null: those that stand in the files. */
  readonly policy: PolicySource | null;
  /** What is new in the change and counts once its owner approves it. */
  readonly pending: readonly PendingApproval[];
  /** Nothing of Batuta's differs, and so nothing was judged. */
  readonly unchanged: boolean;
  readonly unlike: readonly ("tool" | "seed" | "as_of" | "policy")[];
  readonly summary: ComparisonSummary;
  /** Those that the change makes worse first, then by id. */
  readonly initiatives: readonly ComparedInitiative[];
}

/** A result with what it is compared with. */
export interface ComparedResult extends Result {
  readonly comparison: Comparison;
  readonly translation: Translation;
}

/** The initiatives that answer for the change, in the other language: who decides on it may not read the first one. */
export interface Translation {
  readonly language: Language;
  readonly initiatives: readonly InitiativeResult[];
}

/** What a result is compared with, when it is. */
export function comparisonOf(result: Result): Comparison | undefined {
  return isCompared(result) ? result.comparison : undefined;
}

/** What a compared result says in the other language, when it does. */
export function translationOf(result: Result): Translation | undefined {
  return isCompared(result) ? result.translation : undefined;
}

function isCompared(result: Result): result is ComparedResult {
  return "comparison" in result;
}

/** The revision from whose tip policy, capacities, answers and waivers were taken. */
export interface PolicySource {
  readonly name: string;
  readonly commit: string;
  /** It has no company yet: the change's own declarations judge. */
  readonly first: boolean;
  /** By its declarations the change may go on; those of the change itself, which stand once it is merged, judged here. */
  readonly own: boolean;
  /** How many things in its files could not be understood. */
  readonly problems: number;
}

/** An answer, an agreed exception or a status that a change brings and somebody else must approve. */
export interface PendingApproval {
  readonly kind: "answer" | "waiver" | "status";
  readonly initiative: string;
  /** The department, or the approver; "": nobody is named. */
  readonly owner: string;
  readonly at: Place;
}

/** One of the two: what it was called when it was asked for, and its commit (of what is now: the one that is checked out). */
export interface ComparedSide {
  readonly name: string;
  readonly commit: string | null;
  readonly as_of: string | null;
  /** How many things in its files could not be understood. */
  readonly problems: number;
}

export interface ComparisonSummary {
  readonly new: number;
  readonly worse: number;
  readonly better: number;
  readonly fixed: number;
  readonly unchanged: number;
  /** Initiatives that the change does not touch and makes worse. */
  readonly harmed: number;
  /** Initiatives that may not go on because of the change. */
  readonly stopped: number;
}

/** `ended`: it is done or stopped now; `removed`: nothing of its name is left; `renamed`: under another name before. */
export type InitiativeChange = "kept" | "added" | "renamed" | "ended" | "removed";

export interface ComparedInitiative {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Where it is declared, or was. */
  readonly file: string;
  readonly change: InitiativeChange;
  /** Its name before, when it was renamed. */
  readonly was: string | null;
  /** Its own declaration differs; null: two results alone cannot tell. */
  readonly touched: boolean | null;
  /** What its verdict would be if all that waits for approval had it; null: nothing waits. */
  readonly approved: Verdict | null;
  /** Not touched, and worse all the same. */
  readonly harmed: boolean;
  /** The change brings or worsens what must be solved before launch: what ends a check of the change with 1. */
  readonly stops: boolean;
  /** The change brings or worsens a warning, or what makes it ready only on conditions. */
  readonly warns: boolean;
  readonly verdict: { readonly before: Verdict | null; readonly after: Verdict | null };
  readonly findings: readonly ComparedFinding[];
  /** The numbers that moved, by name. */
  readonly moved: readonly MovedNumber[];
}

export type FindingChange = "new" | "worse" | "better" | "fixed" | "unchanged";

/** A finding as it is now, or as it was when it is fixed. */
export interface ComparedFinding extends Pick<
  FindingResult,
  "rule" | "severity" | "state" | "department" | "department_title" | "subject" | "title" | "message" | "at" | "do"
> {
  readonly change: FindingChange;
  /** As of the side that it stands on. */
  readonly fingerprint: string;
  readonly was: Pick<FindingResult, "severity" | "state"> | null;
  /** The facts that moved. */
  /** It would be gone, excepted or lighter if all that waits for approval had it. */
  readonly waits: boolean;
  readonly moved: readonly MovedNumber[];
}

/** A value before and after; null: not known, or not there. */
export interface MovedNumber {
  /** `customers.let_down`, `logistics/dispatch.breach`, `capacity.short`. */
  readonly name: string;
  /** `fact`: it is one, and `title` is what it says; else what of which capacity or promise it is a number of. */
  readonly gauge: "fact" | Gauge;
  /** For people: what the fact says, the name of the capacity, the wording of the promise; "" for the initiative's own. */
  readonly title: string;
  readonly unit: FactType | "multiple";
  readonly before: Scalar;
  readonly after: Scalar;
  /** Materially worse for customers, materially better, or neither. */
  readonly way: "worse" | "better" | "neither";
}

/** A number of the result that is followed. */
export type Gauge =
  | "launch"
  | "ends"
  | "status"
  | "breaks_at"
  | "expected"
  | "let_down"
  | "others_let_down"
  | "turned_away"
  | "breach"
  | "short"
  | "peak_use"
  | "kept"
  | "promised";

export type Scalar = number | string | boolean | null;
