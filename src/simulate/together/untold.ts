import type { Capacity } from "../../model/company.ts";
import { judgedSpan } from "../horizon.ts";
import type { Missing } from "../outlook.ts";
import type { Ensemble } from "./ensemble.ts";
import type { PlayedTogether } from "./play-together.ts";
import { weekIn } from "./weeks.ts";

/** In which weeks the load or the figures of a capacity are no more than a bound. */
export interface Untold {
  /** Something is missing that only makes it worse: a breach stands, its absence is unknown. */
  readonly isAtLeast: (week: number) => boolean;
  /** The load is the most that could come: that it holds stands, a breach is unknown. */
  readonly isAtMost: (week: number) => boolean;
  readonly missing: readonly Missing[];
}

/** What nobody declared makes unknown the weeks that the initiative it belongs to is judged in; a capacity's own, all. */
export function untold(ensemble: Ensemble, { plan }: PlayedTogether, capacity: Capacity): Untold {
  const isHere = (each: { capacity: Capacity }): boolean => each.capacity.id === capacity.id;
  const unready = plan.unready.find(isHere);
  const own = [...(unready?.missing ?? []), ...(plan.stations.find(isHere)?.missing ?? [])];
  const beyond = plan.beyond.filter(isHere);
  const least = weeksOf(ensemble, beyond);
  const most = weeksOf(ensemble, plan.crowded.filter(isHere));
  return {
    isAtLeast: (week) => own.length > 0 || unready !== undefined || least.has(week),
    isAtMost: (week) => most.has(week),
    missing: [...own, ...beyond.flatMap((each) => each.missing)],
  };
}

function weeksOf({ company, acting, span }: Ensemble, of: readonly { initiative: string }[]): ReadonlySet<number> {
  const weeks = new Set<number>();
  const ids = new Set(of.map(({ initiative }) => initiative));
  for (const initiative of acting.filter(({ id }) => ids.has(id))) {
    const judged = judgedSpan(company, initiative);
    for (let week = weekIn(span, judged.from); week <= weekIn(span, Math.min(judged.to, span.to)); week++)
      weeks.add(week);
  }
  return weeks;
}
