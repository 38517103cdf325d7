import type { Pair } from "./sample.ts";

/** Harm over and above the run without it: usual load at the worst capacity of each flow, and every other initiative. */
export function othersLetDown(pair: Pair): Float64Array {
  const { withIt, without } = pair;
  const total = new Float64Array(withIt.count);
  const flows = [...new Set(withIt.plan.stations.map((station) => station.capacity.flow))];
  for (const flow of flows) addWorst(total, usualHarms(pair, flow));
  for (const [initiative, after] of withIt.others) addWorst(total, [{ after, before: without.others.get(initiative) }]);
  return total;
}

interface Harm {
  readonly after: Float64Array;
  readonly before: Float64Array | undefined;
}

/** Harm to the usual load at each capacity of a flow, with and without the initiative. */
function usualHarms({ withIt, without }: Pair, flow: string): readonly Harm[] {
  return withIt.plan.stations.flatMap((station) => {
    const after = withIt.stations[station.index]?.usualHarm;
    if (station.capacity.flow !== flow || !after) return [];
    const before = without.plan.stations.findIndex((each) => each.capacity.id === station.capacity.id);
    return [{ after, before: without.stations[before]?.usualHarm }];
  });
}

/** Adds, scenario by scenario, the largest of what was made worse. */
function addWorst(total: Float64Array, harms: readonly Harm[]): void {
  for (let scenario = 0; scenario < total.length; scenario++) {
    let most = 0;
    for (const { after, before } of harms) most = Math.max(most, (after[scenario] ?? 0) - (before?.[scenario] ?? 0));
    total[scenario] = (total[scenario] ?? 0) + most;
  }
}
