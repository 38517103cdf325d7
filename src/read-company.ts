import type { Problem } from "./base/problem.ts";
import type { CompanyFolder } from "./files/find.ts";
import { type Loaded, load } from "./load.ts";
import { holidaysNeeded } from "./model/calendars.ts";
import type { Company } from "./model/company.ts";
import { documentsOf } from "./model/documents.ts";
import { join } from "./model/join.ts";
import type { JoinRequest } from "./model/joining.ts";
import { compileRules, type Rule } from "./rules/compile.ts";
import { shippedPacks, shippedRules } from "./shipped.ts";
import { parseDay } from "./time/day.ts";
import { loadHolidayTable } from "./time/holidays.ts";
import { todayIn } from "./today.ts";

/** When and where a company is read. */
export interface ReadRequest {
  /** YYYY-MM-DD; else what the environment, the company or the clock says. */
  readonly asOf?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A company with the rules that judge it. */
export interface ReadCompany {
  readonly folder: CompanyFolder;
  readonly loaded: Loaded;
  readonly company: Company;
  /** The shipped ones that the company does not replace, then its own. */
  readonly rules: readonly Rule[];
  readonly own: readonly Rule[];
  readonly problems: readonly Problem[];
  readonly request: JoinRequest;
}

/** Reads all files of a company, joins them, and compiles its rules; problems hide nothing that could be read. */
export async function readCompany(folder: CompanyFolder, asked: ReadRequest): Promise<ReadCompany> {
  const loaded = await load(folder);
  const request = await joinRequest(folder, loaded, asked);
  const joined = join(loaded.documents, request);
  const own = ownRules(loaded);
  const replaced = new Set(own.rules.map((rule) => rule.id));
  return {
    folder,
    loaded,
    company: joined.company,
    rules: [...shippedRules().filter((rule) => !replaced.has(rule.id)), ...own.rules],
    own: own.rules,
    problems: [...loaded.problems, ...joined.problems, ...own.problems],
    request,
  };
}

/** The rules that stand in a company's files, and what is wrong with the others. */
export function ownRules(loaded: Pick<Loaded, "documents" | "texts">): ReturnType<typeof compileRules> {
  const own = documentsOf(loaded.documents, "rules").flatMap((document) => document.value.rules);
  return compileRules(own, (file) => loaded.texts.get(file));
}

async function joinRequest(folder: CompanyFolder, loaded: Loaded, asked: ReadRequest): Promise<JoinRequest> {
  const epoch = Number(asked.environment["SOURCE_DATE_EPOCH"]);
  const request = {
    name: folder.root.split(/[\\/]/).at(-1) ?? "company",
    asOf: asked.asOf === undefined ? undefined : parseDay(asked.asOf),
    environmentAsOf: Number.isFinite(epoch) && epoch > 0 ? Math.floor(epoch / 86_400) : undefined,
    today: todayIn,
    packs: shippedPacks(),
  };
  const { places, years } = holidaysNeeded(loaded.documents, request);
  return { ...request, holidays: await loadHolidayTable(places, years) };
}
