import type { FindingResult } from "../result/result.ts";
import { fingerprintOf, shortHash } from "./fingerprint.ts";
import type { Format, ReportOptions } from "./index.ts";
import { jsonPen, shownJson } from "./json-pen.ts";
import { type Point, lineOf, pathOf, pointTexts, problemsIn, type ProblemIn, worstPoints } from "./points.ts";

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

type Severity = "blocker" | "critical" | "major" | "minor" | "info";

/** GitLab's code quality report: one list; an agreed exception stays visible as `info`. */
export const gitlab: Format = (companies, options) => {
  const issues = [
    ...problemsIn(companies).map(problemIssue),
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

function issueOf(point: Point, options: ReportOptions): Issue {
  const { initiative, finding } = point;
  return {
    description: `${initiative.id}: ${pointTexts(options, point).join(" · ")}`,
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
