import type { Format, PlacedResult, ReportOptions } from "./index.ts";
import { type Written, joined } from "./pen.ts";
import { type Point, isStopping, pathOf, pointTexts, pointsOf, problemsIn } from "./points.ts";
import { changeWord, reasonNotCounted, type VerdictLine, verdictLines } from "./verdict-line.ts";
import { xmlPen } from "./xml-pen.ts";

type Xml = Written<"xml">;

/** A test case before it is written; `text`: what stops it, or why it was skipped. */
interface Case {
  readonly name: string;
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  readonly type: string;
  readonly text: string;
  /** Said of a case that passed: the format has a place for it only beside all of them. */
  readonly remark?: string;
}

interface Suite {
  readonly name: string;
  readonly company: PlacedResult;
  readonly cases: readonly Case[];
}

/**
 * JUnit, in the form that both common schemas accept: a suite an initiative, with its verdict and a case a point. What
 * stops a launch is a failure, an agreed exception is skipped; warnings and notes pass and are told in `system-out`. Of a
 * change only what it brought or made worse counts: the rest is skipped, with the reason.
 */
export const junit: Format = (companies, options) => {
  const suites = companies.flatMap((company) => [...problemSuites(company), ...suitesOf(company, options)]);
  return xmlPen`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.map(suiteXml)}</testsuites>\n`;
};

function suitesOf(company: PlacedResult, options: ReportOptions): Suite[] {
  const points = pointsOf([company]);
  return verdictLines(company, options).map((line) => ({
    name: line.id,
    company,
    cases: [
      verdictCase(line),
      ...points.filter(({ initiative }) => initiative.id === line.id).map((point) => pointCase(point, options)),
    ],
  }));
}

const OUTCOMES = { passed: "passed", failed: "failure", stood: "skipped" } as const;

function verdictCase({ outcome, verdict, text }: VerdictLine): Case {
  return { name: "verdict", outcome: OUTCOMES[outcome], type: verdict, text };
}

function pointCase(point: Point, options: ReportOptions): Case {
  const { finding } = point;
  const name = `${finding.title} · ${finding.subject}`;
  const type = [finding.severity, finding.state, changeWord(point)].filter(Boolean).join(" ");
  const place = `${pathOf(point, finding.at.file)}:${finding.at.line}`;
  const reason = reasonNotCounted(point) ?? "";
  const text = [reason, ...pointTexts(options, point), `${finding.rule} · ${place}`].filter(Boolean).join(" · ");
  if (finding.state === "waived" || reason !== "") return { name, type, text, outcome: "skipped" };
  if (isStopping(point)) return { name, type, text, outcome: "failure" };
  return { name, type, text, outcome: "passed", remark: `${type}: ${text}` };
}

/** What is wrong with files: nobody can say what it hides. */
function problemSuites(company: PlacedResult): Suite[] {
  const cases = problemsIn([company]).map(({ problem: { code, message, at } }): Case => ({
    name: `${at.file}:${at.line}:${at.column}`,
    outcome: "error",
    type: code,
    text: message,
  }));
  return cases.length === 0 ? [] : [{ name: "files", company, cases }];
}

function suiteXml({ name, company, cases }: Suite, id: number): Xml {
  const { company: about, as_of: day } = company.result;
  const count = (outcome: Case["outcome"]) => cases.filter((one) => one.outcome === outcome).length;
  const counts = xmlPen`tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
  const place = xmlPen`id="${id}" package="${about.name}" hostname="localhost" timestamp="${day}T00:00:00" time="0"`;
  const remarks = cases.flatMap(({ remark }) => (remark === undefined ? [] : [xmlPen`${remark}\n`]));
  return xmlPen`<testsuite name="${name === "" ? "?" : name}" ${counts} ${place}>
<properties></properties>
${cases.map((one) => caseXml(name, one))}<system-out>${joined(remarks)}</system-out>
<system-err></system-err>
</testsuite>
`;
}

function caseXml(suite: string, { name, outcome, type, text }: Case): Xml {
  const head = xmlPen`<testcase name="${name}" classname="${suite}" time="0">`;
  switch (outcome) {
    case "passed":
      return xmlPen`${head}</testcase>\n`;
    case "skipped":
      return xmlPen`${head}<skipped message="${text}"/></testcase>\n`;
    case "failure":
      return xmlPen`${head}<failure type="${type}" message="${text}"/></testcase>\n`;
    case "error":
      break;
  }
  return xmlPen`${head}<error type="${type}" message="${text}"/></testcase>\n`;
}
