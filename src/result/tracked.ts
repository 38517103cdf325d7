import type { Spread } from "./result.ts";

/** A live initiative as it goes: what was counted of a flow beside what was forecast until the same day. */
export interface Tracked {
  readonly initiative: string;
  readonly title: string;
  /** Its forecasts; none while nothing was counted, or its size is not known. */
  readonly flows: readonly TrackedFlow[];
}

export interface TrackedFlow {
  /** For people: "orders". */
  readonly title: string;
  /** The last day that was counted. */
  readonly on: string;
  /** Units from the launch to that day. */
  readonly counted: number;
  /** What was forecast from the launch to that day. */
  readonly forecast: Spread;
  /** What is forecast in all. */
  readonly total: Spread;
  /** The forecast by the end of each week, from the week of the launch on, on average. */
  readonly weeks: readonly { readonly sunday: string; readonly forecast: number }[];
}
