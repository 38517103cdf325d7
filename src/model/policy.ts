import { problem, type Problem } from "../base/problem.ts";
import { type Said, valueOf } from "../base/said.ts";
import { type Quantity, middleOf } from "../quantity/quantity.ts";
import type { Located } from "../schema/define.ts";
import type { Day } from "../time/day.ts";
import type { InitiativeKind } from "./initiative.ts";
import type { Theme } from "./leaves.ts";
import { placeOf } from "./joining.ts";
import { policyContradictions } from "./policy-contradictions.ts";
import { type RuleSetting, applyRules } from "./policy-rules.ts";
import { MOST_DAYS } from "./reach.ts";
import type { PolicyDeclaration, Responsibility, StaleKind } from "./policy-schema.ts";
import type { Reach } from "./stream.ts";

/** How findings are weighed, every default filled in (simulation.md, sections 1, 6, 7 and 10; files.md). */
export interface Policy {
  readonly tolerances: Tolerances;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** How many times its forecast a launch must survive, by reach. */
  readonly survives: Readonly<Record<Reach, number>>;
  readonly adoption: Adoption | undefined;
  /** Days after `ends` that are judged. */
  readonly tail: number;
  /** Days after `launch` that are judged of a permanent initiative. */
  readonly permanent: number;
  /** The themes that each kind of initiative touches: whoever answers for them is told. */
  readonly told: Readonly<Record<InitiativeKind, readonly Theme[]>>;
  /** The department that usually answers for a theme, when none says so. */
  readonly usualNames: Readonly<Record<Theme, string>>;
  readonly givenAnswers: { readonly when: readonly GivenCase[]; readonly from: number };
  /** Days. */
  readonly askAgain: number;
  /** How initiatives that are too much together share the responsibility. */
  readonly responsibility: Responsibility;
  /** Days. */
  readonly orphanAfter: number;
}

export type GivenCase = "open-blocker" | "keeper" | "always" | "never";

export interface Tolerances {
  /** Shares. */
  readonly breach: number;
  readonly short: number;
  readonly kept: number;
  readonly busy: number;
  readonly adds: { readonly probability: number; readonly customers: number };
  /** Days by kind; undefined: it never goes stale. */
  readonly stale: Readonly<Record<StaleKind, number>>;
  /** Least spent on serving for what is spent on attracting; undefined: not bounded. */
  readonly serve: number | undefined;
}

export interface Adoption {
  readonly until: Day | undefined;
  readonly newInitiatives: "enforce" | "warn" | "note";
  readonly existing: "enforce" | "warn" | "note";
}

/** What holds when nobody says otherwise. */
export const DEFAULT_POLICY: Policy = {
  tolerances: {
    breach: 0.1,
    short: 0.005,
    kept: 0.95,
    busy: 0.85,
    adds: { probability: 0.02, customers: 0.01 },
    stale: {
      stock: 7,
      limit: 30,
      staffed: 30,
      throughput: 90,
      concurrent: 90,
      gate: 180,
      commitment: 180,
      calendar: 365,
      evidence: 365,
    },
    serve: undefined,
  },
  rules: {},
  survives: { broadcast: 5, viral: 5, "own-base": 2, invited: 1.5, forced: 1.5 },
  adoption: undefined,
  tail: 28,
  permanent: 180,
  told: {
    campaign: ["money", "law", "systems", "supply", "service"],
    launch: ["money", "law", "systems", "supply", "people", "service"],
    price: ["money", "law", "systems", "service"],
    policy: ["law", "people", "service"],
    process: ["systems", "people", "service"],
    system: ["systems", "people", "service"],
    supplier: ["money", "law", "supply", "service"],
    saving: ["money", "people", "service"],
  },
  usualNames: {
    money: "finance",
    law: "legal",
    systems: "it",
    supply: "logistics",
    people: "people",
    service: "support",
  },
  givenAnswers: { when: ["open-blocker", "keeper"], from: 0 },
  askAgain: 7,
  responsibility: "first-committed",
  orphanAfter: 30,
};

/**
 * The policy of a list of declarations: packs first, the company's own last; what a later one says wins, but for locks.
 * What contradicts itself, or would soften a locked rule, is a problem and changes nothing.
 */
export function resolvePolicy(
  declarations: readonly PolicyDeclaration[],
  report: (problem: Problem) => void = () => undefined,
): Policy {
  return declarations.reduce((policy, said) => {
    for (const found of policyContradictions(said)) report(found);
    return applyPolicy(policy, said, report);
  }, DEFAULT_POLICY);
}

function applyPolicy(policy: Policy, said: PolicyDeclaration, report: (problem: Problem) => void): Policy {
  return {
    tolerances: applyTolerances(policy.tolerances, said.tolerances ?? {}),
    rules: applyRules(policy.rules, said.rules ?? [], report),
    survives: { ...policy.survives, ...(said.survives && numbers(unplaced(said.survives))) },
    adoption: said.adoption ? adoptionOf(said.adoption) : policy.adoption,
    tail: livedDays("tail", policy, { said, report }),
    permanent: livedDays("permanent", policy, { said, report }),
    told: { ...policy.told, ...(said.told && unplaced(said.told)) },
    usualNames: { ...policy.usualNames, ...(said.usual_names && unplaced(said.usual_names)) },
    givenAnswers: {
      when: said.given_answers?.when ?? policy.givenAnswers.when,
      from: numberOr(policy.givenAnswers.from, said.given_answers?.from),
    },
    askAgain: daysOr(policy.askAgain, said.ask_again),
    responsibility: said.responsibility ?? policy.responsibility,
    orphanAfter: daysOr(policy.orphanAfter, said.orphan_after),
  };
}

type TolerancesDeclaration = Partial<NonNullable<PolicyDeclaration["tolerances"]>>;

function applyTolerances(before: Tolerances, said: TolerancesDeclaration): Tolerances {
  const stale = Object.entries(said.stale ? numbers(unplaced(said.stale)) : {}).map(([kind, hours]) => [
    kind,
    hours / 24,
  ]);
  return {
    breach: numberOr(before.breach, said.breach),
    short: numberOr(before.short, said.short),
    kept: numberOr(before.kept, said.kept),
    busy: numberOr(before.busy, said.busy),
    adds: { ...before.adds, ...(said.adds && numbers(unplaced(said.adds))) },
    stale: { ...before.stale, ...Object.fromEntries(stale) },
    serve: said.serve === undefined ? before.serve : numberOf(said.serve),
  };
}

function adoptionOf(said: NonNullable<PolicyDeclaration["adoption"]>): Adoption {
  return { until: said.until, newInitiatives: said.new_initiatives ?? "enforce", existing: said.existing ?? "note" };
}

function numberOf(said: Said<Quantity> | undefined): number | undefined {
  const quantity = valueOf(said);
  return quantity && middleOf(quantity);
}

function numberOr(before: number, said: Said<Quantity> | undefined): number {
  return numberOf(said) ?? before;
}

interface Telling {
  readonly said: PolicyDeclaration;
  readonly report: (problem: Problem) => void;
}

/** Whole days that are lived through; more than can be is told, and changes nothing. */
function livedDays(field: "tail" | "permanent", policy: Policy, { said, report }: Telling): number {
  const days = Math.round(daysOr(policy[field], said[field]));
  if (days <= MOST_DAYS) return days;
  report(problem("too-much", { what: "days", most: MOST_DAYS }, placeOf(said.$at, field)));
  return policy[field];
}

function daysOr(before: number, said: Said<Quantity> | undefined): number {
  const hours = numberOf(said);
  return hours === undefined ? before : hours / 24;
}

/** The fields of a record that are quantities, as numbers. */
function numbers(record: Readonly<Record<string, Said<Quantity>>>): Record<string, number> {
  const result: Record<string, number> = {};
  for (const [key, said] of Object.entries(record)) {
    const number = numberOf(said);
    if (number !== undefined) result[key] = number;
  }
  return result;
}

/** What a record says, without its positions. */
function unplaced<T extends object>(record: T & Located): Omit<T & Located, "$at"> {
  const { $at: _, ...said } = record;
  return said;
}
