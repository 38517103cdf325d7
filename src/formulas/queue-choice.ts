import { requirePositive } from "../base/invalid-argument.ts";

/** `erlang-a`: steady state in each interval. `fluid`: the queue carries over. `backlog`: work that waits for days. */
export type QueueModel = "erlang-a" | "fluid" | "backlog";

export interface QueueTimes {
  /** All three in one unit of time. */
  readonly handleTime: number;
  readonly patience: number;
  readonly interval: number;
  /** Email and back office: nobody waits at the other end. */
  readonly isDeferred?: boolean;
}

/**
 * Which model may be used: the steady state of an interval is reached only where calls end, or callers leave, in a
 * quarter of the interval; otherwise the queue must be carried over. Rule of models.md 1.4, from three exact cases.
 */
export function queueModel({ handleTime, patience, interval, isDeferred = false }: QueueTimes): QueueModel {
  requirePositive("handleTime", handleTime);
  requirePositive("patience", patience);
  requirePositive("interval", interval);
  if (isDeferred) return "backlog";
  return Math.min(handleTime, patience) <= interval / 4 ? "erlang-a" : "fluid";
}
