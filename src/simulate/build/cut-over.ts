import { valueOf } from "../../base/said.ts";
import { drawn } from "../../capacity/behaviour.ts";
import type { Initiative } from "../../model/company.ts";
import { middleOf } from "../../quantity/quantity.ts";
import { addWorkingDays } from "../../time/calendar.ts";
import { middles } from "../drivers.ts";
import type { Station } from "../plan.ts";
import { assume, type Building } from "./building.ts";
import { spanOf } from "./changes.ts";
import { openingsOf } from "./openings.ts";

/** One capacity in another's place, from a day on; days are indices into the horizon. */
export interface CutOver {
  /** Full ids. */
  readonly old: string;
  readonly by: string;
  readonly from: number;
  /** The last day on which units go to the old one: `overlap:` says how long it still works, else the day before. */
  readonly to: number;
  /** The share of the units that the old one takes, by day. */
  readonly kept: Float64Array;
}

/**
 * Capacities that an active initiative puts in the place of others. While both work, each unit goes to one of them, never
 * through both: the stages of the rollout say what share goes the new way. Where nobody says it, all of it does, which is
 * what the new one must hold in the end, and that is told as assumed.
 */
export function cutOvers(building: Building): readonly CutOver[] {
  return building.active.flatMap((initiative) =>
    (initiative.declaration.changes ?? []).flatMap((change): readonly CutOver[] => {
      if (change.kind !== "capacity" || change.replaced_by === undefined) return [];
      const { from } = spanOf(building, change, initiative.launch);
      const cut = { old: change.capacity, by: change.replaced_by, from };
      return [{ ...cut, ...overlapOf(building, initiative, cut) }];
    }),
  );
}

function overlapOf(
  building: Building,
  initiative: Initiative,
  { by, from }: Pick<CutOver, "by" | "from">,
): Pick<CutOver, "to" | "kept"> {
  const last = lastDayOf(building, initiative, from);
  const shareOn = last < from ? () => 1 : shareOf(building, initiative, by);
  const kept = Float64Array.from({ length: building.horizon.days + 2 }, (_, day) =>
    day < from ? 1 : day > last ? 0 : 1 - shareOn(day),
  );
  return { to: kept.findLastIndex((share) => share > 0), kept };
}

function lastDayOf({ company, horizon }: Building, { declaration }: Initiative, from: number): number {
  const overlap = valueOf(declaration.rollout?.overlap);
  if (!overlap) return from - 1;
  if (overlap.measure !== "working-days") return from - 1 + Math.ceil(middleOf(overlap) / 24 - 1e-9);
  const declarer = company.departments.find(({ id }) => id === declaration.proposed_by);
  const more = Math.ceil(middleOf(overlap) - 1e-9) - 1;
  if (more < 0) return from - 1;
  const last = addWorkingDays(declarer?.calendar ?? company.calendar, horizon.start + from, more);
  return last === undefined ? Number.MAX_SAFE_INTEGER : last - horizon.start;
}

/** What share goes the new way on a day. */
function shareOf(building: Building, initiative: Initiative, by: string): (day: number) => number {
  const openings = openingsOf(building, initiative);
  if (!openings) {
    const at = initiative.declaration.rollout?.$at["overlap"] ?? initiative.at;
    assume(building, { what: "overlap", value: "100%", subject: `capacity:${by}`, at });
    return () => 1;
  }
  const values = middles(building.drivers.list);
  return (day) => {
    const opening = openings.findLast((each) => each.from <= day);
    return opening ? drawn(values, opening.share) : 0;
  };
}

/** Capacities and, with each, all that in the run come to stand in its place. */
export function withSuccessors(cuts: readonly CutOver[], ids: Iterable<string>): ReadonlySet<string> {
  const all = new Set(ids);
  for (const id of all) for (const cut of cuts) if (cut.old === id) all.add(cut.by);
  return all;
}

/** Puts what takes another's place beside it: a unit passes one of them. */
export function sideBySide(stations: readonly Station[], cuts: readonly CutOver[]): readonly Station[] {
  const placed = new Map(stations.map((station) => [station.capacity.id, station]));
  const placeOf = (station: Station, beyond: readonly string[] = []): string => {
    const old = oldOf(station, cuts).flatMap((id) => placed.get(id) ?? [])[0];
    if (!old || old.capacity.flow !== station.capacity.flow || beyond.includes(old.capacity.id)) return station.place;
    return placeOf(old, [...beyond, station.capacity.id]);
  };
  return stations.map((station) => ({ ...station, place: placeOf(station) }));
}

function oldOf({ capacity }: Station, cuts: readonly CutOver[]): readonly string[] {
  return cuts.filter(({ by }) => by === capacity.id).map(({ old }) => old);
}
