import type { Problem } from "./base/problem.ts";
import type { CompanyFolder } from "./files/find.ts";
import { type Loaded, load } from "./load.ts";
import { keptHolidays } from "./kept-holidays.ts";
import { holidaysNeeded } from "./model/calendars.ts";
import type { Company } from "./model/company.ts";
import { documentsOf } from "./model/documents.ts";
import { join } from "./model/join.ts";
import type { JoinRequest } from "./model/joining.ts";
import { type Packages, loadPackages } from "./packages.ts";
import { compileRules, type Rule } from "./rules/compile.ts";
import { unknownRules } from "./rules/unknown-rules.ts";
import { shippedPacks, shippedRules } from "./shipped.ts";
import type { Tables } from "./simulate/build/building.ts";
import { seriesAfterEnd } from "./series-after-end.ts";
import { tablesOf } from "./tables.ts";
import { parseDay } from "./time/day.ts";
import { todayIn } from "./today.ts";

/** What decides the day on which a company is looked at. */
export interface Moment {
  readonly asOf?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A company read, joined, and with the rules that judge it: what every command starts from. */
export interface OpenCompany {
  readonly folder: CompanyFolder;
  readonly moment: Moment;
  readonly loaded: Loaded;
  readonly company: Company;
  /** The shipped ones that the company does not replace, then its own. */
  readonly rules: readonly Rule[];
  readonly own: readonly Rule[];
  /** What is wrong with rules of its own. */
  readonly ruleProblems: readonly Problem[];
  /** What its documents were joined with. */
  readonly request: JoinRequest;
  /** The places and years of the holidays in that. */
  readonly holidaysOf: string;
  /** The packs of packages that it starts from. */
  readonly packages: Packages;
  readonly tables: Tables;
  /** The packs that its policy starts from. */
  readonly policy: readonly string[];
  readonly problems: readonly Problem[];
}

/** `written`: files as they would be after a change that nobody has written yet, in place of those on the disk. */
export async function openCompany(
  folder: CompanyFolder,
  moment: Moment,
  written: ReadonlyMap<string, string> = new Map(),
): Promise<OpenCompany> {
  const read = await load(folder, { written, environment: moment.environment });
  const packages = await loadPackages(folder, read.documents, new Set(Object.keys(shippedPacks())));
  return assembled({ folder, moment, packages }, read);
}

/** The same company with some files as they would be written: only those are read again, and rules are compiled once. */
export async function reopenCompany(open: OpenCompany, written: ReadonlyMap<string, string>): Promise<OpenCompany> {
  return assembled({ ...open, before: open }, await load(open.folder, { written, before: open.loaded }));
}

/** The same company after files on the disk have changed: only those are read again, with the tables and texts that it names. */
export async function refreshCompany(
  open: OpenCompany,
  folder: CompanyFolder,
  changed: ReadonlySet<string>,
): Promise<OpenCompany> {
  const files = new Map([...open.loaded.files].filter(([file]) => !changed.has(file)));
  const read = await load(folder, { before: { files }, environment: open.moment.environment });
  const packages = await loadPackages(folder, read.documents, new Set(Object.keys(shippedPacks())));
  return assembled({ folder, moment: open.moment, packages, before: open }, read);
}

/** A company from documents that are read already, wherever each came from. */
export async function openParts(
  { folder, moment }: Pick<OpenCompany, "folder" | "moment">,
  packages: Packages,
  read: Loaded,
): Promise<OpenCompany> {
  return assembled({ folder, moment, packages }, read);
}

interface Frame extends Pick<OpenCompany, "folder" | "moment" | "packages"> {
  /** What can be kept of it is. */
  readonly before?: OpenCompany;
}

async function assembled({ folder, moment, packages, before }: Frame, read: Loaded): Promise<OpenCompany> {
  const loaded = { ...read, texts: new Map([...read.texts, ...packages.texts]) };
  const { request, holidaysOf } = await joinRequest(folder, { loaded, packages: packages.packs, before }, moment);
  const { company, problems } = join(loaded.documents, request);
  const isSame = before !== undefined && hasSameRules(before.loaded, loaded);
  const own = isSame ? { rules: before.own, problems: before.ruleProblems } : ownRules(loaded);
  const replaced = new Set(own.rules.map((rule) => rule.id));
  const rules = isSame ? before.rules : [...shippedRules().filter((rule) => !replaced.has(rule.id)), ...own.rules];
  const unknown = unknownRules(company.policy, rules);
  const tables = tablesOf(loaded.tables);
  return {
    folder,
    moment,
    loaded,
    company,
    rules,
    own: own.rules,
    ruleProblems: own.problems,
    request,
    holidaysOf,
    packages,
    tables,
    policy: policyNames(loaded),
    problems: [
      ...loaded.problems,
      ...packages.problems,
      ...problems,
      ...seriesAfterEnd(company, tables),
      ...own.problems,
      ...unknown,
    ],
  };
}

function hasSameRules(before: Loaded, after: Loaded): boolean {
  const [old, now] = [documentsOf(before.documents, "rules"), documentsOf(after.documents, "rules")];
  return old.length === now.length && old.every((document, index) => document === now[index]);
}

/** The rules that stand in a company's files, and what is wrong with the others. */
export function ownRules(loaded: Pick<Loaded, "documents" | "texts">): ReturnType<typeof compileRules> {
  const own = documentsOf(loaded.documents, "rules").flatMap((document) => document.value.rules);
  return compileRules(own, (file) => loaded.texts.get(file));
}

interface Read {
  readonly loaded: Loaded;
  readonly packages: Packages["packs"];
  readonly before: OpenCompany | undefined;
}

async function joinRequest(
  folder: CompanyFolder,
  { loaded, packages, before }: Read,
  moment: Moment,
): Promise<Pick<OpenCompany, "request" | "holidaysOf">> {
  const epoch = Number(moment.environment["SOURCE_DATE_EPOCH"]);
  const asked = {
    name: folder.root.split(/[\\/]/).at(-1) ?? "company",
    asOf: moment.asOf === undefined ? undefined : parseDay(moment.asOf),
    environmentAsOf: Number.isFinite(epoch) && epoch > 0 ? Math.floor(epoch / 86_400) : undefined,
    today: todayIn,
    packs: { ...packages, ...shippedPacks() },
  };
  const { places, years } = holidaysNeeded(loaded.documents, asked);
  const holidaysOf = JSON.stringify([places, years]);
  const known = before?.holidaysOf === holidaysOf ? before.request.holidays : undefined;
  const holidays = known ?? (await keptHolidays(places, years, moment.environment));
  return { request: { ...asked, holidays, claims: loaded.claims }, holidaysOf };
}

function policyNames(loaded: Loaded): readonly string[] {
  const names = documentsOf(loaded.documents, "company").flatMap(
    (document) => document.value.policy?.extends ?? ["recommended"],
  );
  return names.length > 0 ? names : ["recommended"];
}
