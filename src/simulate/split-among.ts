import { float, whole } from "../base/columns.ts";
import { TRACE } from "../capacity/passage.ts";
import { clear, copied } from "./batches.ts";
import type { Station } from "./plan.ts";
import type { Serving } from "./serve.ts";

/** Assigns the units of a place to those of its stations that serve them, side by side: by `takes`, and by whose turn it is. */
export function splitAmong(serving: Serving, place: readonly Station[], lot: number): void {
  const batches = serving.batches[lot];
  const stations = place.filter((station) => serving.plan.lots[lot]?.stations.includes(station.index));
  if (!batches) return;
  clear(serving.spare);
  for (let index = 0; index < batches.count; index++) {
    const all = float(batches.quantity, index);
    const day = whole(batches.day, index);
    let left = all;
    for (const station of stations) {
      const part = all * partOf(station, stations, day);
      if (part <= 0) continue;
      const taken = copied(batches, index, serving.spare, part);
      // Looked up after the copy: a copy that makes room replaces the columns.
      serving.spare.branch[taken] = station.index;
      left -= part;
    }
    if (left > TRACE) copied(batches, index, serving.spare, left);
  }
  serving.batches[lot] = serving.spare;
  serving.spare = batches;
}

/** The share of a place's units that come to a station on a day. */
function partOf(station: Station, place: readonly Station[], day: number): number {
  const kept = station.kept ? float(station.kept, day) : 1;
  return kept === 0 ? 0 : kept * comesTo(station, place, day);
}

/** What those in whose place it stands no longer take; where none of them is on the way, what it says. */
function comesTo(station: Station, place: readonly Station[], day: number): number {
  if (station.inPlaceOf.size === 0) return station.takes;
  // Back and forth: of two that take each other's place neither is asked of twice.
  const others = place.filter((each) => each !== station);
  const old = others.find(({ capacity }) => station.inPlaceOf.has(capacity.id));
  return old?.kept ? comesTo(old, others, day) * (1 - float(old.kept, day)) : station.takes;
}
