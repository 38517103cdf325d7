import { compareText } from "../base/position.ts";
import type { Company } from "../model/company.ts";
import type { Assumed } from "../simulate/outlook.ts";
import { type Day, formatDay } from "../time/day.ts";
import { capacityOf, declarationSaid, departmentOf, departmentTitle } from "./names.ts";
import { orientationContext } from "./orientation-context.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { RestsOn } from "./rests-on.ts";

/** What its numbers stand on: defaults that stood in, and how much was declared, the oldest first. */
export function restsOn(request: ResultRequest, judged: Judged): RestsOn {
  const { company, language } = request;
  const capacities = judged.outlook.capacities.filter((one) => one.touched).map((one) => one.id);
  const keepers = new Set(judged.initiative.promises.flatMap((promise) => promise.keptBy));
  const commitments = company.departments
    .filter((department) => keepers.has(department.id))
    .flatMap((department) => department.commitments);
  const dated = [
    ...capacities.map((id) => ({ on: capacityOf(company, id)?.asOf, department: id.split("/")[0] ?? "" })),
    ...commitments.map((one) => ({
      on: one.asOf ?? asOfDepartment(company, one.department),
      department: one.department,
    })),
  ];
  const oldest = oldestOf(dated);
  const assumed = judged.outlook.assumed.filter(({ subject }) => isRestedOn(subject, capacities));
  return {
    assumed: [...new Set(assumed.map((one) => assumedText(request, one)))].sort(compareText),
    declared: dated.length + judged.initiative.streams.length + judged.initiative.promises.length,
    oldest: oldest && {
      on: formatDay(oldest.on),
      department: departmentTitle(company, oldest.department, language),
    },
    orientation: orientationContext(request, judged),
  };
}

/** What stands in at a capacity that its units never reach carries none of its numbers. */
function isRestedOn(subject: string, capacities: readonly string[]): boolean {
  return !subject.startsWith(CAPACITY) || capacities.includes(subject.slice(CAPACITY.length));
}

const CAPACITY = "capacity:";

function asOfDepartment(company: Company, id: string): Day | undefined {
  return departmentOf(company, id)?.asOf;
}

interface Dated {
  readonly on: Day | undefined;
  readonly department: string;
}

function oldestOf(dated: readonly Dated[]): { on: Day; department: string } | null {
  const known = dated.flatMap(({ on, department }) => (on === undefined ? [] : [{ on, department }]));
  const sorted = known.toSorted((a, b) => a.on - b.on || compareText(a.department, b.department));
  return sorted[0] ?? null;
}

/** A default in words. */
export function assumedText({ company, language, words }: ResultRequest, assumed: Assumed): string {
  return words.assumed({ ...declarationSaid(company, assumed, language), value: assumed.value });
}
