import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requirePositive,
  requireRecord,
  requireWhole,
  requireWholeUpTo,
} from "../base/invalid-argument.ts";
import { erlangC } from "./erlang-c.ts";

/** M/M/c, or M/M/c/K with `places`. Rates in one unit of time; one server is M/M/1. */
export interface ServerQueue {
  /** Customers a unit of time (lambda), at least 0. */
  readonly arrivalRate: number;
  /** Customers a unit of time that one server serves (mu), above 0. */
  readonly serviceRate: number;
  /** Servers (c), whole, 1 to 1e7. */
  readonly servers: number;
  /** Places in the system (K), served and waiting: whole, at least `servers`, at most 1e7. Who finds all taken goes away. Unlimited unless told. */
  readonly places?: number;
}

export interface SteadyState {
  /** Chance that the system is empty (p0). */
  readonly empty: number;
  /** Chance that a customer let in waits. */
  readonly pWait: number;
  /** Chance that a customer finds all places taken and goes away; 0 with unlimited places. */
  readonly blocked: number;
  /** Share of the servers' time that is spent serving (rho). */
  readonly occupancy: number;
  /** Mean number waiting (Lq). */
  readonly queueLength: number;
  /** Mean number in the system (L). */
  readonly inSystem: number;
  /** Mean wait of those let in (Wq), in the unit of time. */
  readonly wait: number;
  /** Mean time in the system of those let in (W), in the unit of time. */
  readonly timeInSystem: number;
}

const MOST = 1e7;

/**
 * The steady state of a queue with exponential times and unlimited patience: L, Lq, W, Wq, p0 and the chance to wait.
 *
 * From full load on, a queue without a limit of places has none: never empty, everything infinite. No arrivals: always
 * empty, and times as for one who came.
 *
 * Source: Erlang (1917); Little's law joins the four means.
 *
 * @example serverQueue({ arrivalRate: 24, serviceRate: 30, servers: 1 }) // {"empty": 0.2, "inSystem": 4, "queueLength": 3.2, "wait": 0.1333333333, "timeInSystem": 0.1666666667}
 * @example serverQueue({ arrivalRate: 1, serviceRate: 1, servers: 1, places: 10 }) // {"inSystem": 5, "blocked": 0.0909090909}
 */
export function serverQueue(queue: ServerQueue): SteadyState {
  requireServers(queue);
  const { arrivalRate, serviceRate, servers, places } = queue;
  if (places !== undefined) return limited(queue, places);
  const offered = arrivalRate / serviceRate;
  if (offered >= servers) return OVERLOADED;
  const pWait = erlangC(offered, servers);
  const wait = pWait / (servers * serviceRate - arrivalRate);
  return {
    empty: emptyShare(offered, servers),
    pWait,
    blocked: 0,
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
  blocked: 0,
  occupancy: 1,
  queueLength: Infinity,
  inSystem: Infinity,
  wait: Infinity,
  timeInSystem: Infinity,
};

function requireServers(queue: ServerQueue): void {
  const { arrivalRate, serviceRate, servers, places } = requireRecord("queue", queue);
  requireAtLeast("arrivalRate", requireFinite("arrivalRate", arrivalRate), 0);
  requirePositive("serviceRate", requireFinite("serviceRate", serviceRate));
  requireWholeUpTo("servers", servers, [1, MOST]);
  requireFinite("arrivalRate / serviceRate", arrivalRate / serviceRate);
  requireFinite("servers * serviceRate", servers * serviceRate);
  if (places !== undefined) requireWholeUpTo("places", places, [servers, MOST]);
}

/** 1 / p0 = sum of A^k / k! over k < c, and of the rest as a geometric series; what overflows is empty never. */
function emptyShare(offered: number, servers: number): number {
  let term = 1;
  let sum = 0;
  for (let k = 0; k < servers; k++) {
    sum += term;
    term *= offered / (k + 1);
    if (k > offered && term < 1e-18 * sum) break;
  }
  return 1 / (sum + term / (1 - offered / servers));
}

function limited({ arrivalRate, serviceRate, servers }: ServerQueue, places: number): SteadyState {
  const states = stateShares(arrivalRate / serviceRate, servers, places);
  let inSystem = 0;
  let queueLength = 0;
  let waiting = 0;
  let letIn = 0;
  states.forEach((share, k) => {
    inSystem += k * share;
    queueLength += Math.max(0, k - servers) * share;
    if (k >= servers && k < places) waiting += share;
    if (k < places) letIn += share;
  });
  const flow = arrivalRate * letIn;
  return {
    empty: states[0] ?? 0,
    pWait: letIn === 0 ? 0 : waiting / letIn,
    blocked: states[places] ?? 0,
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
  if (!(total > 0)) throw new InvalidArgument("arrivalRate / serviceRate", offered, "within a double's range");
  return weights.map((weight) => weight / total);
}

/**
 * The chance that exactly so many customers are in the system (Pn), in the steady state of `serverQueue`.
 *
 * From full load on, without a limit of places, every number has chance 0; so has every number above the places.
 *
 * Source: Erlang (1917): A^n / n! p0 below c customers, then geometric with ratio A / c.
 *
 * @param queue the queue
 * @param customers whole, at least 0, at most 1e7
 * @returns a chance, 0 to 1
 * @example chanceOfCustomers({ arrivalRate: 24, serviceRate: 30, servers: 1 }, 2) // 0.128
 */
export function chanceOfCustomers(queue: ServerQueue, customers: number): number {
  requireServers(queue);
  requireWhole("customers", customers, 0);
  const { arrivalRate, serviceRate, servers, places } = queue;
  const offered = arrivalRate / serviceRate;
  if (places !== undefined) return stateShares(offered, servers, places)[customers] ?? 0;
  if (offered >= servers) return 0;
  if (offered === 0) return customers === 0 ? 1 : 0;
  // From the state in which all are busy outwards, where no share underflows before it is asked for.
  const full = erlangC(offered, servers) * (1 - offered / servers);
  const rho = offered / servers;
  if (customers >= servers) return full * Math.exp((customers - servers) * Math.log(rho));
  let share = full;
  for (let k = servers; k > customers; k--) share *= k / offered;
  return share > 0 && share < Infinity ? share : emptyShare(offered, servers) * poissonPart(offered, customers);
}

/** A^n / n!. */
function poissonPart(offered: number, customers: number): number {
  let term = 1;
  for (let k = 1; k <= customers; k++) term *= offered / k;
  return term;
}
