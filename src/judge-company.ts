import { once } from "./base/once.ts";
import { type World, worldOf } from "./facts/world.ts";
import { playedTogether, rehearsed, type Subject } from "./kept-rehearsals.ts";
import type { Company, Initiative } from "./model/company.ts";
import type { OpenCompany } from "./open-company.ts";
import type { Judged } from "./result/request.ts";
import type { Rule } from "./rules/compile.ts";
import { judge } from "./rules/judge.ts";
import { type Condition, unmetConditions, verdictOf } from "./rules/verdict.ts";
import type { Outlook } from "./simulate/outlook.ts";
import type { Trial } from "./simulate/rehearse.ts";
import type { Together } from "./simulate/together/together-outlook.ts";

export const SEED = 1;

/** An initiative as judged, with the world in which it was, and what must still come true for it. */
export interface JudgedIn extends Judged {
  readonly world: World;
  readonly conditions: readonly Condition[];
}

/** How the uncertain is drawn. */
export interface Drawing {
  readonly seed?: number;
  /** The lowest rung of the ladder. */
  readonly scenarios?: number;
  /** At which initiative what concerns none of them, or all, is told; undefined: the first that is judged. */
  readonly first?: string | undefined;
}

/** Rehearses the initiatives in the company, and lets the rules judge what each would do. */
export function judgeCompany(
  open: Subject & Pick<OpenCompany, "rules">,
  initiatives: readonly Initiative[],
  drawing: Drawing,
): readonly JudgedIn[] {
  const { company, rules } = open;
  const rehearsal = { seed: drawing.seed ?? SEED, scenarios: drawing.scenarios ?? 1 };
  const outlooks = initiatives.map((initiative) => rehearsed(open, initiative, rehearsal));
  const played = once(() => playedTogether(open, rehearsal));
  return initiatives.map((initiative) =>
    judgeOne(company, initiative, { outlooks, rules, together: played, first: drawing.first }),
  );
}

/** A quick look at one initiative: what the company's files say of the others is in it. */
export interface TrialRequest {
  readonly seed: number;
  readonly trial: Trial;
  /** All initiatives at once; without it, a quick look asks nothing of what they come to together. */
  readonly together?: () => Together | undefined;
}

/** Rehearses one initiative as a trial does, and lets the rules judge it. */
export function judgeTrial(open: OpenCompany, initiative: Initiative, request: TrialRequest): JudgedIn {
  const { seed, trial, together: played = () => undefined } = request;
  const { company, rules } = open;
  const outlook = rehearsed(open, initiative, { seed, scenarios: trial.scenarios, trial });
  return judgeOne(company, initiative, { outlooks: [outlook], rules, together: played });
}

interface Court {
  readonly outlooks: readonly Outlook[];
  readonly rules: readonly Rule[];
  /** A quick look does not play all of them together. */
  readonly together: () => Together | undefined;
  readonly first?: string | undefined;
}

function judgeOne(company: Company, initiative: Initiative, court: Court): JudgedIn {
  const seen = worldOf(company, court.outlooks, initiative.id);
  if (!seen) throw new Error(`${initiative.id} was not rehearsed`);
  const world = { ...seen, together: court.together, first: court.first ?? seen.first };
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
