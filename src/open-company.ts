import type { Problem } from "./base/problem.ts";
import type { CompanyFolder } from "./files/find.ts";
import { type Loaded, load } from "./load.ts";
import { holidaysNeeded } from "./model/calendars.ts";
import type { Company } from "./model/company.ts";
import { documentsOf } from "./model/documents.ts";
import { join } from "./model/join.ts";
import { type Packages, loadPackages } from "./packages.ts";
import { compileRules, type Rule } from "./rules/compile.ts";
import { unknownRules } from "./rules/unknown-rules.ts";
import { shippedPacks, shippedRules } from "./shipped.ts";
import type { Tables } from "./simulate/build/building.ts";
import { tablesOf } from "./tables.ts";
import { parseDay } from "./time/day.ts";
import { loadHolidayTable } from "./time/holidays.ts";
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
  readonly rules: readonly Rule[];
  readonly tables: Tables;
  /** The packs that its policy starts from. */
  readonly policy: readonly string[];
  readonly problems: readonly Problem[];
}

/** `written`: files as they would be after a change that nobody has written yet, in place of those on the disk. */
export async function openCompany(
  folder: CompanyFolder,
  moment: Moment,
  written?: ReadonlyMap<string, string>,
): Promise<OpenCompany> {
  const read = await load(folder, written);
  const packages = await loadPackages(folder, read.documents, new Set(Object.keys(shippedPacks())));
  const loaded = { ...read, texts: new Map([...read.texts, ...packages.texts]) };
  const joined = await joinCompany(folder, { loaded, packages: packages.packs }, moment);
  const rules = rulesOf(loaded);
  return {
    folder,
    moment,
    loaded,
    company: joined.company,
    rules: rules.rules,
    tables: tablesOf(loaded.tables),
    policy: policyNames(loaded),
    problems: [
      ...loaded.problems,
      ...packages.problems,
      ...joined.problems,
      ...rules.problems,
      ...unknownRules(joined.company.policy, rules.rules),
    ],
  };
}

interface Read {
  readonly loaded: Loaded;
  readonly packages: Packages["packs"];
}

async function joinCompany(
  folder: CompanyFolder,
  { loaded, packages }: Read,
  moment: Moment,
): Promise<ReturnType<typeof join>> {
  const epoch = Number(moment.environment["SOURCE_DATE_EPOCH"]);
  const asked = {
    name: folder.root.split(/[\\/]/).at(-1) ?? "company",
    asOf: moment.asOf === undefined ? undefined : parseDay(moment.asOf),
    environmentAsOf: Number.isFinite(epoch) && epoch > 0 ? Math.floor(epoch / 86_400) : undefined,
    today: todayIn,
    packs: { ...packages, ...shippedPacks() },
  };
  const { places, years } = holidaysNeeded(loaded.documents, asked);
  const holidays = await loadHolidayTable(places, years);
  return join(loaded.documents, { ...asked, holidays, claims: loaded.claims });
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

function policyNames(loaded: Loaded): readonly string[] {
  const names = documentsOf(loaded.documents, "company").flatMap(
    (document) => document.value.policy?.extends ?? ["recommended"],
  );
  return names.length > 0 ? names : ["recommended"];
}
