import { drawn } from "../capacity/behaviour.ts";
import type { Opening } from "./plan.ts";

/** The share that is let in on a day: that of the stage in force, none before the first. */
export function openOn(openings: readonly Opening[], day: number, values: Float64Array): number {
  const inForce = openings.findLast((opening) => opening.from <= day);
  return inForce ? Math.min(1, drawn(values, inForce.share)) : 0;
}

/** The share that is let in on a day and was not before: of customers who exist, each is reached once. */
export function newlyOpenOn(openings: readonly Opening[], day: number, values: Float64Array): number {
  let before = 0;
  let now = 0;
  for (const opening of openings) {
    if (opening.from > day) continue;
    now = Math.max(now, Math.min(1, drawn(values, opening.share)));
    if (opening.from < day) before = now;
  }
  return now - before;
}
