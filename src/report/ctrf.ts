import type { FindingResult } from "../result/result.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Format, PlacedResult, ReportOptions } from "./index.ts";
import { jsonPen, shownJson } from "./json-pen.ts";
import {
  type Point,
  isStopped,
  isStopping,
  lineOf,
  pathOf,
  pointTexts,
  problemsIn,
  type ProblemIn,
  worstPoints,
} from "./points.ts";
import { headlineText } from "./verdict-line.ts";

const SPEC = "0.0.0";
const DAY_MS = 86_400_000;

interface Test {
  readonly name: string;
  readonly status: "passed" | "failed" | "skipped" | "pending" | "other";
  readonly [field: string]: unknown;
}

/**
 * The Common Test Report Format: a test an initiative (its verdict) and one a point. What stops a launch failed, an agreed
 * exception was skipped, warnings and notes are `other`. No clock takes part: it starts and stops on the day of the check.
 */
export const ctrf: Format = (companies, options) => {
  const tests = [
    ...problemsIn(companies).map(problemTest),
    ...companies.flatMap((company) => verdictTests(company, options)),
    ...worstPoints(companies).map((point) => pointTest(point, options)),
  ];
  const first = companies[0]?.result;
  const report = {
    reportFormat: "CTRF",
    specVersion: SPEC,
    results: {
      tool: { name: "batuta", version: first?.tool.version ?? "" },
      summary: { ...countsOf(tests), ...momentOf(first?.as_of) },
      tests,
    },
  };
  return jsonPen`${shownJson(report, 2)}\n`;
};

function momentOf(day: string | undefined): { start: number; stop: number } {
  const time = Math.round(Date.parse(`${day ?? ""}T00:00:00Z`) / DAY_MS) * DAY_MS;
  const known = Number.isFinite(time) ? time : 0;
  return { start: known, stop: known };
}

function countsOf(tests: readonly Test[]) {
  const count = (status: Test["status"]) => tests.filter((test) => test.status === status).length;
  return {
    tests: tests.length,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
    pending: count("pending"),
    other: count("other"),
  };
}

function problemTest({ company, problem: { code, message, at } }: ProblemIn): Test {
  const filePath = pathOf({ company }, at.file);
  return {
    name: `${at.file}:${at.line}:${at.column}`,
    status: "failed",
    duration: 0,
    rawStatus: code,
    message,
    filePath,
  };
}

function verdictTests(company: PlacedResult, options: ReportOptions): Test[] {
  return company.result.initiatives.map((initiative) => ({
    name: named(initiative.id),
    status: isStopped(initiative) ? "failed" : "passed",
    duration: 0,
    suite: [company.result.company.name, initiative.id].map(named),
    message: headlineText(company.result, initiative, options),
    rawStatus: initiative.verdict,
    filePath: pathOf({ company, initiative }, initiative.file),
  }));
}

function pointTest(point: Point, options: ReportOptions): Test {
  const { company, initiative, finding } = point;
  return {
    testId: fingerprintOf(point),
    name: named(finding.title),
    status: statusOf(finding),
    duration: 0,
    suite: [company.result.company.name, initiative.id].map(named),
    message: pointTexts(options, point).join("\n"),
    rawStatus: `${finding.severity} ${finding.state}`,
    tags: [finding.severity, finding.state],
    labels: { rule: finding.rule, subject: finding.subject, department: finding.department },
    filePath: pathOf(point, finding.at.file),
    line: lineOf(finding.at),
  };
}

/** The format knows no empty names. */
function named(text: string): string {
  return text === "" ? "?" : text;
}

function statusOf(finding: FindingResult): Test["status"] {
  if (finding.state === "waived") return "skipped";
  return isStopping(finding) ? "failed" : "other";
}
