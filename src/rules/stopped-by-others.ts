import { TOGETHER_FACTS_OF_INITIATIVE } from "../facts/initiative-together.ts";
import type { Policy } from "../model/policy.ts";
import type { Rule } from "./compile.ts";
import { needsOf } from "./needs.ts";
import { settingOf } from "./weigh.ts";

/** Whether a rule that can stop an initiative looks at what all of them come to at once. */
export function stoppedByOthers(rules: readonly Rule[], policy: Policy): boolean {
  return rules.some((rule) => {
    const setting = settingOf(rule, policy);
    if (setting?.enabled === false || (setting?.severity ?? rule.severity) !== "blocker") return false;
    return needsOf(rule).some(
      ({ judged, subject, fact }) =>
        judged && subject.name === "initiative" && Object.hasOwn(TOGETHER_FACTS_OF_INITIATIVE, fact),
    );
  });
}
