import { isAnswering, isCharged } from "../result/compare-finding.ts";
import {
  type ComparedFinding,
  type ComparedInitiative,
  type Comparison,
  comparisonOf,
  type MovedNumber,
} from "../result/comparison.ts";
import type { FindingResult, InitiativeResult } from "../result/result.ts";
import { verdictText } from "../words/verdicts.ts";
import type { Block, Part } from "./blocks.ts";
import { whatBecame } from "./comparison.ts";
import { type Forms, movedText, valueText } from "./moved-text.ts";
import type { Telling } from "./telling.ts";
import { findingRow } from "./why.ts";

/** An initiative with what the change made of it. */
export interface Changed {
  readonly initiative: InitiativeResult;
  readonly compared: ComparedInitiative;
}

/** A point that the change brought or made worse, or that waits for the approval of what it brings. */
export interface ChargedPoint {
  readonly finding: FindingResult;
  readonly compared: ComparedFinding;
}

/** The initiatives for which the change answers, those that it stops first. */
export function answeringIn(initiatives: readonly InitiativeResult[], comparison: Comparison): readonly Changed[] {
  const byId = new Map(initiatives.map((one) => [one.id, one]));
  return comparison.initiatives.filter(isAnswering).flatMap((compared) => {
    const initiative = byId.get(compared.id);
    return initiative ? [{ initiative, compared }] : [];
  });
}

/** In the order of the result: worst first. */
export function chargedPoints({ initiative, compared }: Changed): readonly ChargedPoint[] {
  const shown = compared.findings.filter((one) => isCharged(one) || one.waits);
  const charged = new Map(shown.map((one) => [one.fingerprint, one]));
  return initiative.findings.flatMap((finding) => {
    const one = charged.get(finding.fingerprint);
    return one ? [{ finding, compared: one }] : [];
  });
}

/** What the change has solved, or made lighter, of an initiative. */
export function improvedPoints({ findings }: ComparedInitiative): readonly ComparedFinding[] {
  return findings.filter(({ change }) => change === "fixed" || change === "better");
}

export function formsOf({ say, language, asOf, result }: Telling): Forms {
  return { say, language, asOf, currency: result.company.currency };
}

/** `was called summer · Before the change: ready · let down 2,900 · others let down 540.`; "" where nothing is to be said. */
export function beforeText(telling: Telling, compared: ComparedInitiative): string {
  const { kind, moved, verdict, stops } = compared;
  const { before: was, after } = verdict;
  const fallen = was !== null && was !== after ? [verdictText(was, kind, telling.language)] : [];
  const numbers = moved.filter(isToll).flatMap(({ gauge, unit, before, way }) => {
    if (before === null || way === "neither" || gauge === "fact") return [];
    const value = valueText(formsOf(telling), unit, before);
    return [telling.say("since-value", { title: telling.say(`gauge-${gauge}`), value })];
  });
  const list = [...fallen, ...numbers];
  const before = list.length === 0 ? [] : [telling.say("since-before", { list: list.join(" · ") })];
  const stood = !stops && (was === "not-ready" || was === "undecided") && was === after;
  return [...whatBecame(telling, compared), ...(stood ? [telling.say("since-verdict-stood")] : []), ...before].join(
    " · ",
  );
}

function isToll({ gauge }: MovedNumber): boolean {
  return gauge === "let_down" || gauge === "others_let_down";
}

/** A point as in every report, led by what the change made of it, and with the facts that moved. */
export function chargedRow(telling: Telling, initiative: InitiativeResult, point: ChargedPoint): Block {
  const { finding, compared } = point;
  const row = findingRow(telling, initiative, finding);
  const [message, ...rest] = row.parts;
  const approvals = approvalsFor(telling, initiative, finding);
  if (approvals.length > 0) {
    const steps = approvals.map((text): Part => ({ kind: "step", text }));
    const lead: Part = { kind: "message", text: `${telling.say("since-waits")}: ${message?.text ?? finding.title}` };
    return { ...row, parts: [lead, ...rest.filter(({ kind }) => kind !== "step"), ...steps] };
  }
  const { verbose } = telling.options;
  const moved = compared.moved.filter(({ way }) => verbose || way === "worse");
  const facts = moved.map((one): Part => ({ kind: "sum", text: movedText(formsOf(telling), one) }));
  const lead: Part = {
    kind: "message",
    text: `${changeText(telling, compared, weightBefore(telling, compared))}: ${message?.text ?? finding.title}`,
  };
  return { ...row, parts: [lead, ...facts, ...rest] };
}

/** Who must approve what, for a point that only waits for that: no number is missing, and so no other point is unknown. */
export function approvalsFor({ result, say }: Telling, { id }: InitiativeResult, finding: FindingResult): string[] {
  if (finding.state !== "unknown" || finding.missing.length > 0) return [];
  const pending = comparisonOf(result)?.pending.filter(({ initiative }) => initiative === id) ?? [];
  return [...new Set(pending.map(({ owner }) => approvalText(say, owner)))];
}

/** `logistics approves this change`. */
export function approvalText(say: Telling["say"], owner: string): string {
  return owner === "" ? say("pending-nobody") : say("pending-owner", { owner });
}

/** What to decide, without the steps of points that only wait for an approval: the change has taken them. */
export function withoutWaiting(telling: Telling, initiative: InitiativeResult): InitiativeResult {
  const waiting = initiative.findings.filter((finding) => approvalsFor(telling, initiative, finding).length > 0);
  const taken = new Set(waiting.flatMap((finding) => finding.do.map(({ who, what }) => `${who} ${what}`)));
  const always = initiative.ready_if.always.filter(({ who, what }) => !taken.has(`${who} ${what}`));
  return { ...initiative, ready_if: { ...initiative.ready_if, always } };
}

/** `new`; `worse, was 12%`: with what it weighed, where that differs, else with the first of its facts that got worse. */
export function sinceText(telling: Telling, compared: ComparedFinding): string {
  const worse = compared.moved.find(({ way, before }) => way === "worse" && before !== null);
  const value = worse ? valueText(formsOf(telling), worse.unit, worse.before) : "";
  return changeText(telling, compared, weightBefore(telling, compared) || value);
}

function changeText({ say }: Telling, compared: ComparedFinding, was: string): string {
  const change = say(`change-${compared.change}`);
  return was === "" ? change : say("since-was", { change, was });
}

function weightBefore({ say }: Telling, { was, severity, state }: ComparedFinding): string {
  if (!was || (was.severity === severity && was.state === state)) return "";
  return say(`mark-${was.state === "open" ? was.severity : was.state}`);
}
