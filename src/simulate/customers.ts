import { add, float, whole } from "../base/columns.ts";
import { TRACE } from "../capacity/passage.ts";
import { ALIVE, type Batches, AFTER_LAST, INHERITED, TURNED_AWAY } from "./batches.ts";
import type { LotPlan, Plan } from "./plan.ts";

/** What an initiative's customers lived in one scenario, in customers. */
export interface CustomersScenario {
  expected: number;
  letDown: number;
  turnedAway: number;
  /** By station index + 1; at 0: by the calendar or the way alone. Who suffers twice is in both. */
  readonly atStation: Float64Array;
}

interface LotCount {
  units: number;
  /** Of customers whom nothing on the way here had let down before. */
  letDown: number;
  /** Of those let down, the ones that went no further: lost, refused, abandoned. */
  ended: number;
  turnedAway: number;
  readonly atStation: Float64Array;
}

/** The room in which customers are counted; one for all scenarios of a plan. */
export interface Counting {
  readonly plan: Plan;
  /** By initiative: its lots of customers. */
  readonly roots: ReadonlyMap<string, readonly LotPlan[]>;
  /** By lot: those that it begets. */
  readonly children: readonly (readonly LotPlan[])[];
  readonly total: CustomersScenario;
  readonly lot: LotCount;
}

export function newCounting(plan: Plan): Counting {
  const places = plan.stations.length + 1;
  return {
    plan,
    roots: new Map(
      plan.initiatives.map(({ id }) => [id, plan.lots.filter((lot) => lot.initiative === id && lot.isCustomers)]),
    ),
    children: plan.lots.map((lot) => plan.lots.filter((child) => child.parent === lot.index)),
    total: { expected: 0, letDown: 0, turnedAway: 0, atStation: new Float64Array(places) },
    lot: { units: 0, letDown: 0, ended: 0, turnedAway: 0, atStation: new Float64Array(places) },
  };
}

/**
 * Customers let in and let down (simulation.md, section 8), valid until the next count. Units of one flow end in exactly
 * one way; the branches of a customer's units are taken as independent shares of the customers, and the total is their
 * union.
 */
export function countCustomers(
  counting: Counting,
  batches: readonly Batches[],
  who: { initiative: string; turnedAwayCounts: boolean },
): Readonly<CustomersScenario> {
  const { total } = counting;
  total.expected = 0;
  total.letDown = 0;
  total.turnedAway = 0;
  total.atStation.fill(0);
  for (const root of counting.roots.get(who.initiative) ?? []) {
    const units = batches[root.index];
    if (!units) continue;
    const own = countLot(counting, units, root);
    const turnedAway = who.turnedAwayCounts ? own.turnedAway : 0;
    const customers = own.units + turnedAway;
    total.expected += customers;
    total.turnedAway += own.turnedAway;
    if (customers <= 0) continue;
    addStations(counting, 1);
    const before = Math.min(1, (own.letDown + turnedAway) / customers);
    const family = { counting, batches, root, customers, alive: customers - own.ended - turnedAway };
    total.letDown += customers * (before + hitBelow(family, root.index, before));
  }
  return total;
}

interface Family {
  readonly counting: Counting;
  readonly batches: readonly Batches[];
  readonly root: LotPlan;
  readonly customers: number;
  /** Customers who were not lost on their way: only they have a parcel that may be late. */
  readonly alive: number;
}

/**
 * The share of customers whom something on a lot's branches lets down. Along a path a customer counts once: units whose
 * customer was let down before carry that mark. Branches beside each other are independent shares of those spared so far.
 */
function hitBelow(family: Family, parent: number, before: number): number {
  const { counting, root, customers, alive } = family;
  if (before >= 1 || alive <= TRACE) return 0;
  let spared = 1;
  for (const lot of counting.children[parent] ?? []) {
    const units = family.batches[lot.index];
    if (lot.customers !== root.index || !units) continue;
    const counted = countLot(counting, units, lot);
    const weight = alive / Math.max(alive, counted.units);
    addStations(counting, weight);
    const own = lot.derived ? 0 : Math.min(1, (counted.letDown * weight) / customers);
    const hit = own + hitBelow(family, lot.index, own);
    spared *= 1 - Math.min(1, hit / (1 - before));
  }
  return (1 - before) * (1 - spared);
}

/** Adds those whom the lot that was counted last saw let down. */
function addStations({ total, lot }: Counting, weight: number): void {
  for (let place = 0; place < lot.atStation.length; place++)
    add(total.atStation, place, float(lot.atStation, place) * weight);
}

/** Who was turned away was never let in; below the customers an inherited end was counted where it happened. */
function isCounted(fate: number, lot: LotPlan): boolean {
  if (fate === TURNED_AWAY || fate === TURNED_AWAY + INHERITED) return false;
  return fate < INHERITED || lot.isCustomers;
}

/** Units of a lot created in the judged span: let in, let down (ended, late, or still waiting for who is before them). */
function countLot({ plan, lot: count }: Counting, batches: Batches, lot: LotPlan): Readonly<LotCount> {
  count.units = 0;
  count.letDown = 0;
  count.ended = 0;
  count.turnedAway = 0;
  count.atStation.fill(0);
  const { spanFrom, spanTo, days } = plan.horizon;
  for (let index = 0; index < batches.count; index++) {
    const origin = whole(batches.origin, index);
    if (origin < spanFrom || origin > spanTo) continue;
    const fate = whole(batches.fate, index);
    const quantity = float(batches.quantity, index);
    if (fate === TURNED_AWAY || (fate === TURNED_AWAY + INHERITED && lot.isCustomers)) count.turnedAway += quantity;
    if (!isCounted(fate, lot)) continue;
    count.units += quantity;
    const late = whole(batches.late, index);
    const isServed = fate === ALIVE && (whole(batches.day, index) < days || late === AFTER_LAST);
    if (!isServed || late > 0) countHarm(count, lot, { batches, index });
  }
  return count;
}

/** A unit that ended, came late or waits too long; below the customers, only of whom nothing had let down before. */
function countHarm(count: LotCount, lot: LotPlan, { batches, index }: { batches: Batches; index: number }): void {
  const quantity = float(batches.quantity, index);
  if (whole(batches.harmed, index) === 0 || lot.isCustomers) count.letDown += quantity;
  if (whole(batches.fate, index) !== ALIVE) count.ended += quantity;
  const station = whole(batches.station, index);
  const place = station >= 0 ? station : (lot.stations.at(-1) ?? -1);
  add(count.atStation, place + 1, quantity);
}
