import type { Judged } from "./request.ts";
import { keepsFromReady } from "./findings.ts";
import type { FindingResult, InitiativeResult } from "./result.ts";

/**
 * Who decides, and the last day on which all that must be ordered or asked can still be: the earliest day of any step
 * that is not past; when all are past, the latest of them (overdue, and said so).
 */
export function decideOf(judged: Judged, findings: readonly FindingResult[], asOf: string): InitiativeResult["decide"] {
  const who = judged.initiative.declaration.accountable ?? null;
  if (judged.verdict === "ready") return { by: null, who };
  const steps = findings.filter(keepsFromReady).flatMap((finding) => finding.do);
  const days = steps.flatMap((step) => (step.by === null ? [] : [step.by])).sort();
  return { by: days.find((day) => day >= asOf) ?? days.at(-1) ?? null, who };
}
