import type { Judged } from "./request.ts";
import type { InitiativeResult, ReadyIf } from "./result.ts";

/**
 * Who decides, and the last day on which all that must be ordered or asked can still be: the earliest day of any step
 * or option that is not past; when all are past, the latest of them (overdue, and said so).
 */
export function decideOf(judged: Judged, { always, options }: ReadyIf, asOf: string): InitiativeResult["decide"] {
  const who = judged.initiative.declaration.accountable ?? null;
  if (judged.verdict === "ready") return { by: null, who };
  const days = [...always.map(({ by }) => by), ...options.map((option) => option.start_by)]
    .flatMap((by) => by ?? [])
    .sort();
  return { by: days.find((day) => day >= asOf) ?? days.at(-1) ?? null, who };
}
