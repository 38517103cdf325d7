import { byte, float, whole } from "../base/columns.ts";
import { type Draw, drawn, type Load, type Setup } from "./behaviour.ts";
import { crossInOrder, ONE_UNIT, type Passage, TRACE } from "./passage.ts";

/** From a day on it handles so many on each open day. */
export interface Phase {
  readonly from: number;
  readonly rate: Draw;
}

/** A time that somebody said, in days; working days are open days. */
export interface Time {
  readonly days: Draw;
  readonly working: boolean;
}

/** What a line needs to run, and the room in which it does; one for all scenarios. */
export interface QueueSetup {
  readonly setup: Setup;
  readonly phases: readonly Phase[];
  readonly backlog: Draw | undefined;
  readonly wait: Time | undefined;
  readonly openIndex: Int32Array;
  /** 1 for each open day. */
  readonly open: Uint8Array;
  readonly maxWait: Time | undefined;
  /** In open days. */
  readonly allowance: number;
  readonly capacity: Float64Array;
  readonly served: Float64Array;
}

/** Handles units in order of arrival, measures how full the line was, and how long who came had to wait. */
export function runQueue(values: Float64Array, load: Load, at: { passage: Passage; queue: QueueSetup }): void {
  const { passage, queue } = at;
  fillCapacity(values, load, queue);
  const initial = waitingAtFirst(values, queue);
  const before = serveInOrder(load, passage, { queue, initial });
  measureUse(load, passage.use, queue);
  const { arrivals, asked: from } = load;
  crossInOrder(passage, { arrivals, served: queue.served, from, before });
  const most = queue.maxWait ? Math.floor(drawn(values, queue.maxWait.days)) : queue.allowance;
  measureWaits(load, passage, { queue, most });
}

interface Serving {
  readonly queue: QueueSetup;
  /** Units that wait when its clock starts. */
  readonly initial: number;
}

/** Gives how many stand before everybody who comes from the first day on that is asked about. */
function serveInOrder({ arrivals, asked }: Load, passage: Passage, { queue, initial }: Serving): number {
  const { capacity, served } = queue;
  const { load, holds, days } = passage;
  const clock = Math.max(0, queue.setup.clock);
  let waiting = clock < asked ? initial : 0;
  for (let day = clock; day < asked; day++)
    waiting = Math.max(0, waiting + float(arrivals, day) - float(capacity, day));
  const before = clock < asked ? waiting : initial;
  for (let day = asked; day < days; day++) {
    if (day === clock) waiting += initial;
    const offered = waiting + float(arrivals, day);
    const held = float(capacity, day);
    const today = Math.min(offered, held);
    served[day] = today;
    load[day] = today;
    holds[day] = held;
    waiting = offered - today;
  }
  return before;
}

/** The backlog on the day of its declaration: as said, or all that is handled in the time that units wait now. */
function waitingAtFirst(values: Float64Array, { backlog, wait, capacity, setup, open }: QueueSetup): number {
  if (backlog || !wait) return backlog ? drawn(values, backlog) : 0;
  let left = drawn(values, wait.days);
  let units = 0;
  for (let day = Math.max(0, setup.clock); day < setup.horizon.days && left > 0; day++) {
    const part = Math.min(1, left);
    units += part * float(capacity, day);
    if (byte(open, day) === 1 || !wait.working) left -= part;
  }
  return units;
}

const WEEK = 7;

/**
 * What arrived in the last seven days over what those days hold: the pile of a weekend is not a busy Monday, a week that
 * brings more than it can send off is.
 */
function measureUse({ arrivals, asked }: Load, use: Float64Array, { setup, capacity }: QueueSetup): void {
  let arrived = 0;
  let held = 0;
  const clock = Math.max(0, setup.clock);
  const from = Math.max(clock, asked - WEEK + 1);
  for (let day = from; day < use.length; day++) {
    const holds = float(capacity, day);
    arrived += float(arrivals, day);
    held += holds;
    if (day - WEEK >= from) {
      arrived -= float(arrivals, day - WEEK);
      held -= float(capacity, day - WEEK);
    }
    const isTold = day >= asked && day - clock >= WEEK - 1 && (holds > 0 || held <= TRACE);
    if (isTold) use[day] = held > TRACE ? arrived / held : arrived > TRACE ? Number.POSITIVE_INFINITY : 0;
  }
}

function fillCapacity(values: Float64Array, load: Load, { setup, phases, open, capacity }: QueueSetup): void {
  // Before its clock starts a capacity holds whatever comes: its declared state already tells how that ended.
  capacity.fill(Number.MAX_VALUE, 0, Math.max(0, setup.clock));
  for (const [index, { from, rate }] of phases.entries()) {
    const aDay = drawn(values, rate);
    const to = Math.min(setup.horizon.days, phases[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    for (let day = Math.max(0, setup.clock, from); day < to; day++)
      capacity[day] = byte(open, day) === 1 ? handled(load, day, aDay) : 0;
  }
}

/** What is left of the rate on a day, with what options add. */
function handled(load: Load, day: number, rate: number): number {
  return rate * float(load.supply, day) + float(load.added, day);
}

/** Units of each day that wait longer than the allowance, in open days after the first on which they could be served. */
function measureWaits({ arrivals, asked }: Load, passage: Passage, at: { queue: QueueSetup; most: number }): void {
  const { setup, openIndex: open } = at.queue;
  const { spanFrom, spanTo } = setup.horizon;
  const { days, first, on, share, beyond, short, breach } = passage;
  for (let day = asked; day < days; day++) {
    const units = float(arrivals, day);
    if (units <= TRACE) continue;
    // Open index of the first open day on or after it.
    const ready = day > 0 ? whole(open, day - 1) + 1 : 1;
    let worst = 0;
    let late = 0;
    let unserved = 1;
    for (let row = whole(first, day); row < whole(first, day + 1); row++) {
      const waited = whole(open, whole(on, row)) - ready;
      worst = Math.max(worst, waited);
      if (waited > at.most) late += float(share, row);
      unserved -= float(share, row);
    }
    if (unserved > TRACE) {
      const soFar = whole(open, days - 1) - ready + 1;
      worst = Math.max(worst, soFar);
      if (soFar > at.most) late += unserved;
    }
    beyond[day] = late;
    if (day < spanFrom || day > spanTo) continue;
    passage.worstWait = Math.max(passage.worstWait, worst);
    short[day] = late * units;
    breach[day] = late * units >= ONE_UNIT ? 1 : 0;
  }
}
