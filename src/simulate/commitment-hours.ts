import { NOWHERE } from "../base/position.ts";
import type { Company } from "../model/company.ts";
import type { BuiltPlan } from "./build/build-plan.ts";
import type { Missing } from "./outlook.ts";

/**
 * Commitments and standing promises under a day that the judged initiative's customers are measured by: who is not
 * served on the day of creation is let down, and of the others whole days cannot tell, as of a promise under a day
 * (simulation.md, 9). Those let down are then a bound from below; what happens within the day is for its keeper to say.
 */
export function commitmentHours(company: Company, plan: BuiltPlan): readonly Missing[] {
  const untold = plan.standards.filter(
    (standard) => standard.underADay && standard.promise === undefined && standard.initiative === plan.judged,
  );
  const found = untold.flatMap(({ topic, decidedBy }) =>
    departmentsOf(decidedBy).map((department) => missingHours(company, { topic, department })),
  );
  return [...new Map(found.map((missing) => [`${missing.department}|${missing.subject}`, missing])).values()];
}

function departmentsOf(capacities: readonly string[]): readonly string[] {
  return [...new Set(capacities.map((id) => id.slice(0, id.indexOf("/"))))];
}

function missingHours(company: Company, { topic, department }: { topic: string; department: string }): Missing {
  const keeper = company.departments.find((each) => each.id === department);
  const standing = company.standingPromises.find((each) => each.topic === topic);
  const commitment = keeper?.commitments.find((each) => each.topic === topic);
  return {
    what: "hours",
    department,
    subject: `promise:${topic}`,
    said: false,
    ask: keeper?.contact,
    at: commitment?.at ?? standing?.at ?? NOWHERE,
  };
}
