import type { Company, Initiative } from "../../model/company.ts";
import { launchedOn } from "../../model/launched-on.ts";
import type { Day, Window } from "../../time/day.ts";
import { concernOf } from "../build/concern.ts";
import type { Ensemble } from "./ensemble.ts";
import { SCENARIOS } from "./ensemble.ts";
import { orderOfClaims } from "./order-of-claims.ts";
import { breachShare, type PlayedTogether, playTogether } from "./play-together.ts";
import type { Collision, CollisionMember } from "./together-outlook.ts";

/** Later launch days that are tried: the same weekday of so many of the weeks that follow. */
const MOST_WEEKS_LATER = 13;

/** Scenarios that a day is looked at with before it is settled. */
const GLANCE = 64;

/**
 * The one to move, and where to. The last in the order of claims is asked first; what is live or has begun, and what a law
 * or an announcement holds to its day, stays. Days are scanned, never bisected: a later one can be worse.
 */
export function moveOut(ensemble: Ensemble, members: readonly CollisionMember[]): Collision["move"] {
  const { company, acting } = ensemble;
  const { tolerances, responsibility } = company.policy;
  const enough = new Set(
    members.filter(({ without }) => without <= tolerances.breach).map(({ initiative }) => initiative),
  );
  const movable = acting.filter((each) => enough.has(each.id) && isMovable(company, each));
  for (const initiative of orderOfClaims(movable, responsibility).toReversed()) {
    const launch = firstSafeDay(ensemble, initiative);
    if (launch !== undefined) return { initiative: initiative.id, launch };
  }
  return undefined;
}

function isMovable({ asOf }: Company, { status, launch, declaration }: Initiative): boolean {
  const fixed = declaration.timing?.fixed_by;
  return status !== "live" && launch > asOf && (fixed === undefined || fixed === "nothing");
}

/** The first later day on which no capacity is over because of it that is not over without it. */
function firstSafeDay(ensemble: Ensemble, initiative: Initiative): Day | undefined {
  const { span } = ensemble;
  const reach: Window = { from: span.from, to: span.to + 7 * MOST_WEEKS_LATER };
  const look = (launch: Day | undefined, scenarios: number): PlayedTogether =>
    playMoved(ensemble, { initiative, launch, reach, scenarios });
  const before = new Map([GLANCE, SCENARIOS].map((scenarios) => [scenarios, look(undefined, scenarios)]));
  const holds = (launch: Day, scenarios: number): boolean => {
    const rest = before.get(scenarios);
    return rest !== undefined && breaksNothing(ensemble.company, rest, look(launch, scenarios));
  };
  for (let week = 1; week <= MOST_WEEKS_LATER; week++) {
    const launch = initiative.launch + 7 * week;
    if (holds(launch, GLANCE) && holds(launch, SCENARIOS)) return launch;
  }
  return undefined;
}

interface Moved {
  readonly initiative: Initiative;
  /** Undefined: it does not happen. */
  readonly launch: Day | undefined;
  readonly reach: Window;
  readonly scenarios: number;
}

function playMoved({ company, acting, seed, tables }: Ensemble, moved: Moved): PlayedTogether {
  const { initiative, launch, reach: span, scenarios } = moved;
  const rest = acting.filter((each) => each !== initiative);
  // Capacities that it cannot make different hold as they did, whenever it comes.
  const concern = concernOf(company, { judged: initiative, others: rest });
  const request = { seed, tables, span, scenarios, concern };
  if (launch === undefined) return playTogether(company, rest, request);
  const later = launchedOn(initiative, launch);
  const initiatives = company.initiatives.map((each) => (each === initiative ? later : each));
  return playTogether({ ...company, initiatives }, [...rest, later], request);
}

/** Every capacity is within its tolerance, or no likelier over than without it. */
function breaksNothing({ policy }: Company, without: PlayedTogether, withIt: PlayedTogether): boolean {
  const { breach, adds } = policy.tolerances;
  const whole = { from: 0, to: withIt.weeks - 1 };
  return [...withIt.capacities.keys()].every(
    (id) => breachShare(withIt, id, whole) <= Math.max(breach, breachShare(without, id, whole) + adds.probability),
  );
}
