import type { Position } from "../base/position.ts";
import { problem } from "../base/problem.ts";
import { type Day, formatDay } from "../time/day.ts";
import type { Capacity, Department, Initiative } from "./company.ts";
import { type Joining, placeOf } from "./joining.ts";

/** Days before and after the day of a check that can be lived through: longer plans are slips of the pen, and would never end. */
export const MOST_DAYS = 3660;

/** The initiatives whose days can be lived through; the others are told and left out. Those that are over ask for no days. */
export function initiativesWithin(
  initiatives: readonly Initiative[],
  asOf: Day,
  { report }: Joining,
): readonly Initiative[] {
  return initiatives.filter(({ status, launch, ends, declaration }) => {
    if (status === "done" || status === "stopped") return true;
    const far = isFar(launch, asOf) ? "launch" : ends !== undefined && isFar(ends, asOf) ? "ends" : undefined;
    if (far === undefined) return true;
    report(farProblem(far === "launch" ? launch : (ends ?? launch), placeOf(declaration.$at, far)));
    return false;
  });
}

/** The departments, without the capacities that were declared too long ago to be carried to this day; those are told. */
export function departmentsWithin(
  departments: readonly Department[],
  asOf: Day,
  { report }: Joining,
): readonly Department[] {
  const isWithin = ({ asOf: declared, declaration, at }: Capacity): boolean => {
    if (declared === undefined || declared >= asOf - MOST_DAYS) return true;
    report(farProblem(declared, declaration.$at["as_of"] ?? at));
    return false;
  };
  return departments.map((department) => ({ ...department, capacities: department.capacities.filter(isWithin) }));
}

function isFar(day: Day, asOf: Day): boolean {
  return Math.abs(day - asOf) > MOST_DAYS;
}

function farProblem(day: Day, at: Position): ReturnType<typeof problem> {
  return problem("date-far", { found: formatDay(day), years: Math.floor(MOST_DAYS / 365) }, at);
}
