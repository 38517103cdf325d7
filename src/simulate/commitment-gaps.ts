import { NOWHERE } from "../base/position.ts";
import type { Company } from "../model/company.ts";
import type { BuiltPlan } from "./build/build-plan.ts";
import type { Missing } from "./outlook.ts";

/**
 * What nobody can tell of commitments and standing promises that the judged initiative's customers are measured by: what
 * happens within the day, of those under a day, for whole days only tell who missed them (simulation.md, 9); and which
 * capacities decide, of those that do not say so and may mean several. Those let down are then a bound from below.
 */
export function commitmentGaps(company: Company, plan: BuiltPlan): readonly Missing[] {
  const measured = plan.standards.filter(
    (standard) => standard.promise === undefined && standard.initiative === plan.judged,
  );
  const found = measured.flatMap(({ topic, underADay, decidedBy, undecided }) => [
    ...(underADay ? departmentsOf(decidedBy) : []).map((department) =>
      missing(company, "hours", { topic, department }),
    ),
    ...undecided.map((department) => missing(company, "decided_by", { topic, department })),
  ]);
  return [...new Map(found.map((each) => [`${each.department}|${each.subject}|${each.what}`, each])).values()];
}

function departmentsOf(capacities: readonly string[]): readonly string[] {
  return [...new Set(capacities.map((id) => id.slice(0, id.indexOf("/"))))];
}

function missing(
  company: Company,
  what: "hours" | "decided_by",
  { topic, department }: { topic: string; department: string },
): Missing {
  const keeper = company.departments.find((each) => each.id === department);
  const standing = company.standingPromises.find((each) => each.topic === topic);
  const commitment = keeper?.commitments.find((each) => each.topic === topic);
  return {
    what,
    department,
    subject: `promise:${topic}`,
    said: false,
    ask: keeper?.contact,
    at: commitment?.at ?? standing?.at ?? NOWHERE,
  };
}
