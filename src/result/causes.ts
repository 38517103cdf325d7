import { compareText } from "../base/position.ts";
import type { Finding } from "../rules/finding.ts";
import type { Missing } from "../simulate/outlook.ts";
import { formatDay, mondayOf } from "../time/day.ts";
import { capacityTitle, departmentTitle, declarationSaid } from "./names.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { Cause } from "./result.ts";
import { rounded } from "./rounding.ts";

/** The id of the cause of a finding, when it has one: the first missing declaration, else its capacity and week. */
export function causeId(finding: Finding): string | undefined {
  const [missing] = finding.missing;
  if (finding.state === "unknown" && missing) return declarationId(missing);
  const capacity = capacityIn(finding);
  if (capacity === undefined || finding.state !== "open" || finding.firstDay === undefined) return undefined;
  return `capacity:${capacity}@${formatDay(mondayOf(finding.firstDay))}`;
}

/** Causes that more than one finding shares, those that settle most first. */
export function causesOf(request: ResultRequest): Cause[] {
  const groups = new Map<string, [Judged, Finding][]>();
  for (const one of request.judged) {
    for (const finding of one.findings) {
      for (const id of idsOf(finding)) groups.set(id, [...(groups.get(id) ?? []), [one, finding]]);
    }
  }
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .flatMap(([id, members]) => cause(request, id, members))
    .sort((a, b) => b.settles.length - a.settles.length || b.customers - a.customers || compareText(a.id, b.id));
}

function idsOf(finding: Finding): string[] {
  if (finding.state === "unknown") return [...new Set(finding.missing.map(declarationId))];
  const id = causeId(finding);
  return id === undefined ? [] : [id];
}

function cause(request: ResultRequest, id: string, members: readonly [Judged, Finding][]): Cause[] {
  const first = members[0]?.[1];
  if (!first) return [];
  const missing = first.missing.find((one) => declarationId(one) === id);
  const touched = [...new Set(members.map(([judged]) => judged))];
  const settled = missing ? touched.filter((one) => isSettledBy(one, id)) : touched;
  const department = missing?.department ?? first.department;
  const found: Cause = {
    id,
    kind: missing ? "declaration" : "capacity",
    department,
    department_title: departmentTitle(request.company, department, request.language),
    what: missing
      ? missingWhat(request, missing)
      : capacityTitle(request.company, capacityIn(first) ?? "", request.language),
    settles: settled.map((one) => one.initiative.id).sort(compareText),
    customers: rounded(settled.reduce((sum, one) => sum + customersOf(one, missing ? undefined : department), 0)),
  };
  return [found];
}

/** True when nothing else is missing to know its verdict. */
function isSettledBy(one: Judged, id: string): boolean {
  const blocking = one.findings.filter((finding) => finding.state === "unknown" && finding.severity === "blocker");
  const ids = new Set(blocking.flatMap((finding) => finding.missing.map(declarationId)));
  return one.verdict === "undecided" && ids.size === 1 && ids.has(id);
}

function customersOf(one: Judged, department: string | undefined): number {
  const { customers } = one.outlook;
  if (!customers.known) return 0;
  return department === undefined ? customers.expected.p50 : (customers.byDepartment[department] ?? 0);
}

function missingWhat(request: ResultRequest, missing: Missing): string {
  return request.words.missing(declarationSaid(request.company, missing, request.language));
}

function declarationId(missing: Missing): string {
  return `declaration:${missing.department}|${missing.subject}|${missing.what}`;
}

function capacityIn(finding: Finding): string | undefined {
  return finding.subject.startsWith("capacity:") ? finding.subject.slice("capacity:".length) : undefined;
}
