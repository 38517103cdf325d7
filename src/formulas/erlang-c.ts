import { requireAtLeast, requireFinite, requirePositive, requireShare } from "../base/invalid-argument.ts";
import { erlangB } from "./erlang-b.ts";

/** Calls that wait for ever. All four in one unit of time (calls an hour and hours, or calls a minute and minutes). */
export interface PatientQueue {
  readonly arrivalRate: number;
  readonly handleTime: number;
  /** Fractions allowed; 0 means that nobody is there. */
  readonly agents: number;
  /** The wait within which a call counts as answered in time. */
  readonly target: number;
}

export interface PatientOutcome {
  readonly pWait: number;
  /** Share of calls answered within the target. */
  readonly serviceLevel: number;
  /** Mean wait of all calls, in the queue's unit of time. */
  readonly meanWait: number;
  /** Mean number of calls waiting. */
  readonly queueLength: number;
  readonly occupancy: number;
}

/**
 * The share of calls that wait: `offered` erlangs, at least 0, on `servers`, at least 0, fractions allowed.
 * 1 from full load on, no servers included. C = B / (1 - rho (1 - B)). Models.md 1.1.
 */
export function erlangC(offered: number, servers: number): number {
  const blocked = erlangB(offered, servers);
  if (offered >= servers) return 1;
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

/**
 * The steady state of a queue in which nobody hangs up (M/M/n). From full load on the queue grows for ever: service
 * level 0, infinite wait and length, occupancy 1 (0 without agents). No calls: level 1, no wait. Models.md 1.1.
 */
export function patientQueue(queue: PatientQueue): PatientOutcome {
  const { arrivalRate, handleTime, agents, target } = queue;
  requireAtLeast("arrivalRate", requireFinite("arrivalRate", arrivalRate), 0);
  requirePositive("handleTime", requireFinite("handleTime", handleTime));
  requireAtLeast("target", target, 0);
  const offered = arrivalRate * handleTime;
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

/** The wait that a share `p` of all calls does not exceed; infinite from full load on, and for p = 1. */
export function waitQuantile(queue: Omit<PatientQueue, "target">, p: number): number {
  requireShare("p", p);
  const { pWait } = patientQueue({ ...queue, target: 0 });
  const spare = queue.agents - queue.arrivalRate * queue.handleTime;
  if (pWait <= 1 - p) return 0;
  return spare <= 0 ? Infinity : (queue.handleTime * Math.log(pWait / (1 - p))) / spare;
}
