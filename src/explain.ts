import type { Language } from "./base/bilingual.ts";
import { NOWHERE } from "./base/position.ts";
import { shortId } from "./base/short-id.ts";
import { stillToLive } from "./company-result.ts";
import { instancesOf, variableOf, variablesOf } from "./facts/index.ts";
import type { Instance } from "./facts/subjects.ts";
import { type JudgedIn, judgeCompany, SEED } from "./judge-company.ts";
import type { OpenCompany } from "./open-company.ts";
import { buildResult } from "./result/build.ts";
import type { ExplainedNumber, Explanation, PointExplained } from "./result/explanation.ts";
import { placeOf } from "./result/names.ts";
import type { FindingResult, InitiativeResult } from "./result/result.ts";
import type { Wording } from "./result/wording.ts";
import { withAnswers } from "./rules/bind-answers.ts";
import type { Rule } from "./rules/compile.ts";
import type { Finding } from "./rules/finding.ts";
import { formatDay } from "./time/day.ts";
import { VERSION } from "./version.ts";
import { wording } from "./words/wording.ts";

/** The points of the initiatives of a company that are still to be lived, each with all that it rests on. */
export function explainCompany(read: OpenCompany, language: Language): readonly Explanation[] {
  const { company } = read;
  const open = stillToLive(company);
  return explainJudged(read, judgeCompany(read, open, {}), language);
}

/** The same of initiatives that are judged already. */
export function explainJudged(
  read: OpenCompany,
  judged: readonly JudgedIn[],
  language: Language,
): readonly Explanation[] {
  const { company } = read;
  const words = wording({ language, currency: company.currency, asOf: formatDay(company.asOf) });
  const told = { problems: [], language, seed: SEED, version: VERSION, policy: [], words };
  const result = buildResult({ company, judged, ...told });
  return result.initiatives.flatMap((initiative) => {
    const one = judged.find(({ initiative: { id } }) => id === initiative.id);
    return one ? [explanationOf(initiative, { ...one, words, language, rules: read.rules, asOf: result.as_of })] : [];
  });
}

interface Scene extends JudgedIn {
  readonly words: Wording;
  readonly language: Language;
  readonly rules: readonly Rule[];
  readonly asOf: string;
}

function explanationOf(initiative: InitiativeResult, scene: Scene): Explanation {
  const { id, title, verdict, kind, scenarios } = initiative;
  const points = initiative.findings.flatMap((finding) => {
    const found = scene.findings.find(({ fingerprint }) => fingerprint === finding.fingerprint);
    return found ? [pointOf({ finding, found, initiative }, scene)] : [];
  });
  return { version: 1, initiative: id, title, verdict, kind, scenarios, as_of: scene.asOf, points };
}

interface Told {
  readonly finding: FindingResult;
  readonly found: Finding;
  readonly initiative: InitiativeResult;
}

function pointOf({ finding, found, initiative }: Told, scene: Scene): PointExplained {
  const rule = scene.rules.find(({ id }) => id === finding.rule);
  return {
    short: shortId(finding.fingerprint),
    finding,
    numbers: rule ? numbersOf(found, rule, scene) : [],
    where: rule?.where?.text.trim() ?? null,
    require: rule?.require.text.trim() ?? "",
    capacity: initiative.capacities.find(({ id }) => `capacity:${id}` === finding.subject) ?? null,
  };
}

function numbersOf(found: Finding, rule: Rule, { world: judged, words, language }: Scene): readonly ExplainedNumber[] {
  const world = withAnswers(judged);
  const instance = instancesOf(world, rule.type).find(({ id }) => id === found.subject);
  const variables = variablesOf(rule.type);
  return Object.entries(found.values).map(([name, value]) => {
    const [variable = "", fact = ""] = name.split(".");
    const holder: Instance | undefined = instance && variableOf(world, instance, variable);
    const at = (holder?.positions(fact) ?? []).filter(({ line }) => line !== NOWHERE.line);
    return {
      name,
      says: variables.get(variable)?.facts[fact]?.says[language] ?? "",
      value: words.say({ en: "{value}", es: "{value}" }, { value }, "exact"),
      at: at.map(placeOf),
    };
  });
}
