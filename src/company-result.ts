import { type Drawing, judgeCompany } from "./judge-company.ts";
import type { Company, Initiative } from "./model/company.ts";
import type { OpenCompany } from "./open-company.ts";
import { resultOf, type Told } from "./result-of.ts";
import type { Result } from "./result/result.ts";

/** Those that are still to be lived. */
export function stillToLive(company: Company): readonly Initiative[] {
  return company.initiatives.filter(({ status }) => status !== "done" && status !== "stopped");
}

/** Judges initiatives of a company and says what came of it. */
export function companyResult(open: OpenCompany, initiatives: readonly Initiative[], telling: Drawing & Told): Result {
  return resultOf(open, initiatives.length === 0 ? [] : judgeCompany(open, initiatives, telling), telling);
}
