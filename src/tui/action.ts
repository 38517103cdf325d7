import type { Result } from "../result/result.ts";
import type { State } from "./state.ts";

/** What a key asks of the board: where it stands afterwards. Pure: what must be simulated or written follows from the state. */
export type Action = (state: State, result: Result) => State;

/** Between two bounds, both included. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** The one that follows in a list; after the last, the first. */
export function after<T>(list: readonly T[], one: T): T {
  return list[(list.indexOf(one) + 1) % list.length] ?? one;
}
