import { oncePer } from "../../base/once-per.ts";
import type { Commitment, Company, Conditions, Initiative, Term, Where } from "../../model/company.ts";
import type { LotPlan, Station } from "../plan.ts";
import { takesTime } from "../standards.ts";
import type { Building } from "./building.ts";
import { withSuccessors } from "./cut-over.ts";
import { keptFlow } from "./kept-flow.ts";
import { matchOf } from "./where.ts";
import type { Laid } from "./standards.ts";

/** What customers of an initiative may expect on a topic. */
export interface Expected {
  readonly initiative: Initiative;
  readonly topic: string;
  readonly promise: string | undefined;
  readonly term: Term;
  readonly keepers: readonly string[];
  readonly conditions: Conditions | undefined;
  readonly from: string | undefined;
  /** Which units it is about. */
  readonly where: Where;
  /** Units that something stronger on the topic is about: a promise before what stands, both before a commitment. */
  readonly except: readonly Where[];
}

/** What decides a topic for the units of one initiative. */
export interface Deciders {
  readonly stations: readonly Station[];
  /** Keepers of whom nobody said which of their capacities decide it, and it may be others of them too. */
  readonly undecided: readonly string[];
}

/**
 * Capacities on the units' way that decide a topic: those that the keepers' commitments name, else the keepers' own as far
 * as the flow at which they keep it.
 */
export function deciders(building: Building, laid: Laid, expected: Expected): Deciders {
  const mine = commitmentsOn(building, expected);
  const names = withSuccessors(
    laid.cuts,
    mine.flatMap((each) => each.decidedBy),
  );
  if (!isAnyLaid(laid, names, expected)) return NOBODY;
  const reached = reachedBy(laid, expected);
  const named = reached.filter(({ capacity }) => names.has(capacity.id));
  const told = { from: expected.from, named: new Set(named.map(({ capacity }) => capacity.flow)) };
  const silent = expected.keepers
    .filter((keeper) => !mine.some((each) => each.department === keeper && each.decidedBy.length > 0))
    .map((keeper) => {
      const own = reached.filter(
        ({ capacity }) => capacity.department === keeper && takesTime(capacity.declaration.kind),
      );
      const flows = laid.flows.filter((flow) => own.some(({ capacity }) => capacity.flow === flow));
      const kept = keptFlow(building.company, flows, told);
      const last = kept ? flows.indexOf(kept.flow) : -1;
      return {
        keeper,
        isOpen: kept?.isOpen === true,
        own: own.filter((each) => flows.indexOf(each.capacity.flow) <= last),
      };
    });
  const deciding = new Set([...named, ...silent.flatMap(({ own }) => own)]);
  return {
    stations: reached.filter((station) => deciding.has(station)),
    undecided: silent.flatMap(({ keeper, isOpen }) => (isOpen ? [keeper] : [])),
  };
}

const NOBODY: Deciders = { stations: [], undecided: [] };

/** Of many departments few have anything laid: for the others no unit is looked at. */
function isAnyLaid({ stations }: Laid, names: ReadonlySet<string>, { keepers }: Expected): boolean {
  return stations.some(({ capacity }) => names.has(capacity.id) || keepers.includes(capacity.department));
}

/** Whether units of a lot are certainly among those that it is about: of what lacks a pair nobody knows it. */
export function isMeant(lot: LotPlan, { initiative, where, except }: Expected): boolean {
  if (lot.initiative !== initiative.id || isAmong(lot, where) !== true) return false;
  return except.every((each) => isAmong(lot, each) === false);
}

/** Undefined: it lacks a pair, so that nobody can tell. */
function isAmong(lot: LotPlan, pairs: Where): boolean | undefined {
  const match = matchOf(pairs, lot.where);
  return "lacks" in match ? undefined : match.matches;
}

/** Stations that the units come to, but for those begotten by what went wrong. */
function reachedBy({ lots, stations }: Laid, expected: Expected): readonly Station[] {
  const reached = new Set(lots.filter((lot) => !lot.derived && isMeant(lot, expected)).flatMap((lot) => lot.stations));
  return stations.filter(({ index }) => reached.has(index));
}

function commitmentsOn({ company }: Building, { topic, keepers }: Expected): readonly Commitment[] {
  const all = byTopic(company).get(topic) ?? [];
  return keepers.length === 0 ? all : all.filter((each) => keepers.includes(each.department));
}

const byTopic = oncePer(({ departments }: Company) => {
  const topics = new Map<string, Commitment[]>();
  for (const each of departments.flatMap(({ commitments }) => commitments))
    topics.set(each.topic, [...(topics.get(each.topic) ?? []), each]);
  return topics;
});
