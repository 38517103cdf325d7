import { isAnswering, isCharged } from "../result/compare-finding.ts";
import type { ComparedFinding, ComparedInitiative, Comparison, MovedNumber } from "../result/comparison.ts";
import type { FindingResult, InitiativeResult } from "../result/result.ts";
import { verdictText } from "../words/verdicts.ts";
import type { Block, Part } from "./blocks.ts";
import { type Forms, movedText, valueText } from "./moved-text.ts";
import type { Telling } from "./telling.ts";
import { findingRow } from "./why.ts";

/** An initiative with what the change made of it. */
export interface Changed {
  readonly initiative: InitiativeResult;
  readonly compared: ComparedInitiative;
}

/** A point that the change brought or made worse. */
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
  const charged = new Map(compared.findings.filter(isCharged).map((one) => [one.fingerprint, one]));
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

/** `Before the change: ready · let down 2,900 · others let down 540.`; "" where none of them moved. */
export function beforeText(telling: Telling, { kind, moved, verdict }: ComparedInitiative): string {
  const { before: was, after } = verdict;
  const fallen = was !== null && was !== after ? [verdictText(was, kind, telling.language)] : [];
  const numbers = moved.filter(isToll).flatMap(({ gauge, unit, before, way }) => {
    if (before === null || way === "neither" || gauge === "fact") return [];
    const value = valueText(formsOf(telling), unit, before);
    return [telling.say("since-value", { title: telling.say(`gauge-${gauge}`), value })];
  });
  const list = [...fallen, ...numbers];
  return list.length === 0 ? "" : telling.say("since-before", { list: list.join(" · ") });
}

function isToll({ gauge }: MovedNumber): boolean {
  return gauge === "let_down" || gauge === "others_let_down";
}

/** A point as in every report, led by what the change made of it, and with the facts that moved. */
export function chargedRow(telling: Telling, initiative: InitiativeResult, point: ChargedPoint): Block {
  const { finding, compared } = point;
  const row = findingRow(telling, initiative, finding);
  const [message, ...rest] = row.parts;
  const { verbose } = telling.options;
  const moved = compared.moved.filter(({ way }) => verbose || way === "worse");
  const facts = moved.map((one): Part => ({ kind: "sum", text: movedText(formsOf(telling), one) }));
  const lead: Part = {
    kind: "message",
    text: `${changeText(telling, compared, weightBefore(telling, compared))}: ${message?.text ?? finding.title}`,
  };
  return { ...row, parts: [lead, ...facts, ...rest] };
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
