import { whole } from "../base/columns.ts";
import type { Sample } from "./sample.ts";

/**
 * How likely each of these stations is the first of them to breach, as a share of all scenarios; stations that breach
 * first on the same day are told apart by the order of work, which is the order of their indices. What the shares lack
 * to 1 is the probability that none breaches.
 */
export function firstToBreak(sample: Sample, stations: readonly number[]): ReadonlyMap<number, number> {
  const inOrder = stations.toSorted((a, b) => a - b);
  const times = new Map(inOrder.map((station) => [station, 0]));
  for (let scenario = 0; scenario < sample.count; scenario++) {
    const first = firstIn(sample, inOrder, scenario);
    if (first !== undefined) times.set(first, (times.get(first) ?? 0) + 1);
  }
  return new Map([...times].map(([station, count]) => [station, count / sample.count]));
}

function firstIn(sample: Sample, stations: readonly number[], scenario: number): number | undefined {
  let earliest = Number.POSITIVE_INFINITY;
  let found: number | undefined;
  for (const station of stations) {
    const column = sample.stations[station]?.first;
    const day = column ? whole(column, scenario) : -1;
    if (day < 0 || day >= earliest) continue;
    earliest = day;
    found = station;
  }
  return found;
}
