import { type Comparison, comparisonOf, translationOf } from "../result/comparison.ts";
import type { FindingResult, InitiativeResult, Result } from "../result/result.ts";
import type { Format, PlacedResult } from "./index.ts";
import { dataJson, jsonPen } from "./json-pen.ts";
import { type Changes, changesIn } from "./points.ts";

/**
 * The result as lines for streams: `type` says what each is (company, initiative, department, capacity, promise, finding,
 * problem), `company` and `initiative` where it belongs. Together they hold all that the JSON result holds of them. A check
 * of a change has `comparison` and `compared` (an initiative before and after) too, `change` on each finding, and
 * `translation`: an initiative in the other language.
 */
export const ndjson: Format = (companies) =>
  jsonPen`${companies.flatMap(recordsOf).map((record) => jsonPen`${dataJson(record)}\n`)}`;

function recordsOf(placed: PlacedResult): object[] {
  const { initiatives, problems, company, ...rest } = alone(placed.result);
  const { name } = company;
  const changes = changesIn(placed.result);
  return [
    { type: "company", ...company, ...rest },
    ...changeRecords(placed.result),
    ...initiatives.flatMap((initiative) => initiativeRecords(name, initiative, changes)),
    ...problems.map((problem) => ({ type: "problem", company: name, ...problem })),
  ];
}

/** A result without what it is compared with, which has lines of its own. */
function alone(result: Result): Result {
  const { comparison: _, translation: __, ...rest }: Result & { comparison?: unknown; translation?: unknown } = result;
  return rest;
}

function changeRecords(result: Result): object[] {
  const company = result.company.name;
  const comparison = comparisonOf(result);
  const { language, initiatives } = translationOf(result) ?? { language: "", initiatives: [] };
  return [
    ...(comparison ? comparisonRecords(comparison) : []),
    ...initiatives.map((one) => ({ type: "translation", company, initiative: one.id, language, ...one })),
  ];
}

function comparisonRecords({ initiatives, ...comparison }: Comparison): object[] {
  const { company } = comparison;
  return [
    { type: "comparison", ...comparison },
    ...initiatives.map((one) => ({ type: "compared", company, initiative: one.id, ...one })),
  ];
}

function initiativeRecords(company: string, initiative: InitiativeResult, changes: Changes | undefined): object[] {
  const { departments, capacities, promises, findings, ...rest } = initiative;
  const lines = (type: string, items: readonly object[]) =>
    items.map((item) => ({ type, company, initiative: initiative.id, ...item }));
  return [
    { type: "initiative", company, ...rest },
    ...lines("department", departments),
    ...lines("capacity", capacities),
    ...lines("promise", promises),
    ...lines(
      "finding",
      findings.map((finding) => withChange(finding, changes)),
    ),
  ];
}

function withChange(finding: FindingResult, changes: Changes | undefined): object {
  const change = changes?.get(finding.fingerprint);
  return change === undefined ? finding : { ...finding, change };
}
