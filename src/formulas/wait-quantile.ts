import {
  InvalidArgument,
  requireInside,
  requirePositive,
  requireRecord,
  requireShare,
} from "../base/invalid-argument.ts";
import { erlangA } from "./erlang-a.ts";
import { patientQueue, type PatientQueue } from "./erlang-c.ts";

/** A staffed queue whose callers may hang up. One unit of time for all. */
export interface WaitingQueue extends Omit<PatientQueue, "target"> {
  /** Mean time until a caller hangs up, above 0; infinity (nobody does: Erlang C) unless told. */
  readonly patience?: number;
}

/**
 * The wait that a share of all calls does not exceed, those that are answered at once and those that hang up included.
 *
 * 0 where at least that share does not wait. Without abandonment it is infinite from full load on; for p = 1 it is
 * infinite wherever anybody waits.
 *
 * Source: Erlang C: max(0, handle time ln(C / (1 - p)) / (n - A)). Erlang A: the time at which a share p no longer waits
 * (`notWaiting` of `erlangA`), by bisection to the last digit.
 *
 * @param queue the queue
 * @param p a share, 0 to 1: 0.9 for the 90th percentile
 * @returns a duration in the queue's unit of time
 * @example waitQuantile({ arrivalRate: 48, handleTime: 1, agents: 50 }, 0.9) // 0.9689790297
 * @example waitQuantile({ arrivalRate: 48, handleTime: 1, agents: 50, patience: 2 }, 0.9) // 0.2074107953
 */
export function waitQuantile(queue: WaitingQueue, p: number): number {
  const { patience = Infinity } = requireRecord("queue", queue);
  requireShare("p", p);
  requirePositive("patience", patience);
  return patience === Infinity ? patientQuantile(queue, p) : impatientQuantile({ ...queue, patience }, p);
}

function patientQuantile(queue: WaitingQueue, p: number): number {
  const { pWait } = patientQueue(queue);
  if (pWait <= 1 - p) return 0;
  const spare = queue.agents - queue.arrivalRate * queue.handleTime;
  return spare <= 0 ? Infinity : (queue.handleTime * Math.log(pWait / (1 - p))) / spare;
}

function impatientQuantile(queue: Required<WaitingQueue>, p: number): number {
  const gone = (target: number) => erlangA({ ...queue, target }).notWaiting;
  if (gone(0) >= p) return 0;
  if (p === 1) return Infinity;
  // Patience alone takes so long to leave a share 1 - p waiting.
  let high = -queue.patience * Math.log1p(-p);
  let low = 0;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (gone(middle) >= p) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The mean patience of callers, from what a queue measures: mean wait / share that hangs up.
 *
 * Source: Mandelbaum and Zeltyn (2007): in Erlang A the share that hangs up is the mean wait over the mean patience.
 *
 * @param pAbandon share of the calls offered that hung up, above 0, below 1
 * @param meanWait mean wait of all calls, those that hung up included, above 0
 * @returns a duration in the unit of the mean wait
 * @example meanPatience(0.0309, 3.71) // 120.0647249191
 */
export function meanPatience(pAbandon: number, meanWait: number): number {
  requireInside("pAbandon", pAbandon);
  if (requirePositive("meanWait", meanWait) === Infinity) throw new InvalidArgument("meanWait", meanWait, "finite");
  return meanWait / pAbandon;
}
