import { fingerprintOf } from "./fingerprint.ts";
import type { Format, PlacedResult, ReportOptions } from "./index.ts";
import { jsonPen, shownJson } from "./json-pen.ts";
import {
  type Point,
  isCounted,
  isStopping,
  lineOf,
  pathOf,
  pointTexts,
  problemsIn,
  type ProblemIn,
  worstPoints,
} from "./points.ts";
import { reasonNotCounted, verdictLines } from "./verdict-line.ts";

const SPEC = "0.0.0";
const DAY_MS = 86_400_000;

interface Test {
  readonly name: string;
  readonly status: "passed" | "failed" | "skipped" | "pending" | "other";
  readonly [field: string]: unknown;
}

/**
 * The Common Test Report Format: a test an initiative (its verdict) and one a point. What stops a launch failed, an agreed
 * exception was skipped, and so was what a change does not answer for; warnings and notes are `other`. No clock takes part: it starts and stops on the day of the check.
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
  return verdictLines(company, options).map(({ id, file, outcome, verdict, text }) => ({
    name: named(id),
    status: outcome === "stood" ? "skipped" : outcome,
    duration: 0,
    suite: [company.result.company.name, id].map(named),
    message: text,
    rawStatus: verdict,
    filePath: pathOf({ company }, file),
  }));
}

function pointTest(point: Point, options: ReportOptions): Test {
  const { company, initiative, finding, change } = point;
  const marks = [finding.severity, finding.state, ...(change === undefined ? [] : [change])];
  return {
    testId: fingerprintOf(point),
    name: named(finding.title),
    status: statusOf(point),
    duration: 0,
    suite: [company.result.company.name, initiative.id].map(named),
    message: [...[reasonNotCounted(point) ?? []].flat(), ...pointTexts(options, point)].join("\n"),
    rawStatus: marks.join(" "),
    tags: marks,
    labels: { rule: finding.rule, subject: finding.subject, department: finding.department },
    filePath: pathOf(point, finding.at.file),
    line: lineOf(finding.at),
  };
}

/** The format knows no empty names. */
function named(text: string): string {
  return text === "" ? "?" : text;
}

function statusOf(point: Point): Test["status"] {
  if (point.finding.state === "waived" || !isCounted(point)) return "skipped";
  return isStopping(point) ? "failed" : "other";
}
