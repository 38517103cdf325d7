import { whole } from "../base/columns.ts";
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
    return isOverIn(playing, station, { count, tolerance: request.tolerance });
  };
}

interface Playing {
  played: number;
  /** By station: how many of the first i scenarios breached. */
  readonly breaches: readonly Int32Array[];
  readonly next: () => void;
}

/** Whether more of the first `count` scenarios breach than is tolerated; plays no more of them than tell. */
function isOverIn(playing: Playing, station: number, asked: { count: number; tolerance: number }): boolean {
  const most = asked.tolerance * asked.count;
  for (;;) {
    const seen = Math.min(playing.played, asked.count);
    const breaches = playing.breaches[station]?.[seen] ?? 0;
    if (breaches > most) return true;
    if (breaches + asked.count - seen <= most) return false;
    playing.next();
  }
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
  const breaches = plan.stations.map(() => new Int32Array(what.sampler.count + 1));
  const playing: Playing = {
    played: 0,
    breaches,
    next: () => {
      const scenario = playing.played;
      for (let driver = 0; driver < columns.length; driver++) values[driver] = columns[driver]?.[scenario] ?? 0;
      playScenario(stage, { values, scenario, multiple: what.multiple, baseline: what.baseline });
      for (const [index, { passage }] of stage.serving.states.entries()) {
        const column = breaches[index];
        if (column) column[scenario + 1] = whole(column, scenario) + (breached(plan, passage.breach) ? 1 : 0);
      }
      playing.played += 1;
    },
  };
  return playing;
}

function breached({ horizon }: BuiltPlan, days: Uint8Array): boolean {
  const first = days.indexOf(1, horizon.spanFrom);
  return first >= 0 && first <= horizon.spanTo;
}

/**
 * On the grid 1.01^k, outwards from the forecast at a glance, then outwards from what the glance found on the whole rung.
 * 0 when even the least is over, undefined when even the most is within.
 */
function largestWithin(isOver: IsOver, station: number): number | undefined {
  const glance = lastWithin((step) => !isOver(at(step), station, GLANCE), { from: 0, stride: DOUBLE });
  const step = lastWithin((each) => !isOver(at(each), station, RUNGS[0]), { from: glance, stride: 1 });
  if (step >= MOST_STEP) return undefined;
  return step < LEAST_STEP ? 0 : at(step);
}

const MOST_STEP = Math.round(Math.log(MOST) / Math.log(STEP));
const LEAST_STEP = Math.round(Math.log(LEAST) / Math.log(STEP));
const DOUBLE = Math.round(Math.log(2) / Math.log(STEP));

function at(step: number): number {
  return Math.exp(step * Math.log(STEP));
}

/**
 * The last step that is within, by strides that double and then by bisection: it is within and the next one is not. A
 * bound of the grid when all are; one below the other when none is.
 */
function lastWithin(isWithin: (step: number) => boolean, start: { from: number; stride: number }): number {
  const from = Math.max(LEAST_STEP, Math.min(MOST_STEP, start.from));
  const direction = isWithin(from) ? 1 : -1;
  let low = from;
  let high = from;
  for (let stride = start.stride; ; stride *= 2) {
    const next = Math.max(LEAST_STEP - 1, Math.min(MOST_STEP + 1, (direction > 0 ? high : low) + direction * stride));
    if (direction > 0) [low, high] = [high, next];
    else [low, high] = [next, low];
    if (next > MOST_STEP || next < LEAST_STEP || isWithin(next) !== direction > 0) break;
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
    return !isOverIn(playing, station, { count: RUNGS[0], tolerance: request.tolerance });
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
