import type { Company, Initiative } from "../model/company.ts";
import { type BuiltPlan, buildPlan } from "./build/build-plan.ts";
import { concernOf } from "./build/concern.ts";
import { breachByVolume } from "./by-volume.ts";
import { createSampler, middles } from "./drivers.ts";
import { firstEffect, judgedSpan } from "./horizon.ts";
import { type Climbed, climb, harmedFlows, look, RUNGS } from "./ladder.ts";
import { questionsOf } from "./questions.ts";
import type { VolumePoint } from "./outlook.ts";
import type { Rehearsal } from "./rehearse.ts";
import { drawOnce } from "./sample.ts";
import { setStage, unrecorded } from "./scenario.ts";
import { learnFrom, type Stress, type StressRequest, stress, volumePlays } from "./stress.ts";
import type { CapacityContext } from "./summarise-capacity.ts";

/** Everything that was played for one initiative: what the summaries are made of. */
export interface Performance {
  readonly plan: BuiltPlan;
  /** The plan of the run without the initiative. */
  readonly without: BuiltPlan;
  readonly climbed: Climbed;
  /** Every driver at its middle. */
  readonly plain: CapacityContext["plain"];
  readonly strength: Stress;
  /** By station: its breach at other multiples of the forecast; empty for a trial. */
  readonly byVolume: ReadonlyMap<number, readonly VolumePoint[]>;
  readonly question: StressRequest;
  /** Stations that it reaches or changes. */
  readonly touched: readonly number[];
}

/** Plays an initiative with and without itself, at its middle, and at multiples of its forecast. */
export function perform(company: Company, initiative: Initiative, rehearsal: Rehearsal): Performance {
  const { seed, scenarios } = rehearsal;
  const { withIt: plan, without } = plansOf(company, initiative, rehearsal);
  const tolerance = company.policy.tolerances.breach;
  const turnedAwayCounts = countsTurnedAway(initiative);
  const reached = reachedBy(plan);
  const touched = touchedBy(plan, initiative, reached);
  const { trial } = rehearsal;
  const plans = { withIt: plan, without };
  const climbed = trial
    ? look(plans, { seed, ...trial, turnedAwayCounts })
    : climb(plans, { seed, scenarios, questions: questionsOf(company, initiative, touched), turnedAwayCounts });
  const asked = trial
    ? reached.filter((index) => trial.strengthOf.has(plan.stations[index]?.capacity.id ?? ""))
    : reached;
  const isLowest = climbed.sampler.count === RUNGS[0];
  const sampler = isLowest ? climbed.sampler : createSampler(seed, RUNGS[0]);
  const stage = isLowest ? unrecorded(climbed.stage) : setStage(plan, true);
  const isOver = isLowest || trial ? undefined : overIn(climbed, tolerance);
  const question = { sampler, stage, tolerance, stations: asked, isOver, baseline: climbed.without.harm };
  const plain = plainRun(plan, without, turnedAwayCounts);
  const plays = volumePlays(question);
  if (isLowest) learnFrom(plays, climbed.withIt, trial?.multiple ?? 1);
  const byVolume: Performance["byVolume"] = trial ? new Map() : breachByVolume(plays, asked);
  return { plan, without, climbed, plain, touched, strength: stress(question, plays), byVolume, question };
}

function overIn({ withIt }: Climbed, tolerance: number): (station: number) => boolean {
  return (station) => {
    const breach = withIt.stations[station]?.breach ?? new Uint8Array(0);
    return breach.reduce((sum, each) => sum + each, 0) > tolerance * breach.length;
  };
}

/** Approved and live initiatives that do anything by its last judged day; what begins later cannot change it. */
export function beside(company: Company, initiative: Initiative): readonly Initiative[] {
  const { to } = judgedSpan(company, initiative);
  return company.initiatives.filter(
    (each) => each !== initiative && (each.status === "approved" || each.status === "live") && firstEffect(each) <= to,
  );
}

/** Whether one initiative can make the customers of another live anything else. */
export function canFeel(company: Company, { one, of }: { readonly one: Initiative; readonly of: Initiative }): boolean {
  return concernOf(company, { judged: one, others: beside(company, one) }).initiatives.has(of.id);
}

export interface PlansRequest extends Pick<Rehearsal, "seed" | "tables"> {
  /** Capacities that are asked about whatever the initiative does to them: full ids. */
  readonly also?: readonly string[];
}

/** What concerns an initiative of the company, with it and without it, beside all that is approved and live. */
export function plansOf(
  company: Company,
  initiative: Initiative,
  { seed, tables, also = [] }: PlansRequest,
): { readonly withIt: BuiltPlan; readonly without: BuiltPlan } {
  const others = beside(company, initiative);
  const concern = concernOf(company, { judged: initiative, others, also });
  const cast = { judged: initiative, others, seed, tables, concern };
  return {
    withIt: buildPlan(company, { ...cast, included: true }),
    without: buildPlan(company, { ...cast, included: false }),
  };
}

/** Stations to which units of the judged initiative come. */
function reachedBy({ lots, stations }: BuiltPlan): readonly number[] {
  const reached = new Set(lots.flatMap((lot) => (lot.judged ? lot.stations : [])));
  return stations.flatMap(({ index }) => (reached.has(index) ? [index] : []));
}

/** Stations that it reaches, and those that it changes. */
function touchedBy(plan: BuiltPlan, initiative: Initiative, reached: readonly number[]): readonly number[] {
  const changed = changedCapacities(initiative);
  return plan.stations
    .filter((station) => reached.includes(station.index) || changed.has(station.capacity.id))
    .map((station) => station.index);
}

/** Capacities that an initiative changes, or puts in the place of others. */
export function changedCapacities(initiative: Initiative): ReadonlySet<string> {
  const changes = initiative.declaration.changes ?? [];
  return new Set(
    changes.flatMap((change) =>
      change.kind === "capacity" ? [change.capacity, ...(change.replaced_by ? [change.replaced_by] : [])] : [],
    ),
  );
}

/** Every driver at its middle, with and without the initiative. */
function plainRun(plan: BuiltPlan, without: BuiltPlan, turnedAwayCounts: boolean): CapacityContext["plain"] {
  const before = drawOnce(without, middles(without.drivers), { turnedAwayCounts, remember: harmedFlows(plan) });
  const values = middles(plan.drivers);
  return { ...drawOnce(plan, values, { turnedAwayCounts, baseline: before.harm }), values };
}

/** Who is turned away is let down when nobody told customers that there is a limit, or when the promise is absolute. */
export function countsTurnedAway(initiative: Initiative): boolean {
  const cap = initiative.declaration.offer?.cap;
  const told = cap?.said === "value" && cap.value.told === true;
  const absolute = initiative.promises.some((promise) => promise.term.direction === "always");
  return absolute || (cap?.said === "value" && !told);
}
