import { float, whole } from "../base/columns.ts";
import { drawn } from "../capacity/behaviour.ts";
import { TRACE } from "../capacity/passage.ts";
import type { StepOutcome } from "../model/company.ts";
import { ABANDONED, ALIVE, type Batches, born, INHERITED, LOST, REFUSED, TURNED_AWAY } from "./batches.ts";
import { bornOverDay } from "./demand.ts";
import { factorOn } from "./factor.ts";
import type { Link, LotPlan, Plan } from "./plan.ts";

/** An outcome becomes known, and begets, one day after unless its step says how long. */
const FATES: Readonly<Record<StepOutcome, number>> = {
  served: ALIVE,
  late: ALIVE,
  waiting: ALIVE,
  lost: LOST,
  refused: REFUSED,
  turned_away: TURNED_AWAY,
  abandoned: ABANDONED,
};

/** Creates the units of a lot that another begets: a share of them, or so many for each, after their lag. */
export function beget(plan: Plan, lot: LotPlan, at: { parent: Batches; into: Batches; values: Float64Array }): void {
  const link = lot.link;
  if (!link) return;
  const rate = drawn(at.values, link.rate);
  const { parent } = at;
  for (let index = 0; index < parent.count; index++) {
    const from = begettingDay(plan, link, { parent, index });
    if (from === undefined) continue;
    for (const [position, lag] of link.days.entries()) {
      const day = link.arrives(from, lag);
      if (day >= plan.horizon.days) continue;
      const factor = factorOn(link.factor, day, at.values);
      const quantity = float(parent.quantity, index) * rate * (link.shares[position] ?? 0) * factor;
      if (quantity > TRACE) place(plan, lot, { ...at, index, day, quantity });
    }
  }
}

/** The day from which the lag counts, or nothing when this unit does not beget along this step. */
function begettingDay(plan: Plan, link: Link, at: { parent: Batches; index: number }): number | undefined {
  const { parent, index } = at;
  const fate = whole(parent.fate, index);
  const day = whole(parent.day, index);
  const served = fate === ALIVE && day < plan.horizon.days;
  if (link.when === undefined) {
    if (link.ofServed) return served ? day : undefined;
    return fate === TURNED_AWAY || fate === TURNED_AWAY + INHERITED ? undefined : whole(parent.created, index);
  }
  if (fate !== FATES[link.when]) return undefined;
  if (link.when === "late") return whole(parent.late, index) === 1 ? whole(parent.created, index) + link.knownAfter : undefined;
  if (link.when === "served") return served ? day : undefined;
  if (link.when === "waiting") return undefined;
  return day;
}

interface Placing {
  readonly parent: Batches;
  readonly into: Batches;
  readonly index: number;
  readonly day: number;
  readonly quantity: number;
}

/** A child keeps its parent's origin and hour, unless it is the customer itself: then its own day counts. */
function place(plan: Plan, lot: LotPlan, at: Placing): void {
  const { parent, index, day } = at;
  const fate = whole(parent.fate, index);
  const ghost = fate !== ALIVE && lot.link?.when === undefined;
  const inherited = ghost ? (fate >= INHERITED ? fate : fate + INHERITED) : ALIVE;
  const sameDay = day === whole(parent.created, index);
  const origin = lot.isCustomers || lot.customers === undefined ? day : whole(parent.origin, index);
  if (sameDay) {
    born(at.into, { origin, created: day, slot: whole(parent.slot, index), fate: inherited, fresh: 1 }, at.quantity);
  } else if (lot.isCustomers || lot.customers === undefined) {
    bornOverDay(plan, at.into, { origin, created: day, fate: inherited }, at.quantity);
  } else {
    born(at.into, { origin, created: day, slot: whole(parent.slot, index), fate: inherited, fresh: 1 }, at.quantity);
  }
  if (ghost) markStation(at);
}

/** An inherited end stays where it happened. */
function markStation(at: Placing): void {
  at.into.station[at.into.count - 1] = whole(at.parent.station, at.index);
}
