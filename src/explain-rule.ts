import type { Language } from "./base/bilingual.ts";
import { firesText } from "./reference-page.ts";
import type { RuleExplained } from "./result/rule-explained.ts";
import { bareTitle } from "./result/rule-listing.ts";
import type { Rule } from "./rules/compile.ts";
import { needsOf } from "./rules/needs.ts";
import { stageOf } from "./rules/trial/stage.ts";
import { tryRules } from "./rules/trial/trial.ts";
import { shippedExample, shippedPacks } from "./shipped.ts";
import { todayIn } from "./today.ts";
import { wording } from "./words/wording.ts";

interface Asked {
  readonly language: Language;
  /** All rules, the one among them. */
  readonly rules: readonly Rule[];
  /** The text of the file that a rule stands in. */
  readonly textOf: (file: string) => string;
}

/** A rule with what it says of the example once it is changed as its `fires:` says: really judged, not quoted. */
export function explainRule(rule: Rule, { language, rules, textOf }: Asked): RuleExplained {
  const stage = stageOf(shippedExample(), { today: todayIn, holidays: new Map(), packs: shippedPacks() });
  const [trial] = tryRules([rule], rules, stage);
  const words = wording({ language, currency: "EUR", asOf: "2026-05-04" });
  const spoken = trial?.spoken;
  const { type, theme, asks } = rule;
  return {
    version: 1,
    rule: rule.id,
    title: bareTitle(rule.title[language]),
    severity: rule.severity,
    for: type.name,
    subject: type.says[language],
    ideas: rule.ideas,
    where: rule.where?.text.trim() ?? null,
    require: rule.require.text.trim(),
    needs: needsOf(rule).map(({ name, spec, judged }) => ({ name, says: spec.says[language], judged })),
    message: rule.message[language],
    example: firesText(rule, textOf),
    example_says: spoken ? words.say(spoken.message, spoken.values) : null,
    do: rule.do.map(({ what, who }) => ({ what: spoken ? words.say(what, spoken.values) : what[language], who })),
    told: { theme: theme ?? null, department: asks ?? null },
  };
}
