import type { Language } from "../base/bilingual.ts";
import type { ComparedFinding, ComparedInitiative, FindingChange } from "./comparison.ts";
import { movedFacts } from "./moved.ts";
import { isWaiting } from "./pending.ts";
import type { FindingResult, InitiativeResult } from "./result.ts";

export interface Comparing {
  readonly language: Language;
  /** As if all that waits for approval had it; undefined: nothing waits. */
  readonly approved: InitiativeResult | undefined;
}

/** A point before and after, one of which there is. */
export function compareFinding(
  before: FindingResult | undefined,
  after: FindingResult | undefined,
  { language, approved }: Comparing,
): ComparedFinding {
  const finding = after ?? before;
  if (!finding) throw new Error("a point on neither side");
  const moved = before && after ? movedFacts(before.values, after.values, language) : [];
  const waits = after !== undefined && isWaiting(after, approved);
  const { rule, severity, state, department, department_title, subject, title, message, at, fingerprint } = finding;
  return {
    change: before && after ? changeOf(before, after, { moved, waits }) : after ? "new" : "fixed",
    rule,
    severity,
    state,
    department,
    department_title,
    subject,
    title,
    message,
    at,
    do: finding.do,
    fingerprint,
    was: before ? { severity: before.severity, state: before.state } : null,
    waits,
    moved,
  };
}

const SEVERITIES = ["note", "warning", "blocker"];

/** Its weight first, then whether it is known, then its facts: one materially worse outweighs any that are better. */
function changeOf(
  before: FindingResult,
  after: FindingResult,
  { moved, waits }: Pick<ComparedFinding, "moved" | "waits">,
): FindingChange {
  const heavier = SEVERITIES.indexOf(after.severity) - SEVERITIES.indexOf(before.severity);
  if (heavier !== 0) return heavier > 0 ? "worse" : "better";
  // What stood open stands until what would settle it is approved: whoever brings the answer makes nothing worse.
  const stands = waits && before.state === "open";
  if (before.state !== after.state && !stands) return after.state === "waived" ? "better" : "worse";
  if (moved.some(({ way }) => way === "worse")) return "worse";
  return moved.some(({ way }) => way === "better") ? "better" : "unchanged";
}

/** Brought or worsened by the change, and not excepted: what the change answers for. */
export function isCharged({ change, state }: ComparedFinding): boolean {
  return (change === "new" || change === "worse") && state !== "waived";
}

/** Something to solve before launch that only an approval settles: the change that asks for it waits for that. */
export function isHeld({ waits, severity }: ComparedFinding): boolean {
  return waits && severity === "blocker";
}

/** The change brings or worsens something of it. */
export function isAnswering({ stops, warns, findings }: ComparedInitiative): boolean {
  return stops || warns || findings.some(isCharged);
}
