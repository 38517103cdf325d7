import type { FindingResult } from "../result/result.ts";
import { fingerprintOf, shortHash } from "./fingerprint.ts";
import type { Format, PlacedResult, ReportOptions } from "./index.ts";
import { jsonPen, shownJson } from "./json-pen.ts";
import { type Point, goneIn, lineOf, pathOf, pointTexts, problemsIn, type ProblemIn, worstPoints } from "./points.ts";
import { changeWord, goneText } from "./verdict-line.ts";

interface Issue {
  readonly description: string;
  /** Beyond the format, which allows more fields than it names. */
  readonly change?: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

type Severity = "blocker" | "critical" | "major" | "minor" | "info";

/**
 * GitLab's code quality report: one list; an agreed exception stays visible as `info`. What a change made of an
 * issue stands in its description, which is all that GitLab shows.
 */
export const gitlab: Format = (companies, options) => {
  const issues = [
    ...problemsIn(companies).map(problemIssue),
    ...companies.flatMap(goneIssues),
    ...worstPoints(companies).map((point) => issueOf(point, options)),
  ];
  return jsonPen`${shownJson(distinct(issues), 2)}\n`;
};

/** GitLab refuses a report in which two issues have one fingerprint; only a stored result of somebody else's has such. */
function distinct(issues: readonly Issue[]): Issue[] {
  const times = new Map<string, number>();
  return issues.map((issue) => {
    const seen = times.get(issue.fingerprint) ?? 0;
    times.set(issue.fingerprint, seen + 1);
    return seen === 0 ? issue : { ...issue, fingerprint: shortHash([issue.fingerprint, String(seen)]) };
  });
}

function problemIssue({ company, problem: { code, message, at } }: ProblemIn): Issue {
  const path = pathOf({ company }, at.file);
  return {
    description: message,
    check_name: code,
    fingerprint: shortHash([path, code, message]),
    severity: "blocker",
    location: { path, lines: { begin: lineOf(at) } },
  };
}

function goneIssues(company: PlacedResult): Issue[] {
  return goneIn(company).map((gone) => ({
    description: goneText(company.result, gone),
    check_name: "initiative-removed",
    fingerprint: shortHash([company.result.company.name, company.folder, gone.id]),
    severity: "blocker",
    location: { path: pathOf({ company }, gone.file), lines: { begin: 1 } },
  }));
}

function issueOf(point: Point, options: ReportOptions): Issue {
  const { initiative, finding } = point;
  const change = changeWord(point);
  const name = change === "" ? initiative.id : `${initiative.id} (${change})`;
  return {
    ...(point.change === undefined ? {} : { change: point.change }),
    description: `${name}: ${pointTexts(options, point).join(" · ")}`,
    check_name: finding.rule,
    fingerprint: fingerprintOf(point),
    severity: severityOf(finding),
    location: { path: pathOf(point, finding.at.file), lines: { begin: lineOf(finding.at) } },
  };
}

function severityOf({ severity, state }: FindingResult): Severity {
  if (state === "waived" || severity === "note") return "info";
  if (severity === "warning") return state === "open" ? "major" : "minor";
  return state === "open" ? "blocker" : "critical";
}
