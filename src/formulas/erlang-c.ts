import { requireAtLeast, requireFinite, requirePositive, requireRecord } from "../base/invalid-argument.ts";
import { erlangB } from "./erlang-b.ts";

/** Calls that wait for ever. One unit of time for all (calls an hour and hours, or calls a minute and minutes). */
export interface PatientQueue {
  /** Calls a unit of time, at least 0. */
  readonly arrivalRate: number;
  /** Mean time of one call, above 0. */
  readonly handleTime: number;
  /** At least 0, fractions allowed; 0 means that nobody is there. */
  readonly agents: number;
  /** The wait within which a call counts as answered in time, at least 0, infinity allowed; 0 unless told. */
  readonly target?: number;
}

export interface PatientOutcome {
  /** Share of calls that wait at all. */
  readonly pWait: number;
  /** Share of calls answered within the target. */
  readonly serviceLevel: number;
  /** Mean wait of all calls (ASA), those that do not wait included, in the queue's unit of time. */
  readonly meanWait: number;
  /** Mean number of calls waiting. */
  readonly queueLength: number;
  /** Share of the agents' time that is spent on calls. */
  readonly occupancy: number;
}

/**
 * The share of calls that wait where nobody hangs up (M/M/n). 1 from full load on, no servers included.
 *
 * Source: Erlang (1917), as C = B / (1 - rho (1 - B)) with `erlangB` and rho = offered / servers.
 *
 * @param offered load in erlangs: calls a unit of time times handle time in that unit; at least 0
 * @param servers 0 to 1e10, fractions allowed
 * @returns a share, 0 to 1
 * @example erlangC(10, 12) // 0.4493882386
 */
export function erlangC(offered: number, servers: number): number {
  const blocked = erlangB(offered, servers);
  if (offered >= servers) return 1;
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

/**
 * The steady state of a queue in which nobody hangs up (M/M/n): service level, mean wait, length.
 *
 * From full load on the queue grows for ever: service level 0, infinite wait and length, occupancy 1 (0 without agents).
 * No calls: level 1, no wait.
 *
 * Source: Erlang (1917); level 1 - C e^(-(n - A) t / handle time), mean wait C handle time / (n - A).
 *
 * @example patientQueue({ arrivalRate: 200 / 30, handleTime: 3, agents: 25, target: 1 / 3 }) // {"serviceLevel": 0.88002653795, "meanWait": 0.12546169596}
 */
export function patientQueue(queue: PatientQueue): PatientOutcome {
  const { arrivalRate, handleTime, agents, target = 0 } = requireRecord("queue", queue);
  requireAtLeast("arrivalRate", requireFinite("arrivalRate", arrivalRate), 0);
  requirePositive("handleTime", requireFinite("handleTime", handleTime));
  requireAtLeast("agents", requireFinite("agents", agents), 0);
  requireAtLeast("target", target, 0);
  const offered = requireFinite("arrivalRate * handleTime", arrivalRate * handleTime);
  const pWait = offered === 0 ? 0 : erlangC(offered, agents);
  const spare = agents - offered;
  if (offered > 0 && spare <= 0) {
    return { pWait: 1, serviceLevel: 0, meanWait: Infinity, queueLength: Infinity, occupancy: agents === 0 ? 0 : 1 };
  }
  return {
    pWait,
    serviceLevel: pWait === 0 ? 1 : 1 - pWait * Math.exp((-spare * target) / handleTime),
    meanWait: pWait === 0 ? 0 : (pWait * handleTime) / spare,
    queueLength: pWait === 0 ? 0 : (pWait * offered) / spare,
    occupancy: offered === 0 ? 0 : offered / agents,
  };
}
