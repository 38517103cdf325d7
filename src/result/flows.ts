import { valueOf } from "../base/said.ts";
import type { Company, Step } from "../model/company.ts";

/** A unit of this flow is one customer: it is the flow that counts them, or comes of it one for one. */
export function countsCustomers(company: Company, flow: string | undefined): boolean {
  const seen = new Set<string>();
  for (let at = flow; at !== undefined && !seen.has(at); at = soleSource(company.steps, at)) {
    if (at === company.customers) return true;
    seen.add(at);
  }
  return false;
}

/** The one flow that begets this one, a unit for each of its own; undefined: there are several, or more or fewer units. */
function soleSource(steps: readonly Step[], flow: string): string | undefined {
  const [step, ...others] = steps.filter((one) => one.flow === flow);
  if (!step || others.length > 0 || step.when !== undefined) return undefined;
  const rate = valueOf(step.rate);
  return rate?.low === 1 && rate.high === 1 ? step.from : undefined;
}
