import { comparePositions } from "./base/position.ts";
import type { Language } from "./base/bilingual.ts";
import type { Problem } from "./base/problem.ts";
import { valueOf, type Said } from "./base/said.ts";
import { withExcerpts } from "./files/excerpt.ts";
import { type CompanyFolder, findCompanies } from "./files/find.ts";
import { judgeCompany } from "./judge-company.ts";
import { asItStood } from "./model/as-it-stood.ts";
import type { Company, Initiative } from "./model/company.ts";
import type { OutcomeFile } from "./model/outcome.ts";
import { middleOf, type Quantity } from "./quantity/quantity.ts";
import { type Moment, type OpenCompany, openCompany } from "./open-company.ts";
import { type Backtest, type BacktestCase, backtestOf, type Named } from "./result/backtest.ts";
import { departmentTitle } from "./result/names.ts";
import type { Finding } from "./rules/finding.ts";
import { gapsOf } from "./rules/gaps.ts";
import { type Day, formatDay } from "./time/day.ts";

interface Asked extends Pick<Moment, "environment"> {
  readonly language: Language;
}

/**
 * Judges every past initiative below a folder that has an outcome on record, by present rules, as of the day before its
 * launch: statuses and answers as they were then. What a declaration said then is not known when it was changed since.
 */
export async function backtest(
  path: string,
  asked: Asked,
): Promise<{ report: Backtest; problems: readonly Problem[] }> {
  const { companies, problems } = await findCompanies(path);
  const tried = [];
  for (const folder of companies) tried.push(await tryCompany(folder, asked));
  const cases = tried.flatMap((one) =>
    one.cases.map((each) => ({ ...each, name: nameOf(each, one.cases.length, companies.length) })),
  );
  return {
    report: backtestOf(cases, asked.language),
    problems: [...problems, ...tried.flatMap((one) => one.problems)],
  };
}

/** The same of one company alone; undefined: nothing that happened is on record there. */
export async function backtestCompany(
  { folder, company }: Pick<OpenCompany, "folder" | "company">,
  asked: Asked,
): Promise<Backtest | undefined> {
  if (company.outcomes.length === 0) return undefined;
  const { cases } = await tryCompany(folder, asked);
  return cases.length === 0 ? undefined : backtestOf(cases, asked.language);
}

/** Of one company, its initiatives; of several, their folders, with the initiative where a folder has several. */
function nameOf({ folder, initiative }: BacktestCase, cases: number, companies: number): string {
  if (companies === 1) return initiative;
  return cases === 1 ? folder : `${folder}/${initiative}`;
}

interface Tried {
  readonly cases: readonly BacktestCase[];
  readonly problems: readonly Problem[];
}

async function tryCompany(folder: CompanyFolder, asked: Asked): Promise<Tried> {
  const { company, problems, loaded } = await openCompany(folder, asked);
  const cases: BacktestCase[] = [];
  for (const { declaration } of company.outcomes.toSorted((a, b) => comparePositions(a.at, b.at))) {
    const initiative = company.initiatives.find(({ id }) => id === declaration.outcome);
    if (initiative) cases.push(await tryInitiative(folder, { ...asked, initiative, outcome: declaration }));
  }
  return { cases, problems: withExcerpts(problems, loaded.texts) };
}

interface Past extends Asked {
  readonly initiative: Initiative;
  readonly outcome: OutcomeFile;
}

async function tryInitiative(folder: CompanyFolder, past: Past): Promise<BacktestCase> {
  const {
    initiative: { id, launch },
    outcome,
    language,
  } = past;
  const eve: Day = launch - 1;
  const read = await openCompany(folder, { environment: past.environment, asOf: formatDay(eve) });
  const company = asItStood(read.company, id, eve);
  const initiatives = company.initiatives.filter((one) => one.id === id);
  const [judged] = judgeCompany({ ...read, company }, initiatives, {});
  if (!judged) throw new Error(`${id} was not judged`);
  return {
    name: id,
    initiative: id,
    company: company.name,
    folder: folder.root.split(/[\\/]/).at(-1) ?? company.name,
    title: initiatives[0]?.declaration.title ?? id,
    judged_on: formatDay(eve),
    verdict: judged.verdict,
    went: wentOf(outcome, company),
    unready: (outcome.unready ?? []).map(({ department, gap }) => ({ department, gap: gap ?? null })),
    named: namedBy(judged.findings, company, language),
  };
}

/** Points that a reader acts on before launch; a note or an agreed exception names nobody. */
function namedBy(findings: readonly Finding[], company: Company, language: Language): readonly Named[] {
  return findings.flatMap((finding) => {
    const { rule, severity, state, department, subject } = finding;
    if (severity === "note" || state === "waived") return [];
    const title = departmentTitle(company, department, language);
    const gaps = gapsOf(rule, kindOf(company, subject));
    return [{ department, department_title: title, rule, severity, gaps }];
  });
}

/** Of a point about a capacity, whatever it says of it: that it gives way, or that it would not survive more. */
function kindOf({ departments }: Company, subject: string): string | undefined {
  const capacity = departments
    .flatMap(({ capacities }) => capacities)
    .find(({ id }) => id === subject.slice(subject.indexOf(":") + 1));
  return capacity?.declaration.kind;
}

/** Badly: it was stopped, somebody was not ready, or more customers were let down than the company accepts. */
function wentOf(outcome: OutcomeFile, { policy }: Company): BacktestCase["went"] {
  const { unready, stopped, promises = [] } = outcome;
  const [customers, letDown] = [numberOf(outcome.customers), numberOf(outcome.let_down)];
  const kept = promises.flatMap((promise) => numberOf(promise.kept) ?? []);
  const share = letDown === undefined || customers === undefined || customers === 0 ? undefined : letDown / customers;
  const least = policy.tolerances.kept;
  const isBad =
    stopped !== undefined || (unready ?? []).length > 0 || (share ?? 0) > 1 - least || kept.some((one) => one < least);
  if (isBad) return "badly";
  return unready !== undefined || share !== undefined || letDown === 0 || kept.length > 0 ? "well" : "unsaid";
}

function numberOf(said: Said<Quantity> | undefined): number | undefined {
  const quantity = valueOf(said);
  return quantity && middleOf(quantity);
}
