import { estimateProbability } from "../quantity/estimate.ts";
import type { BuiltPlan } from "./build/build-plan.ts";
import { createSampler, type Sampler } from "./drivers.ts";
import { RUNGS } from "./ladder.ts";
import type { BreaksAt } from "./outlook.ts";
import { drawSample } from "./sample.ts";

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
  readonly turnedAwayCounts: boolean;
}

/** The largest multiple of the forecast that keeps each capacity within tolerance, caps in force (simulation.md, 10). */
export function stress(plan: BuiltPlan, request: StressRequest): Stress {
  const over = probe(plan, request);
  const byStation = new Map(request.stations.map((station) => [station, largestWithin((multiple) => !over(multiple).has(station))]));
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

/** Stations over their tolerance at a multiple; each multiple is played once. */
function probe(plan: BuiltPlan, request: StressRequest): (multiple: number) => ReadonlySet<number> {
  const known = new Map<number, ReadonlySet<number>>();
  const count = RUNGS[0];
  const sampler: Sampler = createSampler(request.seed, count);
  return (multiple) => {
    const cached = known.get(multiple);
    if (cached) return cached;
    const sample = drawSample(plan, { sampler, count, multiple, turnedAwayCounts: request.turnedAwayCounts });
    const over = new Set(
      request.stations.filter((station) => {
        const breach = sample.stations[station]?.breach;
        return breach !== undefined && estimateProbability(breach).probability > request.tolerance;
      }),
    );
    known.set(multiple, over);
    return over;
  };
}

/**
 * On the grid 1.01^k: outwards from the forecast itself, doubling or halving, then by bisection between the last two.
 * 0 when even the least is over, undefined when even the most is within.
 */
function largestWithin(isWithin: (multiple: number) => boolean): number | undefined {
  const at = (step: number): number => Math.exp(step * Math.log(STEP));
  const most = Math.round(Math.log(MOST) / Math.log(STEP));
  const least = Math.round(Math.log(LEAST) / Math.log(STEP));
  const double = Math.round(Math.log(2) / Math.log(STEP));
  let low = 0;
  let high = 0;
  if (isWithin(1)) {
    while (low === high || isWithin(at(high))) {
      if (high >= most) return undefined;
      low = high;
      high = Math.min(most, high + double);
    }
  } else {
    while (low === high || !isWithin(at(low))) {
      if (low <= least) return 0;
      high = low;
      low = Math.max(least, low - double);
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isWithin(at(middle))) low = middle;
    else high = middle;
  }
  return at(low);
}

/** How many times its present figure a station would need to hold within tolerance; undefined: not up to a hundred. */
export function supplyNeeded(plan: BuiltPlan, station: number, request: StressRequest): number | undefined {
  const capacity = plan.stations[station]?.capacity.id;
  if (capacity === undefined) return undefined;
  const sampler = createSampler(request.seed, RUNGS[0]);
  const holds = (times: number): boolean => {
    const sample = drawSample(plan, { sampler, count: RUNGS[0], multiple: 1, supply: new Map([[capacity, times]]), turnedAwayCounts: request.turnedAwayCounts });
    const breach = sample.stations[station]?.breach;
    return breach !== undefined && estimateProbability(breach).probability <= request.tolerance;
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
