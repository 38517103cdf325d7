import { valueOf } from "../../base/said.ts";
import type { Capacity, Commitment, Company } from "../../model/company.ts";
import { middleOf } from "../../quantity/quantity.ts";
import { takesTime } from "../standards.ts";
import type { Building } from "./building.ts";
import { keptFlow } from "./kept-flow.ts";

/** The tightest commitment in time that a capacity decides, less its own transit, in hours. */
export function allowanceOf({ company }: Building, capacity: Capacity): number | undefined {
  const hours = company.departments
    .flatMap((department) => department.commitments)
    .filter((commitment) => decides(company, capacity, commitment))
    .flatMap((commitment) => hoursOf(commitment) ?? []);
  if (hours.length === 0) return undefined;
  const transit = valueOf(capacity.declaration.transit);
  return Math.min(...hours) - (transit ? middleOf(transit) : 0);
}

/** A commitment says what decides it; where it does not, all of its department's that take time, as far as it is kept. */
function decides(company: Company, capacity: Capacity, commitment: Commitment): boolean {
  if (commitment.decidedBy.length > 0) return commitment.decidedBy.includes(capacity.id);
  if (commitment.department !== capacity.department || !takesTime(capacity.declaration.kind)) return false;
  const department = company.departments.find(({ id }) => id === capacity.department);
  const own = department?.capacities.filter(({ declaration }) => takesTime(declaration.kind)) ?? [];
  const flows = company.flows.filter((flow) => own.some((each) => each.flow === flow));
  const kept = keptFlow(company, flows, { from: commitment.declaration.from, named: new Set() });
  return kept !== undefined && flows.indexOf(capacity.flow) <= flows.indexOf(kept.flow);
}

function hoursOf(commitment: Commitment): number | undefined {
  const value = commitment.term.direction === "at-most" ? valueOf(commitment.term.value) : undefined;
  if (value?.measure === "duration") return value.high;
  return value?.measure === "working-days" ? value.high * 24 : undefined;
}
