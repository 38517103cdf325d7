import type { Company, Initiative } from "../model/company.ts";
import type { Outlook } from "../simulate/outlook.ts";

/** Approved and live initiatives that share a capacity which holds without this one and does not with it. */
export function harmedOnes(company: Company, outlook: Outlook): readonly Initiative[] {
  const limit = company.policy.tolerances.breach;
  const pushed = outlook.capacities.filter(
    ({ breach, breachWithout }) =>
      breach !== undefined &&
      breachWithout !== undefined &&
      breach.probability > limit &&
      breachWithout.probability <= limit,
  );
  const ids = new Set(pushed.flatMap((one) => one.otherInitiatives));
  return company.initiatives.filter(({ id, status }) => ids.has(id) && (status === "approved" || status === "live"));
}
