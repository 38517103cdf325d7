import type { Plan } from "./plan.ts";
import { isBreached, isMoreThan, type Playing, startCounting } from "./count-breaches.ts";
import { drawInto, type Sampler } from "./drivers.ts";
import { RUNGS } from "./ladder.ts";
import type { BreaksAt, BreaksNext } from "./outlook.ts";
import { playScenario, type Stage } from "./scenario.ts";
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
  /** Of the lowest rung. */
  readonly sampler: Sampler;
  readonly stage: Stage;
  readonly tolerance: number;
  readonly stations: readonly number[];
  /** What the usual load suffers without the initiative. */
  readonly baseline: UsualHarm | undefined;
}

/** The largest multiple of the forecast that keeps each capacity within tolerance, caps in force (simulation.md, 10). */
export function stress(request: StressRequest): Stress {
  const { plan } = request.stage;
  const over = probe(request);
  const byStation = new Map(request.stations.map((station) => [station, largestWithin(over, station)]));
  const [first, ...later] = inOrder(plan, byStation);
  return { all: { multiple: first?.multiple, capacity: first?.capacity, next: later[0] }, byStation };
}

/** Those that give way at all, in the order in which they do: where several do at once, in the order of work. */
function inOrder(plan: Plan, byStation: Stress["byStation"]): readonly BreaksNext[] {
  const found = [...byStation].flatMap(([station, multiple]) => {
    const capacity = plan.stations[station]?.capacity.id;
    return multiple === undefined || capacity === undefined ? [] : [{ multiple, capacity }];
  });
  return found.toSorted((a, b) => a.multiple - b.multiple);
}

/** Scenarios that a search looks at before its answer is settled on the whole rung. */
const GLANCE = 64;

/** Whether a station is over its tolerance at a multiple, on the first `count` scenarios. */
type IsOver = (multiple: number, station: number, count: number) => boolean;

/** Plays each multiple only as far as the question needs, and never twice. */
function probe(request: StressRequest): IsOver {
  const known = new Map<number, Playing>();
  return (multiple, station, count) => {
    const playing = known.get(multiple) ?? startPlaying(request, multiple);
    known.set(multiple, playing);
    return isMoreThan(playing, request.tolerance, { station, count });
  };
}

/** Every station of a plan, at one multiple, one scenario after another in a stage that other multiples use too. */
export function startPlaying({ stage, sampler, baseline }: StressRequest, multiple: number): Playing {
  const { plan, serving } = stage;
  const columns = sampler.columns(plan.drivers);
  const values = new Float64Array(columns.length);
  return startCounting(plan.stations.length, (scenario, breaches) => {
    drawInto(values, columns, scenario);
    playScenario(stage, { values, scenario, multiple, baseline });
    for (let index = 0; index < serving.states.length; index++)
      breaches[index] = isBreached(plan.horizon, serving.states[index]?.passage) ? 1 : 0;
  });
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
