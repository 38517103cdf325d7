import { csvPen, csvRow } from "./csv-pen.ts";
import type { Format } from "./index.ts";
import { type Point, lineOf, pathOf, worstPoints } from "./points.ts";

const COLUMNS = [
  "company",
  "initiative",
  "launch",
  "verdict",
  "severity",
  "state",
  "department",
  "title",
  "message",
  "arithmetic",
  "flip",
  "next_step",
  "who",
  "by",
  "first_day",
  "approver",
  "until",
  "rule",
  "subject",
  "file",
  "line",
  "fingerprint",
  "change",
] as const;

/**
 * The findings of all companies as a table, worst first; dates are YYYY-MM-DD, names of columns are never translated.
 * `change`: what a change made of it (`new`, `worse`, `better`, `unchanged`); empty where none was checked.
 */
export const csv: Format = (companies) =>
  csvPen`${csvRow(COLUMNS)}${worstPoints(companies).map((point) => csvRow(cellsOf(point)))}`;

function cellsOf(point: Point): (string | number | null)[] {
  const { company, initiative, finding, change } = point;
  const [step] = finding.do;
  const cells: Readonly<Record<(typeof COLUMNS)[number], string | number | null>> = {
    company: company.result.company.name,
    initiative: initiative.id,
    launch: initiative.launch,
    verdict: initiative.verdict,
    severity: finding.severity,
    state: finding.state,
    department: finding.department,
    title: finding.title,
    message: finding.message,
    arithmetic: finding.arithmetic,
    flip: finding.flip,
    next_step: step?.what ?? null,
    who: step?.who ?? null,
    by: step?.by ?? null,
    first_day: finding.first_day,
    approver: finding.waiver?.approver ?? null,
    until: finding.waiver?.until ?? null,
    rule: finding.rule,
    subject: finding.subject,
    file: pathOf(point, finding.at.file),
    line: lineOf(finding.at),
    fingerprint: finding.fingerprint,
    change: change ?? null,
  };
  return COLUMNS.map((column) => cells[column]);
}
