import type { Company, Initiative } from "../model/company.ts";
import { quantilesOf } from "../quantity/estimate.ts";
import { type BuiltPlan, buildPlan } from "./build/build-plan.ts";
import type { Tables } from "./build/building.ts";
import { middles } from "./drivers.ts";
import { gatesOf } from "./gates.ts";
import { judgedSpan } from "./horizon.ts";
import { type Climbed, climb, harmedFlows } from "./ladder.ts";
import type { CapacityOutlook, CustomersOutlook, Missing, Outlook, PromiseOutlook, Quantiles, StreamOutlook } from "./outlook.ts";
import { drawOnce, type Sample } from "./sample.ts";
import { type CapacityContext, summariseStation, summariseUnready } from "./summarise-capacity.ts";
import { summarisePromise } from "./summarise-promise.ts";
import { stress, supplyNeeded } from "./stress.ts";

export interface Rehearsal {
  readonly seed: number;
  /** The lowest rung of the ladder. */
  readonly scenarios: number;
  readonly tables: Tables;
}

/** Plays one initiative through its company, with and without it, and says what its customers would live. */
export function rehearse(company: Company, initiative: Initiative, rehearsal: Rehearsal): Outlook {
  const others = company.initiatives.filter((each) => each !== initiative && (each.status === "approved" || each.status === "live"));
  const cast = { judged: initiative, others, seed: rehearsal.seed, tables: rehearsal.tables };
  const plan = buildPlan(company, { ...cast, included: true });
  const tolerance = company.policy.tolerances.breach;
  const turnedAwayCounts = countsTurnedAway(initiative);
  const without = buildPlan(company, { ...cast, included: false });
  const climbed = climb({ withIt: plan, without }, { seed: rehearsal.seed, scenarios: rehearsal.scenarios, tolerance, turnedAwayCounts });
  const reached = plan.stations.filter((station) => plan.lots.some((lot) => lot.judged && lot.stations.includes(station.index)));
  const question = { seed: rehearsal.seed, tolerance, stations: reached.map((station) => station.index), baseline: climbed.without.harm };
  const strength = stress(plan, question);
  const plain = plainRun(plan, without, turnedAwayCounts);
  const context: CapacityContext = {
    plan,
    climbed,
    tolerance,
    plain,
    breaksAt: strength.byStation,
    flip: (station) => supplyNeeded(plan, station, question),
    changed: changedCapacities(initiative),
  };
  const capacities = allCapacities(company, context);
  const expected = mean(climbed.withIt.expected);
  const promises = initiative.promises.map((promise) => summarisePromise(promise, { company, initiative, plan, sample: climbed.withIt, capacities, customers: expected }));
  const customers = customersOf(climbed, { plan, plain, letDownKnown: isLetDownKnown(capacities, promises) });
  const touched = touchedDepartments(initiative, capacities);
  return {
    initiative: initiative.id,
    span: judgedSpan(company, initiative),
    scenarios: climbed.withIt.count,
    seed: rehearsal.seed,
    customers,
    breaksAt: reached.length > 0 && customers.known ? strength.all : undefined,
    capacities,
    promises,
    streams: streamsOf(climbed.withIt),
    gates: gatesOf(company, initiative, touched),
    missing: allMissing(plan, capacities),
    assumed: plan.assumed,
  };
}

/** Every driver at its middle, with and without the initiative. */
function plainRun(plan: BuiltPlan, without: BuiltPlan, turnedAwayCounts: boolean): CapacityContext["plain"] {
  const before = drawOnce(without, middles(without.drivers), { turnedAwayCounts, remember: harmedFlows(plan) });
  const values = middles(plan.drivers);
  return { ...drawOnce(plan, values, { turnedAwayCounts, baseline: before.harm }), values };
}

/** Who is turned away is let down when nobody told customers that there is a limit, or when the promise is absolute. */
function countsTurnedAway(initiative: Initiative): boolean {
  const cap = initiative.declaration.offer?.cap;
  const told = cap?.said === "value" && cap.value.told === true;
  const absolute = initiative.promises.some((promise) => promise.term.direction === "always");
  return absolute || (cap?.said === "value" && !told);
}

function changedCapacities(initiative: Initiative): ReadonlySet<string> {
  const changes = initiative.declaration.changes ?? [];
  return new Set(changes.flatMap((change) => (change.kind === "capacity" ? [change.capacity, ...(change.replaced_by ? [change.replaced_by] : [])] : [])));
}

function allCapacities(company: Company, context: CapacityContext): readonly CapacityOutlook[] {
  const { plan } = context;
  const flows = new Set(plan.lots.filter((lot) => lot.judged).map((lot) => lot.flow));
  const unready = plan.unready.map((each) => summariseUnready(each.capacity, each.missing, flows.has(each.capacity.flow)));
  const played = plan.stations.map((station) => summariseStation(station, context));
  const placed = new Set([...unready, ...played].map((each) => each.id));
  const absent = company.departments.flatMap((department) => department.capacities).filter((capacity) => !placed.has(capacity.id));
  return [...played, ...unready, ...absent.map((capacity) => summariseUnready(capacity, [], false))].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Departments that the initiative reaches, changes, or counts on. */
function touchedDepartments(initiative: Initiative, capacities: readonly CapacityOutlook[]): readonly string[] {
  const reached = capacities.filter((capacity) => capacity.touched).map((capacity) => capacity.department);
  const named = initiative.parties.filter((party) => party.role !== "asked").map((party) => party.department);
  return [...new Set([...reached, ...named])].sort();
}

interface CustomersContext {
  readonly plan: BuiltPlan;
  readonly plain: Sample;
  readonly letDownKnown: boolean;
}

/** Nothing on the customers' way is unknown, and there is something on it. */
function isLetDownKnown(capacities: readonly CapacityOutlook[], promises: readonly PromiseOutlook[]): boolean {
  const touched = capacities.filter((capacity) => capacity.touched);
  const unknown = touched.some((capacity) => capacity.missing.length > 0) || promises.some((promise) => promise.missing.length > 0);
  return touched.length > 0 && !unknown;
}

function customersOf(climbed: Climbed, context: CustomersContext): CustomersOutlook {
  const sample = climbed.withIt;
  const expectedMean = mean(sample.expected);
  const letDownMean = mean(sample.letDown);
  const { plan } = context;
  const judged = plan.lots.filter((lot) => lot.judged);
  return {
    known: judged.some((lot) => lot.isCustomers && isFed(plan, lot.index)) && !plan.atMost,
    letDownKnown: context.letDownKnown,
    unitsAsCustomers: plan.unitsAsCustomers && judged.some((lot) => lot.isCustomers && lot.subject !== "affects"),
    expected: quantilesOf(sample.expected),
    expectedMean,
    letDown: quantilesOf(sample.letDown),
    letDownMean,
    share: expectedMean > 0 ? letDownMean / expectedMean : 0,
    othersLetDown: quantilesOf(othersLetDown(climbed)),
    turnedAway: quantilesOf(sample.turnedAway),
    byDepartment: byDepartment(sample),
    plain: { expected: context.plain.expected[0] ?? 0, letDown: context.plain.letDown[0] ?? 0 },
  };
}

/** Whether a lot's size is known all the way from its stream. */
function isFed(plan: BuiltPlan, index: number): boolean {
  const lot = plan.lots[index];
  if (!lot || lot.missing.length > 0) return false;
  return lot.root !== undefined || (lot.parent !== undefined && isFed(plan, lot.parent));
}

function mean(column: Float64Array): number {
  return column.length > 0 ? column.reduce((sum, value) => sum + value, 0) / column.length : 0;
}

/** Harm over and above the run without it: usual load at the worst capacity of each flow, and every other initiative. */
function othersLetDown(climbed: Climbed): Float64Array {
  const { withIt, without } = climbed;
  const total = new Float64Array(withIt.count);
  const flows = [...new Set(withIt.plan.stations.map((station) => station.capacity.flow))];
  for (const flow of flows) addWorst(total, usualHarms(climbed, flow));
  for (const [initiative, after] of withIt.others) addWorst(total, [{ after, before: without.others.get(initiative) }]);
  return total;
}

interface Harm {
  readonly after: Float64Array;
  readonly before: Float64Array | undefined;
}

/** Harm to the usual load at each capacity of a flow, with and without the initiative. */
function usualHarms({ withIt, without }: Climbed, flow: string): readonly Harm[] {
  return withIt.plan.stations.flatMap((station) => {
    const after = withIt.stations[station.index]?.usualHarm;
    if (station.capacity.flow !== flow || !after) return [];
    const before = without.plan.stations.findIndex((each) => each.capacity.id === station.capacity.id);
    return [{ after, before: without.stations[before]?.usualHarm }];
  });
}

/** Adds, scenario by scenario, the largest of what was made worse. */
function addWorst(total: Float64Array, harms: readonly Harm[]): void {
  for (let scenario = 0; scenario < total.length; scenario++) {
    let most = 0;
    for (const { after, before } of harms) most = Math.max(most, (after[scenario] ?? 0) - (before?.[scenario] ?? 0));
    total[scenario] = (total[scenario] ?? 0) + most;
  }
}

function byDepartment(sample: Sample): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {};
  for (const [index, customers] of [...sample.atStation].sort((a, b) => a[0] - b[0])) {
    const department = sample.plan.stations[index]?.capacity.department;
    if (department !== undefined) totals[department] = (totals[department] ?? 0) + customers / sample.count;
  }
  return totals;
}

function streamsOf(sample: Sample): readonly StreamOutlook[] {
  const flows = [...new Set([...sample.lots.keys()].map((lot) => sample.plan.lots[lot]?.flow ?? ""))].filter((flow) => !flow.startsWith("affected:"));
  return flows.sort().map((flow) => {
    const lots = [...sample.lots].filter(([lot]) => sample.plan.lots[lot]?.flow === flow).map(([, figures]) => figures);
    const total = new Float64Array(sample.count);
    const byDay = new Float64Array(sample.plan.horizon.days);
    for (const lot of lots) {
      for (let index = 0; index < total.length; index++) total[index] = (total[index] ?? 0) + (lot.total[index] ?? 0);
      for (let day = 0; day < byDay.length; day++) byDay[day] = (byDay[day] ?? 0) + (lot.byDay[day] ?? 0) / sample.count;
    }
    const busiest = byDay.indexOf(Math.max(...byDay));
    const totals: Quantiles = quantilesOf(total);
    return { flow, total: totals, peak: { day: sample.plan.horizon.start + busiest, quantity: byDay[busiest] ?? 0 }, turnedAway: mean(sample.turnedAway) };
  });
}

/** Everything that nobody declared and that some number of this initiative waits for, once each. */
function allMissing(plan: BuiltPlan, capacities: readonly CapacityOutlook[]): readonly Missing[] {
  const all = [...plan.missing, ...capacities.filter((each) => each.touched).flatMap((each) => each.missing), ...plan.lots.filter((lot) => lot.judged).flatMap((lot) => lot.missing)];
  const seen = new Set<string>();
  return all.filter((each) => {
    const key = `${each.department}|${each.subject}|${each.what}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
