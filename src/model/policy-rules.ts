import { type Problem, problem } from "../base/problem.ts";
import type { Position } from "../base/position.ts";
import type { Day } from "../time/day.ts";
import type { PolicyDeclaration } from "./policy-schema.ts";
import { SEVERITIES, type Severity } from "./rules.ts";

/** What policy says of a rule. */
export interface RuleSetting {
  /** Undefined: the rule's own. */
  readonly severity: Severity | undefined;
  readonly enabled: boolean;
  /** Nothing later may soften it, and no exception counts for it. */
  readonly locked: boolean;
  readonly effectiveOn: Day | undefined;
  readonly because: string | undefined;
  /** Where the last word on it was said. */
  readonly at: Position;
}

type RuleEntry = NonNullable<PolicyDeclaration["rules"]>[number];
export type RuleSaid = Partial<Exclude<RuleEntry["value"], string>>;

type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The settings after a policy has spoken; one that would soften a locked rule is a problem and changes nothing. */
export function applyRules(
  before: RuleSettings,
  said: readonly RuleEntry[],
  report: (problem: Problem) => void,
): RuleSettings {
  const after: Record<string, RuleSetting> = { ...before };
  for (const { key: rule, value, at } of said) {
    const old = Object.hasOwn(after, rule) ? after[rule] : undefined;
    const setting = ruleSaid(value);
    if (old?.locked && isSofter(setting, old)) report(problem("policy-locked", { rule }, at, [old.at]));
    else after[rule] = settingAfter(setting, old, at);
  }
  return after;
}

/** `off` and the other words stand for a record that says nothing else. */
export function ruleSaid(value: RuleEntry["value"]): RuleSaid {
  return typeof value === "string" ? { severity: value } : value;
}

/** It weighs less, counts from a later day, is switched off or unlocked; a lock without a severity holds the heaviest. */
function isSofter({ severity, enabled, locked, effective_on: from }: RuleSaid, old: RuleSetting): boolean {
  const isOff = severity === "off" || enabled === false || locked === false;
  const isLighter = severity !== undefined && severity !== "off" && rank(severity) > rank(old.severity ?? "blocker");
  return isOff || isLighter || (from !== undefined && from > (old.effectiveOn ?? -Infinity));
}

/** The heaviest is first. */
function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** What is not said stays as it was. */
function settingAfter(said: RuleSaid, before: RuleSetting | undefined, at: Position): RuleSetting {
  const old = before ?? UNSAID;
  const { severity } = said;
  return {
    severity: severity === undefined || severity === "off" ? old.severity : severity,
    enabled: isEnabled(said, old),
    locked: said.locked ?? old.locked,
    effectiveOn: said.effective_on ?? old.effectiveOn,
    because: said.because ?? old.because,
    at,
  };
}

/** Severity `off` switches a rule off, any other switches it on again. */
function isEnabled({ severity, enabled }: RuleSaid, old: Omit<RuleSetting, "at">): boolean {
  if (severity === "off") return false;
  return enabled ?? (severity === undefined ? old.enabled : true);
}

const UNSAID: Omit<RuleSetting, "at"> = {
  severity: undefined,
  enabled: true,
  locked: false,
  effectiveOn: undefined,
  because: undefined,
};
