import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requirePositive,
  requireRecord,
  requireShare,
} from "../base/invalid-argument.ts";
import { erlangA, type ImpatientOutcome } from "./erlang-a.ts";

/** What a number of agents must achieve. At least one limit is given. One unit of time for all. */
export interface StaffingGoal {
  /** Calls a unit of time, at least 0. */
  readonly arrivalRate: number;
  /** Mean time of one call, above 0. */
  readonly handleTime: number;
  /** Mean patience, above 0; infinity (nobody hangs up: Erlang C) unless told. */
  readonly patience?: number;
  /** Least share of the calls offered that is answered within `target`, 0 to below 1. */
  readonly serviceLevel?: number;
  /** The wait within which a call counts as answered in time, at least 0; 0 unless told. */
  readonly target?: number;
  /** Longest mean wait of all calls (ASA), above 0. */
  readonly mostMeanWait?: number;
  /** Highest share of agents' time on calls, above 0, at most 1. */
  readonly mostOccupancy?: number;
  /** Highest share of calls that hang up, above 0, at most 1. */
  readonly mostAbandoned?: number;
}

/**
 * The least whole number of agents that meets every limit; 0 without calls. Refuses a goal without any limit, and limits
 * that no number meets (level 1, occupancy or abandonment of 0).
 *
 * Source: `erlangA`, `erlangC` without patience; every limit is monotone in the number of agents, so doubling and halving
 * find it.
 *
 * @returns a whole number of agents at work; see `scheduledAgents` for those to be paid
 * @example requiredAgents({ arrivalRate: 200 / 60, handleTime: 3, serviceLevel: 0.8, target: 1 }) // 13
 * @example requiredAgents({ arrivalRate: 200 / 60, handleTime: 3, mostMeanWait: 2 }) // 12
 */
export function requiredAgents(goal: StaffingGoal): number {
  requireGoal(requireRecord("goal", goal));
  if (goal.arrivalRate === 0) return 0;
  let enough = 1;
  while (!meets(goal, enough)) enough *= 2;
  let tooFew = enough === 1 ? 0 : enough / 2;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (meets(goal, middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/**
 * As `requiredAgents`, with its fraction: queues that share people are added first and rounded once.
 *
 * Source: as `requiredAgents`, with the continuous extension of `erlangB`.
 *
 * @returns a number of agents at work, to 1e-6
 * @example requiredAgentsExactly({ arrivalRate: 200 / 60, handleTime: 3, serviceLevel: 0.8, target: 1 }) // 12.1850376
 */
export function requiredAgentsExactly(goal: StaffingGoal): number {
  let enough = requiredAgents(goal);
  let tooFew = Math.max(0, enough - 1);
  while (enough - tooFew > 1e-6) {
    const middle = (tooFew + enough) / 2;
    if (meets(goal, middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/**
 * Agents to be paid so that a number of them is at work: agents / (1 - shrinkage), a division because shrinkage is a share
 * of paid hours. Not rounded.
 *
 * Source: the usual definition of shrinkage in workforce planning.
 *
 * @param agents at work, at least 0
 * @param shrinkage the share of paid hours that is not worked (holidays, illness, training), 0 to below 1
 * @returns a number of agents, with its fraction
 * @example scheduledAgents(14, 0.3) // 20
 */
export function scheduledAgents(agents: number, shrinkage: number): number {
  requireAtLeast("agents", requireFinite("agents", agents), 0);
  requireShrinkage(shrinkage);
  return agents / (1 - shrinkage);
}

/** A goal, and how much of the paid time is worked. */
export interface StaffingRequest extends StaffingGoal {
  /** Share of paid hours that is not worked, 0 to below 1; 0 unless told. */
  readonly shrinkage?: number;
}

/** What the least number of agents achieves. */
export interface Staffing extends ImpatientOutcome {
  /** Least whole number at work. */
  readonly agents: number;
  /** Whole number to be paid: agents / (1 - shrinkage), rounded up once. */
  readonly scheduled: number;
}

/**
 * The least staffing that meets a goal, how many people must be paid for it, and what it achieves: `requiredAgents`,
 * `scheduledAgents` and `erlangA` in one answer.
 *
 * Source: as `requiredAgents`. Refuses what it refuses.
 *
 * @example staffing({ arrivalRate: 100 / 30, handleTime: 3, serviceLevel: 0.8, target: 1 / 3, shrinkage: 0.3 }) // {"agents": 14, "scheduled": 20, "pWait": 0.1741319336, "serviceLevel": 0.8883500192, "occupancy": 0.7142857142857143}
 */
export function staffing(request: StaffingRequest): Staffing {
  const { arrivalRate, handleTime, patience = Infinity, target = 0, shrinkage = 0 } = requireRecord("request", request);
  requireShrinkage(shrinkage);
  const agents = requiredAgents(request);
  const outcome = erlangA({ arrivalRate, handleTime, patience, target, agents });
  return { ...outcome, agents, scheduled: roundedUp(scheduledAgents(agents, shrinkage)) };
}

/** 9 / (1 - 0.1) may come out above 10 by its last digit: that is not an eleventh person. */
function roundedUp(people: number): number {
  return Math.ceil(people * (1 - 1e-12));
}

function requireShrinkage(shrinkage: number): void {
  requireShare("shrinkage", shrinkage);
  if (shrinkage === 1) throw new InvalidArgument("shrinkage", shrinkage, "below 1");
}

/** Erlangs beyond which nobody staffs one queue, and a search would take long. */
const MOST_OFFERED = 1e7;

function meets(goal: StaffingGoal, agents: number): boolean {
  const { arrivalRate, handleTime, patience = Infinity, target = 0 } = goal;
  const outcome = erlangA({ arrivalRate, handleTime, patience, agents, target });
  if (patience === Infinity && agents <= arrivalRate * handleTime) return false;
  return meetsService(goal, outcome) && meetsLimits(goal, outcome);
}

function meetsService(goal: StaffingGoal, outcome: ImpatientOutcome): boolean {
  return outcome.serviceLevel >= (goal.serviceLevel ?? 0) && outcome.meanWait <= (goal.mostMeanWait ?? Infinity);
}

function meetsLimits(goal: StaffingGoal, outcome: ImpatientOutcome): boolean {
  return outcome.occupancy <= (goal.mostOccupancy ?? 1) && outcome.pAbandon <= (goal.mostAbandoned ?? 1);
}

function requireGoal(goal: StaffingGoal): void {
  requireAtLeast("arrivalRate", requireFinite("arrivalRate", goal.arrivalRate), 0);
  requirePositive("handleTime", requireFinite("handleTime", goal.handleTime));
  if (goal.arrivalRate * goal.handleTime > MOST_OFFERED) {
    throw new InvalidArgument(
      "arrivalRate * handleTime",
      goal.arrivalRate * goal.handleTime,
      `at most ${MOST_OFFERED}`,
    );
  }
  requirePositive("patience", goal.patience ?? Infinity);
  const { serviceLevel, target, mostMeanWait, mostOccupancy, mostAbandoned } = goal;
  if ((serviceLevel ?? mostMeanWait ?? mostOccupancy ?? mostAbandoned) === undefined) {
    throw new InvalidArgument("goal", "nothing", "a service level, mean wait, occupancy or abandonment");
  }
  if (requireShare("serviceLevel", serviceLevel ?? 0) === 1) throw new InvalidArgument("serviceLevel", 1, "below 1");
  requireAtLeast("target", target ?? 0, 0);
  requirePositive("mostMeanWait", mostMeanWait ?? Infinity);
  requirePositive("mostOccupancy", requireShare("mostOccupancy", mostOccupancy ?? 1));
  requirePositive("mostAbandoned", requireShare("mostAbandoned", mostAbandoned ?? 1));
}
