import { LANGUAGES } from "../base/bilingual.ts";
import { visible } from "../base/visible.ts";
import { type ComparedFinding, type ComparedInitiative, comparisonOf } from "../result/comparison.ts";
import type { FindingResult, Place } from "../result/result.ts";
import type { RuleResult } from "../result/rule-result.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Format, PlacedResult, ReportOptions } from "./index.ts";
import { jsonPen, shownJson } from "./json-pen.ts";
import { type Point, goneIn, lineOf, pathOf, pointTexts, problemsIn, worstPoints } from "./points.ts";
import { goneText } from "./verdict-line.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Platforms refuse a log beyond these. */
const MOST_RUNS = 20;
const MOST_RESULTS = 25_000;
const MOST_RELATED = 100;

/**
 * SARIF 2.1.0: a run a company, a result a point, worst first. Fingerprints do not move with lines; agreed exceptions are
 * suppressions; rules explain themselves in both languages; what somebody else declared is a related location. Of a
 * change, `baselineState` says what is new, worse (updated), as it was (unchanged) and solved (absent).
 */
export const sarif: Format = (companies, options) => {
  const runs = companies.slice(0, MOST_RUNS).map((company) => runOf(company, options));
  return jsonPen`${shownJson({ $schema: SCHEMA, version: "2.1.0", runs }, 2)}\n`;
};

function runOf(company: PlacedResult, options: ReportOptions) {
  const { result } = company;
  const points = worstPoints([company]).slice(0, MOST_RESULTS);
  const rules = [...new Map(result.rules.map((rule) => [rule.id, rule])).values()];
  return {
    tool: {
      driver: {
        name: "Batuta",
        version: result.tool.version,
        semanticVersion: result.tool.version,
        rules: rules.map(ruleOf),
      },
    },
    language: result.language,
    columnKind: "utf16CodeUnits",
    automationDetails: { id: `batuta/${encodeURIComponent(visible(result.company.name))}/` },
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
    invocations: [invocationOf(company)],
    results: [
      ...goneIn(company).map((one) => goneResult(company, one)),
      ...points.map((point) => resultOf(point, rules, options)),
      ...solvedResults(company),
    ],
  };
}

/** What is wrong with files: the run was not whole, and says so. */
function invocationOf(company: PlacedResult) {
  const notifications = problemsIn([company]).map(({ problem }) => ({
    descriptor: { id: problem.code },
    level: "error",
    message: { text: messageText([problem.message]) },
    locations: [locationOf(pathOf({ company }, problem.at.file), problem.at)],
  }));
  return { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications };
}

function ruleOf({ id, title, message, do: steps, ideas }: RuleResult) {
  const help = LANGUAGES.map((language) =>
    messageText([title[language], ...[message, ...steps].map((text) => withoutFacts(text[language]))]),
  );
  return {
    id,
    shortDescription: { text: messageText([title.en]) },
    fullDescription: { text: messageText([`${title.en} / ${title.es}`]) },
    help: { text: help.join("\n\n") },
    // The format refuses two tags that are the same.
    properties: { tags: [...new Set(ideas.map((idea) => visible(idea)))].slice(0, 10) },
  };
}

/** A rule speaks of any capacity, any day: where each point has its figures the rule has an ellipsis. */
function withoutFacts(template: string): string {
  return template.replaceAll(/\{[^{}]*\}/g, "…");
}

function resultOf(point: Point, rules: readonly RuleResult[], options: ReportOptions) {
  const { initiative, finding } = point;
  const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
  const fingerprint = fingerprintOf(point);
  return {
    ruleId: finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    ...baselineOf(point),
    message: { text: messageText(pointTexts(options, point)) },
    locations: [locationOf(pathOf(point, finding.at.file), finding.at)],
    relatedLocations: relatedOf(point),
    partialFingerprints: { "batuta/v1": finding.fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    suppressions: suppressionsOf(finding),
    properties: {
      initiative: initiative.id,
      verdict: initiative.verdict,
      department: finding.department,
      state: finding.state,
      firstDay: finding.first_day,
    },
  };
}

/** In a check of a change: whether the change brought it. */
function baselineOf({ change }: Point) {
  return change === undefined ? {} : { baselineState: BASELINE[change] };
}

/** An initiative that a change takes away though others rest on it. */
function goneResult(company: PlacedResult, gone: ComparedInitiative) {
  return {
    ruleId: "initiative-removed",
    level: "error",
    baselineState: "new",
    message: { text: messageText([goneText(company.result, gone)]) },
    locations: [locationOf(pathOf({ company }, gone.file), { line: 1, column: 1 })],
    partialFingerprints: { "batuta/v1": `initiative-removed | ${gone.id}` },
  };
}

/** What a change has solved: it was there in what the change is compared with, and is not any more. */
function solvedResults(company: PlacedResult) {
  const findings = comparisonOf(company.result)?.initiatives.flatMap((one) => one.findings) ?? [];
  return findings
    .filter(({ change }) => change === "fixed")
    .map(({ rule, severity, title, fingerprint, at }: ComparedFinding) => ({
      ruleId: rule,
      level: LEVELS[severity],
      baselineState: BASELINE.fixed,
      message: { text: messageText([title]) },
      locations: [locationOf(pathOf({ company }, at.file), at)],
      partialFingerprints: { "batuta/v1": fingerprint },
    }));
}

const BASELINE = { new: "new", worse: "updated", better: "updated", fixed: "absent", unchanged: "unchanged" } as const;

const LEVELS = { blocker: "error", warning: "warning", note: "note" } as const;

function suppressionsOf({ waiver }: FindingResult) {
  if (!waiver) return [];
  const justification = `${waiver.approver} (${waiver.until}): ${waiver.because}`;
  return [{ kind: "external", status: "accepted", justification }];
}

/** What others declared and what nobody did: mostly in another department's file. */
function relatedOf(point: Point) {
  const { also_at: also, missing } = point.finding;
  const places = [...also, ...missing.map(({ at }) => at)].filter(({ file }) => file !== "").slice(0, MOST_RELATED);
  return places.map((at, index) => ({ id: index, ...locationOf(pathOf(point, at.file), at) }));
}

function locationOf(path: string, at: Pick<Place, "line" | "column">) {
  const startColumn = Number.isSafeInteger(at.column) && at.column > 0 ? at.column : 1;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), uriBaseId: "%SRCROOT%" },
      region: { startLine: lineOf(at), startColumn },
    },
  };
}

function uriOf(path: string): string {
  return path
    .split("/")
    .map((part) => encodeURIComponent(visible(part)))
    .join("/");
}

/** In a message brackets make links and numbers in braces stand for arguments: here they are only signs. */
function messageText(texts: readonly string[]): string {
  const said = texts.map((text) => text.replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`).replaceAll(/\{(?=\d)/g, "{ "));
  return said.join("\n") || "…";
}
