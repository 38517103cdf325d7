import { needsOf } from "./rules/needs.ts";
import { shippedRules } from "./shipped.ts";

/** The shipped rules whose judgement rests on a fact. */
export function judgesOf(fact: string): readonly string[] {
  return shippedRules()
    .filter((rule) => needsOf(rule).some((need) => need.judged && `${need.subject.variable}.${need.fact}` === fact))
    .map(({ id }) => id);
}
