import type { InitiativeResult } from "../result/result.ts";
import type { Format, PlacedResult } from "./index.ts";
import { dataJson, jsonPen } from "./json-pen.ts";

/**
 * The result as lines for streams: `type` says what each is (company, initiative, department, capacity, promise, finding,
 * problem), `company` and `initiative` where it belongs. Together they hold all that the JSON result holds of them.
 */
export const ndjson: Format = (companies) =>
  jsonPen`${companies.flatMap(recordsOf).map((record) => jsonPen`${dataJson(record)}\n`)}`;

function recordsOf({ result }: PlacedResult): object[] {
  const { initiatives, problems, company, ...rest } = result;
  const { name } = company;
  return [
    { type: "company", ...company, ...rest },
    ...initiatives.flatMap((initiative) => initiativeRecords(name, initiative)),
    ...problems.map((problem) => ({ type: "problem", company: name, ...problem })),
  ];
}

function initiativeRecords(company: string, initiative: InitiativeResult): object[] {
  const { departments, capacities, promises, findings, ...rest } = initiative;
  const lines = (type: string, items: readonly object[]) =>
    items.map((item) => ({ type, company, initiative: initiative.id, ...item }));
  return [
    { type: "initiative", company, ...rest },
    ...lines("department", departments),
    ...lines("capacity", capacities),
    ...lines("promise", promises),
    ...lines("finding", findings),
  ];
}
