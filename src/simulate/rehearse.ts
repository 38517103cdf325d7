import type { Capacity, Company, Initiative } from "../model/company.ts";
import type { BuiltPlan } from "./build/build-plan.ts";
import type { Tables } from "./build/building.ts";
import { matchOf } from "./build/where.ts";
import { firstToBreak } from "./first-to-break.ts";
import { gatesOf } from "./gates.ts";
import { judgedSpan } from "./horizon.ts";
import type { Assumed, AssumedOutlook, CapacityOutlook, Missing, Outlook } from "./outlook.ts";
import type { Climbed } from "./ladder.ts";
import { perform } from "./perform.ts";
import type { Station } from "./plan.ts";
import { type CapacityContext, summariseStation, summariseUnready } from "./summarise-capacity.ts";
import { customersOf, isLetDownKnown, mean } from "./summarise-customers.ts";
import { commitmentGaps } from "./commitment-gaps.ts";
import { summarisePromise } from "./summarise-promise.ts";
import { streamsOf } from "./summarise-streams.ts";
import { timesNeeded } from "./times-needed.ts";

export interface Rehearsal {
  readonly seed: number;
  /** The lowest rung of the ladder. */
  readonly scenarios: number;
  readonly tables: Tables;
  /** A quick look instead: what would happen, without how strong it is and what moves it. */
  readonly trial?: Trial;
}

export interface Trial {
  /** How many scenarios, without climbing further; below the lowest rung an interval is never called too close. */
  readonly scenarios: number;
  /** Multiplies the demand of the initiative; next to nothing shows what stands in its way when nobody comes. */
  readonly multiple: number;
  /** Capacities whose strength is asked for all the same. */
  readonly strengthOf: ReadonlySet<string>;
}

/** Plays one initiative through its company, with and without it, and says what its customers would live. */
export function rehearse(company: Company, initiative: Initiative, rehearsal: Rehearsal): Outlook {
  const { plan, without, climbed, plain, strength, byVolume, question, touched } = perform(
    company,
    initiative,
    rehearsal,
  );
  const capacities = allCapacities(company, {
    plan,
    without,
    climbed,
    tolerance: question.tolerance,
    tolerances: company.policy.tolerances,
    plain,
    breaksAt: strength.byStation,
    byVolume,
    times: rehearsal.trial
      ? new Map()
      : timesNeeded(climbed, queuesOver(climbed, question.tolerance), question.tolerance),
    isTrial: rehearsal.trial !== undefined,
    touched: new Set(touched),
    first: firstToBreak(climbed.withIt, touched),
  });
  const sample = climbed.withIt;
  const shared = { company, initiative, plan, sample, capacities, customers: mean(sample.expected) };
  const promises = initiative.promises.map((promise) => summarisePromise(promise, shared));
  const gaps = commitmentGaps(company, plan);
  const customers = customersOf(climbed, {
    plan,
    plain,
    letDownKnown: isLetDownKnown(capacities, promises) && gaps.length === 0,
    adds: company.policy.tolerances.adds.customers,
  });
  return {
    initiative: initiative.id,
    span: judgedSpan(company, initiative),
    scenarios: sample.count,
    seed: rehearsal.seed,
    customers,
    breaksAt: question.stations.length > 0 && customers.known ? strength.all : undefined,
    capacities,
    promises,
    streams: streamsOf(sample),
    gates: gatesOf({ company, initiative, seed: rehearsal.seed }, touchedDepartments(initiative, capacities)),
    missing: [...allMissing(plan, capacities), ...gaps],
    assumed: assumedFor(plan, capacities),
  };
}

/** Stations at which units queue that breach more often than is tolerated: what they would need is tried. */
function queuesOver({ withIt }: Climbed, tolerance: number): readonly Station[] {
  return withIt.plan.stations.filter(({ index, capacity }) => {
    const { kind } = capacity.declaration;
    const breach = withIt.stations[index]?.breach;
    return (kind === "throughput" || kind === "staffed") && breach !== undefined && meanOf(breach) > tolerance;
  });
}

function meanOf(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0) / flags.length;
}

function allCapacities(company: Company, context: CapacityContext): readonly CapacityOutlook[] {
  const { plan } = context;
  const unready = plan.unready.map(({ capacity, missing }) =>
    summariseUnready(capacity, missing, mayReach(plan, capacity)),
  );
  const played = plan.stations.map((station) => summariseStation(station, context));
  const placed = new Set([...unready, ...played].map((each) => each.id));
  const absent = company.departments
    .flatMap((department) => department.capacities)
    .filter((capacity) => !placed.has(capacity.id));
  return [...played, ...unready, ...absent.map((capacity) => summariseUnready(capacity, [], false))].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/** Units of the initiative come to a capacity that cannot run, or may: what lacks a pair may be any. */
function mayReach({ lots }: BuiltPlan, { flow, where }: Capacity): boolean {
  return lots.some((lot) => {
    if (!lot.judged || lot.flow !== flow) return false;
    const match = matchOf(where, lot.where);
    return "lacks" in match || match.matches;
  });
}

/** Departments that the initiative reaches, changes, or counts on. */
function touchedDepartments(initiative: Initiative, capacities: readonly CapacityOutlook[]): readonly string[] {
  const reached = capacities.filter((capacity) => capacity.touched).map((capacity) => capacity.department);
  const named = initiative.parties.filter((party) => party.role !== "asked").map((party) => party.department);
  return [...new Set([...reached, ...named])].sort();
}

/** Defaults that its numbers rest on: those of capacities that it does not touch are no matter of its. */
function assumedFor(plan: BuiltPlan, capacities: readonly CapacityOutlook[]): readonly AssumedOutlook[] {
  const untouched = new Set(capacities.filter((each) => !each.touched).map((each) => `capacity:${each.id}`));
  return plan.assumed
    .filter((each) => !untouched.has(each.subject))
    .map((each) => ({ ...each, capacities: restingOn(plan, each) }));
}

/** A capacity's default bears on it; the contacts assumed of customers on whatever they, or what they beget, reach. */
function restingOn(plan: BuiltPlan, { subject }: Assumed): readonly string[] {
  const [kind, id = ""] = subject.split(":");
  if (kind === "capacity") return [id];
  const reached = plan.lots.filter((lot) => lot.initiative === id && comesOfAffected(plan, lot.parent));
  const stations = new Set(reached.flatMap((lot) => lot.stations));
  return plan.stations.filter(({ index }) => stations.has(index)).map(({ capacity }) => capacity.id);
}

function comesOfAffected(plan: BuiltPlan, parent: number | undefined): boolean {
  const lot = parent === undefined ? undefined : plan.lots[parent];
  return lot !== undefined && (lot.subject === "affects" || comesOfAffected(plan, lot.parent));
}

/** Everything that nobody declared and that some number of this initiative waits for, once each. */
function allMissing(plan: BuiltPlan, capacities: readonly CapacityOutlook[]): readonly Missing[] {
  const all = [
    ...plan.missing,
    ...capacities.filter((each) => each.touched).flatMap((each) => each.missing),
    ...plan.lots.filter((lot) => lot.judged).flatMap((lot) => lot.missing),
  ];
  const seen = new Set<string>();
  return all.filter((each) => {
    const key = `${each.department}|${each.subject}|${each.what}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
