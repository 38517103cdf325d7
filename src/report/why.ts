import type { FindingResult, InitiativeResult } from "../result/result.ts";
import type { Block, Mark, Part } from "./blocks.ts";
import { whenOf } from "./decide.ts";
import { disputeText } from "./dispute.ts";
import { factsRead } from "./facts-read.ts";
import { missingRows, placeText, waitsForNumber } from "./missing.ts";
import { type Telling, countText, dayOf, personOf } from "./telling.ts";

/** Up to here every point is shown; beyond, notes are folded, and the worst come first. */
const ALL_SHOWN = 8;
const MOST_SHOWN = 16;

/** One block a point, worst first; what waits for a number is folded into one row a department. */
export function why(telling: Telling, initiative: InitiativeResult): Block[] {
  const { verbose } = telling.options;
  const folded = verbose ? [] : initiative.findings.filter(waitsForNumber);
  const rest = initiative.findings.filter((finding) => !folded.includes(finding));
  const shown = verbose ? rest : shownOf(rest);
  const rows = shown.map((finding) => findingRow(telling, initiative, finding));
  const missing = initiative.verdict === "undecided" ? [] : missingRows(telling, initiative);
  return [
    ...rows,
    ...missing,
    ...moreLine(
      telling,
      rest.filter((finding) => !shown.includes(finding)),
    ),
  ];
}

function shownOf(findings: readonly FindingResult[]): readonly FindingResult[] {
  if (findings.length < ALL_SHOWN) return findings;
  const weighty = findings.filter((finding) => finding.severity !== "note" || finding.state === "waived");
  return weighty.slice(0, MOST_SHOWN);
}

function moreLine(telling: Telling, hidden: readonly FindingResult[]): Block[] {
  if (hidden.length === 0) return [];
  const count = countText(telling, hidden.length);
  return [
    {
      is: "text",
      text: telling.say("more-points", { count, what: severityCounts(telling, hidden) }, hidden.length),
      tone: "quiet",
      indent: 1,
    },
  ];
}

/** `2 to solve · 1 warning`. */
export function severityCounts(telling: Telling, findings: readonly Weighty[]): string {
  const all = (["blocker", "warning", "note"] as const).map((severity) => countOf(telling, findings, severity));
  return all.filter(Boolean).join(" · ");
}

type Weighty = Pick<FindingResult, "severity">;

function countOf(telling: Telling, findings: readonly Weighty[], severity: FindingResult["severity"]): string {
  const number = findings.filter((finding) => finding.severity === severity).length;
  return number === 0 ? "" : severityCount(telling, severity, number);
}

const COUNTS = { blocker: "count-blockers", warning: "count-warnings", note: "count-notes" } as const;

export function severityCount(telling: Telling, severity: FindingResult["severity"], number: number): string {
  return telling.say(COUNTS[severity], { count: countText(telling, number) }, number);
}

export function findingMark(finding: FindingResult): Mark {
  return finding.state === "open" ? finding.severity : finding.state;
}

/** One point: what happens, its sum, what would hold, who does what by when, where it stands. */
export function findingRow(
  telling: Telling,
  initiative: InitiativeResult,
  finding: FindingResult,
): Extract<Block, { is: "row" }> {
  const parts: Part[] = [
    { kind: "message", text: finding.message === "" ? finding.title : finding.message },
    { kind: "sum", text: finding.arithmetic },
    { kind: "sum", text: disputeText(telling, initiative, finding) },
    { kind: "flip", text: assumedText(telling, finding) },
    { kind: "flip", text: finding.flip },
    { kind: "waiver", text: waiverText(telling, finding) },
    { kind: "waiver", text: easedText(telling, finding) },
    ...finding.do.map((step): Part => ({
      kind: "step",
      text: [`${personOf(initiative, step.who)}: ${step.what}`, ...whenOf(telling, step)].join(" · "),
    })),
    ...evidence(telling, finding),
  ];
  return {
    is: "row",
    mark: findingMark(finding),
    label: finding.department_title,
    parts: parts.filter((part) => part.text !== ""),
  };
}

/** The defaults behind its numbers: whoever reads them should know that nobody said them. */
function assumedText({ say }: Telling, { assumed }: FindingResult): string {
  return assumed.length === 0 ? "" : say("finding-assumed", { list: assumed.join(" · ") });
}

function waiverText(telling: Telling, { waiver }: FindingResult): string {
  if (!waiver) return "";
  return telling.say("waived", {
    approver: waiver.approver,
    day: dayOf(telling, waiver.until),
    because: waiver.because,
  });
}

/** Policy holds it back: until when, and what it weighs then. */
function easedText(telling: Telling, { eased, severity }: FindingResult): string {
  if (!eased) return "";
  const { say } = telling;
  const slots = { now: say(`eased-${severity}`), later: say(`eased-${eased.from}`) };
  if (eased.until === null) return say("eased-adoption-open", slots);
  return say(`eased-${eased.by}`, { ...slots, day: dayOf(telling, eased.until) });
}

/** File and line when asked for; rule and facts with -v. */
function evidence(telling: Telling, finding: FindingResult): Part[] {
  const { verbose, places } = telling.options;
  const where = [finding.at, ...finding.also_at].map(placeText).filter(Boolean);
  const parts: Part[] = places ? [{ kind: "place", text: [...new Set(where)].join(" · ") }] : [];
  if (!verbose) return parts;
  parts.push({ kind: "detail", text: telling.say("rule", { rule: `${finding.rule} · ${finding.subject}` }) });
  const facts = factsRead({ ...telling, currency: telling.result.company.currency }, finding);
  if (facts.length > 0) parts.push({ kind: "detail", text: telling.say("values", { facts: facts.join(" · ") }) });
  return parts;
}
