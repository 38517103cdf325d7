import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requirePositive,
  requireWhole,
} from "../base/invalid-argument.ts";
import { erlangC } from "./erlang-c.ts";

/** M/M/c, or M/M/c/K with `places`. Rates in one unit of time; one server is M/M/1. */
export interface ServerQueue {
  readonly arrivalRate: number;
  /** Of one server. */
  readonly serviceRate: number;
  /** Whole, at least 1. */
  readonly servers: number;
  /** Whole, at least `servers`: those who find all taken go away. Unlimited unless told. */
  readonly places?: number;
}

export interface SteadyState {
  /** Chance that the system is empty. */
  readonly empty: number;
  readonly pWait: number;
  /** Load a server, of those let in. */
  readonly occupancy: number;
  readonly queueLength: number;
  readonly inSystem: number;
  /** Mean wait and mean time in the system of those let in, in the unit of time. */
  readonly wait: number;
  readonly timeInSystem: number;
}

/**
 * The steady state of a queue with exponential times and unlimited patience. From full load on an unlimited queue has
 * none: never empty, everything infinite. Little's law joins the four means. Erlang (1917).
 */
export function serverQueue(queue: ServerQueue): SteadyState {
  const { arrivalRate, serviceRate, servers, places } = queue;
  requireAtLeast("arrivalRate", requireFinite("arrivalRate", arrivalRate), 0);
  requirePositive("serviceRate", requireFinite("serviceRate", serviceRate));
  requireWhole("servers", servers, 1);
  if (places !== undefined) {
    requireWhole("places", places, servers);
    return limited(queue, places);
  }
  const offered = arrivalRate / serviceRate;
  if (offered >= servers) return OVERLOADED;
  const pWait = erlangC(offered, servers);
  const wait = pWait / (servers * serviceRate - arrivalRate);
  return {
    empty: emptyShare(offered, servers, pWait),
    pWait,
    occupancy: offered / servers,
    queueLength: wait * arrivalRate,
    inSystem: wait * arrivalRate + offered,
    wait,
    timeInSystem: wait + 1 / serviceRate,
  };
}

const OVERLOADED: SteadyState = {
  empty: 0,
  pWait: 1,
  occupancy: 1,
  queueLength: Infinity,
  inSystem: Infinity,
  wait: Infinity,
  timeInSystem: Infinity,
};

/** P(wait) = p0 A^c / c! / (1 - rho), in logarithms: A^c overflows. */
function emptyShare(offered: number, servers: number, pWait: number): number {
  if (offered === 0) return 1;
  let log = 0;
  for (let k = 1; k <= servers; k++) log += Math.log(offered / k);
  return Math.exp(Math.log(pWait) + Math.log(1 - offered / servers) - log);
}

function limited({ arrivalRate, serviceRate, servers }: ServerQueue, places: number): SteadyState {
  const states = stateShares(arrivalRate / serviceRate, servers, places);
  let inSystem = 0;
  let queueLength = 0;
  let waiting = 0;
  states.forEach((share, k) => {
    inSystem += k * share;
    queueLength += Math.max(0, k - servers) * share;
    if (k >= servers && k < places) waiting += share;
  });
  const letIn = 1 - (states[places] ?? 0);
  const flow = arrivalRate * letIn;
  return {
    empty: states[0] ?? 0,
    pWait: flow === 0 ? 0 : waiting / letIn,
    occupancy: flow / (servers * serviceRate),
    queueLength,
    inSystem,
    wait: flow === 0 ? 0 : queueLength / flow,
    timeInSystem: flow === 0 ? 1 / serviceRate : inSystem / flow,
  };
}

function stateShares(offered: number, servers: number, places: number): Float64Array {
  const logs = new Float64Array(places + 1);
  for (let k = 1; k <= places; k++) logs[k] = (logs[k - 1] ?? 0) + Math.log(offered / Math.min(k, servers));
  const top = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new InvalidArgument("arrivalRate", offered, "finite");
  return weights.map((weight) => weight / total);
}
