import { byte } from "../base/columns.ts";
import { isBreached } from "./breached.ts";
import { drawInto, type Sampler } from "./drivers.ts";
import { RUNGS } from "./ladder.ts";
import type { BreaksAt, BreaksNext } from "./outlook.ts";
import type { Plan } from "./plan.ts";
import type { Sample } from "./sample.ts";
import { playScenario, type Stage } from "./scenario.ts";
import type { UsualHarm } from "./usual-harm.ts";
import { isMoreThan, learn, newVolumePlays, type VolumePlays } from "./volume-plays.ts";

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
  /** Whether a station is over its tolerance at the forecast itself, as a larger sample tells; undefined: there is none. */
  readonly isOver?: ((station: number) => boolean) | undefined;
  /** What the usual load suffers without the initiative. */
  readonly baseline: UsualHarm | undefined;
}

/** The multiple of the forecast up to which each capacity stays within tolerance, caps in force (simulation.md, 10). */
export function stress(request: StressRequest, plays = volumePlays(request)): Stress {
  const { plan } = request.stage;
  const over: IsOver = (multiple, station, count) => isMoreThan(plays, request.tolerance, { multiple, station, count });
  const byStation = new Map(
    request.stations.map((station) => [
      station,
      largestWithin(over, { station, atForecast: request.isOver?.(station) }),
    ]),
  );
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

/** How far above the glance the whole rung begins: who holds there holds below, and only the others are played again. */
const ABOVE = 8;

/** Whether a station is over its tolerance at a multiple, on the first `count` scenarios. */
type IsOver = (multiple: number, station: number, count: number) => boolean;

/** What nothing was played for yet, of every station of a plan: at any multiple, in a stage that all multiples use. */
export function volumePlays({ stage, sampler, baseline }: StressRequest): VolumePlays {
  const { plan, serving } = stage;
  const columns = sampler.columns(plan.drivers);
  const values = new Float64Array(columns.length);
  return newVolumePlays({ stations: plan.stations.length, scenarios: RUNGS[0] }, (scenario, multiple, breaches) => {
    drawInto(values, columns, scenario);
    playScenario(stage, { values, scenario, multiple, baseline });
    for (let index = 0; index < serving.states.length; index++)
      breaches[index] = isBreached(plan.horizon, serving.states[index]?.passage) ? 1 : 0;
  });
}

/** What a sample of the same draws showed at one multiple need not be played again. */
export function learnFrom(plays: VolumePlays, { stations, count }: Sample, multiple: number): void {
  const breaches = new Uint8Array(stations.length);
  for (let scenario = 0; scenario < Math.min(count, plays.scenarios); scenario++) {
    for (const [index, { breach }] of stations.entries()) breaches[index] = byte(breach, scenario);
    learn(plays, { scenario, multiple }, breaches);
  }
}

/**
 * On the grid 1.01^k, outwards from the forecast to the first multiple that is over, at a glance; then near what the glance
 * found on the whole rung. 0 when even the least is over, undefined when even the most is within. Never beyond the
 * forecast, nor short of it, where a larger sample has told on which side that is.
 */
function largestWithin(
  isOver: IsOver,
  { station, atForecast }: { readonly station: number; readonly atForecast: boolean | undefined },
): number | undefined {
  const isWithin = (count: number) => (step: number) => !isOver(at(step), station, count);
  const glanced = lastWithin(
    isWithin(GLANCE),
    bracketOf((multiple) => !isOver(multiple, station, GLANCE)),
  );
  const found = lastNear(isWithin(RUNGS[0]), glanced);
  const step = atForecast === undefined ? found : atForecast ? Math.min(found, -1) : Math.max(found, 0);
  if (step >= TOP) return undefined;
  return step <= BOTTOM ? 0 : at(step);
}

/** Looked at in turn, so that nothing between them is missed: what is over at five times may hold again at ten. */
const MORE = [1.5, 2, 3, 5, 10, 25, MOST] as const;
const FEWER = [0.75, 0.5, 0.25, 0.1, LEAST] as const;

/** Between which steps the answer lies, the first of them within, by the multiples that are asked about in turn. */
function bracketOf(isWithin: (multiple: number) => boolean): Bracket {
  let last = 1;
  if (!isWithin(last)) {
    for (const multiple of FEWER) {
      if (isWithin(multiple)) return { low: stepBelow(multiple), high: stepBelow(last) + 1 };
      last = multiple;
    }
    return { low: BOTTOM, high: BOTTOM + 1 };
  }
  for (const multiple of MORE) {
    if (!isWithin(multiple)) return { low: stepBelow(last), high: stepBelow(multiple) + 1 };
    last = multiple;
  }
  return { low: TOP - 1, high: TOP };
}

/** Steps: the first is within, or one before all that are asked for. */
interface Bracket {
  readonly low: number;
  readonly high: number;
}

function stepBelow(multiple: number): number {
  return Math.floor(Math.log(multiple) / Math.log(STEP) + 1e-9);
}

/** The last step that is asked for, and one before the first. */
const TOP = Math.round(Math.log(MOST) / Math.log(STEP));
const BOTTOM = Math.round(Math.log(LEAST) / Math.log(STEP)) - 1;

function at(step: number): number {
  return Math.exp(step * Math.log(STEP));
}

type IsWithin = (step: number) => boolean;

/** The last step that is within, outwards from a guess by strides that double: from above it, for who holds there holds below. */
function lastNear(isWithin: IsWithin, guess: number): number {
  let low = Math.min(guess, TOP - 1);
  let high = Math.min(guess + ABOVE, TOP);
  for (let stride = ABOVE; high < TOP && isWithin(high); stride *= 2) {
    low = high;
    high = Math.min(high + stride, TOP);
  }
  for (let stride = ABOVE; low > BOTTOM && !isWithin(low); stride *= 2) {
    high = low;
    low = Math.max(low - stride, BOTTOM);
  }
  return lastWithin(isWithin, { low, high });
}

/** The last step that is within, by bisection: `low` counts as within; `high`, if it is, is the answer. */
function lastWithin(isWithin: IsWithin, range: Bracket): number {
  let { low, high } = range;
  if (high === TOP && isWithin(TOP)) return TOP;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isWithin(middle)) low = middle;
    else high = middle;
  }
  return low;
}
