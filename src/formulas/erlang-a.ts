import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requirePositive,
  requireRecord,
} from "../base/invalid-argument.ts";
import { erlangB } from "./erlang-b.ts";
import { patientQueue } from "./erlang-c.ts";
import { queueSums } from "./queue-sums.ts";

/** Calls that hang up when their patience ends. All durations in one unit of time, the rate in calls a unit. */
export interface ImpatientQueue {
  /** Calls a unit of time, at least 0. */
  readonly arrivalRate: number;
  /** Mean time of one call, above 0. */
  readonly handleTime: number;
  /** Mean time until a caller hangs up, above 0; infinity is Erlang C. In a finite one at most 1e12 calls may arrive. */
  readonly patience: number;
  /** At least 0, fractions allowed; 0 means that nobody is there. */
  readonly agents: number;
  /** The wait within which a call counts as answered in time, at least 0; infinity counts every answered call. */
  readonly target: number;
}

export interface ImpatientOutcome {
  /** Share of calls that find no free agent. */
  readonly pWait: number;
  /** Share of calls offered that hang up before they are answered. */
  readonly pAbandon: number;
  /** Mean wait of all calls, those that hang up included, in the queue's unit of time. */
  readonly meanWait: number;
  /** Mean number of calls waiting. */
  readonly queueLength: number;
  /** Share of the agents' time that is spent on calls. */
  readonly occupancy: number;
  /** Answered within the target, over all calls offered: the definition used wherever none is named. */
  readonly serviceLevel: number;
  /** Answered within the target, over the calls that did not hang up within it. */
  readonly serviceLevelOfStaying: number;
  /** No longer waiting at the target, whether answered or gone. */
  readonly notWaiting: number;
}

/**
 * The exact steady state of a queue in which callers hang up (M/M/n+M), overload included. Relative error about 1e-13;
 * 2 to 4 microseconds a call.
 *
 * No calls: level 1, nobody waits. No agents: all hang up. Infinite patience: Erlang C, whose queue has no steady state
 * from full load on (level 0, nobody hangs up, infinite wait).
 *
 * Source: Palm (1957); Garnett, Mandelbaum and Reiman (2002); the share within the target as a sum of negative-binomial
 * shares, the departure rate being n / handle time + j / patience with j calls waiting.
 *
 * @example erlangA({ arrivalRate: 100 / 30, handleTime: 3, patience: 5, agents: 14, target: 1 / 3 }) // {"pWait": 0.1452601143, "pAbandon": 0.0139837441, "meanWait": 0.0699187206, "serviceLevel": 0.9167920919}
 */
export function erlangA(queue: ImpatientQueue): ImpatientOutcome {
  const { arrivalRate, handleTime, patience, agents, target } = requireRecord("queue", queue);
  requireAtLeast("arrivalRate", requireFinite("arrivalRate", arrivalRate), 0);
  requirePositive("handleTime", requireFinite("handleTime", handleTime));
  requirePositive("patience", patience);
  requireAtLeast("agents", requireFinite("agents", agents), 0);
  requireAtLeast("target", target, 0);
  requireFinite("arrivalRate * handleTime", arrivalRate * handleTime);
  if (patience === Infinity) return withoutAbandonment(queue);
  if (arrivalRate * patience > MOST_WAITING) {
    throw new InvalidArgument(
      "patience",
      patience,
      `infinite, or so short that at most ${MOST_WAITING} calls come in it`,
    );
  }
  if (arrivalRate * Math.min(handleTime, patience) < LEAST) return { ...NOBODY };
  if ((agents * patience) / handleTime < LEAST) return withoutAgents(queue);
  return solved(queue);
}

/** A queue as long as this would take seconds to sum near full load. */
const MOST_WAITING = 1e12;

/** Less than this is nothing: quotients of smaller doubles lose their meaning. */
const LEAST = 1e-200;

const NOBODY: ImpatientOutcome = {
  pWait: 0,
  pAbandon: 0,
  meanWait: 0,
  queueLength: 0,
  occupancy: 0,
  serviceLevel: 1,
  serviceLevelOfStaying: 1,
  notWaiting: 1,
};

function solved(queue: ImpatientQueue): ImpatientOutcome {
  const { arrivalRate, handleTime, patience, agents, target } = queue;
  const blocked = erlangB(arrivalRate * handleTime, agents);
  const sums = queueSums({
    ratio: arrivalRate * patience,
    drain: (agents * patience) / handleTime,
    limit: target / patience,
    blocked,
  });
  const pAbandon = sums.length / (arrivalRate * patience);
  const waitingAtTarget = sums.stillThere * Math.exp(-target / patience);
  const gone = sums.pWait - sums.served - waitingAtTarget;
  const serviceLevel = share(1 - sums.pWait + sums.served);
  return {
    pWait: share(sums.pWait),
    pAbandon: share(pAbandon),
    meanWait: sums.length / arrivalRate,
    queueLength: sums.length,
    occupancy: share((arrivalRate * (1 - pAbandon) * handleTime) / agents),
    serviceLevel,
    serviceLevelOfStaying: gone < 1 ? share(serviceLevel / (1 - gone)) : 0,
    notWaiting: share(1 - waitingAtTarget),
  };
}

/** Rounding must not leave [0, 1]. */
function share(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

function withoutAbandonment(queue: ImpatientQueue): ImpatientOutcome {
  const { serviceLevel, ...rest } = patientQueue(queue);
  return { ...rest, pAbandon: 0, serviceLevel, serviceLevelOfStaying: serviceLevel, notWaiting: serviceLevel };
}

function withoutAgents({ arrivalRate, patience, target }: ImpatientQueue): ImpatientOutcome {
  const notWaiting = -Math.expm1(-target / patience);
  const queueLength = arrivalRate * patience;
  return {
    pWait: 1,
    pAbandon: 1,
    meanWait: patience,
    queueLength,
    occupancy: 0,
    serviceLevel: 0,
    serviceLevelOfStaying: 0,
    notWaiting,
  };
}
