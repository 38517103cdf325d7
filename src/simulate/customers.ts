import { float, whole } from "../base/columns.ts";
import { TRACE } from "../capacity/passage.ts";
import { ALIVE, type Batches, INHERITED, TURNED_AWAY } from "./batches.ts";
import type { LotPlan, Plan } from "./plan.ts";

/** What an initiative's customers lived in one scenario, in customers. */
export interface CustomersScenario {
  expected: number;
  letDown: number;
  turnedAway: number;
  /** By station index; -1: by the calendar or the way alone. Who suffers twice is in both. */
  readonly atStation: Map<number, number>;
}

interface LotCount {
  units: number;
  letDown: number;
  /** Of those let down, the ones that went no further: lost, refused, abandoned. */
  ended: number;
  turnedAway: number;
  readonly atStation: Map<number, number>;
}

/**
 * Customers let in and let down (simulation.md, section 8). Units of one flow end in exactly one way; the branches of a
 * customer's units are taken as independent shares of the customers, and the total is their union.
 */
export function countCustomers(plan: Plan, batches: readonly Batches[], who: { initiative: string; turnedAwayCounts: boolean }): CustomersScenario {
  const total: CustomersScenario = { expected: 0, letDown: 0, turnedAway: 0, atStation: new Map() };
  for (const root of plan.lots) {
    if (root.initiative !== who.initiative || !root.isCustomers) continue;
    const units = batches[root.index];
    if (!units) continue;
    const own = countLot(plan, units, root);
    const customers = own.units + (who.turnedAwayCounts ? own.turnedAway : 0);
    total.expected += customers;
    total.turnedAway += own.turnedAway;
    if (customers <= 0) continue;
    const spared = sparedShare(plan, batches, { root, customers, total, own, turnedAwayCounts: who.turnedAwayCounts });
    total.letDown += customers * (1 - spared);
  }
  return total;
}

interface Family {
  readonly root: LotPlan;
  readonly customers: number;
  readonly own: LotCount;
  readonly total: CustomersScenario;
  readonly turnedAwayCounts: boolean;
}

/** The share of customers whom nothing on any branch lets down. */
function sparedShare(plan: Plan, batches: readonly Batches[], family: Family): number {
  const first = family.own.letDown + (family.turnedAwayCounts ? family.own.turnedAway : 0);
  addStations(family.total, family.own, 1);
  let spared = 1 - Math.min(1, first / family.customers);
  // Only customers who were not lost on their way have a parcel that may be late: both never befall the same one.
  const alive = family.customers - family.own.ended - (family.turnedAwayCounts ? family.own.turnedAway : 0);
  for (const lot of plan.lots) {
    if (lot.customers !== family.root.index) continue;
    const units = batches[lot.index];
    if (!units) continue;
    const counted = countLot(plan, units, lot);
    const base = Math.max(alive, counted.units);
    if (base <= TRACE || alive <= TRACE) continue;
    addStations(family.total, counted, alive / base);
    if (!lot.derived) spared *= 1 - Math.min(1, counted.letDown / base);
  }
  return spared;
}

function addStations(total: CustomersScenario, counted: LotCount, weight: number): void {
  for (const [station, units] of counted.atStation) total.atStation.set(station, (total.atStation.get(station) ?? 0) + units * weight);
}

/** Who was turned away was never let in; below the customers an inherited end was counted where it happened. */
function isCounted(fate: number, lot: LotPlan): boolean {
  if (fate === TURNED_AWAY || fate === TURNED_AWAY + INHERITED) return false;
  return fate < INHERITED || lot.isCustomers;
}

/** Units of a lot created in the judged span: let in, let down (ended, late, or still waiting at the end). */
function countLot(plan: Plan, batches: Batches, lot: LotPlan): LotCount {
  const count: LotCount = { units: 0, letDown: 0, ended: 0, turnedAway: 0, atStation: new Map() };
  const { spanFrom, spanTo, days } = plan.horizon;
  for (let index = 0; index < batches.count; index++) {
    const origin = whole(batches.origin, index);
    if (origin < spanFrom || origin > spanTo) continue;
    const fate = whole(batches.fate, index);
    const quantity = float(batches.quantity, index);
    if (fate === TURNED_AWAY) count.turnedAway += quantity;
    if (!isCounted(fate, lot)) continue;
    count.units += quantity;
    const isServed = fate === ALIVE && whole(batches.day, index) < days;
    if (isServed && whole(batches.late, index) === 0) continue;
    count.letDown += quantity;
    if (fate !== ALIVE) count.ended += quantity;
    const station = whole(batches.station, index);
    const place = station >= 0 ? station : (lot.stations.at(-1) ?? -1);
    count.atStation.set(place, (count.atStation.get(place) ?? 0) + quantity);
  }
  return count;
}
