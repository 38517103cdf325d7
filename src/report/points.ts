import type { FindingResult, InitiativeResult, ProblemResult, Result } from "../result/result.ts";
import type { PartKind } from "./blocks.ts";
import type { PlacedResult, ReportOptions } from "./index.ts";
import { type Telling, tellingOf } from "./telling.ts";
import { findingRow } from "./why.ts";

/** A finding where it belongs: what formats that list findings go through. */
export interface Point {
  readonly company: PlacedResult;
  readonly initiative: InitiativeResult;
  readonly finding: FindingResult;
}

/** All points of all companies, in the order of the result. */
export function pointsOf(companies: readonly PlacedResult[]): Point[] {
  return companies.flatMap((company) =>
    company.result.initiatives.flatMap((initiative) =>
      initiative.findings.map((finding) => ({ company, initiative, finding })),
    ),
  );
}

/** What is wrong with a company's files. */
export interface ProblemIn {
  readonly company: PlacedResult;
  readonly problem: ProblemResult;
}

export function problemsIn(companies: readonly PlacedResult[]): ProblemIn[] {
  return companies.flatMap((company) => company.result.problems.map((problem) => ({ company, problem })));
}

const WEIGHT = { blocker: 0, warning: 2, note: 4 } as const;

/** What stops most comes first: open before not known, and agreed exceptions last; else the order of the result. */
export function worstPoints(companies: readonly PlacedResult[]): Point[] {
  return pointsOf(companies).toSorted((a, b) => weightOf(a.finding) - weightOf(b.finding));
}

function weightOf({ severity, state }: FindingResult): number {
  return state === "waived" ? 9 : WEIGHT[severity] + (state === "unknown" ? 1 : 0);
}

/** A finding stops a launch by itself: open or not known, and to solve before launch. */
export function isStopping({ severity, state }: FindingResult): boolean {
  return severity === "blocker" && state !== "waived";
}

/** Drafts stop nobody; nothing else may launch while it is not ready or cannot be told. */
export function isStopped({ status, verdict }: InitiativeResult): boolean {
  return status !== "draft" && (verdict === "not-ready" || verdict === "undecided");
}

/** What people read of a point: the message, its sum, what would hold, the next steps, the exception; one text each. */
export function pointTexts(options: ReportOptions, { company, initiative, finding }: Point): string[] {
  const telling = quietTelling(company.result, options);
  const row = findingRow(telling, initiative, finding);
  return row.parts.map(({ kind, text }) => `${LEAD[kind]}${text}`);
}

const LEAD: Readonly<Record<PartKind, string>> = {
  message: "",
  sum: "",
  flip: "",
  step: "→ ",
  waiver: "",
  place: "",
  detail: "",
};

function quietTelling(result: Result, options: ReportOptions): Telling {
  return tellingOf(result, { ...options, verbose: false, places: false });
}

/** `acme/initiatives/summer.yaml`: a path from the repository's root; what stands nowhere is told at the initiative's file. */
export function pathOf(
  { company, initiative }: { readonly company: PlacedResult; readonly initiative?: InitiativeResult },
  file: string,
): string {
  const inside = file === "" ? (initiative?.file ?? "") : file;
  const parts = `${company.folder}/${inside}`.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.join("/");
}

/** A line that viewers accept: they count from 1. */
export function lineOf({ line }: { readonly line: number }): number {
  return Number.isSafeInteger(line) && line > 0 ? line : 1;
}
