import { problem, type Problem } from "./base/problem.ts";
import type { Baseline, CheckOutcome, CheckRequest } from "./cli/pipeline.ts";
import { withExcerpts } from "./files/excerpt.ts";
import { COULD_NOT_JUDGE, verdictCode } from "./exit-code.ts";
import { type CompanyFolder, findCompanies } from "./files/find.ts";
import { inputsOf } from "./inputs-of.ts";
import { companyResultInBoth, companyResultWithWays, type InBothLanguages, stillToLive } from "./company-result.ts";
import { gate } from "./gate.ts";
import { keptResult } from "./kept-results.ts";
import type { Company, Initiative } from "./model/company.ts";
import { documentsOf } from "./model/documents.ts";
import { type OpenCompany, openCompany } from "./open-company.ts";
import { compareResults } from "./result/compare.ts";
import { type ComparedResult, comparisonOf } from "./result/comparison.ts";
import { inComparison } from "./result/in-comparison.ts";
import type { Result } from "./result/result.ts";
import { endedIn } from "./what-changed.ts";

/** The whole program: files to documents, documents to a company, a company to outlooks, outlooks to findings, a result. */
export async function check(request: CheckRequest): Promise<CheckOutcome> {
  const found = await Promise.all(request.paths.map(findCompanies));
  const folders = distinctFolders(found.flatMap((each) => each.companies));
  const checked = [];
  for (const folder of folders) checked.push(await checkCompany(folder, request));
  const results = checked.flatMap((each) => each.result ?? []);
  const judged = checked.flatMap((each) => (each.result ? [each.folder] : []));
  const translated = checked.flatMap((each) => (each.result ? [each.translated] : []));
  const searched = found.flatMap((each) => each.problems);
  const problems = [...searched, ...checked.flatMap((each) => each.problems)];
  // What stood wrong already and was not touched is told, and does not hold a change up.
  const charged = checked.filter(({ result }) => !result || !comparisonOf(result)?.unchanged);
  const isWhole = [...searched, ...charged.flatMap((each) => each.problems)].length === 0;
  return { results, translated, folders: judged, problems, exitCode: isWhole ? verdictCode(results) : COULD_NOT_JUDGE };
}

/** What came of one company. */
export interface Checked {
  /** Its real path. */
  readonly folder: string;
  readonly result: Result | undefined;
  readonly translated?: Result;
  readonly problems: readonly Problem[];
}

async function checkCompany(folder: CompanyFolder, request: CheckRequest): Promise<Checked> {
  return checkOpen(await openCompany(folder, request), request);
}

/** Judges a company that was opened. */
export async function checkOpen(open: OpenCompany, request: CheckRequest): Promise<Checked> {
  const { folder } = open;
  // A policy from elsewhere judges a change: one that began where it parted from that revision, when nothing else is said.
  const since = request.since ?? request.policyFrom;
  if (since !== undefined) return { folder: folder.root, ...(await gate(open, { ...request, since })) };
  const initiatives = request.baseline ? stillToLive(open.company) : chosen(open.company, folder);
  const isEmpty = initiatives.length === 0 && !isLeftOut(open);
  const problems = withExcerpts([...open.problems, ...(isEmpty ? [noInitiative(folder)] : [])], open.loaded.texts);
  if (initiatives.length === 0) return { folder: folder.root, result: undefined, problems };
  const shard = request.shard && { ...request.shard, inputs: inputsOf(open, request) };
  const telling = { ...request, problems, shard };
  const { baseline, inBoth } = request;
  if (inBoth !== true && !baseline) {
    const judge = async () => companyResultWithWays(open, initiatives, telling);
    return { folder: folder.root, result: await keptResult(open, { request, initiatives, telling }, judge), problems };
  }
  const both = await companyResultInBoth(open, initiatives, telling);
  if (!baseline) return { folder: folder.root, ...both, problems };
  return { folder: folder.root, result: againstBaseline(both, open.company, baseline), problems };
}

/** What a baseline holds already counts no more, unless it got worse; a company that it does not hold is all new. */
function againstBaseline(shown: InBothLanguages, company: Company, baseline: Baseline): ComparedResult {
  const { result } = shown;
  const before = baseline.results.find((one) => one.company.name === company.name);
  const known = { ended: endedIn(company) };
  return inComparison(shown, compareResults({ name: baseline.name, result: before }, { name: "", result }, known));
}

/** Whether a file or an initiative could not be understood: saying that there is none would be wrong. */
function isLeftOut({ loaded, company }: OpenCompany): boolean {
  return loaded.refused || documentsOf(loaded.documents, "initiative").length > company.initiatives.length;
}

function noInitiative({ focus }: CompanyFolder): Problem {
  return problem("no-initiative", { path: focus ?? "." }, { file: focus ?? "", line: 0, column: 0, length: 0 });
}

/** Those of the file that was asked for, else all that are still to be lived. */
function chosen(company: Company, folder: CompanyFolder): readonly Initiative[] {
  const open = stillToLive(company);
  const inFocus = open.filter((initiative) => initiative.at.file === folder.focus);
  return inFocus.length > 0 ? inFocus : open;
}

/** One company once, whatever paths lead to it; asked for as a whole, a file of it adds nothing. */
function distinctFolders(folders: readonly CompanyFolder[]): readonly CompanyFolder[] {
  const byRoot = new Map<string, CompanyFolder>();
  for (const folder of folders) {
    const known = byRoot.get(folder.root);
    if (!known) byRoot.set(folder.root, folder);
    else if (known.focus !== folder.focus)
      byRoot.set(folder.root, {
        root: folder.root,
        files: folder.files,
        ...(folder.configFile === undefined ? {} : { configFile: folder.configFile }),
      });
  }
  return [...byRoot.values()].sort((a, b) => (a.root < b.root ? -1 : 1));
}
