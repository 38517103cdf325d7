import type { Format, PlacedResult, ReportOptions } from "./index.ts";
import { type Written, joined } from "./pen.ts";
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
import { speaker } from "../words/catalogue.ts";
import { unchangedText } from "./compared-side.ts";
import { tapPen, tapValuePen } from "./tap-pen.ts";
import { reasonNotCounted, verdictLines } from "./verdict-line.ts";

type Line = Written<"tap">;

/** A test point before it has its number. */
interface Trial {
  readonly isOk: boolean;
  readonly name: string;
  readonly directive: Line;
  readonly block: Line;
}

/**
 * TAP 14: a test point an initiative (its verdict) and one a point. What stops a launch is not ok; warnings and notes are
 * not ok and `TODO`, which stops nobody; agreed exceptions are `SKIP`, and so is what a change does not answer for.
 */
export const tap: Format = (companies, options) => {
  const trials = [
    ...problemsIn(companies).map(problemTrial),
    ...companies.flatMap((company) => verdictTrials(company, options)),
    ...worstPoints(companies).map((point) => pointTrial(point, options)),
  ];
  const unchanged = companies.map(({ result }) => unchangedText(result)).join(" ");
  const plan = trials.length === 0 && unchanged !== "" ? tapPen` # SKIP ${unchanged}` : tapPen``;
  return tapPen`TAP version 14\n1..${trials.length}${plan}\n${trials.map(written)}`;
};

function written({ isOk, name, directive, block }: Trial, index: number): Line {
  return tapPen`${isOk ? tapPen`ok` : tapPen`not ok`} ${index + 1} - ${name}${directive}\n  ---\n${block}  ...\n`;
}

function problemTrial({ company, problem: { code, message, at } }: ProblemIn): Trial {
  return {
    isOk: false,
    name: `${pathOf({ company }, at.file)}:${at.line}:${at.column}`,
    directive: tapPen``,
    block: tapValuePen`  message: ${message}\n  code: ${code}\n`,
  };
}

function verdictTrials(company: PlacedResult, options: ReportOptions): Trial[] {
  return verdictLines(company, options).map(({ id, file, outcome, text }) => ({
    isOk: outcome !== "failed",
    name: id,
    directive: outcome === "stood" ? tapPen` # SKIP ${speaker(company.result.language)("since-stood")}` : tapPen``,
    block: joined([tapValuePen`  message: ${text}\n`, tapValuePen`  file: ${pathOf({ company }, file)}\n`]),
  }));
}

function pointTrial(point: Point, options: ReportOptions): Trial {
  const { initiative, finding, change } = point;
  const { rule, severity, state, at } = finding;
  return {
    isOk: state === "waived" || !isCounted(point),
    name: `${initiative.id}: ${finding.title} (${finding.subject})`,
    directive: directiveOf(point),
    block: joined([
      tapValuePen`  message: ${pointTexts(options, point).join(" · ")}\n`,
      tapValuePen`  severity: ${severity}\n  state: ${state}\n  rule: ${rule}\n`,
      ...(change === undefined ? [] : [tapValuePen`  change: ${change}\n`]),
      tapValuePen`  at: {file: ${pathOf(point, at.file)}, line: ${lineOf(at)}}\n`,
    ]),
  };
}

function directiveOf(point: Point): Line {
  const { finding } = point;
  const reason = reasonNotCounted(point);
  if (reason !== undefined) return tapPen` # SKIP ${reason}`;
  if (finding.state === "waived") return tapPen` # SKIP ${finding.waiver?.because ?? finding.state}`;
  return isStopping(point) ? tapPen`` : tapPen` # TODO ${finding.severity}`;
}
