import { type World, worldOf } from "./facts/world.ts";
import type { Table } from "./files/csv.ts";
import type { Company, Initiative } from "./model/company.ts";
import type { Judged } from "./result/request.ts";
import type { Rule } from "./rules/compile.ts";
import { judge } from "./rules/judge.ts";
import { unmetConditions, verdictOf } from "./rules/verdict.ts";
import { rehearse } from "./simulate/rehearse.ts";
import { tablesOf } from "./tables.ts";

/** What initiatives are judged with. */
export interface Bench {
  readonly company: Company;
  readonly rules: readonly Rule[];
  readonly loaded: { readonly tables: ReadonlyMap<string, Table> };
}

/** An initiative as judged, with the world in which it was. */
export interface JudgedIn extends Judged {
  readonly world: World;
}

/** Rehearses initiatives, then judges each in the world of all of them. */
export function judgeInitiatives(
  { company, rules, loaded }: Bench,
  initiatives: readonly Initiative[],
  runs: { readonly seed: number; readonly scenarios: number },
): readonly JudgedIn[] {
  const rehearsal = { ...runs, tables: tablesOf(loaded.tables) };
  const outlooks = initiatives.map((initiative) => rehearse(company, initiative, rehearsal));
  return initiatives.map((initiative) => {
    const world = worldOf(company, outlooks, initiative.id);
    if (!world) throw new Error(`${initiative.id} was not rehearsed`);
    return { ...judged(rules, world), initiative, world };
  });
}

function judged(rules: readonly Rule[], world: World): Omit<Judged, "initiative"> {
  const { company, outlook } = world;
  const findings = judge(rules, world, company.policy);
  const conditions = unmetConditions(world);
  return { outlook, findings, conditions, verdict: verdictOf(findings, conditions, company.asOf) };
}
