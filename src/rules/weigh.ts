import { isBounded } from "../facts/exposure.ts";
import type { World } from "../facts/world.ts";
import type { Status } from "../model/company.ts";
import type { Policy } from "../model/policy.ts";
import type { RuleSetting } from "../model/policy-rules.ts";
import type { Day } from "../time/day.ts";
import type { Rule } from "./compile.ts";
import type { Finding, Severity } from "./finding.ts";

const ORDER: readonly Severity[] = ["note", "warning", "blocker"];

/** How much a finding weighs, and what makes that less than it will be. */
export interface Weight {
  readonly severity: Severity;
  readonly eased: Finding["eased"];
}

/** The rule's severity, as policy changes it, and an unknown as exposure bounds it (simulation.md, section 2). */
export function weigh(rule: Rule, state: "open" | "unknown", { world, policy }: Court): Weight {
  const setting = settingOf(rule, policy);
  const isRiskBounded = state === "unknown" && rule.risk !== undefined && isBounded(rule.risk, world);
  const said = setting?.severity ?? rule.severity;
  const full = isRiskBounded ? atMost(said, "warning") : said;
  const ratcheted = setting?.locked ? full : atMost(full, adopted(world, policy));
  const from = effectiveOn(rule, setting);
  if (from > world.company.asOf && full !== "note")
    return { severity: "note", eased: { by: "effective-on", until: from - 1, from: full } };
  if (ratcheted === full) return { severity: full, eased: undefined };
  return { severity: ratcheted, eased: { by: "adoption", until: policy.adoption?.until, from: full } };
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
function effectiveOn(rule: Rule, setting: RuleSetting | undefined): Day {
  return Math.max(rule.effectiveOn ?? -Infinity, setting?.effectiveOn ?? -Infinity);
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
