import type { Language } from "./base/bilingual.ts";
import type { Company } from "./model/company.ts";
import { placeOf } from "./result/names.ts";
import type { RuleTrials, TriedRule } from "./result/rule-trials.ts";
import type { Trial } from "./rules/trial/trial.ts";
import type { RulesTested } from "./test-rules.ts";
import { formatDay } from "./time/day.ts";
import { wording } from "./words/wording.ts";

/** What came of trying rules, with its sentences made. */
export function ruleTrials({ trials, coverage }: RulesTested, company: Company, language: Language): RuleTrials {
  const words = wording({ language, currency: company.currency, asOf: formatDay(company.asOf) });
  const tried = (trial: Trial): TriedRule => ({
    rule: trial.rule.id,
    passed: trial.passed,
    at: placeOf(trial.rule.declaration.$at[""]),
    says: trial.spoken ? words.say(trial.spoken.message, trial.spoken.values) : null,
    on: trial.spoken?.subject ?? null,
    fires_at: placeOf(trial.rule.declaration.$at["fires"]),
    speaks_on_quiet: trial.quiet.map(({ subject }) => subject),
    speaks_on_example: trial.plain.map(({ fingerprint }) => fingerprint),
    broken: trial.problems.length,
  });
  return { version: 1, language, rules: trials.map(tried), coverage };
}
