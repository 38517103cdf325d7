import { float, whole } from "../base/columns.ts";
import { drawn } from "../capacity/behaviour.ts";
import { TRACE } from "../capacity/passage.ts";
import type { StepOutcome } from "../model/company.ts";
import {
  ABANDONED,
  ALIVE,
  type Batches,
  type Birth,
  born,
  bornApart,
  AFTER_LAST,
  INHERITED,
  LOST,
  newBirth,
  REFUSED,
  TURNED_AWAY,
} from "./batches.ts";
import { bornOverDay } from "./demand.ts";
import { factorOn } from "./factor.ts";
import type { Link, LotPlan, Plan } from "./plan.ts";

/** An outcome becomes known, and begets, one day after unless its step says how long. */
export const FATES: Readonly<Record<StepOutcome, number>> = {
  served: ALIVE,
  late: ALIVE,
  waiting: ALIVE,
  lost: LOST,
  refused: REFUSED,
  turned_away: TURNED_AWAY,
  abandoned: ABANDONED,
};

export interface Begetting {
  readonly parent: Batches;
  readonly into: Batches;
  readonly values: Float64Array;
  /** How many times the judged initiative's forecast. */
  readonly multiple: number;
}

/** Along which link units beget, and whom. */
interface Line {
  readonly plan: Plan;
  readonly lot: LotPlan;
  readonly link: Link;
  readonly parent: Batches;
  readonly into: Batches;
  readonly values: Float64Array;
  readonly rate: number;
  readonly birth: Birth;
  /** Each batch begets one, none of them like another but by chance: no use in looking for its like. */
  readonly isOneToOne: boolean;
}

/** Creates the units of a lot that another begets: a share of them, or so many for each, after their lag. */
export function beget(plan: Plan, lot: LotPlan, at: Begetting): void {
  const { link } = lot;
  if (!link) return;
  const { parent, into, values } = at;
  const rate = drawn(values, link.rate) * (lot.isForecast ? at.multiple : 1);
  const isOneToOne = isEachOne(plan, lot, parent);
  const line = { plan, lot, link, parent, into, values, rate, birth: newBirth(), isOneToOne };
  for (let index = 0; index < parent.count; index++) {
    const from = begettingDay(line, index);
    if (from >= 0) begetFrom(line, index, from);
  }
}

/** One lag, a parent whose batches are as they were born, and nothing forgotten of what tells them apart. */
function isEachOne(plan: Plan, lot: LotPlan, parent: Batches): boolean {
  const from = lot.parent === undefined ? undefined : plan.lots[lot.parent];
  if (!from || lot.link?.days.length !== 1 || parent.count !== parent.births) return false;
  return lot.slotted === from.slotted && lot.keepsOrigin === from.keepsOrigin;
}

/** The units that one batch begets, on the days of its lag. */
function begetFrom(line: Line, index: number, from: number): void {
  const { plan, lot, link, parent, into, birth } = line;
  inherit(line, index);
  const units = float(parent.quantity, index) * line.rate;
  for (let position = 0; position < link.days.length; position++) {
    const lag = link.days[position] ?? 0;
    const day = link.arrives ? link.arrives(from, lag) : from + lag;
    if (day >= plan.horizon.days) continue;
    const changed = link.factor.length > 0 ? factorOn(link.factor, day, line.values) : 1;
    const quantity = units * (link.shares[position] ?? 0) * changed;
    if (quantity <= TRACE) continue;
    birth.created = day;
    birth.origin = lot.keepsOrigin ? whole(parent.origin, index) : day;
    if (isSpread(line, index)) bornOverDay(plan, into, birth, quantity);
    else if (line.isOneToOne) bornApart(into, birth, quantity);
    else born(into, birth, quantity);
  }
}

/** What a child takes from its parent: the hour, and an end that was its parent's. */
function inherit({ plan, lot, link, parent, birth }: Line, index: number): void {
  const fate = whole(parent.fate, index);
  const isGhost = fate !== ALIVE && link.when === undefined;
  birth.fate = !isGhost ? ALIVE : fate >= INHERITED ? fate : fate + INHERITED;
  birth.station = isGhost ? whole(parent.station, index) : -1;
  birth.harmed = isHarmed(plan, parent, index) ? 1 : 0;
  birth.slot = lot.slotted ? whole(parent.slot, index) : 0;
  birth.servedBefore = lot.recallsService ? whole(parent.servedBefore, index) : 0;
  birth.held = birth.servedBefore > 0 ? whole(parent.held, index) : 0;
  if (birth.held > 0) birth.station = whole(parent.station, index);
}

/** Whether the customer of a unit has been let down by it, or by what begot it. */
function isHarmed(plan: Plan, batches: Batches, index: number): boolean {
  const late = whole(batches.late, index);
  if (whole(batches.harmed, index) === 1 || late > 0) return true;
  return (
    whole(batches.fate, index) !== ALIVE || (whole(batches.day, index) >= plan.horizon.days && late !== AFTER_LAST)
  );
}

/** The customer's own unit, made on a later day than its parent, comes at any hour of that day. */
function isSpread({ lot, parent, birth }: Line, index: number): boolean {
  if (!lot.slotted || (!lot.isCustomers && lot.customers !== undefined)) return false;
  return birth.created !== whole(parent.created, index);
}

/** Who is turned away before being a customer is told as the customer that it would have become, and no further. */
function isTurnedAway(fate: number): boolean {
  return fate === TURNED_AWAY || fate === TURNED_AWAY + INHERITED;
}

/** The day from which the lag counts; -1 when this unit does not beget along this step. */
function begettingDay({ plan, lot, link, parent }: Line, index: number): number {
  const fate = whole(parent.fate, index);
  if (link.when === undefined && !link.ofServed)
    return isTurnedAway(fate) && lot.customers !== undefined ? -1 : whole(parent.created, index);
  const day = whole(parent.day, index);
  const served = fate === ALIVE && day < plan.horizon.days;
  if (link.when === undefined) return served ? day : -1;
  if (fate !== FATES[link.when] || link.when === "waiting") return -1;
  const late = whole(parent.late, index);
  if (link.when === "late") return late - 1;
  if (link.when === "served") return served && late === 0 ? day : -1;
  return day;
}
