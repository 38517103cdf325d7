import { resetPassage } from "../capacity/passage.ts";
import { isBreached } from "./breached.ts";
import { drawInto } from "./drivers.ts";
import type { Climbed } from "./ladder.ts";
import type { Station } from "./plan.ts";
import { playScenario, type Stage, unrecorded } from "./scenario.ts";

/** The range and the step in which more of a figure is looked for: up to a hundredfold, to 1%. */
const MOST = 100;
const STEP = 1.01;
const TOP = Math.ceil(Math.log(MOST) / Math.log(STEP));

/**
 * By station and scenario of a sample, how many times its figure a station would need not to breach; infinity: not with a
 * hundred times. What comes to a station does not depend on what it holds, since flows have no circles: the company is
 * played once, and each scenario's load meets as much more of the figure as it takes. Below the least that could be
 * enough for all but a share `tolerance` of the scenarios, that least stands in for the need.
 */
export function timesNeeded(
  climbed: Climbed,
  stations: readonly Station[],
  tolerance: number,
): ReadonlyMap<number, Float64Array> {
  const { sampler, withIt, without } = climbed;
  const stage = unrecorded(climbed.stage);
  const columns = sampler.columns(stage.plan.drivers);
  const values = new Float64Array(columns.length);
  const searches = stations.map((station) => newSearch(station, withIt.count, tolerance));
  for (let scenario = 0; scenario < withIt.count; scenario++) {
    drawInto(values, columns, scenario);
    playScenario(stage, { values, scenario, multiple: 1, baseline: without.harm });
    for (const search of searches) look(search, scenario, trialOf(stage, search.station, values));
  }
  return new Map(searches.map(({ station, steps }) => [station.index, Float64Array.from(steps, timesAt)]));
}

function timesAt(step: number): number {
  return step > TOP ? Number.POSITIVE_INFINITY : STEP ** step;
}

interface Search {
  readonly station: Station;
  /** By scenario: the first step at which it holds; TOP + 1: at none. */
  readonly steps: Int32Array;
  /** How many scenarios hold first at each step. */
  readonly at: Int32Array;
  /** Scenarios that may breach. */
  readonly allowed: number;
  /** At any step before this one, more of those seen so far would breach. */
  least: number;
  /** Scenarios seen so far that breach at it. */
  beyond: number;
}

function newSearch(station: Station, count: number, tolerance: number): Search {
  return {
    station,
    steps: new Int32Array(count),
    at: new Int32Array(TOP + 2),
    allowed: tolerance * count,
    least: 0,
    beyond: 0,
  };
}

type Holds = (step: number) => boolean;

function look(search: Search, scenario: number, holds: Holds): void {
  const { at, steps, least } = search;
  const step = least > TOP || holds(least) ? least : firstStep(holds, least);
  steps[scenario] = step;
  at[step] = (at[step] ?? 0) + 1;
  if (step > least) search.beyond += 1;
  while (search.beyond > search.allowed) {
    search.least += 1;
    search.beyond -= at[search.least] ?? 0;
  }
}

/** The first step that holds, outwards from one that does not, by strides that double; TOP + 1: none does. */
function firstStep(holds: Holds, from: number): number {
  let low = from;
  let high = from + 1;
  for (let stride = 1; high <= TOP && !holds(high); stride *= 2) {
    low = high;
    high = low < TOP ? Math.min(TOP, low + stride) : TOP + 1;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The station alone, on what the current scenario brings it, with more of its figure. */
function trialOf({ plan, serving }: Stage, { index, prepared }: Station, values: Float64Array): Holds {
  const state = serving.states[index];
  if (!state) throw new RangeError("a station that is not in its own plan");
  const { load, passage } = state;
  return (step) => {
    const times = timesAt(step);
    const raised = prepared.figure?.raised?.(values, times);
    const supply = raised ? load.supply : load.supply.map((left) => times * left);
    resetPassage(passage);
    prepared.run(raised ?? values, { ...load, supply }, passage);
    return !isBreached(plan.horizon, passage);
  };
}
