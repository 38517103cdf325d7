import { isBounded } from "../facts/exposure.ts";
import type { World } from "../facts/world.ts";
import type { Status } from "../model/company.ts";
import type { Policy, RuleSetting } from "../model/policy.ts";
import type { Rule } from "./compile.ts";
import type { Severity } from "./finding.ts";

const ORDER: readonly Severity[] = ["note", "warning", "blocker"];

/** How much a finding weighs: the rule's severity, as policy changes it, and an unknown as exposure bounds it. */
export function weigh(rule: Rule, state: "open" | "unknown", { world, policy }: Court): Severity {
  const setting = settingOf(rule, policy);
  const said = setting?.severity ?? rule.severity;
  const ratcheted = setting?.locked ? said : atMost(said, adopted(world, policy));
  const dated = isLater(rule, setting, world.company.asOf) ? atMost(ratcheted, "note") : ratcheted;
  const isRiskBounded = state === "unknown" && rule.risk !== undefined && isBounded(rule.risk, world);
  return isRiskBounded ? atMost(dated, "warning") : dated;
}

/** The world that is judged, by whose policy. */
export interface Court {
  readonly world: World;
  readonly policy: Policy;
}

/** What policy says of a rule. */
export function settingOf(rule: { readonly id: string }, policy: Policy): RuleSetting | undefined {
  return Object.hasOwn(policy.rules, rule.id) ? policy.rules[rule.id] : undefined;
}

/** A blocker weighs most. */
export function weightOf(severity: Severity): number {
  return ORDER.indexOf(severity);
}

function atMost(severity: Severity, most: Severity): Severity {
  return weightOf(severity) > weightOf(most) ? most : severity;
}

/** Both the rule and policy may say from when it counts: until the later of them it is a note. */
function isLater(rule: Rule, setting: RuleSetting | undefined, today: number): boolean {
  return Math.max(rule.effectiveOn ?? -Infinity, setting?.effectiveOn ?? -Infinity) > today;
}

const LEVELS: Readonly<Record<"enforce" | "warn" | "note", Severity>> = {
  enforce: "blocker",
  warn: "warning",
  note: "note",
};

/** Those that were there before: approved or running when the company began to use Batuta. */
const EXISTING: readonly Status[] = ["approved", "live", "done", "stopped"];

/** The most that anything may weigh while a company adopts Batuta; after `until` everything counts. */
function adopted({ company, initiative }: World, { adoption }: Policy): Severity {
  if (!adoption || (adoption.until !== undefined && company.asOf > adoption.until)) return "blocker";
  return LEVELS[EXISTING.includes(initiative.status) ? adoption.existing : adoption.newInitiatives];
}
