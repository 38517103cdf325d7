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
  /** Of customers whom nothing on the way here had let down before. */
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
export function countCustomers(
  plan: Plan,
  batches: readonly Batches[],
  who: { initiative: string; turnedAwayCounts: boolean },
): CustomersScenario {
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
    addStations(total, own, 1);
    const first = Math.min(1, (own.letDown + (who.turnedAwayCounts ? own.turnedAway : 0)) / customers);
    const alive = customers - own.ended - (who.turnedAwayCounts ? own.turnedAway : 0);
    const hit = hitBelow(plan, batches, {
      family: { root, customers, alive, total },
      parent: root.index,
      before: first,
    });
    total.letDown += customers * (first + hit);
  }
  return total;
}

interface Family {
  readonly root: LotPlan;
  readonly customers: number;
  /** Customers who were not lost on their way: only they have a parcel that may be late. */
  readonly alive: number;
  readonly total: CustomersScenario;
}

/**
 * The share of customers whom something on a lot's branches lets down. Along a path a customer counts once: units whose
 * customer was let down before carry that mark. Branches beside each other are independent shares of those spared so far.
 */
function hitBelow(
  plan: Plan,
  batches: readonly Batches[],
  at: { family: Family; parent: number; before: number },
): number {
  const { family, parent, before } = at;
  if (before >= 1 || family.alive <= TRACE) return 0;
  let spared = 1;
  for (const lot of plan.lots) {
    const units = batches[lot.index];
    if (lot.parent !== parent || lot.customers !== family.root.index || !units) continue;
    const counted = countLot(plan, units, lot);
    const weight = family.alive / Math.max(family.alive, counted.units);
    addStations(family.total, counted, weight);
    const own = lot.derived ? 0 : Math.min(1, (counted.letDown * weight) / family.customers);
    const hit = own + hitBelow(plan, batches, { family, parent: lot.index, before: own });
    spared *= 1 - Math.min(1, hit / (1 - before));
  }
  return (1 - before) * (1 - spared);
}

function addStations(total: CustomersScenario, counted: LotCount, weight: number): void {
  for (const [station, units] of counted.atStation)
    total.atStation.set(station, (total.atStation.get(station) ?? 0) + units * weight);
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
    if (fate === TURNED_AWAY || (fate === TURNED_AWAY + INHERITED && lot.isCustomers)) count.turnedAway += quantity;
    if (!isCounted(fate, lot)) continue;
    count.units += quantity;
    const isServed = fate === ALIVE && whole(batches.day, index) < days;
    if (!isServed || whole(batches.late, index) > 0) countHarm(count, lot, batches, index);
  }
  return count;
}

/** A unit that ended, came late or still waits; below the customers, only of whom nothing had let down before. */
function countHarm(count: LotCount, lot: LotPlan, batches: Batches, index: number): void {
  const quantity = float(batches.quantity, index);
  if (whole(batches.harmed, index) === 0 || lot.isCustomers) count.letDown += quantity;
  if (whole(batches.fate, index) !== ALIVE) count.ended += quantity;
  const station = whole(batches.station, index);
  const place = station >= 0 ? station : (lot.stations.at(-1) ?? -1);
  count.atStation.set(place, (count.atStation.get(place) ?? 0) + quantity);
}
