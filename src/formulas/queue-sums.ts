import { betaShare } from "../quantity/beta.ts";
import { logGamma } from "../quantity/log-gamma.ts";

/** An impatient queue, with mean patience as the unit of time. */
export interface QueueShape {
  /** Calls that arrive in one mean patience. */
  readonly ratio: number;
  /** Calls that all agents together finish in one mean patience. */
  readonly drain: number;
  /** The time limit over mean patience. */
  readonly limit: number;
  /** Erlang B of the same load and agents. */
  readonly blocked: number;
}

export interface QueueSums {
  readonly pWait: number;
  /** Mean number waiting. */
  readonly length: number;
  /** Share of all calls that wait and are answered within the limit. */
  readonly served: number;
  /** Share of all calls that find a queue which would hold them beyond the limit, had they infinite patience. */
  readonly stillThere: number;
}

/** Above this many expected waiting calls the sums start near the mode instead of at the empty queue. */
const LONG_QUEUE = 2000;
/** Above this many the queue's fluctuation is below 1e-4 of it, and the sums would have a million terms. */
const ENDLESS_QUEUE = 1e9;
const HUGE = 1e250;

/**
 * The sums over queue lengths j of the weights w_j = w_(j-1) ratio / (drain + j), which are Poisson weights shifted by
 * `drain`, together with the chance that j + 1 departures take longer than the limit (negative binomial, because the
 * departure rate falls with every caller who leaves). Weights that grow beyond a double are scaled down on the way.
 */
export function queueSums(shape: QueueShape): QueueSums {
  const { ratio, drain, blocked } = shape;
  const start = firstLength(ratio, drain);
  if (start > ENDLESS_QUEUE) return fluidSums(shape);
  // For a start beyond 0 what lies before it, the free agents included, weighs less than 1e-30.
  let free = start === 0 ? 1 - blocked : 0;
  const late = lateness(shape, start);
  let weight = start === 0 ? blocked : 1;
  let total = 0;
  let length = 0;
  let served = 0;
  let stillThere = 0;
  for (let j = start; ; j++) {
    total += weight;
    length += j * weight;
    served += weight * (drain / (drain + j + 1)) * (1 - late.tilted);
    stillThere += weight * late.plain;
    const growth = ratio / (drain + j + 1);
    if (growth <= 1 && weight <= 1e-18 * total) break;
    weight *= growth;
    late.next(j);
    if (weight > HUGE) {
      weight /= HUGE;
      total /= HUGE;
      length /= HUGE;
      served /= HUGE;
      stillThere /= HUGE;
      free /= HUGE;
    }
  }
  const all = free + total;
  return { pWait: total / all, length: length / all, served: served / all, stillThere: stillThere / all };
}

/** A queue so long that it does not fluctuate: it stays where as many leave as come. */
function fluidSums({ ratio, drain, limit }: QueueShape): QueueSums {
  const isInTime = Math.log(ratio / drain) <= limit;
  return { pWait: 1, length: ratio - drain, served: isInTime ? drain / ratio : 0, stillThere: isInTime ? 0 : 1 };
}

function firstLength(ratio: number, drain: number): number {
  const start = Math.floor(ratio - drain - 12 * Math.sqrt(ratio) - 50);
  return start > LONG_QUEUE ? start : 0;
}

interface Lateness {
  /** Chance that a call which is answered from position j waits beyond the limit. */
  tilted: number;
  /** Chance that position j is not reached within the limit. */
  plain: number;
  readonly next: (j: number) => void;
}

/**
 * The two negative-binomial shares at queue length `start`, and how to move to the next length: with x = 1 - e^-limit,
 * terms Gamma(a + i) / (Gamma(a) i!) x^i (1 - x)^a for a = drain + 1 (tilted) and a = drain (plain). A term too small
 * for a double is carried as its logarithm until it is not.
 */
function lateness({ drain, limit }: QueueShape, start: number): Lateness {
  const x = -Math.expm1(-limit);
  const gone = Math.exp(-limit);
  let log = -drain * limit + (start === 0 ? 0 : logTerm(drain, start, x));
  let term = Math.exp(log);
  const state: Lateness = {
    plain: start === 0 ? term : betaShare({ x: gone, rest: x }, drain, start + 1),
    tilted: start === 0 ? term * gone : betaShare({ x: gone, rest: x }, drain + 1, start + 1),
    next(j) {
      const growth = ((drain + j) * x) / (j + 1);
      if (term > 1e-290) {
        term *= growth;
      } else {
        log += Math.log(growth);
        term = Math.exp(log);
      }
      state.plain = Math.min(1, state.plain + term);
      state.tilted = Math.min(1, state.tilted + term * gone * ((drain + j + 1) / drain));
    },
  };
  return state;
}

function logTerm(drain: number, index: number, x: number): number {
  return logGamma(drain + index) - logGamma(drain) - logGamma(index + 1) + index * Math.log(x);
}
