import type { Position } from "../base/position.ts";
import type { FactValue } from "../facts/fact.ts";
import type { Department } from "../model/company.ts";
import type { Policy } from "../model/policy.ts";
import type { RuleSetting } from "../model/policy-rules.ts";
import type { PolicySource } from "../model/settings.ts";
import type { Day } from "../time/day.ts";
import type { Rule } from "./compile.ts";
import type { Severity } from "./finding.ts";
import { needsOf } from "./needs.ts";
import { settingOf } from "./weigh.ts";

/** Who decided something: the rule itself, a pack, the company's own policy, or Batuta's default. */
export interface Decision {
  readonly by: "rule" | "pack" | "company" | "default";
  /** The pack's name; else nothing. */
  readonly pack: string | undefined;
  readonly at: Position | undefined;
}

/** A limit that a rule judges by. */
export interface Limit {
  /** As the rule calls it: `tolerance.breach`. */
  readonly name: string;
  readonly value: FactValue;
  readonly decided: Decision;
}

/** A rule as it counts in a company. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly origin: "shipped" | "own" | "replaced";
  readonly severity: Severity | "off";
  readonly decided: Decision;
  readonly locked: boolean;
  readonly effectiveOn: Day | undefined;
  readonly limits: readonly Limit[];
  /** The departments that may be told. */
  readonly told: readonly string[];
}

/** What decides how rules count. */
export interface Force {
  readonly rules: readonly Rule[];
  readonly own: readonly Rule[];
  /** Ids of the rules that come with Batuta. */
  readonly shipped: ReadonlySet<string>;
  readonly policy: Policy;
  readonly sources: readonly PolicySource[];
  readonly departments: readonly Department[];
}

/** Every rule of a company with its weight, its limits, and who decided them; in the order of their names. */
export function rulesInForce(force: Force): readonly RuleInForce[] {
  const own = new Set(force.own.map(({ id }) => id));
  return force.rules
    .map((rule): RuleInForce => ({
      rule,
      origin: !own.has(rule.id) ? "shipped" : force.shipped.has(rule.id) ? "replaced" : "own",
      ...weightIn(rule, force),
      limits: limitsOf(rule, force),
      told: toldOf(rule, force),
    }))
    .toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

type Weight = Pick<RuleInForce, "severity" | "decided" | "locked" | "effectiveOn">;

function weightIn(rule: Rule, { policy, sources }: Force): Weight {
  const setting = settingOf(rule, policy);
  return {
    severity: setting?.enabled === false ? "off" : (setting?.severity ?? rule.severity),
    decided: setting
      ? settledBy(rule, setting, sources)
      : { by: "rule", pack: undefined, at: rule.declaration.$at["severity"] },
    locked: setting?.locked ?? false,
    effectiveOn: laterOf(rule.effectiveOn, setting?.effectiveOn),
  };
}

function laterOf(one: Day | undefined, other: Day | undefined): Day | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}

/** The policy that had the last word, where it stands. */
function settledBy({ id }: Rule, { at }: RuleSetting, sources: readonly PolicySource[]): Decision {
  const said = ({ declaration }: PolicySource) =>
    (declaration.rules ?? []).some((one) => one.key === id && one.at === at);
  return decisionOf(sources.find(said), at);
}

function limitsOf(rule: Rule, { sources, policy }: Force): readonly Limit[] {
  const limits = needsOf(rule).filter(({ subject, judged }) => judged && subject.name === "tolerance");
  return limits.flatMap(({ name, fact, spec }) => {
    const [field = fact, part] = fact.split("_");
    const value = toleranceOf(policy, field, part);
    if (value === undefined) return [];
    const source = sources.findLast(({ declaration }) => Object.hasOwn(declaration.tolerances ?? {}, field));
    const type = spec.type === "duration" ? "duration" : spec.type === "probability" ? "probability" : "share";
    const decided = decisionOf(source, source?.declaration.tolerances?.$at[field]);
    return [{ name, value: { type, value }, decided }];
  });
}

/** `adds` `customers`, `stale` `gate` (in hours, as facts have it); undefined: not bounded, or no number. */
function toleranceOf({ tolerances }: Policy, field: string, part: string | undefined): number | undefined {
  const found = Object.entries(tolerances).find(([name]) => name === field)?.[1];
  if (typeof found === "number") return found;
  const inner = Object.entries({ ...found }).find(([name]) => name === (part ?? "probability"))?.[1];
  if (typeof inner !== "number") return undefined;
  return field === "stale" ? inner * 24 : inner;
}

function decisionOf(source: PolicySource | undefined, at: Position | undefined): Decision {
  if (!source) return { by: "default", pack: undefined, at: undefined };
  return { by: source.pack === undefined ? "company" : "pack", pack: source.pack, at };
}

/** Whom it names, who answers for its theme, and whoever declares capacities of the kind that it judges. */
function toldOf(rule: Rule, { departments, policy }: Force): readonly string[] {
  const steps = rule.do.flatMap(({ who }) => (who.startsWith("department:") ? [who.slice("department:".length)] : []));
  const owners = rule.theme === undefined ? [] : ownersOf(rule.theme, departments);
  const usual = rule.theme !== undefined && owners.length === 0 ? [policy.usualNames[rule.theme]] : [];
  const holders = departments.filter((department) => holdsSuch(rule, department)).map(({ id }) => id);
  return [
    ...new Set([...(rule.asks === undefined ? [] : [rule.asks]), ...steps, ...owners, ...usual, ...holders]),
  ].sort();
}

function ownersOf(theme: string, departments: readonly Department[]): readonly string[] {
  return departments.filter(({ answersFor }) => answersFor.includes(theme)).map(({ id }) => id);
}

/** Subjects of which every declared department is, or keeps, one. */
const OF_EVERYBODY: readonly string[] = ["department", "gate", "team", "keeper", "commitment", "objective"];

function holdsSuch({ type }: Rule, { capacities, declared }: Department): boolean {
  if (type.name === "capacity") return capacities.length > 0;
  if (type.variable === "capacity") return capacities.some(({ declaration }) => declaration.kind === type.name);
  return declared && OF_EVERYBODY.includes(type.name);
}
