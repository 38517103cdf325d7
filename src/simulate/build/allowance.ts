import { valueOf } from "../../base/said.ts";
import type { Capacity, Commitment } from "../../model/company.ts";
import { middleOf } from "../../quantity/quantity.ts";
import { takesTime } from "../standards.ts";
import type { Building } from "./building.ts";

/** The tightest commitment in time that a capacity decides, less its own transit, in hours. */
export function allowanceOf({ company }: Building, capacity: Capacity): number | undefined {
  const hours = company.departments
    .flatMap((department) => department.commitments)
    .filter((commitment) => decides(capacity, commitment))
    .flatMap((commitment) => hoursOf(commitment) ?? []);
  if (hours.length === 0) return undefined;
  const transit = valueOf(capacity.declaration.transit);
  return Math.min(...hours) - (transit ? middleOf(transit) : 0);
}

/** A commitment says what decides it; where it does not, all of its department's that take time do. */
function decides(capacity: Capacity, commitment: Commitment): boolean {
  if (commitment.decidedBy.length > 0) return commitment.decidedBy.includes(capacity.id);
  return commitment.department === capacity.department && takesTime(capacity.declaration.kind);
}

function hoursOf(commitment: Commitment): number | undefined {
  const value = commitment.term.direction === "at-most" ? valueOf(commitment.term.value) : undefined;
  if (value?.measure === "duration") return value.high;
  return value?.measure === "working-days" ? value.high * 24 : undefined;
}
