import { checkGiven } from "../facts/given.ts";
import type { FactValue } from "../facts/fact.ts";
import { isOwnApproval } from "../facts/waiver.ts";
import { instancesOf, subjectNamed, variablesOf } from "../facts/index.ts";
import type { Instance } from "../facts/subjects.ts";
import type { BoundWaiver, Moved, WaiverState, World } from "../facts/world.ts";
import type { Waiver } from "../model/company.ts";
import type { Policy } from "../model/policy.ts";
import type { Rule } from "./compile.ts";
import type { Finding } from "./finding.ts";
import { settingOf } from "./weigh.ts";

/** What waivers are held against. */
export interface Bench {
  readonly rules: readonly Rule[];
  readonly world: World;
  readonly policy: Policy;
}

/** Findings with those waived marked, and what came of every waiver that concerns the initiative. */
export interface Bound {
  readonly findings: readonly Finding[];
  readonly waivers: readonly BoundWaiver[];
}

/** The one matcher of waivers (design, section 6): every command uses it. The first that counts waives a finding. */
export function bindWaivers(findings: readonly Finding[], bench: Bench): Bound {
  const waivers = concerning(bench.world).map((waiver) => bindOne(waiver, findings, bench));
  const counting = waivers.filter(({ state }) => state === "counts").map(({ waiver }) => waiver);
  return {
    waivers,
    findings: findings.map((finding) =>
      waived(
        finding,
        counting.find((one) => matches(one, finding)),
      ),
    ),
  };
}

/** Its own, and in the first of the judged initiatives those of none that exists: they are said once. */
function concerning({ company, initiative, first }: World): readonly Waiver[] {
  const ids = new Set(company.initiatives.map(({ id }) => id));
  const isFirst = first === initiative.id;
  return company.waivers.filter(
    ({ declaration: { of } }) => of === initiative.id || (isFirst && (of === undefined || !ids.has(of))),
  );
}

function matches({ declaration }: Waiver, finding: Finding): boolean {
  const { rule, of, subject } = declaration;
  return rule === finding.rule && of === finding.initiative && (subject === undefined || subject === finding.subject);
}

function waived(finding: Finding, waiver: Waiver | undefined): Finding {
  const { approver, until, because } = waiver?.declaration ?? {};
  if (approver === undefined || until === undefined || because === undefined) return finding;
  return { ...finding, state: "waived", waiver: { approver, until, because } };
}

function bindOne(waiver: Waiver, findings: readonly Finding[], bench: Bench): BoundWaiver {
  const { until, given } = waiver.declaration;
  const matched = findings.filter((finding) => matches(waiver, finding));
  const checks = matched.map((finding) => checkMatched(given, finding, bench));
  const malformed = malformedField(waiver, bench) ?? unreadableField(checks);
  const unapproved = unapprovedField(waiver, bench.world);
  const orphan = orphanField(waiver, bench);
  const moved = checks.flatMap((check) => check?.moved ?? [])[0];
  const today = bench.world.company.asOf;
  const isExpired = until !== undefined && until < today;
  return {
    waiver,
    state: stateOf({ malformed, unapproved, orphan, isExpired, isNeeded: matched.length > 0, moved }),
    field: malformed ?? unapproved ?? orphan,
    isBound: typeof given === "object" && given !== null && Object.keys(given).length > 0,
    covers: matched.length,
    daysLeft: until === undefined ? undefined : until - today + 1,
    moved,
  };
}

interface Marks {
  readonly malformed: string | undefined;
  readonly unapproved: string | undefined;
  readonly orphan: string | undefined;
  readonly isExpired: boolean;
  readonly isNeeded: boolean;
  readonly moved: Moved | undefined;
}

/** The first that applies: one that cannot be read comes before one that is no longer needed. */
function stateOf({ malformed, unapproved, orphan, isExpired, isNeeded, moved }: Marks): WaiverState {
  if (malformed !== undefined) return "malformed";
  if (unapproved !== undefined) return "unapproved";
  if (orphan !== undefined) return "orphan";
  if (isExpired) return "expired";
  if (!isNeeded) return "unneeded";
  return moved ? "moved" : "counts";
}

function checkMatched(given: unknown, finding: Finding, { rules, world }: Bench) {
  const type = rules.find(({ id }) => id === finding.rule)?.type;
  const instance = type && instancesOf(world, type).find(({ id }) => id === finding.subject);
  return instance && checkGiven(given, world, instance);
}

function unreadableField(checks: readonly ReturnType<typeof checkMatched>[]): string | undefined {
  const name = checks.flatMap((check) => check?.unreadable ?? [])[0];
  return name === undefined ? undefined : `given.${name}`;
}

const NEEDED = ["of", "because", "instead", "until"] as const;

/** The field that keeps a waiver from counting: it says too little, too much, or its approver is the author. */
function malformedField(waiver: Waiver, bench: Bench): string | undefined {
  const { declaration } = waiver;
  if (isWildcard(declaration.rule) || settingOf({ id: declaration.rule }, bench.policy)?.locked) return "rule";
  const silent = NEEDED.find((field) => declaration[field] === undefined || declaration[field] === "");
  if (silent !== undefined) return silent;
  const wide = (["of", "subject"] as const).find((field) => isWildcard(declaration[field] ?? ""));
  return wide ?? (isOwnApproval(waiver, bench.world) ? "approver" : undefined);
}

function isWildcard(text: string): boolean {
  return /[*?]/.test(text) || text === "all";
}

/** Nobody has agreed yet, or only from a day to come. */
function unapprovedField({ declaration: { approver = "", on } }: Waiver, { company }: World): string | undefined {
  if (approver.trim() === "") return "approver";
  return on !== undefined && on > company.asOf ? "on" : undefined;
}

/** What it names and is not there: the rule, the initiative, or the part of it. */
function orphanField({ declaration: { rule: id, of, subject } }: Waiver, { rules, world }: Bench): string | undefined {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return "rule";
  if (of !== world.initiative.id) return "of";
  if (subject === undefined) return undefined;
  const type = subjectNamed(rule.type.name);
  const instances: readonly Instance[] = type ? instancesOf(world, type) : [];
  return instances.some((instance) => instance.id === subject) ? undefined : "subject";
}

/** The facts that a waiver of a finding is to be given for: those it rests on that may get worse for the customer. */
export function factsToGive(finding: Finding, { rules, world }: Bench): Readonly<Record<string, FactValue>> {
  const type = rules.find(({ id }) => id === finding.rule)?.type;
  const variables = type ? variablesOf(type) : undefined;
  const given = Object.entries(finding.values).flatMap(([name, value]) => {
    const [variable = "", fact = ""] = name.split(".");
    const spec = variables?.get(variable)?.facts[fact];
    if (!spec || spec.worse === "none" || value.type === "unknown") return [];
    return [[variable === type?.variable ? fact : name, value] as const];
  });
  return world.initiative.id === finding.initiative ? Object.fromEntries(given) : {};
}
