import type { Judged } from "./request.ts";
import type { InitiativeResult, Step } from "./result.ts";

/**
 * Who decides, and the last day on which all that must be ordered or asked can still be: the earliest day of any step
 * that is not past; when all are past, the latest of them (overdue, and said so).
 */
export function decideOf(judged: Judged, steps: readonly Step[], asOf: string): InitiativeResult["decide"] {
  const who = judged.initiative.declaration.accountable ?? null;
  if (judged.verdict === "ready") return { by: null, who };
  const days = steps.flatMap((step) => (step.by === null ? [] : [step.by])).sort();
  return { by: days.find((day) => day >= asOf) ?? days.at(-1) ?? null, who };
}
