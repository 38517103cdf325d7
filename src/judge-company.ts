import { worldOf } from "./facts/world.ts";
import type { Company, Initiative } from "./model/company.ts";
import type { OpenCompany } from "./open-company.ts";
import type { Judged } from "./result/request.ts";
import type { Rule } from "./rules/compile.ts";
import { judge } from "./rules/judge.ts";
import { unmetConditions, verdictOf } from "./rules/verdict.ts";
import type { Outlook } from "./simulate/outlook.ts";
import { rehearse } from "./simulate/rehearse.ts";

export const SEED = 1;

/** How the uncertain is drawn. */
export interface Drawing {
  readonly seed?: number;
  /** The lowest rung of the ladder. */
  readonly scenarios?: number;
}

/** Rehearses the initiatives in the company, and lets the rules judge what each would do. */
export function judgeCompany(
  open: OpenCompany,
  initiatives: readonly Initiative[],
  drawing: Drawing,
): readonly Judged[] {
  const { company, rules, tables } = open;
  const rehearsal = { seed: drawing.seed ?? SEED, scenarios: drawing.scenarios ?? 1, tables };
  const outlooks = initiatives.map((initiative) => rehearse(company, initiative, rehearsal));
  return initiatives.map((initiative) => judgeOne(company, initiative, { outlooks, rules }));
}

interface Court {
  readonly outlooks: readonly Outlook[];
  readonly rules: readonly Rule[];
}

function judgeOne(company: Company, initiative: Initiative, court: Court): Judged {
  const world = worldOf(company, court.outlooks, initiative.id);
  if (!world) throw new Error(`${initiative.id} was not rehearsed`);
  const findings = judge(court.rules, world, company.policy);
  const conditions = unmetConditions(world);
  return {
    initiative,
    outlook: world.outlook,
    findings,
    conditions,
    verdict: verdictOf(findings, conditions, company.asOf),
  };
}
