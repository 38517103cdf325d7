import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requirePositive,
  requireSeries,
} from "../base/invalid-argument.ts";

/** A staffed queue over intervals of equal length. One unit of time for all. */
export interface FluidQueue {
  /** Calls a unit of time, one value an interval, at least 0. */
  readonly arrivalRate: ArrayLike<number>;
  /** Agents at work in each interval, at least 0, fractions allowed. */
  readonly agents: ArrayLike<number>;
  readonly interval: number;
  readonly handleTime: number;
  /** Mean patience; infinity: nobody hangs up. */
  readonly patience: number;
  /** Calls in the system, being served or waiting, when the first interval begins; 0 unless told. */
  readonly start?: number;
}

/** One value an interval. Arrivals = answered + abandoned + growth of the system, to rounding. */
export interface FluidOutcome {
  /** Calls whose service was completed. */
  readonly answered: Float64Array;
  readonly abandoned: Float64Array;
  /** Calls waiting and calls in the system at the end of the interval. */
  readonly waiting: Float64Array;
  readonly inSystem: Float64Array;
  /** Mean number waiting over the interval. */
  readonly meanWaiting: Float64Array;
}

/**
 * The mean queue as a fluid, carried from interval to interval: dX/dt = rate - min(n, X) / handleTime -
 * max(0, X - n) / patience. Each side of X = n is linear and solved exactly, so there is no step to choose.
 * It has no randomness: right for queues that build up over intervals, too kind near balance. Models.md 1.4.
 */
export function fluidQueue(queue: FluidQueue): FluidOutcome {
  requireFluid(queue);
  const count = queue.arrivalRate.length;
  const column = () => new Float64Array(count);
  const outcome = {
    answered: column(),
    abandoned: column(),
    waiting: column(),
    inSystem: column(),
    meanWaiting: column(),
  };
  let level = queue.start ?? 0;
  for (let index = 0; index < count; index++) {
    const agents = queue.agents[index] ?? 0;
    const passed = passInterval(queue, level, { rate: queue.arrivalRate[index] ?? 0, agents });
    level = passed.level;
    outcome.answered[index] = passed.busyTime / queue.handleTime;
    outcome.abandoned[index] = passed.waitingTime / queue.patience;
    outcome.waiting[index] = Math.max(0, level - agents);
    outcome.inSystem[index] = level;
    outcome.meanWaiting[index] = passed.waitingTime / queue.interval;
  }
  return outcome;
}

function requireFluid(queue: FluidQueue): void {
  requireSeries("arrivalRate", queue.arrivalRate);
  requireSeries("agents", queue.agents);
  if (queue.agents.length !== queue.arrivalRate.length) {
    throw new InvalidArgument("agents.length", queue.agents.length, `${queue.arrivalRate.length}`);
  }
  requirePositive("interval", requireFinite("interval", queue.interval));
  requirePositive("handleTime", requireFinite("handleTime", queue.handleTime));
  requirePositive("patience", queue.patience);
  requireAtLeast("start", requireFinite("start", queue.start ?? 0), 0);
}

interface Passed {
  readonly level: number;
  /** Agent time spent serving, and caller time spent waiting. */
  readonly busyTime: number;
  readonly waitingTime: number;
}

interface Inflow {
  readonly rate: number;
  readonly agents: number;
}

/** At most two stretches: the level moves one way in an interval, and meets the number of agents once. */
function passInterval(queue: FluidQueue, start: number, { rate, agents }: Inflow): Passed {
  const full = { inflow: rate - agents / queue.handleTime, decay: 1 / queue.patience };
  const free = { inflow: rate - agents / queue.handleTime, decay: 1 / queue.handleTime };
  let level = start - agents;
  let left = queue.interval;
  let busyTime = 0;
  let waitingTime = 0;
  for (let stretch = 0; stretch < 2 && left > 0; stretch++) {
    const isFull = level > 0 || (level === 0 && full.inflow >= 0);
    const law = isFull ? full : free;
    const time = Math.min(left, timeToZero(level, law));
    const next = time < left ? 0 : levelAfter(level, law, time);
    const area = areaUnder(level, next, { ...law, time });
    busyTime += agents * time + (isFull ? 0 : area);
    waitingTime += isFull ? area : 0;
    level = next;
    left -= time;
  }
  return { level: level + agents, busyTime, waitingTime };
}

interface Law {
  readonly inflow: number;
  readonly decay: number;
}

/** y' = inflow - decay y, from y = level. */
function levelAfter(level: number, { inflow, decay }: Law, time: number): number {
  if (decay === 0) return level + inflow * time;
  return level + (inflow / decay - level) * -Math.expm1(-decay * time);
}

/** When y reaches 0; infinity if it never does, or starts there and moves away. */
function timeToZero(level: number, { inflow, decay }: Law): number {
  if (level === 0 || level * inflow >= 0) return Infinity;
  return decay === 0 ? -level / inflow : Math.log1p((-decay * level) / inflow) / decay;
}

/** The integral of y over the time, from the balance y(end) - y(start) = inflow time - decay integral. */
function areaUnder(level: number, next: number, { inflow, decay, time }: Law & { readonly time: number }): number {
  if (decay * time < 1e-4) return ((level + next) / 2) * time;
  return (inflow * time - (next - level)) / decay;
}
