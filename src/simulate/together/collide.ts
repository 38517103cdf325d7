import { float } from "../../base/columns.ts";
import type { Capacity, Initiative } from "../../model/company.ts";
import { estimateProbability } from "../../quantity/estimate.ts";
import { mondayOf } from "../../time/day.ts";
import { judgedSpan } from "../horizon.ts";
import { changedCapacities } from "../perform.ts";
import type { Ensemble } from "./ensemble.ts";
import { moveOut } from "./move-out.ts";
import { orderOfClaims } from "./order-of-claims.ts";
import { breachedIn, breachShare, type PlayedTogether, type Weeks } from "./play-together.ts";
import { weekIn } from "./weeks.ts";
import type { Collision, CollisionMember } from "./together-outlook.ts";

/** A capacity over its tolerance in some weeks. */
export interface Clash {
  readonly capacity: Capacity;
  readonly weeks: Weeks;
}

/** Why a capacity is over: by the usual load, by one initiative alone, or only by several together. */
export function collide(ensemble: Ensemble, clash: Clash): Collision {
  const { company, acting, span } = ensemble;
  const { capacity, weeks } = clash;
  const { breach: tolerance } = company.policy.tolerances;
  const usual = breachShare(ensemble.playAt(capacity.id, []), capacity.id, weeks);
  const members = membersOf(ensemble, clash);
  const isAlone = members.some(({ alone }) => alone > tolerance);
  const kind = usual > tolerance ? "usual" : isAlone ? "alone" : "together";
  const monday = mondayOf(span.from);
  const window = { from: monday + 7 * weeks.from, to: monday + 7 * weeks.to + 6 };
  return {
    capacity: capacity.id,
    department: capacity.department,
    window,
    breach: estimateProbability(breachedIn(ensemble.play(acting), capacity.id, weeks), tolerance),
    usual,
    peaks: (capacity.declaration.peaks ?? []).flatMap((peak) =>
      peak.name !== undefined && peak.from <= window.to && peak.to >= window.from ? [peak.name] : [],
    ),
    kind,
    members,
    policy: company.policy.responsibility,
    move: kind === "together" ? moveOut(ensemble, members) : undefined,
  };
}

/** Whether an initiative is part of a breach for which none of those who bring it about is enough alone. */
export function isSharedBy(ensemble: Ensemble, clash: Clash, id: string): boolean {
  const { breach: tolerance } = ensemble.company.policy.tolerances;
  const { id: there } = clash.capacity;
  const breach = (acting: readonly Initiative[]) => breachShare(ensemble.playAt(there, acting), there, clash.weeks);
  const candidates = candidatesOf(ensemble, clash);
  const own = candidates.find((each) => each.id === id);
  const isEnough = (each: Initiative): boolean =>
    breach([each]) > tolerance && weighed(ensemble, clash, each) !== undefined;
  const others = candidates.filter((each) => each !== own);
  return own !== undefined && ![...others, own].some(isEnough) && breach([]) <= tolerance;
}

/** Those that make a difference there, with what each comes to alone, and what is left without it. */
function membersOf(ensemble: Ensemble, clash: Clash): readonly CollisionMember[] {
  const { id } = clash.capacity;
  const found = candidatesOf(ensemble, clash).flatMap((initiative) => {
    const weight = weighed(ensemble, clash, initiative);
    if (!weight) return [];
    return [{ ...weight, alone: breachShare(ensemble.playAt(id, [initiative]), id, clash.weeks) }];
  });
  const shares = responsibilities(ensemble, clash, found);
  return found.map(({ initiative, ...rest }, index) => ({
    ...rest,
    initiative: initiative.id,
    responsibility: shares[index] ?? 0,
  }));
}

interface Weighed {
  readonly initiative: Initiative;
  readonly without: number;
  readonly load: number;
}

/** What is left without it, and what it brings; nothing where it makes no difference. */
function weighed(ensemble: Ensemble, clash: Clash, initiative: Initiative): Weighed | undefined {
  const { acting } = ensemble;
  const { id } = clash.capacity;
  const all = ensemble.play(acting);
  const rest = ensemble.playAt(
    id,
    acting.filter((each) => each !== initiative),
  );
  const leading = leadingTo(all, ensemble, clash);
  const without = breachShare(rest, id, clash.weeks);
  const load = Math.max(0, loadIn(all, id, leading) - loadIn(rest, id, leading));
  const before = breachShare(all, id, clash.weeks);
  return before - without <= LEAST && load < LEAST_UNITS ? undefined : { initiative, without, load };
}

/** Less than one scenario of the sample; less than a whole unit. */
const LEAST = 1e-9;
const LEAST_UNITS = 1;

/**
 * The weeks whose load can tell: from the first of the busy weeks in a row that lead up to a breach. A stock and a total
 * remember everything.
 */
function leadingTo({ capacities }: PlayedTogether, { company }: Ensemble, { capacity, weeks }: Clash): Weeks {
  const { kind } = capacity.declaration;
  if (kind === "stock" || kind === "limit") return { from: 0, to: weeks.to };
  const use = capacities.get(capacity.id)?.use;
  const isBusy = (week: number): boolean => use !== undefined && float(use, week) > company.policy.tolerances.busy;
  let { from } = weeks;
  while (from > 0 && isBusy(from - 1)) from -= 1;
  return { from, to: weeks.to };
}

/** Those that reach or change it while they are judged: the others cannot make a difference. */
function candidatesOf(ensemble: Ensemble, clash: Clash): readonly Initiative[] {
  const { acting, company, span } = ensemble;
  const { capacity } = clash;
  const all = ensemble.play(acting);
  const weeks = leadingTo(all, ensemble, clash);
  const station = all.plan.stations.find((each) => each.capacity.id === capacity.id)?.index ?? -1;
  const reaching = new Set(all.plan.lots.filter((lot) => lot.stations.includes(station)).map((lot) => lot.initiative));
  return acting.filter((each) => {
    const judged = judgedSpan(company, each);
    const isThen = weekIn(span, judged.from) <= weeks.to && weekIn(span, judged.to) >= weeks.from;
    return isThen && (reaching.has(each.id) || changedCapacities(each).has(capacity.id));
  });
}

function loadIn({ capacities }: PlayedTogether, id: string, { from, to }: Weeks): number {
  const load = capacities.get(id)?.load;
  let sum = 0;
  if (!load) return 0;
  for (let week = from; week <= to; week++) sum += float(load, week);
  return sum;
}

/**
 * The share of each in what initiatives add. `proportional`: by the units that each brings. Else by who came first
 * (order-of-claims): each answers for what it adds to those before it.
 */
function responsibilities(ensemble: Ensemble, clash: Clash, members: readonly Weighed[]): readonly number[] {
  const policy = ensemble.company.policy.responsibility;
  if (policy === "proportional") return sharesOf(members.map(({ load }) => load));
  const ordered = orderOfClaims(
    members.map(({ initiative }) => initiative),
    policy,
  );
  const { id } = clash.capacity;
  let before = breachShare(ensemble.playAt(id, []), id, clash.weeks);
  const added = new Map<Initiative, number>();
  for (const [index, initiative] of ordered.entries()) {
    const after = breachShare(ensemble.playAt(id, ordered.slice(0, index + 1)), id, clash.weeks);
    added.set(initiative, Math.max(0, after - before));
    before = after;
  }
  return sharesOf(members.map(({ initiative }) => added.get(initiative) ?? 0));
}

function sharesOf(amounts: readonly number[]): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return amounts.map((amount) => (total > 0 ? amount / total : 0));
}
