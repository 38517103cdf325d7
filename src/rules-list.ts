import type { Language } from "./base/bilingual.ts";
import { policySources } from "./model/settings.ts";
import type { OpenCompany } from "./open-company.ts";
import { ruleListing, type RuleListing } from "./result/rule-listing.ts";
import { rulesInForce } from "./rules/in-force.ts";
import { shippedRules } from "./shipped.ts";
import { wording } from "./words/wording.ts";
import { formatDay } from "./time/day.ts";

/** The rules of a company as they count there. */
export function rulesListOf({ company, loaded, own, request, rules }: OpenCompany, language: Language): RuleListing {
  const sources = policySources({
    documents: loaded.documents,
    request,
    report: () => undefined,
  });
  const shipped = new Set(shippedRules().map(({ id }) => id));
  const { policy, departments, name } = company;
  const inForce = rulesInForce({ rules, own, shipped, policy, sources, departments });
  const words = wording({ language, currency: company.currency, asOf: formatDay(company.asOf) });
  return ruleListing(inForce, { company: name, language, words });
}
