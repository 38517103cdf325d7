import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requirePositive,
  requireShare,
} from "../base/invalid-argument.ts";
import { erlangA, type ImpatientOutcome } from "./erlang-a.ts";

/** What a number of agents must achieve. At least one limit is given. One unit of time for all. */
export interface StaffingGoal {
  readonly arrivalRate: number;
  readonly handleTime: number;
  /** Mean patience; infinity (nobody hangs up) unless told. */
  readonly patience?: number;
  /** Share of calls to be answered within `target`. */
  readonly serviceLevel?: number;
  readonly target?: number;
  readonly mostMeanWait?: number;
  readonly mostOccupancy?: number;
  readonly mostAbandoned?: number;
}

/**
 * The least whole number of agents that meets every limit; 0 without calls. By doubling and halving: all limits are
 * monotone in the number of agents. Throws where no limit is given, and for limits that no number meets (level above 1,
 * occupancy or abandonment of 0). Models.md 1.2.
 */
export function requiredAgents(goal: StaffingGoal): number {
  requireGoal(goal);
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

/** As `requiredAgents`, with its fraction (to 1e-6): add queues first, round once, for people. */
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

/** Paid agents for a number at work: a division, because `shrinkage` (in [0, 1)) is a share of paid hours. */
export function scheduledAgents(agents: number, shrinkage: number): number {
  requireAtLeast("agents", requireFinite("agents", agents), 0);
  if (!(shrinkage >= 0 && shrinkage < 1)) throw new InvalidArgument("shrinkage", shrinkage, "at least 0 and below 1");
  return agents / (1 - shrinkage);
}

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
