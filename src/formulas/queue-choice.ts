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
 * quarter of the interval; otherwise the queue must be carried over. Rule of models.md 1.4, from three exact cases; its
 * third (patience of hours) shows besides that an overloaded interval leaves its queue to the next ones as long as callers
 * are more patient than an interval is long, however short the calls are, so those are carried over too.
 */
export function queueModel({ handleTime, patience, interval, isDeferred = false }: QueueTimes): QueueModel {
  requirePositive("handleTime", handleTime);
  requirePositive("patience", patience);
  requirePositive("interval", interval);
  if (isDeferred) return "backlog";
  const settles = Math.min(handleTime, patience) <= interval / 4 && patience <= interval;
  return settles ? "erlang-a" : "fluid";
}
