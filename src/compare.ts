import { stat } from "node:fs/promises";

import type { Language } from "./base/bilingual.ts";
import type { Problem } from "./base/problem.ts";
import { companySince } from "./base-company.ts";
import { companyResult, stillToLive } from "./company-result.ts";
import { withExcerpts } from "./files/excerpt.ts";
import { findCompanies } from "./files/find.ts";
import { compareWithBase } from "./gate.ts";
import type { Drawing } from "./judge-company.ts";
import { type OpenCompany, openCompany } from "./open-company.ts";
import { compareResults } from "./result/compare.ts";
import type { Comparison } from "./result/comparison.ts";
import type { Result } from "./result/result.ts";
import { readResults } from "./read-results.ts";
import { formatDay } from "./time/day.ts";
import { known } from "./what-changed.ts";

/** Two things to compare, or one with its own past. */
export interface CompareRequest extends Drawing {
  /** Files, folders or stored results. */
  readonly paths: readonly [before: string, after: string] | readonly [only: string];
  /** A revision or a day; with one path. */
  readonly since?: string;
  readonly asOf?: string;
  readonly language?: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface CompareOutcome {
  readonly comparison: Comparison | undefined;
  readonly currency: string;
  readonly problems: readonly Problem[];
  /** What was asked for and is not one company or one result. */
  readonly refused: Refused | undefined;
}

/** Why a path is nothing that can be compared. */
export type Refused =
  | { readonly path: string; readonly why: "several"; readonly count: number }
  | { readonly path: string; readonly why: "nothing" | "stored" | "no-history" };

/** One side as it was found: a company in files, or a result of one. */
type Found =
  | { readonly open: OpenCompany; readonly problems: readonly Problem[] }
  | { readonly result: Result }
  | { readonly refused?: Refused; readonly problems: readonly Problem[] };

/** Compares two companies or stored results, or a company with what it was; both on one day, with one seed. */
export async function compare(request: CompareRequest): Promise<CompareOutcome> {
  const [first, second] = request.paths;
  const after = await find(second ?? first, request);
  if (second === undefined) return compareSince(after, request);
  const asOf = request.asOf ?? dayOf(after);
  const before = await find(first, { ...request, ...(asOf === undefined ? {} : { asOf }) });
  return compareFound([first, before], [second, after], request);
}

function dayOf(found: Found): string | undefined {
  if ("open" in found) return formatDay(found.open.company.asOf);
  return "result" in found ? found.result.as_of : undefined;
}

async function compareSince(found: Found, request: CompareRequest): Promise<CompareOutcome> {
  if ("result" in found) return nothing([{ refused: { path: request.paths[0], why: "no-history" }, problems: [] }]);
  if (!("open" in found) || request.since === undefined) return nothing([found]);
  const { open, problems } = found;
  const base = await companySince(open, request.since);
  if (!base.value) return nothing([{ problems: [...problems, base.problem] }]);
  const { comparison } = await compareWithBase(open, base.value, { ...request, problems });
  return { comparison, currency: open.company.currency, problems, refused: undefined };
}

type Named = readonly [name: string, found: Found];

function compareFound([first, before]: Named, [second, after]: Named, request: CompareRequest): CompareOutcome {
  const was = resultOf(before, request);
  const is = resultOf(after, request);
  if (!was || !is) return nothing([before, after]);
  const what = "open" in before && "open" in after ? known(before.open, after.open) : undefined;
  const comparison = compareResults({ name: first, result: was }, { name: second, result: is }, what);
  return { comparison, currency: is.company.currency, problems: problemsOf([before, after]), refused: undefined };
}

function resultOf(found: Found, request: CompareRequest): Result | undefined {
  if ("result" in found) return found.result;
  if (!("open" in found)) return undefined;
  return companyResult(found.open, stillToLive(found.open.company), { ...request, problems: found.problems });
}

function nothing(found: readonly Found[]): CompareOutcome {
  const refused = found.flatMap((one) => ("refused" in one && one.refused ? [one.refused] : []))[0];
  return { comparison: undefined, currency: "", problems: problemsOf(found), refused };
}

function problemsOf(found: readonly Found[]): readonly Problem[] {
  return found.flatMap((one) => ("problems" in one ? one.problems : []));
}

async function find(path: string, request: CompareRequest): Promise<Found> {
  if (/\.json$/i.test(path) && (await isFile(path))) return findStored(path);
  const { companies, problems } = await findCompanies(path);
  const [folder, ...others] = companies;
  if (others.length > 0) return { refused: { path, why: "several", count: companies.length }, problems };
  if (!folder) return { problems };
  const open = await openCompany(folder, request);
  const told = withExcerpts([...problems, ...open.problems], open.loaded.texts);
  const isEmpty = stillToLive(open.company).length === 0 && told.length === 0;
  return isEmpty ? { refused: { path, why: "nothing" }, problems: [] } : { open, problems: told };
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function findStored(path: string): Promise<Found> {
  const { results, problems } = await readResults(path);
  const [result, ...others] = results ?? [];
  if (others.length > 0) return { refused: { path, why: "several", count: others.length + 1 }, problems: [] };
  if (result) return { result };
  return problems.length > 0 ? { problems } : { refused: { path, why: "stored" }, problems: [] };
}
