import { byte, float, whole } from "../base/columns.ts";
import { type Said, valueOf } from "../base/said.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { clockTime, date, type Infer, list, quantity, record } from "../schema/define.ts";
import {
  ASSUMED_HOURS_A_DAY,
  daysFactor,
  type Draw,
  drawn,
  type Figure,
  type Load,
  openFlags,
  openIndex,
  openOn,
  optional,
  type Prepared,
  type Setup,
} from "./behaviour.ts";
import { commonFields, flowReference } from "./common.ts";
import { crossInOrder, ONE_UNIT, type Passage, TRACE } from "./passage.ts";
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
    ...(today ? { figure: figureOf(today, phases) } : {}),
    ...(declaration.cutoff === undefined ? {} : { cutoff: declaration.cutoff }),
    closes: true,
    isOpen: open,
  };
}

/** Who has more today has no less of it later: a step of the ramp that would be lower is overtaken. */
function figureOf(today: Phase, phases: readonly Phase[]): Figure {
  const later = phases.filter(({ from }) => from > today.from).map(({ rate }) => rate);
  return {
    what: "rate",
    draw: today.rate,
    raised: (values, times) => {
      const raised = values.slice();
      const { driver } = today.rate;
      raised[driver] = times * float(values, driver);
      const least = drawn(raised, today.rate);
      for (const rate of later) raised[rate.driver] = Math.max(float(values, rate.driver), least / rate.factor);
      return raised;
    },
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
  serveInOrder(load.arrivals, passage, { queue, initial });
  measureUse(load.arrivals, passage.use, queue);
  crossInOrder(passage, load.arrivals, queue.served, initial);
  const most = queue.maxWait ? Math.floor(drawn(values, queue.maxWait.days)) : queue.allowance;
  measureWaits(load.arrivals, passage, { queue, most });
}

function serveInOrder(arrivals: Float64Array, passage: Passage, at: { queue: QueueSetup; initial: number }): void {
  const { capacity, served, setup } = at.queue;
  const { load, holds, days } = passage;
  const clock = Math.max(0, setup.clock);
  let waiting = 0;
  for (let day = 0; day < days; day++) {
    if (day === clock) waiting += at.initial;
    const offered = waiting + float(arrivals, day);
    const held = float(capacity, day);
    const today = Math.min(offered, held);
    served[day] = today;
    load[day] = today;
    holds[day] = held;
    waiting = offered - today;
  }
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
function measureUse(arrivals: Float64Array, use: Float64Array, { setup, capacity }: QueueSetup): void {
  let arrived = 0;
  let held = 0;
  const from = Math.max(0, setup.clock);
  for (let day = from; day < use.length; day++) {
    const holds = float(capacity, day);
    arrived += float(arrivals, day);
    held += holds;
    if (day - WEEK >= from) {
      arrived -= float(arrivals, day - WEEK);
      held -= float(capacity, day - WEEK);
    }
    const isTold = day - from >= WEEK - 1 && (holds > 0 || held <= TRACE);
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
function measureWaits(arrivals: Float64Array, passage: Passage, at: { queue: QueueSetup; most: number }): void {
  const { setup, openIndex: open } = at.queue;
  const { spanFrom, spanTo } = setup.horizon;
  const { days, first, on, share, beyond, short, breach } = passage;
  for (let day = 0; day < days; day++) {
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
