import { float } from "../base/columns.ts";
import { drawn } from "../capacity/behaviour.ts";
import { crossInOrder, newPassage, type Passage, resetPassage, TRACE } from "../capacity/passage.ts";
import {
  ALIVE,
  type Batches,
  type Birth,
  born,
  bornApart,
  clear,
  copied,
  newBatches,
  newBirth,
  TURNED_AWAY,
} from "./batches.ts";
import { factorOn } from "./factor.ts";
import { newlyOpenOn, openOn } from "./openings.ts";
import type { Lever, LotPlan, Plan } from "./plan.ts";

export interface DemandScenario {
  readonly values: Float64Array;
  readonly scenario: number;
  /** Multiplies the judged initiative's streams: how many times its forecast. */
  readonly multiple: number;
}

/** Creates the units of a lot that comes from outside. */
export function createUnits(plan: Plan, lot: LotPlan, into: Batches, at: DemandScenario): void {
  const root = lot.root;
  if (!root) return;
  const volume = root.volume.reduce(
    (product, draw) => product * drawn(at.values, draw),
    lot.isForecast ? at.multiple : 1,
  );
  const birth = newBirth();
  const varied = root.noise?.(at.scenario, root.comes.from, root.comes.to);
  for (let day = root.comes.from; day <= root.comes.to; day++) {
    const weight = root.openings ? newlyOpenOn(root.openings, day, at.values) : float(root.weights, day);
    if (weight === 0) continue;
    const changed = factorOn(root.factor, day, at.values);
    const quantity = volume * weight * changed * (varied ? float(varied, day) : 1);
    if (quantity <= TRACE) continue;
    birth.origin = day;
    birth.created = day;
    if (lot.slotted) bornOverDay(plan, into, birth, quantity);
    else bornApart(into, birth, quantity);
  }
}

/** Units that come evenly over 24 hours: one batch for each part of the day. */
export function bornOverDay(plan: Plan, into: Batches, birth: Birth, quantity: number): void {
  for (let slot = 0; slot + 1 < plan.hours.length; slot++) {
    const share = ((plan.hours[slot + 1] ?? 24) - (plan.hours[slot] ?? 0)) / 24;
    birth.slot = slot;
    born(into, birth, quantity * share);
  }
  birth.slot = 0;
}

/** Room that admission works in; one for all levers of a plan. */
export interface Gate {
  readonly passage: Passage;
  readonly arrivals: Float64Array;
  readonly admitted: Float64Array;
  spare: Batches;
}

export function newGate(days: number): Gate {
  return {
    passage: newPassage(days),
    arrivals: new Float64Array(days + 1),
    admitted: new Float64Array(days),
    spare: newBatches(),
  };
}

/** Lets in what the levers let in: stages, then a throttle in order of arrival, then a cap. The rest is turned away. */
export function admit(lever: Lever, batches: Batches[], at: { values: Float64Array; gate: Gate }): void {
  for (const [index, lot] of lever.lots.entries()) {
    const stages = lever.stages[index];
    const units = batches[lot];
    if (stages && units) turnAway(units, at.gate, (day) => openOn(stages, day, at.values));
    if (stages && units) swapSpare(batches, lot, at.gate);
  }
  if (lever.throttle) throttle(lever, batches, at);
  if (lever.cap) capTotal(lever, batches, at);
}

function swapSpare(batches: Batches[], lot: number, gate: Gate): void {
  const old = batches[lot];
  batches[lot] = gate.spare;
  gate.spare = old ?? newBatches();
}

/** Splits each batch into what is let in on its day and what is not; the result is in `gate.spare`. */
function turnAway(units: Batches, gate: Gate, shareOf: (day: number) => number): void {
  clear(gate.spare);
  for (let index = 0; index < units.count; index++) {
    const quantity = units.quantity[index] ?? 0;
    const share = units.fate[index] === ALIVE ? shareOf(units.created[index] ?? 0) : 1;
    if (share > 0) copied(units, index, gate.spare, quantity * share);
    if (share < 1) copyTurnedAway(units, index, { spare: gate.spare, quantity: quantity * (1 - share) });
  }
}

/** The column is looked up after the copy: a copy that makes room replaces the columns. */
function copyTurnedAway(units: Batches, index: number, to: { spare: Batches; quantity: number }): void {
  const at = copied(units, index, to.spare, to.quantity);
  to.spare.fate[at] = TURNED_AWAY;
}

function dailyTotals(lever: Lever, batches: readonly Batches[], arrivals: Float64Array): void {
  arrivals.fill(0);
  for (const lot of lever.lots) {
    const units = batches[lot];
    if (!units) continue;
    for (let index = 0; index < units.count; index++) {
      if (units.fate[index] !== ALIVE) continue;
      const day = units.created[index] ?? 0;
      arrivals[day] = float(arrivals, day) + float(units.quantity, index);
    }
  }
}

/** Admits so many a day in order of arrival; a unit is created, and its promise starts, when it is admitted. */
function throttle(lever: Lever, batches: Batches[], at: { values: Float64Array; gate: Gate }): void {
  const limit = lever.throttle;
  if (!limit) return;
  const { gate } = at;
  const rate = drawn(at.values, limit.rate);
  dailyTotals(lever, batches, gate.arrivals);
  let waiting = 0;
  for (let day = 0; day < gate.passage.days; day++) {
    waiting += float(gate.arrivals, day);
    const admitted = day >= limit.from && day <= limit.to ? Math.min(waiting, rate) : 0;
    gate.admitted[day] = admitted;
    waiting -= admitted;
  }
  resetPassage(gate.passage);
  crossInOrder(gate.passage, { arrivals: gate.arrivals, served: gate.admitted, from: 0, before: 0 });
  for (const lot of lever.lots) {
    const units = batches[lot];
    if (!units) continue;
    moveToAdmission(units, gate);
    swapSpare(batches, lot, gate);
  }
}

function moveToAdmission(units: Batches, gate: Gate): void {
  const { passage, spare } = gate;
  clear(spare);
  for (let index = 0; index < units.count; index++) {
    const quantity = float(units.quantity, index);
    if (units.fate[index] !== ALIVE) {
      copied(units, index, spare, quantity);
      continue;
    }
    const day = units.created[index] ?? 0;
    let left = 1;
    for (let row = passage.first[day] ?? 0; row < (passage.first[day + 1] ?? 0); row++) {
      const on = passage.on[row] ?? day;
      const share = float(passage.share, row);
      const moved = copied(units, index, spare, quantity * share);
      spare.created[moved] = on;
      spare.origin[moved] = on;
      spare.day[moved] = on;
      left -= share;
    }
    if (left * quantity <= TRACE) continue;
    copyTurnedAway(units, index, { spare, quantity: quantity * left });
  }
}

/** Ends creation when the total is reached: the day of the crossing in proportion; a draw admits at random instead. */
function capTotal(lever: Lever, batches: Batches[], at: { values: Float64Array; gate: Gate }): void {
  if (!lever.cap) return;
  const { gate } = at;
  const total = drawn(at.values, lever.cap.total);
  dailyTotals(lever, batches, gate.arrivals);
  let all = 0;
  for (let day = 0; day < gate.arrivals.length; day++) all += float(gate.arrivals, day);
  if (all <= total) return;
  gate.admitted.fill(0);
  let before = 0;
  for (let day = 0; day < gate.passage.days; day++) {
    const today = float(gate.arrivals, day);
    const inOrder = today > 0 ? Math.max(0, Math.min(1, (total - before) / today)) : 1;
    gate.admitted[day] = lever.cap.draw ? total / all : inOrder;
    before += today;
  }
  for (const lot of lever.lots) {
    const units = batches[lot];
    if (!units) continue;
    turnAway(units, gate, (day) => float(gate.admitted, day));
    swapSpare(batches, lot, gate);
  }
}
