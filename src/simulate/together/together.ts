import type { Capacity, Company, Initiative } from "../../model/company.ts";
import type { Window } from "../../time/day.ts";
import type { Tables } from "../build/building.ts";
import { sharedSpan } from "../horizon.ts";
import { type Clash, collide, isSharedBy } from "./collide.ts";
import { type Ensemble, newEnsemble, SCENARIOS } from "./ensemble.ts";
import { customersTogether } from "./customers-together.ts";
import { breachShare, type PlayedTogether } from "./play-together.ts";
import type { Collision, Together, TogetherCapacity, TogetherWeek } from "./together-outlook.ts";
import { untold } from "./untold.ts";
import { mondaysOf } from "./weeks.ts";
import { windowsOver } from "./windows.ts";

export interface TogetherRequest {
  readonly seed: number;
  readonly tables: Tables;
  /** Only the collisions that this initiative shares in, none of them enough alone, are asked for; undefined: all. */
  readonly of?: string;
}

/** The calendar ends after so many days, however long what is permanent lasts. */
const MOST_DAYS = 371;

/** Plays every initiative that is proposed, approved or live at once, week by week, and says where and why it breaks. */
export function together(company: Company, { seed, tables, of }: TogetherRequest): Together {
  const acting = actingIn(company);
  const span = calendarOf(company, acting);
  const ensemble = newEnsemble(company, { acting, span, seed, tables });
  const played = ensemble.play(acting);
  const capacities = company.departments
    .flatMap((department) => department.capacities)
    .flatMap((capacity) => capacityTogether(ensemble, played, capacity))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    span,
    weeks: mondaysOf(span),
    scenarios: SCENARIOS,
    initiatives: acting.map(({ id }) => id),
    capacities,
    collisions: collisionsIn(ensemble, played, of),
    customers: customersTogether(company, played),
  };
}

/** Drafts are nobody's load yet; what is done or stopped is history. */
function actingIn(company: Company): readonly Initiative[] {
  return company.initiatives.filter(({ status }) => ["proposed", "approved", "live"].includes(status));
}

function calendarOf(company: Company, acting: readonly Initiative[]): Window {
  const { from, to } = sharedSpan(company, acting);
  return { from, to: Math.min(to, from + MOST_DAYS - 1) };
}

function capacityTogether(ensemble: Ensemble, played: PlayedTogether, capacity: Capacity): readonly TogetherCapacity[] {
  const unready = played.plan.unready.find((each) => each.capacity.id === capacity.id);
  const weeks = played.capacities.get(capacity.id);
  // A capacity that only an initiative outside the run would put in place is not there.
  if (!weeks && !unready) return [];
  const gaps = untold(ensemble, played, capacity);
  return [
    {
      id: capacity.id,
      department: capacity.department,
      missing: gaps.missing,
      weeks: mondaysOf(ensemble.span).map((_, week): TogetherWeek => {
        const use = weeks?.use[week];
        if (!weeks || use === undefined) return UNKNOWN;
        const probability = breachShare(played, capacity.id, { from: week, to: week });
        const isOver = probability > ensemble.company.policy.tolerances.breach;
        // With a bound from below a breach stands and its absence is unknown; with one from above it is the other way round.
        if (isOver ? gaps.isAtMost(week) : gaps.isAtLeast(week)) return UNKNOWN;
        return { use, probability, state: stateOf(ensemble.company, { use, probability }) };
      }),
    },
  ];
}

const UNKNOWN: TogetherWeek = { use: undefined, probability: undefined, state: "unknown" };

function stateOf({ policy }: Company, { use, probability }: { use: number; probability: number }) {
  const { breach, busy } = policy.tolerances;
  if (probability > breach) return "over";
  return probability > breach / 2 || use > busy ? "tight" : "holds";
}

function collisionsIn(ensemble: Ensemble, played: PlayedTogether, of: string | undefined): readonly Collision[] {
  const { breach, adds } = ensemble.company.policy.tolerances;
  const found = played.plan.stations.flatMap(({ capacity }) => {
    const gaps = untold(ensemble, played, capacity);
    return windowsOver(played, capacity.id, { breach, adds: adds.probability })
      .filter(({ from, to }) => !isAnyWeek({ from, to }, gaps.isAtMost))
      .map((weeks): Clash => ({ capacity, weeks }))
      .filter((clash) => of === undefined || isSharedBy(ensemble, clash, of))
      .map((clash) => collide(ensemble, clash));
  });
  return found.sort((a, b) => a.window.from - b.window.from || (a.capacity < b.capacity ? -1 : 1));
}

function isAnyWeek({ from, to }: { from: number; to: number }, holds: (week: number) => boolean): boolean {
  for (let week = from; week <= to; week++) if (holds(week)) return true;
  return false;
}
