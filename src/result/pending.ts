import { summarise } from "./build.ts";
import type { FindingResult, InitiativeResult, Result, Verdict } from "./result.ts";

/**
 * A result in which every point that only waits for approval is unknown: neither green, since nobody whose word it is has
 * given it, nor red for ever. `approved` is the same company as if all of that had been approved.
 */
export function withPending(result: Result, approved: Result): Result {
  const initiatives = result.initiatives.map((initiative) => {
    const then = approved.initiatives.find(({ id }) => id === initiative.id);
    return then ? heldBack(initiative, then) : initiative;
  });
  return { ...result, initiatives, summary: summarise(initiatives) };
}

function heldBack(initiative: InitiativeResult, then: InitiativeResult): InitiativeResult {
  const findings = initiative.findings.map((finding) => (hangs(finding, then) ? unknown(finding) : finding));
  return { ...initiative, findings, verdict: verdictOf(findings, initiative.verdict) };
}

/** It is open now, and would not be with what waits. */
function hangs(finding: FindingResult, then: InitiativeResult): boolean {
  return finding.state === "open" && isSettledIn(finding, then);
}

/** A point that only waits for approval, as `withPending` leaves it: not known, though no number is missing. */
export function isWaiting(finding: FindingResult, then: InitiativeResult | undefined): boolean {
  return (
    then !== undefined && finding.state === "unknown" && finding.missing.length === 0 && isSettledIn(finding, then)
  );
}

/** Gone, waived or lighter. */
function isSettledIn(finding: FindingResult, then: InitiativeResult): boolean {
  const later = then.findings.find(({ fingerprint }) => fingerprint === finding.fingerprint);
  return !later || later.state === "waived" || later.severity !== finding.severity;
}

function unknown(finding: FindingResult): FindingResult {
  return { ...finding, state: "unknown" };
}

function verdictOf(findings: readonly FindingResult[], before: Verdict): Verdict {
  const states = findings.filter(({ severity }) => severity === "blocker").map(({ state }) => state);
  if (states.includes("open") || !states.includes("unknown")) return before;
  return "undecided";
}
