import type { InitiativeResult, Result } from "../result/result.ts";
import { verdictText } from "../words/verdicts.ts";
import { customerLines } from "./customers.ts";
import type { ReportOptions } from "./index.ts";
import { tellingOf } from "./telling.ts";

/** `not ready: About 4,000 customers (2,900 to 5,400). As it stands we let down 2,900 …`: the verdict in one text. */
export function headlineText(result: Result, initiative: InitiativeResult, options: ReportOptions): string {
  const [first] = customerLines(tellingOf(result, options), initiative);
  const customers = first?.is === "text" ? first.text : "";
  return `${verdictText(initiative.verdict, initiative.kind, result.language)}: ${customers}`;
}
