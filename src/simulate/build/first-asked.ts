import { firstEffect } from "../horizon.ts";
import type { LotPlan, Station } from "../plan.ts";
import { type Building, dayIndex } from "./building.ts";

/**
 * The first day on which it matters what became of those who came to a station: the first of the judged span, or on which
 * anybody but its usual load can come. The same with the judged initiative as without it, so that both runs tell the same
 * of the same days.
 */
export function firstAsked(building: Building, station: Station, lots: readonly LotPlan[]): number {
  if (canUsualLoadSuffer(building, station)) return 0;
  const { horizon, judged } = building;
  const come = lots.filter((lot) => lot.stations.includes(station.index)).map((lot) => firstComes(building, lots, lot));
  const begins = judged === undefined ? [] : [dayIndex(building, firstEffect(judged))];
  return Math.max(0, Math.min(horizon.spanFrom, ...begins, ...come));
}

/** Who came before a change and still waits may be late of it, and beget something that nobody begot without it. */
function canUsualLoadSuffer({ company, judged }: Building, { capacity }: Station): boolean {
  const isChanging = (judged?.declaration.changes ?? []).length > 0;
  return isChanging && company.steps.some(({ from, when }) => from === capacity.flow && when !== undefined);
}

/** The first day on which a unit of a lot can come to be: no unit is begotten before the day of what begets it. */
function firstComes(building: Building, lots: readonly LotPlan[], { root, parent, harm }: LotPlan): number {
  if (root) return root.comes.from <= root.comes.to ? root.comes.from : Number.POSITIVE_INFINITY;
  if (harm) return building.judged === undefined ? 0 : dayIndex(building, firstEffect(building.judged));
  const from = parent === undefined ? undefined : lots[parent];
  return from ? firstComes(building, lots, from) : Number.POSITIVE_INFINITY;
}

/** A station of which nobody asks anything before a day. */
export function askedFrom(station: Station, asked: number): Station {
  const { prepared, changes, additions, usual } = station;
  const isSteady = changes.length === 0 && additions.length === 0;
  const from = isSteady ? (prepared.remembers?.(asked) ?? 0) : 0;
  return { ...station, asked, usual: usual.map((each) => ({ ...each, from })) };
}
