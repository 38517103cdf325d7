import { float } from "../base/columns.ts";
import type { Load } from "../capacity/behaviour.ts";
import { resetPassage } from "../capacity/passage.ts";
import { isBreached, isMoreThan, type Playing, startCounting } from "./count-breaches.ts";
import { drawInto } from "./drivers.ts";
import { RUNGS } from "./ladder.ts";
import type { Station } from "./plan.ts";
import { playScenario, type Stage } from "./scenario.ts";
import type { StressRequest } from "./stress.ts";

/** The range and the step in which a supply is looked for: up to a hundredfold, to 1%. */
const MOST = 100;
const STEP = 1.01;

/** How many times its present figure a station would need to hold within tolerance; undefined: not up to a hundred. */
export function supplyNeeded(index: number, request: StressRequest): number | undefined {
  const station = request.stage.plan.stations[index];
  if (!station) return undefined;
  const loads = loadsOf(station, request);
  const holds = (times: number): boolean =>
    !isMoreThan(withSupply(loads, times), request.tolerance, { station: 0, count: RUNGS[0] });
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

/**
 * What comes to one station, scenario by scenario: it does not depend on what that station holds, since flows have no
 * circles, so that the company is played once however many supplies are tried.
 */
interface Loads {
  readonly stage: Stage;
  readonly station: Station;
  readonly at: (scenario: number) => Load;
  readonly valuesOf: (scenario: number) => Float64Array;
}

function loadsOf(station: Station, { stage, sampler, baseline }: StressRequest): Loads {
  const columns = sampler.columns(stage.plan.drivers);
  const values = new Float64Array(columns.length);
  const known: Load[] = [];
  const valuesOf = (scenario: number): Float64Array => drawInto(values, columns, scenario);
  const playOne = (scenario: number): Load => {
    playScenario(stage, { values: valuesOf(scenario), scenario, multiple: 1, baseline });
    const load = stage.serving.states[station.index]?.load;
    if (!load) throw new RangeError(`${station.capacity.id} is not in its own plan`);
    return copyOf(load);
  };
  return { stage, station, valuesOf, at: (scenario) => (known[scenario] ??= playOne(scenario)) };
}

function copyOf({ arrivals, busiestHour, supply, added, asked }: Load): Load {
  return {
    arrivals: arrivals.slice(),
    busiestHour: busiestHour.slice(),
    supply: supply.slice(),
    added: added.slice(),
    asked,
  };
}

/** The station alone, with so many times its supply. */
function withSupply({ stage, station, at, valuesOf }: Loads, times: number): Playing {
  const { horizon } = stage.plan;
  const supply = new Float64Array(horizon.days);
  const passage = stage.serving.states[station.index]?.passage;
  return startCounting(1, (scenario, breaches) => {
    const load = at(scenario);
    if (!passage) return;
    for (let day = 0; day < supply.length; day++) supply[day] = times * float(load.supply, day);
    resetPassage(passage);
    station.prepared.run(valuesOf(scenario), { ...load, supply }, passage);
    breaches[0] = isBreached(horizon, passage) ? 1 : 0;
  });
}
