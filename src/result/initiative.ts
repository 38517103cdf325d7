import type { Finding } from "../rules/finding.ts";
import type { Missing, Outlook } from "../simulate/outlook.ts";
import type { WaysOut } from "../solve/way.ts";
import { formatDay } from "../time/day.ts";
import { capacityResults } from "./capacities.ts";
import { decideOf } from "./decide.ts";
import { departmentResults } from "./departments.ts";
import { findingResult, missingResults } from "./findings.ts";
import { compareFindings } from "./order.ts";
import { promiseResults } from "./promises.ts";
import type { Judged, ResultRequest } from "./request.ts";
import { restsOn } from "./rests.ts";
import type { CustomersResult, FindingResult, InitiativeResult, ReadyIf } from "./result.ts";
import { rounded, roundedSpread, roundedToll } from "./rounding.ts";
import { stepsAlways } from "./steps.ts";
import { streamResults } from "./streams.ts";
import { waysResult } from "./ways.ts";

/** The cause that a finding shares with another; null: it stands alone. */
export type CauseOfFinding = ReadonlyMap<Finding, string | null>;

export function initiativeResult(request: ResultRequest, judged: Judged, causes: CauseOfFinding): InitiativeResult {
  const { initiative, outlook } = judged;
  const findings = findingResults(request, judged, causes);
  const readyIf = readyIfOf(request, judged, findings);
  return {
    id: initiative.id,
    title: initiative.declaration.title,
    kind: initiative.declaration.kind,
    status: initiative.status,
    file: initiative.at.file,
    launch: formatDay(initiative.launch),
    ends: initiative.ends === undefined ? null : formatDay(initiative.ends),
    verdict: judged.verdict,
    scenarios: outlook.scenarios,
    decide: decideOf(judged, readyIf, formatDay(request.company.asOf)),
    customers: customersResult(request, judged),
    streams: streamResults(request, judged),
    breaks_at: breaksAt(judged),
    departments: departmentResults(request, judged),
    capacities: capacityResults(request, judged),
    promises: promiseResults(request, judged),
    findings,
    ready_if: readyIf,
    rests_on: restsOn(request, judged),
  };
}

/** What every way out needs, and the ways out; where none makes it ready, all that stands in its way. */
function readyIfOf(request: ResultRequest, judged: Judged, findings: readonly FindingResult[]): ReadyIf {
  const nothing = { volume: null, daily: null, launch: null, options: [], gaps: [] };
  if (judged.verdict === "ready") return { ...nothing, always: [] };
  const steps = stepsAlways(request, { findings, conditions: judged.conditions });
  // When nothing has to change, what people must settle is all there is to tell.
  if (!judged.ways || isOnlyWaiting(judged.ways)) return { ...nothing, always: steps };
  const proposer = judged.initiative.declaration.proposed_by;
  const { ready, ...ways } = waysResult(request, judged.ways, { findings, proposer });
  if (judged.verdict !== "undecided") return ready ? ways : { ...ways, always: steps };
  // The numbers settle it; beside them stands only what bounds the risk while nobody knows them.
  return { ...ways, always: steps, options: ready ? ways.options : [] };
}

function isOnlyWaiting({ ways }: WaysOut): boolean {
  return ways.some(({ id, verdict }) => id === "planned" && (verdict === "ready" || verdict === "conditional"));
}

function findingResults(request: ResultRequest, judged: Judged, causes: CauseOfFinding): FindingResult[] {
  return inOrder(judged).map((finding) => findingResult(request, finding, causes.get(finding) ?? null));
}

/** The findings of an initiative in the order in which they are told. */
export function inOrder({ findings, outlook }: Judged): readonly Finding[] {
  const { byDepartment } = outlook.customers;
  const customersAt = (id: string) => (Object.hasOwn(byDepartment, id) ? (byDepartment[id] ?? 0) : 0);
  return findings.toSorted(compareFindings(customersAt));
}

/** What cannot be told of a promise or a commitment: what happens within the day, and which capacities decide it. */
const OF_TIMES: readonly string[] = ["hours", "decided_by"];

/** What capacities on the customers' way, promises and commitments do not say, once each. */
function missingOf({ capacities, missing }: Outlook): readonly Missing[] {
  const all = [
    ...capacities.filter(({ touched }) => touched).flatMap((each) => [...each.missing, ...each.unsaid]),
    ...missing.filter(({ what }) => OF_TIMES.includes(what)),
  ];
  return [...new Map(all.map((each) => [`${each.department}|${each.subject}|${each.what}`, each])).values()];
}

function customersResult(request: ResultRequest, judged: Judged): CustomersResult | null {
  const { customers } = judged.outlook;
  if (!customers.known) return null;
  const isKnown = customers.letDownKnown;
  return {
    expected: roundedSpread(customers.expected),
    let_down: isKnown ? roundedToll(customers.letDown) : null,
    share: isKnown ? rounded(customers.share) : null,
    let_down_at_least: isKnown ? null : rounded(customers.letDown.mean),
    missing: isKnown ? [] : missingResults(request, missingOf(judged.outlook)),
    others_let_down: roundedToll(customers.othersLetDown),
    turned_away: rounded(customers.turnedAway.p50),
    by_department: Object.fromEntries(
      Object.entries(customers.byDepartment).map(([id, count]) => [id, rounded(count)]),
    ),
    units_as_customers: customers.unitsAsCustomers,
    plain: {
      expected: rounded(customers.plain.expected),
      let_down: isKnown ? rounded(customers.plain.letDown) : null,
    },
  };
}

function breaksAt(judged: Judged): InitiativeResult["breaks_at"] {
  const { breaksAt: found } = judged.outlook;
  if (!found) return null;
  const { next } = found;
  return {
    multiple: found.multiple === undefined ? null : rounded(found.multiple),
    department: found.capacity === undefined ? null : departmentIn(found.capacity),
    capacity: found.capacity ?? null,
    next: next
      ? { multiple: rounded(next.multiple), department: departmentIn(next.capacity), capacity: next.capacity }
      : null,
  };
}

/** `logistics/dispatch` is at `logistics`. */
function departmentIn(capacity: string): string {
  return capacity.split("/")[0] ?? capacity;
}
