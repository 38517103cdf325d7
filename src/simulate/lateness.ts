import { float, whole } from "../base/columns.ts";
import { ABANDONED, ALIVE, type Batches, AFTER_LAST, INHERITED, LOST } from "./batches.ts";
import type { LotPlan, Plan } from "./plan.ts";
import type { Standard } from "./standards.ts";

/** What became of a promise in one scenario, in units of the flow that decides it. */
export interface PromiseScenario {
  due: number;
  kept: number;
}

/** Units by day of creation and by days until the last service (one more row and column for `still waiting`). */
export interface Pool {
  readonly days: number;
  /** `units[origin * (days + 2) + waited]`; waited = days + 1: not served by the end of the horizon. */
  readonly units: Float64Array;
  /** Units let down by day of creation. */
  readonly broken: Float64Array;
}

export function newPool(days: number): Pool {
  return { days, units: new Float64Array(days * (days + 2)), broken: new Float64Array(days) };
}

export interface Measuring {
  readonly plan: Plan;
  readonly batches: readonly Batches[];
  readonly promises: readonly PromiseScenario[];
  /** By standard; only for promises of the judged initiative. */
  readonly pools: readonly (Pool | undefined)[];
}

/** Marks the units that missed a standard, and counts what became of the promise that it measures. */
export function measureStandard(measuring: Measuring, standard: Standard, lot: LotPlan): void {
  const batches = measuring.batches[lot.index];
  if (!batches) return;
  for (let index = 0; index < batches.count; index++) {
    if (standard.branch !== undefined && whole(batches.branch, index) !== standard.branch) continue;
    const own = standard.fromOwn ? whole(batches.created, index) : whole(batches.origin, index);
    if (own < standard.from || own > standard.to) continue;
    measureUnit(measuring, standard, { lot, batches, index, own });
  }
}

interface Measured {
  readonly lot: LotPlan;
  readonly batches: Batches;
  readonly index: number;
  /** The day from which its time counts. */
  readonly own: number;
}

function measureUnit(measuring: Measuring, standard: Standard, { lot, batches, index, own }: Measured): void {
  const { days } = measuring.plan.horizon;
  const counts = own + (isAfterHour(measuring.plan, standard, whole(batches.slot, index)) ? 1 : 0);
  const due = whole(standard.dueBy, counts);
  const served = whole(batches.day, index);
  const day = standard.spansFlows ? Math.max(served, whole(batches.servedBefore, index)) : served;
  const fate = whole(batches.fate, index);
  const inTime = fate === ALIVE && day <= due && day < days;
  if (fate === ALIVE && !inTime && due < days) markLate(batches, index, whole(standard.knownOn, counts));
  // Who came after the last open day, and still has time, is neither kept a promise nor let down.
  const isOpen = fate === ALIVE && due >= days && whole(batches.late, index) === AFTER_LAST;
  if (lot.judged && standard.promise !== undefined && !isOpen)
    count(measuring, standard, { quantity: float(batches.quantity, index), own, day, fate, inTime });
}

/** Whether a unit came after the hour until which it counts as of its day: it is due as if ordered the next one. */
export function isAfterHour(plan: Plan, standard: Standard, slot: number): boolean {
  return standard.orderedBefore !== undefined && (plan.hours[slot] ?? 0) >= standard.orderedBefore;
}

/** Of several broken promises the one that is known first counts: lateness begets once. */
function markLate(batches: Batches, index: number, known: number): void {
  const before = whole(batches.late, index);
  batches.late[index] = before <= 0 ? known + 1 : Math.min(before, known + 1);
}

interface Counted {
  readonly quantity: number;
  readonly own: number;
  readonly day: number;
  readonly fate: number;
  readonly inTime: boolean;
}

/** Lost and abandoned units were due and not kept; refused and turned-away ones were never let in. */
function count(measuring: Measuring, standard: Standard, unit: Counted): void {
  const fate = unit.fate >= INHERITED ? unit.fate - INHERITED : unit.fate;
  if (fate !== ALIVE && fate !== LOST && fate !== ABANDONED) return;
  const tally = measuring.promises[standard.index];
  const pool = measuring.pools[standard.index];
  if (!tally) return;
  tally.due += unit.quantity;
  if (unit.inTime) tally.kept += unit.quantity;
  if (!pool) return;
  const served = fate === ALIVE && unit.day < pool.days;
  const column = served ? Math.max(0, unit.day - unit.own) : pool.days + 1;
  const cell = unit.own * (pool.days + 2) + column;
  pool.units[cell] = float(pool.units, cell) + unit.quantity;
  if (!unit.inTime) pool.broken[unit.own] = float(pool.broken, unit.own) + unit.quantity;
}
