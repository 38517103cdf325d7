import { compareText } from "../base/position.ts";
import type { Commitment, Company } from "../model/company.ts";
import type { Assumed } from "../simulate/outlook.ts";
import { type Day, formatDay } from "../time/day.ts";
import { capacityOf, declarationSaid, departmentOf, departmentTitle } from "./names.ts";
import { orientationContext } from "./orientation-context.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { NumbersResult, RestsOn } from "./rests-on.ts";

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
  const names = [...new Set(assumed.map((one) => assumedText(request, one)))].sort(compareText);
  const declared = dated.length + judged.initiative.streams.length + judged.initiative.promises.length;
  return {
    assumed: names,
    declared,
    numbers: numbersOf(company, judged, { declared, defaults: names.length, commitments }),
    oldest: oldest && {
      on: formatDay(oldest.on),
      department: departmentTitle(company, oldest.department, language),
    },
    orientation: orientationContext(request, judged),
  };
}

interface Counted {
  readonly declared: number;
  readonly defaults: number;
  readonly commitments: readonly Commitment[];
}

function numbersOf(company: Company, judged: Judged, { declared, defaults, commitments }: Counted): NumbersResult {
  const { initiative, outlook } = judged;
  const { stale } = company.policy.tolerances;
  const touched = outlook.capacities.filter((one) => one.touched);
  const reached = touched.flatMap(({ id }) => capacityOf(company, id) ?? []);
  const isOld = (on: Day | undefined, limit: number): boolean => on !== undefined && company.asOf - on > limit;
  const evidence = [
    ...reached.map(({ declaration }) => declaration.evidence),
    ...initiative.streams.map(({ declaration }) => declaration.evidence),
    ...initiative.promises.map(({ declaration }) => declaration.matters_because),
  ];
  return {
    declared,
    assumed: evidence.filter((said) => said === "assumed" || said === "none").length,
    default: defaults,
    stale:
      reached.filter((one) => isOld(one.asOf, stale[one.declaration.kind])).length +
      commitments.filter((one) => isOld(one.asOf ?? asOfDepartment(company, one.department), stale.commitment)).length,
    unknown: outlook.missing.length,
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
