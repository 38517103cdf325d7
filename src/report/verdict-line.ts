import type { ComparedInitiative } from "../result/comparison.ts";
import type { InitiativeResult, Result } from "../result/result.ts";
import { speaker } from "../words/catalogue.ts";
import { verdictText } from "../words/verdicts.ts";
import { customerLines } from "./customers.ts";
import type { PlacedResult, ReportOptions } from "./index.ts";
import { comparedOf, goneIn, type Point } from "./points.ts";
import { tellingOf } from "./telling.ts";

/** How the check of an initiative ends; `stood`: it may not go on, and the change that is checked is not why. */
export interface VerdictLine {
  readonly id: string;
  readonly file: string;
  readonly outcome: "passed" | "failed" | "stood";
  /** For machines: the verdict, or `removed`. */
  readonly verdict: string;
  readonly text: string;
}

/** A line an initiative, and one for each that a change takes away though others rest on it. */
export function verdictLines(company: PlacedResult, options: ReportOptions): VerdictLine[] {
  const { result } = company;
  return [
    ...result.initiatives.map((initiative) => verdictLine(result, initiative, options)),
    ...goneIn(company).map((gone): VerdictLine => ({
      id: gone.id,
      file: gone.file,
      outcome: "failed",
      verdict: "removed",
      text: goneText(result, gone),
    })),
  ];
}

function verdictLine(result: Result, initiative: InitiativeResult, options: ReportOptions): VerdictLine {
  const { id, file, verdict } = initiative;
  const outcome = outcomeOf(initiative, comparedOf(result, id));
  const headline = headlineText(result, initiative, options);
  const text = outcome === "stood" ? `${speaker(result.language)("since-stood")} ${headline}` : headline;
  return { id, file, verdict, outcome, text };
}

/** Drafts stop nobody; nothing else may launch while it is not ready or cannot be told. */
function outcomeOf(
  { status, verdict }: InitiativeResult,
  compared: ComparedInitiative | undefined,
): VerdictLine["outcome"] {
  if (status === "draft" || verdict === "ready" || verdict === "conditional") return "passed";
  return compared === undefined || compared.stops ? "failed" : "stood";
}

/** What became of an initiative that is gone and may not be. */
export function goneText({ language }: Result, { id }: ComparedInitiative): string {
  const say = speaker(language);
  return `${say("since-gone", { initiative: id })}: ${say("compare-gone")}`;
}

/** Why a point holds nobody up; undefined: it counts. */
export function reasonNotCounted({ company, change }: Point): string | undefined {
  if (change === undefined || change === "new" || change === "worse") return undefined;
  return speaker(company.result.language)(change === "better" ? "since-improved" : "since-stood");
}

/** `worse`; nothing where no change was checked. */
export function changeWord({ company, change }: Point): string {
  return change === undefined ? "" : speaker(company.result.language)(`change-${change}`);
}

/** `not ready: About 4,000 customers (2,900 to 5,400). As it stands we let down 2,900 …`: the verdict in one text. */
function headlineText(result: Result, initiative: InitiativeResult, options: ReportOptions): string {
  const [first] = customerLines(tellingOf(result, options), initiative);
  const customers = first?.is === "text" ? first.text : "";
  return `${verdictText(initiative.verdict, initiative.kind, result.language)}: ${customers}`;
}
