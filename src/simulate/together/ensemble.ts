import type { Company, Initiative } from "../../model/company.ts";
import type { Window } from "../../time/day.ts";
import type { Tables } from "../build/building.ts";
import { type Concern, concernAt } from "../build/concern.ts";
import { type PlayedTogether, playTogether } from "./play-together.ts";

/** The company with any of its initiatives, each set of them played once. */
export interface Ensemble {
  readonly company: Company;
  readonly acting: readonly Initiative[];
  readonly span: Window;
  readonly seed: number;
  readonly tables: Tables;
  readonly play: (initiatives: readonly Initiative[]) => PlayedTogether;
  /** The same, of one capacity and all that it rests on, and no other. */
  readonly playAt: (capacity: string, initiatives: readonly Initiative[]) => PlayedTogether;
}

export interface EnsembleRequest {
  readonly acting: readonly Initiative[];
  readonly span: Window;
  readonly seed: number;
  readonly tables: Tables;
}

/** So many scenarios, the first rung of the ladder: a year of weeks by capacity asks too many questions to climb for each. */
export const SCENARIOS = 512;

export function newEnsemble(company: Company, request: EnsembleRequest): Ensemble {
  const { acting, ...shared } = request;
  const played = new Map<string, PlayedTogether>();
  const concerns = new Map<string, Concern>();
  const playOnce = (key: string, initiatives: readonly Initiative[], concern?: Concern): PlayedTogether => {
    const play = { ...shared, scenarios: SCENARIOS, concern, counted: concern === undefined };
    const known = played.get(key) ?? playTogether(company, initiatives, play);
    played.set(key, known);
    return known;
  };
  return {
    company,
    ...request,
    play: (initiatives) => playOnce(keyOf(initiatives), initiatives),
    playAt(capacity, initiatives) {
      const concern = concerns.get(capacity) ?? concernAt(company, capacity, acting);
      concerns.set(capacity, concern);
      const there = initiatives.filter(({ id }) => concern.initiatives.has(id));
      return playOnce(`${capacity}|${keyOf(there)}`, there, concern);
    },
  };
}

function keyOf(initiatives: readonly Initiative[]): string {
  return initiatives
    .map(({ id }) => id)
    .sort()
    .join("|");
}
