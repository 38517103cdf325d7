import type { BuiltPlan } from "./build/build-plan.ts";
import { type DayByDay, dayByDay } from "./day-figures.ts";
import type { Climbed } from "./ladder.ts";
import type { Station } from "./plan.ts";

/** What was played with the judged initiative and without it. */
export interface Played {
  readonly plan: BuiltPlan;
  readonly without: BuiltPlan;
  readonly climbed: Climbed;
}

/** A capacity day by day, with and without the initiative; undefined: a quick look is not pictured. */
export function daysOf(station: Station, { plan, without, climbed }: Played): DayByDay | undefined {
  const pictured = climbed.withIt.stations[station.index]?.days;
  const own = without.stations.find((each) => each.capacity.id === station.capacity.id);
  const before = own && climbed.without.stations[own.index]?.days;
  const { kind } = station.capacity.declaration;
  return pictured && dayByDay(pictured, before, { from: plan.horizon.start + plan.horizon.spanFrom, kind });
}
