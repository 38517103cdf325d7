import { byte, float, whole } from "../base/columns.ts";
import { type Said, valueOf } from "../base/said.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { clockTime, date, type Infer, list, quantity, record } from "../schema/define.ts";
import {
  ASSUMED_HOURS_A_DAY,
  daysFactor,
  type Draw,
  drawn,
  type Load,
  openFlags,
  openIndex,
  openOn,
  optional,
  type Prepared,
  type Setup,
} from "./behaviour.ts";
import { commonFields, flowReference } from "./common.ts";
import { crossInOrder, ONE_UNIT, type Passage, servedShare, TRACE } from "./passage.ts";
import { formatDay } from "../time/day.ts";

const rampSchema = record(
  ["A rate that changes", "Un ritmo que cambia"],
  {
    on: date(["From this day", "Desde este día"]),
    to: quantity("rate", ["The new rate", "El nuevo ritmo"], "1200/day"),
  },
  ["on", "to"],
);

/** Units handled a day, first in, first out. */
export const throughputSchema = record(
  ["Units handled a day, in order of arrival", "Unidades atendidas al día, por orden de llegada"],
  {
    ...commonFields,
    throughput: flowReference,
    rate: quantity("rate", ["What it handles", "Lo que atiende"], "1000/day"),
    ramp: list(["When the rate changes", "Cuándo cambia el ritmo"], rampSchema),
    cutoff: clockTime([
      "What arrives later waits for the next open day",
      "Lo que llega después espera al siguiente día hábil",
    ]),
    max_wait: quantity(
      ["duration", "working-days"],
      ["The longest wait that is accepted here", "La espera más larga que se acepta aquí"],
      "2 working days",
    ),
    now: record(
      ["Where it stands on the `as_of` day", "Cómo está el día `as_of`"],
      {
        backlog: quantity("count", ["Units waiting", "Unidades en espera"], "300"),
        wait: quantity(["duration", "working-days"], ["How long units wait now", "Cuánto se espera ahora"], "0 days"),
      },
      [],
    ),
  },
  ["throughput", "rate"],
);

type ThroughputDeclaration = Infer<typeof throughputSchema>;

const HOURS_A_DAY = 24;

interface Phase {
  readonly from: number;
  readonly rate: Draw;
}

/** What is accepted as a wait when neither `max_wait` nor a commitment says so: one working day. */
const DEFAULT_WAIT = { openDays: 1 };

/**
 * Units are handled in order of arrival, `rate` of them on each open day. A cohort's wait counts in open days from the
 * first day on which it could have been served had nobody been before it: closed days break promises, never capacities.
 */
export function prepareThroughput(declaration: ThroughputDeclaration, setup: Setup): Prepared | undefined {
  const phases = preparePhases(declaration, setup);
  if (!phases) return undefined;
  const open = openOn(setup.calendar);
  const queue: QueueSetup = {
    setup,
    phases,
    backlog: optional(setup, "now/backlog", { said: declaration.now?.backlog, family: "amount" }),
    wait: waitOf(declaration, setup),
    openIndex: openIndex(setup.horizon, open),
    open: openFlags(setup.horizon, open),
    maxWait: timeOf(setup, "max_wait", declaration.max_wait),
    allowance: allowanceOf(setup),
    capacity: new Float64Array(setup.horizon.days),
    served: new Float64Array(setup.horizon.days),
  };
  const today = phases.findLast((phase) => phase.from <= setup.horizon.spanFrom) ?? phases[0];
  return {
    run: (values, load, passage) => runQueue(values, load, { passage, queue }),
    ...(today ? { figure: { what: "rate", draw: today.rate } } : {}),
    ...(declaration.cutoff === undefined ? {} : { cutoff: declaration.cutoff }),
    closes: true,
    isOpen: open,
  };
}

function preparePhases(declaration: ThroughputDeclaration, setup: Setup): readonly Phase[] | undefined {
  const said = valueOf(declaration.rate);
  const base = setup.needed("rate", declaration.rate, "amount");
  if (!base || !said) return undefined;
  if (said.unit === "hour") setup.assumed("rate", `${ASSUMED_HOURS_A_DAY} h`);
  const phases = [{ from: Number.NEGATIVE_INFINITY, rate: scaled(base, daysFactor(said, setup.calendar, true)) }];
  for (const step of [...(declaration.ramp ?? [])].sort((a, b) => a.on - b.on)) {
    const to = setup.needed(`ramp/${formatDay(step.on)}`, step.to, "amount");
    const value = valueOf(step.to);
    if (!to || !value) return undefined;
    phases.push({ from: step.on - setup.horizon.start, rate: scaled(to, daysFactor(value, setup.calendar, true)) });
  }
  return phases;
}

function scaled(draw: Draw, by: number): Draw {
  return { driver: draw.driver, factor: draw.factor * by };
}

/** A time that somebody said, in days; working days are open days. */
interface Time {
  readonly days: Draw;
  readonly working: boolean;
}

function timeOf(setup: Setup, field: string, said: Said<Quantity> | undefined): Time | undefined {
  const draw = optional(setup, field, { said, family: "amount" });
  if (!draw) return undefined;
  const working = valueOf(said)?.measure === "working-days";
  return { days: working ? draw : scaled(draw, 1 / HOURS_A_DAY), working };
}

/** How long units wait now is a backlog too, where none is said: what those days will have to handle first. */
function waitOf(declaration: ThroughputDeclaration, setup: Setup): Time | undefined {
  return declaration.now?.backlog === undefined ? timeOf(setup, "now/wait", declaration.now?.wait) : undefined;
}

/** Open days that a cohort may wait where it says no `max_wait` itself. */
function allowanceOf(setup: Setup): number {
  if (setup.allowance === undefined) return DEFAULT_WAIT.openDays;
  return Math.max(0, Math.floor(setup.allowance / HOURS_A_DAY));
}

interface QueueSetup {
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

function runQueue(values: Float64Array, load: Load, at: { passage: Passage; queue: QueueSetup }): void {
  const { passage, queue } = at;
  fillCapacity(values, load, queue);
  const initial = waitingAtFirst(values, queue);
  let waiting = 0;
  const clock = Math.max(0, queue.setup.clock);
  for (let day = 0; day < passage.days; day++) {
    if (day === clock) waiting += initial;
    const offered = waiting + float(load.arrivals, day);
    const holds = float(queue.capacity, day);
    const served = Math.min(offered, holds);
    queue.served[day] = served;
    passage.load[day] = served;
    passage.holds[day] = holds;
    waiting = offered - served;
  }
  measureUse(load, passage, queue);
  crossInOrder(passage, load.arrivals, queue.served, initial);
  const most = queue.maxWait ? Math.floor(drawn(values, queue.maxWait.days)) : queue.allowance;
  measureWaits(load, passage, { queue, most });
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
function measureUse(load: Load, passage: Passage, queue: QueueSetup): void {
  let arrived = 0;
  let held = 0;
  const from = Math.max(0, queue.setup.clock);
  for (let day = from; day < passage.days; day++) {
    arrived += float(load.arrivals, day);
    held += float(queue.capacity, day);
    if (day - WEEK >= from) {
      arrived -= float(load.arrivals, day - WEEK);
      held -= float(queue.capacity, day - WEEK);
    }
    const isTold = day - from >= WEEK - 1 && (float(queue.capacity, day) > 0 || held <= TRACE);
    if (isTold) passage.use[day] = held > TRACE ? arrived / held : arrived > TRACE ? Number.POSITIVE_INFINITY : 0;
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
function measureWaits(load: Load, passage: Passage, at: { queue: QueueSetup; most: number }): void {
  const { queue, most } = at;
  const { spanFrom, spanTo } = queue.setup.horizon;
  for (let day = 0; day < passage.days; day++) {
    const arrivals = float(load.arrivals, day);
    if (arrivals <= TRACE) continue;
    const ready = firstOpen(queue.openIndex, day);
    let beyond = 0;
    let worst = 0;
    for (let row = whole(passage.first, day); row < whole(passage.first, day + 1); row++) {
      const waited = whole(queue.openIndex, whole(passage.on, row)) - ready;
      worst = Math.max(worst, waited);
      if (waited > most) beyond += float(passage.share, row);
    }
    const unserved = 1 - servedShare(passage, day);
    const stillWaiting = whole(queue.openIndex, passage.days - 1) - ready + 1;
    if (unserved > TRACE) {
      worst = Math.max(worst, stillWaiting);
      if (stillWaiting > most) beyond += unserved;
    }
    passage.beyond[day] = beyond;
    if (day < spanFrom || day > spanTo) continue;
    passage.worstWait = Math.max(passage.worstWait, worst);
    passage.short[day] = beyond * arrivals;
    passage.breach[day] = beyond * arrivals >= ONE_UNIT ? 1 : 0;
  }
}

/** Open index of the first open day on or after `day`. */
function firstOpen(index: Int32Array, day: number): number {
  const before = day > 0 ? whole(index, day - 1) : 0;
  return before + 1;
}
