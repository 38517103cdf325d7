import { type ComparedInitiative, comparisonOf, type FindingChange } from "../result/comparison.ts";
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
  /** What the change made of it; undefined: no change was checked, and so every point counts. */
  readonly change: FindingChange | undefined;
}

/** All points of all companies, in the order of the result. */
export function pointsOf(companies: readonly PlacedResult[]): Point[] {
  return companies.flatMap((company) => {
    const changes = changesIn(company.result);
    return company.result.initiatives.flatMap((initiative) =>
      initiative.findings.map((finding) => ({
        company,
        initiative,
        finding,
        change: changes?.get(finding.fingerprint),
      })),
    );
  });
}

/** What a change made of each point, by fingerprint. */
export type Changes = ReadonlyMap<string, FindingChange>;

/** Nothing where no change was checked; a point that somebody else's comparison leaves out has none, and so counts. */
export function changesIn(result: Result): Changes | undefined {
  const compared = comparisonOf(result)?.initiatives.flatMap(({ findings }) => findings);
  return compared && new Map(compared.map(({ fingerprint, change }) => [fingerprint, change]));
}

/** An initiative as a check of a change compares it; undefined: no change was checked. */
export function comparedOf(result: Result, id: string): ComparedInitiative | undefined {
  return comparisonOf(result)?.initiatives.find((one) => one.id === id);
}

/** Approved or live, and its file is gone: the change answers for it though nothing of it is left to judge. */
export function goneIn({ result }: PlacedResult): readonly ComparedInitiative[] {
  return (comparisonOf(result)?.initiatives ?? []).filter(({ change, stops }) => change === "removed" && stops);
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

/** What stops most comes first: open before not known, then agreed exceptions, last what no change answers for; else the order of the result. */
export function worstPoints(companies: readonly PlacedResult[]): Point[] {
  return pointsOf(companies).toSorted((a, b) => weightOf(a) - weightOf(b));
}

function weightOf(point: Point): number {
  const { severity, state } = point.finding;
  const own = state === "waived" ? 9 : WEIGHT[severity] + (state === "unknown" ? 1 : 0);
  return isCounted(point) ? own : own + 10;
}

/** The change brought it or made it worse; where no change was checked, every point counts. */
export function isCounted({ change }: Point): boolean {
  return change === undefined || change === "new" || change === "worse";
}

/** A finding stops a launch by itself: open or not known, to solve before launch, and of no draft: drafts stop nobody. */
export function isStopping(point: Point): boolean {
  const { severity, state } = point.finding;
  return severity === "blocker" && state !== "waived" && isCounted(point) && point.initiative.status !== "draft";
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
