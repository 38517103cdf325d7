import { chanceOf } from "../calibration/chance.ts";
import { exponential } from "./moments.ts";

/** A desk whose callers come by intervals of equal length and wait for as long as they like to. */
export interface Desk {
  /** Callers a unit of time, by interval. */
  readonly rates: readonly number[];
  readonly interval: number;
  readonly agents: number;
  readonly handleTime: number;
  readonly patience: number;
}

export interface Seen {
  /** At the end of each interval. */
  readonly waiting: readonly number[];
  /** Within each interval, by the moment at which they hang up. */
  readonly abandoned: readonly number[];
}

/** One day of it, caller by caller. */
export function watchDay({ rates, interval, agents, handleTime, patience }: Desk, seed: number): Seen {
  const chance = chanceOf(seed);
  const freeAt = new Array<number>(agents).fill(0);
  const waiting = rates.map(() => 0);
  const abandoned = rates.map(() => 0);
  let now = 0;
  for (let index = 0; index < rates.length;) {
    // A stream without memory may begin anew where its rate changes.
    now += exponential(1 / (rates[index] ?? 0), chance);
    if (now >= (index + 1) * interval) {
      index += 1;
      now = index * interval;
      continue;
    }
    const first = freeAt.indexOf(Math.min(...freeAt));
    const gives = now + exponential(patience, chance);
    const turn = Math.max(now, freeAt[first] ?? 0);
    const leaves = Math.min(turn, gives);
    if (gives < turn) {
      const ended = Math.floor(gives / interval);
      abandoned[ended] = (abandoned[ended] ?? 0) + 1;
    } else freeAt[first] = turn + exponential(handleTime, chance);
    for (let end = index; (end + 1) * interval < leaves && end < rates.length; end++)
      waiting[end] = (waiting[end] ?? 0) + 1;
  }
  return { waiting, abandoned: abandoned.slice(0, rates.length) };
}
