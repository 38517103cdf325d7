import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requireList,
  requirePositive,
  requireRecord,
} from "../base/invalid-argument.ts";
import { normalCdf, normalDensity } from "../quantity/normal.ts";

/** A stretch of time with steady arrivals and agents; one unit of time for all. */
export interface Stretch {
  /** How long, above 0. */
  readonly length: number;
  /** Calls a unit of time, at least 0. */
  readonly arrivalRate: number;
  /** Agents at work, at least 0, fractions allowed. */
  readonly agents: number;
}

/** Calls whose queue outlives the stretch in which it arose. */
export interface CarriedQueue {
  /** In order of time, at least one. */
  readonly stretches: readonly Stretch[];
  /** Mean time of one call, above 0. */
  readonly handleTime: number;
  /** Mean patience, above 0, finite: calls that never hang up are a backlog. */
  readonly patience: number;
  /** The wait within which a call counts as answered in time; infinity counts every answered call. */
  readonly target: number;
  /** Calls in the system when the first stretch begins; 0 unless told. */
  readonly start?: number;
}

/** What becomes of the calls of one stretch, in calls; occupancy and queue are means over its time. */
export interface CarriedStretch {
  /** Calls that arrive in it. */
  readonly arrivals: number;
  /** Answered within the target, of those that arrive in it. */
  readonly inTime: number;
  /** Hung up within the target, of those that arrive in it. */
  readonly goneInTime: number;
  /** Hang up during it, whenever they came. */
  readonly abandoned: number;
  /** Share of the agents' time that is spent on calls. */
  readonly occupancy: number;
  /** Mean number that waits. */
  readonly meanWaiting: number;
  /** Mean number that waits when it ends. */
  readonly waiting: number;
}

/** Parts of the shorter of handle time and patience in which the level is moved on (models.md 1.4: at most a quarter). */
const STEPS = 4;

const STEPS_A_LOOK = 3;

/**
 * A queue carried over from stretch to stretch: the fluid of models.md 1.4, dm/dt = rate - mu E[min(n, X)] - theta
 * E[(X - n)+], with the spread of X around its mean m by the normal closure of Massey and Pender (2013), dv/dt = rate +
 * mu E[min(n, X)] + theta E[(X - n)+] - 2 v (mu P(X < n) + theta P(X > n)): without the spread a queue near balance would
 * seem not to be there. Who finds q waiting is answered after ln(1 + theta q / (n mu)) / theta, if still there.
 * Against the exact chain over a day with a peak: shares of the day within 0.005 from 40 agents on, 0.01 with 10, 0.025
 * with 3; of one stretch within 0.07. Agents who leave at the end of a stretch leave their call to the others.
 *
 * Source: Mandelbaum, Massey and Reiman (1998); Massey and Pender (2013).
 *
 * @returns one answer a stretch
 * @example carriedQueue({ stretches: [{ length: 30, arrivalRate: 8, agents: 50 }], handleTime: 10, patience: 20, target: 1 }) // [{"arrivals": 240}]
 */
export function carriedQueue(queue: CarriedQueue): CarriedStretch[] {
  requireCarried(queue);
  const level: Level = { mean: queue.start ?? 0, variance: 0 };
  return queue.stretches.map((stretch) => passStretch(queue, stretch, level));
}

function requireCarried(queue: CarriedQueue): void {
  requireRecord("queue", queue);
  requirePositive("handleTime", requireFinite("handleTime", queue.handleTime));
  requirePositive("patience", requireFinite("patience", queue.patience));
  requireAtLeast("target", queue.target, 0);
  requireAtLeast("start", requireFinite("start", queue.start ?? 0), 0);
  if (requireList("stretches", queue.stretches).length === 0) throw new InvalidArgument("stretches", 0, "at least one");
  for (const stretch of queue.stretches) {
    const { length, arrivalRate, agents } = requireRecord("stretch", stretch);
    requirePositive("length", requireFinite("length", length));
    requireAtLeast("arrivalRate", requireFinite("arrivalRate", arrivalRate), 0);
    requireAtLeast("agents", requireFinite("agents", agents), 0);
  }
}

/** The number of calls in the system, as a normal variable. */
interface Level {
  mean: number;
  variance: number;
}

/** What a level means for a number of agents: who waits, who is busy, how it moves. */
interface Motion {
  /** E[(X - n)+]. */
  readonly waiting: number;
  readonly meanChange: number;
  readonly varianceChange: number;
}

function passStretch(queue: CarriedQueue, stretch: Stretch, level: Level): CarriedStretch {
  const { arrivalRate, agents, length } = stretch;
  const finest = Math.min(queue.handleTime, queue.patience) / STEPS;
  const steps = Math.ceil(length / finest);
  const time = length / steps;
  // What somebody finds changes more slowly than the level moves: it is looked at in every third step.
  let looks = 0;
  let nextLook = Math.floor(Math.min(steps, STEPS_A_LOOK) / 2);
  let inTime = 0;
  let goneInTime = 0;
  let waited = 0;
  let busy = 0;
  for (let step = 0; step < steps; step++) {
    const half = moved(level, motionOf(queue, stretch, level), time / 2);
    const middle = motionOf(queue, stretch, half);
    if (step === nextLook) {
      const fate = fateAt(queue, stretch, half);
      inTime += fate.inTime;
      goneInTime += fate.goneInTime;
      looks += 1;
      nextLook += STEPS_A_LOOK;
    }
    waited += middle.waiting;
    busy += Math.max(0, half.mean - middle.waiting);
    const next = moved(level, middle, time);
    level.mean = next.mean;
    level.variance = next.variance;
  }
  const arrivals = arrivalRate * length;
  return {
    arrivals,
    inTime: (arrivals * inTime) / looks,
    goneInTime: (arrivals * goneInTime) / looks,
    abandoned: (waited * time) / queue.patience,
    occupancy: agents > 0 ? Math.min(1, busy / steps / agents) : 0,
    meanWaiting: waited / steps,
    waiting: motionOf(queue, stretch, level).waiting,
  };
}

function moved(level: Level, motion: Motion, time: number): Level {
  return {
    mean: Math.max(0, level.mean + time * motion.meanChange),
    variance: Math.max(0, level.variance + time * motion.varianceChange),
  };
}

/** Below this spread a level is a number. */
const NO_SPREAD = 1e-9;

function motionOf(queue: CarriedQueue, { arrivalRate, agents }: Stretch, level: Level): Motion {
  const spread = Math.sqrt(level.variance);
  const over = level.mean - agents;
  const isSure = agents === 0 || spread < NO_SPREAD;
  const full = isSure ? (over > 0 ? 1 : 0) : normalCdf(over / spread);
  const waiting = isSure ? Math.max(0, over) : spread * normalDensity(over / spread) + over * full;
  const answered = Math.max(0, level.mean - waiting) / queue.handleTime;
  const abandoned = waiting / queue.patience;
  const pull = (1 - full) / queue.handleTime + full / queue.patience;
  return {
    waiting,
    meanChange: arrivalRate - answered - abandoned,
    varianceChange: arrivalRate + answered + abandoned - 2 * level.variance * pull,
  };
}

/** Shares of those who arrive at a moment. */
interface Fate {
  readonly inTime: number;
  readonly goneInTime: number;
}

/** Panels of Simpson's rule over the queue that somebody may find. */
const PANELS = 6;

/** A normal variable is within so many spreads of its mean, for all that is asked here. */
const FAR = 5;

/** A call finds a free agent, or q others waiting (the half between whole numbers belongs to the queue). */
function fateAt(queue: CarriedQueue, { agents }: Stretch, level: Level): Fate {
  const goneByTarget = -Math.expm1(-queue.target / queue.patience);
  if (agents === 0) return { inTime: 0, goneInTime: goneByTarget };
  const spread = Math.max(NO_SPREAD, Math.sqrt(level.variance));
  const edge = agents - 0.5;
  const drain = (agents * queue.patience) / queue.handleTime;
  // Longest queue whose last one is answered within the target, and the longest that there may be.
  const inTarget = edge + drain * Math.expm1(queue.target / queue.patience);
  const low = Math.max(edge, level.mean - FAR * spread);
  const high = Math.min(inTarget, level.mean + FAR * spread);
  const free = normalCdf((edge - level.mean) / spread);
  const tooLong = inTarget < Infinity ? normalCdf((level.mean - inTarget) / spread) : 0;
  const share = low < high ? answeredFrom({ low, high, drain, edge }, level.mean, spread) : 0;
  const inQueue = Math.max(0, 1 - free - tooLong);
  return { inTime: Math.min(1, free + share), goneInTime: Math.max(0, inQueue - share) + tooLong * goneByTarget };
}

interface Found {
  readonly low: number;
  readonly high: number;
  readonly drain: number;
  readonly edge: number;
}

/** Share that finds a queue between two lengths and is still there when its turn comes: 1 / (1 + q / drain). */
function answeredFrom({ low, high, drain, edge }: Found, mean: number, spread: number): number {
  const width = (high - low) / PANELS;
  let sum = 0;
  for (let panel = 0; panel <= PANELS; panel++) {
    const x = low + panel * width;
    const weight = panel === 0 || panel === PANELS ? 1 : panel % 2 === 1 ? 4 : 2;
    sum += (weight * normalDensity((x - mean) / spread)) / spread / (1 + (x - edge + 0.5) / drain);
  }
  return (sum * width) / 3;
}
