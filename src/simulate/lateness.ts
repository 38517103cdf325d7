import { float, whole } from "../base/columns.ts";
import { ABANDONED, ALIVE, type Batches, INHERITED, LOST } from "./batches.ts";
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
  const { dueBy } = standard;
  if (!batches || !dueBy) return;
  for (let index = 0; index < batches.count; index++) {
    const own = standard.fromOwn ? whole(batches.created, index) : whole(batches.origin, index);
    if (own < standard.from || own > standard.to) continue;
    const due = dueDay(measuring.plan, standard, { batches, index, own, dueBy });
    const day = whole(batches.day, index);
    const fate = whole(batches.fate, index);
    const inTime = fate === ALIVE && day <= due && day < measuring.plan.horizon.days;
    if (fate === ALIVE && !inTime && due < measuring.plan.horizon.days) batches.late[index] = 1;
    if (lot.judged && standard.promise !== undefined)
      count(measuring, standard, { quantity: float(batches.quantity, index), own, day, fate, inTime });
  }
}

function dueDay(
  plan: Plan,
  standard: Standard,
  at: { batches: Batches; index: number; own: number; dueBy: Int32Array },
): number {
  const hour = plan.hours[whole(at.batches.slot, at.index)] ?? 0;
  const afterHour = standard.orderedBefore !== undefined && hour >= standard.orderedBefore;
  return whole(at.dueBy, afterHour ? at.own + 1 : at.own);
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
