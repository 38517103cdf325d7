import { problem, type Problem } from "./base/problem.ts";
import type { CheckOutcome, CheckRequest } from "./cli/pipeline.ts";
import { withExcerpts } from "./files/excerpt.ts";
import { type CompanyFolder, findCompanies } from "./files/find.ts";
import { judgeCompany, type JudgedIn } from "./judge-company.ts";
import type { Company, Initiative } from "./model/company.ts";
import { documentsOf } from "./model/documents.ts";
import { type OpenCompany, openCompany } from "./open-company.ts";
import { resultOf } from "./result-of.ts";
import type { Judged } from "./result/request.ts";
import type { Result } from "./result/result.ts";
import { customersWords, waysOut } from "./ways-out.ts";

/** The whole program: files to documents, documents to a company, a company to outlooks, outlooks to findings, a result. */
export async function check(request: CheckRequest): Promise<CheckOutcome> {
  const found = await Promise.all(request.paths.map(findCompanies));
  const folders = distinctFolders(found.flatMap((each) => each.companies));
  const checked = [];
  for (const folder of folders) checked.push(await checkCompany(folder, request));
  const results = checked.flatMap((each) => each.result ?? []);
  const judged = checked.flatMap((each) => (each.result ? [each.folder] : []));
  const problems = [...found.flatMap((each) => each.problems), ...checked.flatMap((each) => each.problems)];
  return { results, folders: judged, problems, exitCode: exitCodeOf(results, problems) };
}

interface Checked {
  readonly folder: string;
  readonly result: Result | undefined;
  readonly problems: readonly Problem[];
}

async function checkCompany(folder: CompanyFolder, request: CheckRequest): Promise<Checked> {
  const open = await openCompany(folder, request);
  const initiatives = chosen(open.company, folder);
  const isEmpty = initiatives.length === 0 && !isLeftOut(open);
  const problems = withExcerpts([...open.problems, ...(isEmpty ? [noInitiative(folder)] : [])], open.loaded.texts);
  const seen = judgeCompany(open, initiatives, request);
  const judged = await withWaysOut(open, seen, request);
  const together = seen[0]?.world.together();
  const result = judged.length > 0 ? resultOf(open, judged, { ...request, problems, together }) : undefined;
  return { folder: folder.root, result, problems };
}

/** Each that is not ready with its cheapest ways out. */
async function withWaysOut(
  open: OpenCompany,
  judged: readonly JudgedIn[],
  { seed }: CheckRequest,
): Promise<readonly Judged[]> {
  const wanted = { keep: new Set<never>(), budget: undefined, depth: "quick", say: customersWords(open) } as const;
  const told: Judged[] = [];
  for (const one of judged) {
    const isStuck = one.verdict === "not-ready";
    told.push(isStuck ? { ...one, ways: await waysOut({ open, judged, seed }, one, wanted) } : one);
  }
  return told;
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
  const open = company.initiatives.filter(
    (initiative) => initiative.status !== "done" && initiative.status !== "stopped",
  );
  const inFocus = open.filter((initiative) => initiative.at.file === folder.focus);
  return inFocus.length > 0 ? inFocus : open;
}

/** 2: something could not be read, or nothing was there to judge; 1: not ready or not known; drafts never stop anybody. */
function exitCodeOf(results: readonly Result[], problems: readonly Problem[]): number {
  if (problems.length > 0 || results.length === 0) return 2;
  const stops = results
    .flatMap((result) => result.initiatives)
    .some((each) => each.status !== "draft" && (each.verdict === "not-ready" || each.verdict === "undecided"));
  return stops ? 1 : 0;
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
