import { valueOf } from "../base/said.ts";
import type { CriterionDeclaration } from "../model/readiness.ts";
import { middleOf } from "../quantity/quantity.ts";
import type { World } from "./world.ts";

/** The criteria that are written one by one. */
export function criteriaOf({ initiative }: World): readonly CriterionDeclaration[] {
  const { readiness } = initiative.declaration;
  if (!readiness) return [];
  return isList(readiness) ? readiness : (readiness.criteria ?? []);
}

interface Counted {
  readonly met: number;
  readonly of: number;
}

/** How many criteria are met of how many, as counted by whoever wrote the file. */
export function readinessOf({ initiative }: World): Counted | undefined {
  const { readiness } = initiative.declaration;
  if (!readiness || isList(readiness)) return undefined;
  const [met, of] = [valueOf(readiness.met), valueOf(readiness.of)];
  return met && of ? { met: middleOf(met), of: middleOf(of) } : undefined;
}

type Readiness = NonNullable<World["initiative"]["declaration"]["readiness"]>;

function isList(readiness: Readiness): readiness is Readiness & readonly CriterionDeclaration[] {
  return Array.isArray(readiness);
}
