import type { Language } from "../base/bilingual.ts";
import type { Decision, RuleInForce } from "../rules/in-force.ts";
import { formatDay } from "../time/day.ts";
import { placeOf } from "./names.ts";
import type { Place } from "./result.ts";
import type { Wording } from "./wording.ts";

/** The rules that count in a company, for people and for programs. */
export interface RuleListing {
  readonly version: 1;
  readonly company: string;
  readonly language: Language;
  readonly rules: readonly ListedRule[];
}

export interface ListedRule {
  readonly rule: string;
  readonly title: string;
  readonly for: string;
  readonly severity: "blocker" | "warning" | "note" | "off";
  /** What the rule itself says. */
  readonly own_severity: "blocker" | "warning" | "note";
  readonly origin: "shipped" | "own" | "replaced";
  readonly decided: DecidedBy;
  readonly locked: boolean;
  readonly effective_on: string | null;
  readonly limits: readonly { readonly name: string; readonly value: string; readonly decided: DecidedBy }[];
  /** The departments that may be told. */
  readonly told: readonly string[];
  readonly ideas: readonly string[];
}

export interface DecidedBy {
  readonly by: "rule" | "pack" | "company" | "default";
  readonly pack: string | null;
  readonly at: Place | null;
}

interface Listing {
  readonly company: string;
  readonly language: Language;
  readonly words: Wording;
}

/** The rules in force, with their sentences made. */
export function ruleListing(rules: readonly RuleInForce[], { company, language, words }: Listing): RuleListing {
  return {
    version: 1,
    company,
    language,
    rules: rules.map(({ rule, limits, decided, effectiveOn, ...said }) => ({
      rule: rule.id,
      title: bareTitle(rule.title[language]),
      for: rule.type.name,
      severity: said.severity,
      own_severity: rule.severity,
      origin: said.origin,
      decided: decidedBy(decided),
      locked: said.locked,
      effective_on: effectiveOn === undefined ? null : formatDay(effectiveOn),
      limits: limits.map((limit) => ({
        name: limit.name,
        value: words.say({ en: "{limit}", es: "{limit}" }, { limit: limit.value }),
        decided: decidedBy(limit.decided),
      })),
      told: said.told,
      ideas: rule.ideas,
    })),
  };
}

/** A title before any case: facts are not known yet. */
export function bareTitle(title: string): string {
  return title.replaceAll(/\{[^{}]*\}/g, "…");
}

function decidedBy({ by, pack, at }: Decision): DecidedBy {
  return { by, pack: pack ?? null, at: at ? placeOf(at) : null };
}
