import type { BuiltPlan } from "./build/build-plan.ts";
import { createSampler, type Sampler } from "./drivers.ts";
import { isAnyOpen, type Questions } from "./questions.ts";
import { drawSample, type Pair } from "./sample.ts";
import { setStage, type Stage } from "./scenario.ts";

/** How many scenarios are played: each rung holds all of the one before (simulation.md, section 11). */
export const RUNGS = [512, 4096, 32768] as const;

/** Fewer scenarios than the lowest rung are a glance: what is too close in it is settled on a rung. */
export function isSettled(scenarios: number): boolean {
  return scenarios >= RUNGS[0];
}

export interface Climb {
  readonly seed: number;
  /** The lowest rung: at least so many scenarios. */
  readonly scenarios: number;
  readonly questions: Questions;
  readonly turnedAwayCounts: boolean;
}

/** A sample of one size, at a multiple of the demand. */
export interface Look extends Pick<Climb, "seed" | "scenarios" | "turnedAwayCounts"> {
  readonly multiple: number;
  readonly strengthOf: ReadonlySet<string>;
}

export interface Climbed extends Pair {
  readonly sampler: Sampler;
  /** Where these scenarios were played with the initiative, for those who play them again at other multiples. */
  readonly stage: Stage;
}

interface Plans {
  readonly withIt: BuiltPlan;
  readonly without: BuiltPlan;
}

/** Plays so many scenarios and no more, with and without the judged initiative alike. */
export function look(plans: Plans, { seed, scenarios, multiple, strengthOf, turnedAwayCounts }: Look): Climbed {
  const sampler = createSampler(seed, Math.max(scenarios, RUNGS[0]));
  const shared = { sampler, count: scenarios, turnedAwayCounts };
  const without = drawSample(plans.without, { ...shared, multiple: 1, remember: harmedFlows(plans.withIt) });
  const stage = setStage(plans.withIt, strengthOf.size > 0);
  const withIt = drawSample(plans.withIt, { ...shared, multiple, baseline: without.harm }, stage);
  return { sampler, stage, withIt, without };
}

/** Plays more scenarios until every question is clear of its tolerance, with and without the judged initiative alike. */
export function climb(plans: Plans, request: Climb): Climbed {
  const rungs = RUNGS.filter((rung) => rung >= Math.min(request.scenarios, RUNGS[RUNGS.length - 1] ?? 0));
  for (const [index, count] of rungs.entries()) {
    const sampler = createSampler(request.seed, count);
    const shared = { sampler, count, multiple: 1, turnedAwayCounts: request.turnedAwayCounts, pictured: true };
    const without = drawSample(plans.without, { ...shared, remember: harmedFlows(plans.withIt) });
    const stage = setStage(plans.withIt, index === 0);
    const withIt = drawSample(plans.withIt, { ...shared, baseline: without.harm }, stage);
    const last = index === rungs.length - 1;
    if (last || !isAnyOpen({ withIt, without }, request.questions)) return { sampler, stage, withIt, without };
  }
  throw new RangeError("the ladder has no rung");
}

/** Flows whose usual load begets something when it suffers. */
export function harmedFlows(plan: BuiltPlan): ReadonlySet<string> {
  return new Set(plan.lots.flatMap((lot) => lot.harm?.flow ?? []));
}
