import { type World, worldOf } from "./facts/world.ts";
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

/** An initiative as judged, with the world in which it was. */
export interface JudgedIn extends Judged {
  readonly world: World;
}

/** Rehearses the initiatives in the company, and lets the rules judge what each would do. */
export function judgeCompany(
  open: Pick<OpenCompany, "company" | "rules" | "tables">,
  initiatives: readonly Initiative[],
  drawing: Drawing,
): readonly JudgedIn[] {
  const { company, rules, tables } = open;
  const rehearsal = { seed: drawing.seed ?? SEED, scenarios: drawing.scenarios ?? 1, tables };
  const outlooks = initiatives.map((initiative) => rehearse(company, initiative, rehearsal));
  return initiatives.map((initiative) => judgeOne(company, initiative, { outlooks, rules }));
}

interface Court {
  readonly outlooks: readonly Outlook[];
  readonly rules: readonly Rule[];
}

function judgeOne(company: Company, initiative: Initiative, court: Court): JudgedIn {
  const world = worldOf(company, court.outlooks, initiative.id);
  if (!world) throw new Error(`${initiative.id} was not rehearsed`);
  const findings = judge(court.rules, world, company.policy);
  const conditions = unmetConditions(world);
  return {
    initiative,
    world,
    outlook: world.outlook,
    findings,
    conditions,
    verdict: verdictOf(findings, conditions, company.asOf),
  };
}
