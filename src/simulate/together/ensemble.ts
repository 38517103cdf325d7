import type { Company, Initiative } from "../../model/company.ts";
import type { Window } from "../../time/day.ts";
import type { Tables } from "../build/building.ts";
import { type PlayedTogether, playTogether } from "./play-together.ts";

/** The company with any of its initiatives, each set of them played once. */
export interface Ensemble {
  readonly company: Company;
  readonly acting: readonly Initiative[];
  readonly span: Window;
  readonly seed: number;
  readonly tables: Tables;
  readonly play: (initiatives: readonly Initiative[]) => PlayedTogether;
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
  const { span, seed, tables } = request;
  const played = new Map<string, PlayedTogether>();
  return {
    company,
    ...request,
    play(initiatives) {
      const key = initiatives
        .map(({ id }) => id)
        .sort()
        .join("|");
      const known = played.get(key) ?? playTogether(company, initiatives, { seed, tables, span, scenarios: SCENARIOS });
      played.set(key, known);
      return known;
    },
  };
}
