import { comparePositions, compareText, type Position } from "../base/position.ts";
import { assumedBehind } from "../facts/assumed-behind.ts";
import type { FactValue } from "../facts/fact.ts";
import { instancesOf } from "../facts/index.ts";
import type { Instance } from "../facts/subjects.ts";
import type { World } from "../facts/world.ts";
import type { Policy } from "../model/policy.ts";
import type { Missing } from "../simulate/outlook.ts";
import { withAnswers } from "./bind-answers.ts";
import { bindWaivers } from "./bind.ts";
import type { Rule } from "./compile.ts";
import { type Answer, distinct, evaluate, evaluateDay } from "./expression.ts";
import type { Finding } from "./finding.ts";
import { type Read, factValue } from "./records.ts";
import { placeholderValue } from "./template.ts";
import { type Court, settingOf, weigh, weightOf } from "./weigh.ts";
import { unmetConditions, verdictOf } from "./verdict.ts";
import { whoIs } from "./who.ts";

/** Something thrown that is no answer: a bug of Batuta or of a fact, with the rule and subject that met it. */
export class RuleBug extends Error {
  constructor(rule: string, subject: string, cause: unknown) {
    super(`${rule} | ${subject}`, { cause });
    this.name = "RuleBug";
  }
}

/**
 * Judges the world of one initiative by all rules: first what it is, then what that comes to, then waivers against both.
 * Exactly one finding for a rule and a subject, in an order that depends on nothing but them.
 */
export function judge(rules: readonly Rule[], given: World, policy: Policy): readonly Finding[] {
  const world = withAnswers(given);
  const applied = rules.filter((rule) => settingOf(rule, policy)?.enabled !== false);
  const found = applied
    .filter((rule) => !JUDGED_LATER.has(rule.type.name))
    .flatMap((rule) => judgeRule(rule, { world, policy }));
  const first = bindWaivers(found, { rules, world, policy });
  const ofVerdict = judgeVerdict(applied, first.findings, { world, policy });
  const bound = bindWaivers([...found, ...ofVerdict], { rules, world, policy });
  const later: Court = { world: { ...world, waivers: bound.waivers }, policy };
  const ofWaivers = applied.filter((rule) => rule.type.name === "waiver").flatMap((rule) => judgeRule(rule, later));
  return [...bound.findings, ...ofWaivers].sort(compareFindings);
}

/** Rules about exceptions and about the verdict need what all others found. */
const JUDGED_LATER: ReadonlySet<string> = new Set(["waiver", "verdict"]);

/** What the verdict itself gives rise to: something approved that is not ready. */
function judgeVerdict(rules: readonly Rule[], findings: readonly Finding[], court: Court): readonly Finding[] {
  const ofVerdict = rules.filter((rule) => rule.type.name === "verdict");
  const verdict = verdictOf(findings, unmetConditions(court.world), court.world.company.asOf);
  const standing = {
    isStopped: verdict === "not-ready" || verdict === "undecided",
    toSolve: findings.filter(({ severity, state }) => severity === "blocker" && state === "open").length,
  };
  const later: Court = { ...court, world: { ...court.world, standing } };
  return ofVerdict.flatMap((rule) => judgeRule(rule, later));
}

/** Worst first, then by rule and subject. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    weightOf(b.severity) - weightOf(a.severity) || compareText(a.rule, b.rule) || compareText(a.subject, b.subject)
  );
}

function judgeRule(rule: Rule, court: Court): readonly Finding[] {
  const bySubject = new Map<string, Finding>();
  for (const instance of instancesOf(court.world, rule.type)) {
    if (bySubject.has(instance.id)) continue;
    const finding = judgeOne(rule, instance, court);
    if (finding) bySubject.set(instance.id, finding);
  }
  return [...bySubject.values()];
}

function judgeOne(rule: Rule, instance: Instance, court: Court): Finding | undefined {
  try {
    const ruling = ruleOn(rule, instance, court.world);
    return ruling && findingOf(rule, instance, { ...court, ruling });
  } catch (error) {
    throw new RuleBug(rule.id, instance.id, error);
  }
}

/** What is not as the rule demands, or cannot be known; nothing when it holds or does not apply. */
interface Ruling {
  readonly state: "open" | "unknown";
  readonly missing: readonly Missing[];
  readonly reads: readonly Read[];
}

/** An unknown `where` does not matter when `require` holds anyway. */
function ruleOn(rule: Rule, instance: Instance, world: World): Ruling | undefined {
  const applies: Answer<boolean> = rule.where
    ? evaluate(rule.where, world, instance)
    : { value: true, missing: [], reads: [] };
  if (applies.value === false) return undefined;
  const holds = evaluate(rule.require, world, instance);
  if (holds.value === true) return undefined;
  const isKnown = applies.value === true && holds.value === false;
  const missing = isKnown ? [] : distinct([...applies.missing, ...holds.missing]);
  return { state: isKnown ? "open" : "unknown", missing, reads: [...applies.reads, ...holds.reads] };
}

function findingOf(
  rule: Rule,
  instance: Instance,
  { world, policy, ruling }: Court & { readonly ruling: Ruling },
): Finding {
  const initiative = world.initiative.id;
  const { title, message, arithmetic, flip } = rule;
  const [at, alsoAt] = positionsOf(instance, ruling.reads);
  const values = valuesOf(rule, instance, { world, reads: ruling.reads });
  return {
    rule: rule.id,
    initiative,
    ...weigh(rule, ruling.state, { world, policy }),
    state: ruling.state,
    department: departmentOf(rule, instance, { world, policy }),
    askedBy: world.initiative.declaration.proposed_by,
    subject: instance.id,
    title,
    message,
    arithmetic,
    flip,
    do: rule.do.map(({ what, who, by }) => ({
      what,
      who: whoIs(who, world, instance),
      by: by && evaluateDay(by, world, instance).value,
    })),
    values,
    missing: ruling.missing,
    assumed: assumedBehind(world, instance.id, Object.keys(values)),
    at,
    alsoAt,
    firstDay: instance.firstDay,
    fingerprint: fingerprint(rule.id, initiative, instance.id),
    waiver: undefined,
    idea: rule.ideas,
  };
}

/** `rule | initiative | subject`: never a line number or an index. */
export function fingerprint(rule: string, initiative: string, subject: string): string {
  return `${rule} | ${initiative} | ${subject}`;
}

/** Where it happens: at the subject's department, else at the one that the rule or its theme names. */
function departmentOf(rule: Rule, instance: Instance, { world, policy }: Court): string {
  const { theme } = rule;
  if (instance.department !== world.initiative.declaration.proposed_by) return instance.department;
  if (rule.asks !== undefined) return rule.asks;
  if (theme === undefined) return instance.department;
  const owner = world.company.departments.find((department) => department.answersFor.includes(theme));
  return owner?.id ?? policy.usualNames[theme];
}

interface Shown {
  readonly world: World;
  readonly reads: readonly Read[];
}

/** The facts really read, and those that the texts show, by full name. */
function valuesOf(rule: Rule, instance: Instance, { world, reads }: Shown): Readonly<Record<string, FactValue>> {
  const values: Record<string, FactValue> = {};
  for (const read of reads) if (read.name !== undefined) values[read.name] = factValue(read.instance.read(read.fact));
  for (const name of rule.shows) {
    const value = values[name] ?? placeholderValue(name, world, instance);
    if (value.type !== "unknown" || !rule.spares.has(name)) values[name] = value;
  }
  return values;
}

/** The subject's own place, then those of the facts read, each once. */
function positionsOf(instance: Instance, reads: readonly Read[]): readonly [Position, readonly Position[]] {
  const read = reads.flatMap((one) => one.instance.positions(one.fact)).filter(({ line }) => line > 0);
  const keys = new Map(read.map((at) => [keyOf(at), at]));
  const own = instance.at.line > 0 ? instance.at : (read[0] ?? instance.at);
  keys.delete(keyOf(own));
  return [own, [...keys.values()].sort(comparePositions)];
}

function keyOf({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}
