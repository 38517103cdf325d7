import type { BuiltPlan } from "./build/build-plan.ts";
import { createSampler, type Sampler } from "./drivers.ts";
import { RUNGS } from "./ladder.ts";
import type { BreaksAt } from "./outlook.ts";
import { playScenario, setStage } from "./scenario.ts";
import type { UsualHarm } from "./usual-harm.ts";

/** The range and the step in which a multiple of the forecast is looked for: 1% to a hundredfold, to 1%. */
const LEAST = 0.01;
const MOST = 100;
const STEP = 1.01;

export interface Stress {
  readonly all: BreaksAt;
  /** By station index; undefined: not up to a hundred times. */
  readonly byStation: ReadonlyMap<number, number | undefined>;
}

export interface StressRequest {
  readonly seed: number;
  readonly tolerance: number;
  readonly stations: readonly number[];
  /** What the usual load suffers without the initiative. */
  readonly baseline: UsualHarm | undefined;
}

/** The largest multiple of the forecast that keeps each capacity within tolerance, caps in force (simulation.md, 10). */
export function stress(plan: BuiltPlan, request: StressRequest): Stress {
  const over = probe(plan, request);
  const byStation = new Map(request.stations.map((station) => [station, largestWithin(over, station)]));
  let multiple: number | undefined;
  let binding: number | undefined;
  for (const [station, own] of byStation) {
    if (own === undefined || (multiple !== undefined && own >= multiple)) continue;
    multiple = own;
    binding = station;
  }
  const capacity = binding === undefined ? undefined : plan.stations[binding]?.capacity.id;
  return { all: { multiple, capacity }, byStation };
}

/** Scenarios that a search looks at before its answer is settled on the whole rung. */
const GLANCE = 64;

/** Whether a station is over its tolerance at a multiple, on the first `count` scenarios. */
type IsOver = (multiple: number, station: number, count: number) => boolean;

/** Plays each multiple only as far as the question needs, and never twice. */
function probe(plan: BuiltPlan, request: StressRequest): IsOver {
  const known = new Map<number, Playing>();
  const sampler = createSampler(request.seed, RUNGS[0]);
  return (multiple, station, count) => {
    const playing = known.get(multiple) ?? startPlaying(plan, { sampler, multiple, baseline: request.baseline });
    known.set(multiple, playing);
    const most = request.tolerance * count;
    while (playing.played < count && breachesOf(playing, station, playing.played) <= most) playing.next();
    return breachesOf(playing, station, count) > most;
  };
}

interface Playing {
  played: number;
  /** By station: 1 for each scenario played that breached. */
  readonly breach: readonly Uint8Array[];
  readonly next: () => void;
}

interface Trial {
  readonly sampler: Sampler;
  readonly multiple: number;
  readonly supply?: ReadonlyMap<string, number>;
  readonly baseline: UsualHarm | undefined;
}

function startPlaying(plan: BuiltPlan, what: Trial): Playing {
  const stage = setStage(plan, what.supply);
  const columns = what.sampler.columns(plan.drivers);
  const values = new Float64Array(columns.length);
  const playing: Playing = {
    played: 0,
    breach: plan.stations.map(() => new Uint8Array(what.sampler.count)),
    next: () => {
      const scenario = playing.played;
      for (let driver = 0; driver < columns.length; driver++) values[driver] = columns[driver]?.[scenario] ?? 0;
      playScenario(stage, { values, scenario, multiple: what.multiple, baseline: what.baseline });
      for (const [index, state] of stage.serving.states.entries()) {
        const column = playing.breach[index];
        if (column) column[scenario] = breached(plan, state.passage.breach) ? 1 : 0;
      }
      playing.played += 1;
    },
  };
  return playing;
}

function breached(plan: BuiltPlan, days: Uint8Array): boolean {
  for (let day = plan.horizon.spanFrom; day <= plan.horizon.spanTo; day++) if (days[day] === 1) return true;
  return false;
}

function breachesOf(playing: Playing, station: number, count: number): number {
  const column = playing.breach[station]?.subarray(0, Math.min(count, playing.played)) ?? [];
  let sum = 0;
  for (const breach of column) sum += breach;
  return sum;
}

/**
 * On the grid 1.01^k: outwards from the forecast itself, doubling or halving, then by bisection, at a glance; the answer
 * is settled on the whole rung, step by step. 0 when even the least is over, undefined when even the most is within.
 */
function largestWithin(isOver: IsOver, station: number): number | undefined {
  const glance = bracket((step) => !isOver(at(step), station, GLANCE));
  let step = Math.max(LEAST_STEP, Math.min(MOST_STEP, glance));
  const within = (each: number): boolean => !isOver(at(each), station, RUNGS[0]);
  if (within(step)) {
    while (step < MOST_STEP && within(step + 1)) step += 1;
    return step >= MOST_STEP ? undefined : at(step);
  }
  while (step > LEAST_STEP && !within(step)) step -= 1;
  return within(step) ? at(step) : 0;
}

const MOST_STEP = Math.round(Math.log(MOST) / Math.log(STEP));
const LEAST_STEP = Math.round(Math.log(LEAST) / Math.log(STEP));
const DOUBLE = Math.round(Math.log(2) / Math.log(STEP));

function at(step: number): number {
  return Math.exp(step * Math.log(STEP));
}

/** The last step that is within, by doubling and then bisection; a bound of the grid when none or all are. */
function bracket(isWithin: (step: number) => boolean): number {
  let low = 0;
  let high = 0;
  if (isWithin(0)) {
    do {
      low = high;
      if (low >= MOST_STEP) return MOST_STEP;
      high = Math.min(MOST_STEP, high + DOUBLE);
    } while (isWithin(high));
  } else {
    do {
      high = low;
      if (high <= LEAST_STEP) return LEAST_STEP;
      low = Math.max(LEAST_STEP, low - DOUBLE);
    } while (!isWithin(low));
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isWithin(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** How many times its present figure a station would need to hold within tolerance; undefined: not up to a hundred. */
export function supplyNeeded(plan: BuiltPlan, station: number, request: StressRequest): number | undefined {
  const capacity = plan.stations[station]?.capacity.id;
  if (capacity === undefined) return undefined;
  const sampler = createSampler(request.seed, RUNGS[0]);
  const holds = (times: number): boolean => {
    const playing = startPlaying(plan, {
      sampler,
      multiple: 1,
      supply: new Map([[capacity, times]]),
      baseline: request.baseline,
    });
    const most = request.tolerance * RUNGS[0];
    while (playing.played < RUNGS[0] && breachesOf(playing, station, playing.played) <= most) playing.next();
    return breachesOf(playing, station, RUNGS[0]) <= most;
  };
  let low = 1;
  let high = 1.25;
  while (!holds(high)) {
    if (high >= MOST) return undefined;
    low = high;
    high = Math.min(MOST, high * 1.5);
  }
  while (high / low > STEP) {
    const middle = Math.sqrt(low * high);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
