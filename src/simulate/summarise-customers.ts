import { float } from "../base/columns.ts";
import { quantilesOf } from "../quantity/estimate.ts";
import type { BuiltPlan } from "./build/build-plan.ts";
import { type Climbed, isSettled } from "./ladder.ts";
import type { CapacityOutlook, CustomersOutlook, PromiseOutlook, Toll } from "./outlook.ts";
import { othersLetDown } from "./others-let-down.ts";
import { isHarmOpen } from "./questions.ts";
import type { Sample } from "./sample.ts";

/** Nothing on the customers' way is unknown, and there is something on it. */
export function isLetDownKnown(capacities: readonly CapacityOutlook[], promises: readonly PromiseOutlook[]): boolean {
  const touched = capacities.filter((capacity) => capacity.touched);
  const unknown =
    touched.some((capacity) => capacity.lowerBound || capacity.missing.length > 0) ||
    promises.some((promise) => promise.missing.length > 0);
  return touched.length > 0 && !unknown;
}

export interface CustomersContext {
  readonly plan: BuiltPlan;
  readonly plain: Sample;
  readonly letDownKnown: boolean;
  /** Others let down that are accepted, as a share of the customers whom it brings. */
  readonly adds: number;
}

export function customersOf(climbed: Climbed, context: CustomersContext): CustomersOutlook {
  const sample = climbed.withIt;
  const expectedMean = mean(sample.expected);
  const letDown = tollOf(sample.letDown);
  const { plan } = context;
  const judged = plan.lots.filter((lot) => lot.judged);
  return {
    known: areAllFed(plan, judged) && plan.atMost.length === 0,
    letDownKnown: context.letDownKnown,
    unitsAsCustomers: plan.unitsAsCustomers && judged.some((lot) => lot.isCustomers && lot.subject !== "affects"),
    expected: quantilesOf(sample.expected),
    expectedMean,
    letDown,
    share: expectedMean > 0 ? letDown.mean / expectedMean : 0,
    othersLetDown: tollOf(othersLetDown(climbed)),
    othersTooClose: isSettled(sample.count) && isHarmOpen(climbed, context.adds),
    turnedAway: quantilesOf(sample.turnedAway),
    byDepartment: byDepartment(sample),
    plain: { expected: context.plain.expected[0] ?? 0, letDown: context.plain.letDown[0] ?? 0 },
  };
}

/** Whether the customers of every stream are known: those of one beside another that nobody knows are only a part. */
export function areAllFed(plan: BuiltPlan, lots: BuiltPlan["lots"]): boolean {
  const customers = lots.filter((lot) => lot.isCustomers);
  return customers.length > 0 && customers.every((lot) => isFed(plan, lot.index));
}

/** Whether a lot's size is known all the way from its stream. */
function isFed(plan: BuiltPlan, index: number): boolean {
  const lot = plan.lots[index];
  if (!lot || lot.missing.length > 0) return false;
  return lot.root !== undefined || (lot.parent !== undefined && isFed(plan, lot.parent));
}

export function tollOf(column: Float64Array): Toll {
  return { ...quantilesOf(column), mean: mean(column) };
}

export function mean(column: Float64Array): number {
  return column.length > 0 ? column.reduce((sum, value) => sum + value, 0) / column.length : 0;
}

function byDepartment(sample: Sample): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {};
  for (const station of sample.plan.stations) {
    const customers = float(sample.atStation, station.index + 1);
    if (customers === 0) continue;
    const { department } = station.capacity;
    totals[department] = (totals[department] ?? 0) + customers / sample.count;
  }
  return totals;
}
