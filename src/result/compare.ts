import type { Language } from "../base/bilingual.ts";
import { compareText } from "../base/position.ts";
import type {
  ComparedFinding,
  ComparedInitiative,
  ComparedSide,
  Comparison,
  ComparisonSummary,
  FindingChange,
  InitiativeChange,
  PendingApproval,
  PolicySource,
} from "./comparison.ts";
import { type Comparing, compareFinding, isCharged, isHeld } from "./compare-finding.ts";
import { movedNumbers } from "./moved.ts";
import type { FindingResult, InitiativeResult, Result } from "./result.ts";

/** One of the two: its result, or nothing when there was no company yet, and what it is called. */
export interface Side {
  readonly name: string;
  readonly commit?: string;
  readonly result: Result | undefined;
}

/** What the files tell that two results do not. */
export interface Known {
  /** Ids whose own declaration differs; left out where what was declared is not at hand. */
  readonly touched?: ReadonlySet<string>;
  /** Ids that are done or stopped now. */
  readonly ended: ReadonlySet<string>;
  readonly policy?: PolicySource;
  readonly pending?: readonly PendingApproval[];
  /** As if all that waits for approval had it. */
  readonly approved?: Result;
}

/** Compares what was with what is. `known` is left out where only results are at hand. */
export function compareResults(before: Side, after: Side & { readonly result: Result }, known?: Known): Comparison {
  const { result } = after;
  const pairs = pairsOf(before.result?.initiatives ?? [], result.initiatives);
  const told = { known, language: result.language };
  const initiatives = pairs.map((pair) => compareInitiative(pair, told)).sort(worstFirst);
  return {
    version: 1,
    tool: result.tool,
    language: result.language,
    company: result.company.name,
    before: sideOf(before),
    after: sideOf(after),
    policy: known?.policy ?? null,
    pending: known?.pending ?? [],
    unchanged: false,
    unlike: unlike(before.result, result),
    summary: summarise(initiatives),
    initiatives,
  };
}

function sideOf({ name, commit, result }: Side): ComparedSide {
  return { name, commit: commit ?? null, as_of: result?.as_of ?? null, problems: result?.problems.length ?? 0 };
}

function unlike(before: Result | undefined, after: Result): Comparison["unlike"] {
  if (!before) return [];
  const differs = {
    tool: before.tool.version !== after.tool.version,
    seed: before.seed !== after.seed,
    as_of: before.as_of !== after.as_of,
    policy: before.policy.join("\n") !== after.policy.join("\n"),
  };
  return (["tool", "seed", "as_of", "policy"] as const).filter((name) => differs[name]);
}

/** The comparison of what nobody changed: nothing was judged, since nothing could come of it. */
export function unchangedSince(before: Side, after: Side & { readonly result: Result }): Comparison {
  const judged = { ...after.result, initiatives: [] };
  return { ...compareResults({ ...before, result: judged }, { ...after, result: judged }), unchanged: true };
}

interface Pair {
  readonly before: InitiativeResult | undefined;
  readonly after: InitiativeResult | undefined;
}

/** By id; then what is left by what a new name does not change: its file and its launch, or its title and its launch. */
function pairsOf(before: readonly InitiativeResult[], after: readonly InitiativeResult[]): readonly Pair[] {
  const left = new Map(before.map((one) => [one.id, one]));
  const take = (one: InitiativeResult | undefined) => {
    if (one) left.delete(one.id);
    return one;
  };
  const byId = new Map(after.map((one) => [one.id, take(left.get(one.id))]));
  const pairs = after.map((one): Pair => {
    const isSame = ({ file, title, launch }: InitiativeResult) =>
      launch === one.launch && (file === one.file || title === one.title);
    return { before: byId.get(one.id) ?? take([...left.values()].find(isSame)), after: one };
  });
  return [...pairs, ...[...left.values()].map((one): Pair => ({ before: one, after: undefined }))];
}

interface Told {
  readonly known: Known | undefined;
  readonly language: Language;
}

function compareInitiative(pair: Pair, { known, language }: Told): ComparedInitiative {
  const { before, after } = pair;
  const one = after ?? before;
  if (!one) throw new Error("a pair without either side");
  const change = changeOf(pair, known);
  const approved = known?.approved?.initiatives.find(({ id }) => id === one.id);
  const findings = compareFindings(pair, { language, approved });
  const compared = {
    ...namesOf(pair, change, one),
    touched: known?.touched ? known.touched.has(one.id) || change !== "kept" : null,
    approved: approved?.verdict ?? null,
    verdict: verdictsOf(pair),
    findings,
    moved: before && after ? movedNumbers(before, after) : [],
  };
  const isWorse = findings.some(isCharged) || worsened(compared);
  return { ...compared, harmed: compared.touched === false && isWorse, ...weigh(pair, compared) };
}

function namesOf({ before }: Pair, change: InitiativeChange, { id, title, kind, file }: InitiativeResult) {
  return { id, title, kind, file, change, was: change === "renamed" ? (before?.id ?? null) : null };
}

function verdictsOf({ before, after }: Pair): ComparedInitiative["verdict"] {
  return { before: before?.verdict ?? null, after: after?.verdict ?? null };
}

function changeOf({ before, after }: Pair, known: Known | undefined): InitiativeChange {
  if (!before) return "added";
  if (!after) return known?.ended.has(before.id) === true ? "ended" : "removed";
  return before.id === after.id ? "kept" : "renamed";
}

type Weighed = Pick<ComparedInitiative, "change" | "findings" | "moved" | "verdict">;

/** More customers let down, or none can be counted any more, is worse even where every point is as it was. */
function worsened({ moved }: Pick<Weighed, "moved">): boolean {
  return moved.some(({ gauge, way }) => (gauge === "let_down" || gauge === "others_let_down") && way === "worse");
}

/** A draft stops nobody; what was approved or is live may not vanish: others rest on it. */
function weigh(pair: Pair, compared: Weighed): Pick<ComparedInitiative, "stops" | "warns"> {
  const { before, after } = pair;
  if (!after) return { stops: compared.change === "removed" && isReliedOn(before), warns: false };
  if (after.status === "draft") return { stops: false, warns: false };
  const charged = compared.findings.filter(isCharged);
  const hasBlocker = charged.some(({ severity }) => severity === "blocker") || compared.findings.some(isHeld);
  const stops = isStopped(after) && (hasBlocker || hasFallen(before, after) || worsened(compared));
  const isConditional = after.verdict === "conditional" && (before === undefined || before.verdict === "ready");
  return { stops, warns: stops || isConditional || charged.some(({ severity }) => severity !== "note") };
}

function isReliedOn(before: InitiativeResult | undefined): boolean {
  return before?.status === "approved" || before?.status === "live";
}

function isStopped({ verdict }: InitiativeResult): boolean {
  return verdict === "not-ready" || verdict === "undecided";
}

/** A verdict can fall without any point of its own: the day of a condition may be moved into the past. */
function hasFallen(before: InitiativeResult | undefined, { verdict }: InitiativeResult): boolean {
  return before !== undefined && before.verdict !== verdict && before.verdict !== "not-ready";
}

/** A point of a draft held nobody up: once it is no draft any more, all of them count as new. */
function compareFindings({ before, after }: Pair, comparing: Comparing): readonly ComparedFinding[] {
  const isRaised = before?.status === "draft" && after !== undefined && after.status !== "draft";
  const was = new Map((isRaised ? [] : (before?.findings ?? [])).map((one) => [keyOf(one), one]));
  const now = new Map((after?.findings ?? []).map((one) => [keyOf(one), one]));
  const there = [...now].map(([key, finding]) => compareFinding(was.get(key), finding, comparing));
  const gone = [...was]
    .filter(([key]) => !now.has(key))
    .map(([, finding]) => compareFinding(finding, undefined, comparing));
  return [...there, ...gone].sort(
    (a, b) =>
      ORDER.indexOf(a.change) - ORDER.indexOf(b.change) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compareText(a.fingerprint, b.fingerprint),
  );
}

/** A fingerprint without the initiative's id: it is the same point under another name. */
function keyOf({ rule, subject }: FindingResult): string {
  return `${rule} | ${subject}`;
}

const SEVERITIES = ["blocker", "warning", "note"];

const ORDER: readonly FindingChange[] = ["new", "worse", "better", "fixed", "unchanged"];

function worstFirst(a: ComparedInitiative, b: ComparedInitiative): number {
  return rank(b) - rank(a) || compareText(a.id, b.id);
}

function rank({ stops, warns, harmed, findings }: ComparedInitiative): number {
  const isCounted = findings.some(isCharged);
  return Number(stops) * 8 + Number(harmed) * 4 + Number(warns) * 2 + Number(isCounted);
}

function summarise(initiatives: readonly ComparedInitiative[]): ComparisonSummary {
  const findings = initiatives.flatMap((one) => one.findings);
  const count = (change: FindingChange) => findings.filter((finding) => finding.change === change).length;
  return {
    new: count("new"),
    worse: count("worse"),
    better: count("better"),
    fixed: count("fixed"),
    unchanged: count("unchanged"),
    harmed: initiatives.filter(({ harmed }) => harmed).length,
    stopped: initiatives.filter(({ stops }) => stops).length,
  };
}
