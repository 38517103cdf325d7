import type { Language } from "./base/bilingual.ts";
import { problem, type Problem } from "./base/problem.ts";
import type { CheckOutcome, CheckRequest } from "./cli/pipeline.ts";
import { worldOf } from "./facts/world.ts";
import { withExcerpts } from "./files/excerpt.ts";
import { type CompanyFolder, findCompanies } from "./files/find.ts";
import { type Loaded, load } from "./load.ts";
import { holidaysNeeded } from "./model/calendars.ts";
import type { Company, Initiative } from "./model/company.ts";
import { documentsOf } from "./model/documents.ts";
import { join } from "./model/join.ts";
import { buildResult } from "./result/build.ts";
import type { Judged } from "./result/request.ts";
import type { Result } from "./result/result.ts";
import { compileRules, type Rule } from "./rules/compile.ts";
import { judge } from "./rules/judge.ts";
import { unmetConditions, verdictOf } from "./rules/verdict.ts";
import { shippedPacks, shippedRules } from "./shipped.ts";
import type { Outlook } from "./simulate/outlook.ts";
import { rehearse } from "./simulate/rehearse.ts";
import { tablesOf } from "./tables.ts";
import { loadHolidayTable } from "./time/holidays.ts";
import { parseDay } from "./time/day.ts";
import { todayIn } from "./today.ts";
import { VERSION } from "./version.ts";
import { wording } from "./words/wording.ts";

const SEED = 1;

/** The whole program: files to documents, documents to a company, a company to outlooks, outlooks to findings, a result. */
export async function check(request: CheckRequest): Promise<CheckOutcome> {
  const found = await Promise.all(request.paths.map(findCompanies));
  const folders = distinctFolders(found.flatMap((each) => each.companies));
  const checked = [];
  for (const folder of folders) checked.push(await checkCompany(folder, request));
  const results = checked.flatMap((each) => each.result ?? []);
  const problems = [...found.flatMap((each) => each.problems), ...checked.flatMap((each) => each.problems)];
  return { results, problems, exitCode: exitCodeOf(results, problems) };
}

interface Checked {
  readonly result: Result | undefined;
  readonly problems: readonly Problem[];
}

async function checkCompany(folder: CompanyFolder, request: CheckRequest): Promise<Checked> {
  const loaded = await load(folder);
  const joined = await joinCompany(folder, loaded, request);
  const rules = rulesOf(loaded);
  const problems = [...loaded.problems, ...joined.problems, ...rules.problems];
  const initiatives = chosen(joined.company, folder);
  if (initiatives.length === 0 && !loaded.refused) problems.push(noInitiative(folder));
  const seed = request.seed ?? SEED;
  const rehearsal = { seed, scenarios: request.scenarios ?? 1, tables: tablesOf(loaded.tables) };
  const outlooks = initiatives.map((initiative) => rehearse(joined.company, initiative, rehearsal));
  const judged = initiatives.map((initiative) =>
    judgeOne(joined.company, initiative, { outlooks, rules: rules.rules }),
  );
  const told = withExcerpts(problems, loaded.texts);
  const result =
    judged.length > 0
      ? report(joined.company, judged, {
          problems: told,
          seed,
          language: request.language,
          policy: policyNames(loaded),
        })
      : undefined;
  return { result, problems: told };
}

function noInitiative({ focus }: CompanyFolder): Problem {
  return problem("no-initiative", { path: focus ?? "." }, { file: focus ?? "", line: 0, column: 0, length: 0 });
}

async function joinCompany(
  folder: CompanyFolder,
  loaded: Loaded,
  request: CheckRequest,
): Promise<ReturnType<typeof join>> {
  const epoch = Number(request.environment["SOURCE_DATE_EPOCH"]);
  const asked = {
    name: folder.root.split(/[\\/]/).at(-1) ?? "company",
    asOf: request.asOf === undefined ? undefined : parseDay(request.asOf),
    environmentAsOf: Number.isFinite(epoch) && epoch > 0 ? Math.floor(epoch / 86_400) : undefined,
    today: todayIn,
    packs: shippedPacks(),
  };
  const { places, years } = holidaysNeeded(loaded.documents, asked);
  const holidays = await loadHolidayTable(places, years);
  return join(loaded.documents, { ...asked, holidays });
}

function rulesOf(loaded: Loaded): { rules: readonly Rule[]; problems: readonly Problem[] } {
  const own = documentsOf(loaded.documents, "rules").flatMap((document) => document.value.rules);
  const compiled = compileRules(own, (file) => loaded.texts.get(file));
  const shipped = shippedRules();
  const replaced = new Set(compiled.rules.map((rule) => rule.id));
  return {
    rules: [...shipped.filter((rule) => !replaced.has(rule.id)), ...compiled.rules],
    problems: compiled.problems,
  };
}

/** Those of the file that was asked for, else all that are still to be lived. */
function chosen(company: Company, folder: CompanyFolder): readonly Initiative[] {
  const open = company.initiatives.filter(
    (initiative) => initiative.status !== "done" && initiative.status !== "stopped",
  );
  const inFocus = open.filter((initiative) => initiative.at.file === folder.focus);
  return inFocus.length > 0 ? inFocus : open;
}

interface Court {
  readonly outlooks: readonly Outlook[];
  readonly rules: readonly Rule[];
}

function judgeOne(company: Company, initiative: Initiative, court: Court): Judged {
  const world = worldOf(company, court.outlooks, initiative.id);
  if (!world) throw new Error(`${initiative.id} was not rehearsed`);
  const findings = judge(court.rules, world, company.policy);
  const conditions = unmetConditions(world);
  return {
    initiative,
    outlook: world.outlook,
    findings,
    conditions,
    verdict: verdictOf(findings, conditions, company.asOf),
  };
}

interface Told {
  readonly problems: readonly Problem[];
  readonly seed: number;
  readonly language: Language | undefined;
  readonly policy: readonly string[];
}

/** The packs that the company starts from. */
function policyNames(loaded: Loaded): readonly string[] {
  return documentsOf(loaded.documents, "company").flatMap(
    (document) => document.value.policy?.extends ?? ["recommended"],
  );
}

function report(company: Company, judged: readonly Judged[], told: Told): Result {
  const language = told.language ?? company.language;
  const words = wording({ language, currency: company.currency, asOf: company.asOf });
  return buildResult({
    company,
    judged,
    problems: told.problems,
    language,
    seed: told.seed,
    version: VERSION,
    policy: told.policy.length > 0 ? told.policy : ["recommended"],
    words,
  });
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
