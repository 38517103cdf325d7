import { compareText } from "../base/position.ts";
import type { FactValue } from "../facts/fact.ts";
import type { Finding } from "../rules/finding.ts";
import { type Day, formatDay } from "../time/day.ts";
import { departmentTitle, placeOf, declarationSaid } from "./names.ts";
import type { ResultRequest, StepToMeet } from "./request.ts";
import type { FindingResult, MissingResult, Step } from "./result.ts";
import { cents, roundedOrNull } from "./rounding.ts";

/** A finding with its sentences made. */
export function findingResult(request: ResultRequest, finding: Finding, cause: string | null): FindingResult {
  const { company, language, words } = request;
  const { values } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    state: finding.state,
    department: finding.department,
    department_title: departmentTitle(company, finding.department, language),
    asked_by: finding.askedBy,
    subject: finding.subject,
    title: words.say(finding.title, values),
    message: words.say(finding.message, values),
    arithmetic: finding.arithmetic ? words.say(finding.arithmetic, values, "exact") : "",
    flip: finding.flip ? words.say(finding.flip, values, "exact") : "",
    do: finding.do.map((step) => ({ what: words.say(step.what, values), who: step.who, by: dayOrNull(step.by) })),
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainValue(value)])),
    missing: missingResults(request, finding),
    at: placeOf(finding.at),
    also_at: finding.alsoAt.map(placeOf),
    first_day: dayOrNull(finding.firstDay),
    fingerprint: finding.fingerprint,
    cause,
    waiver: waiverResult(finding),
  };
}

function waiverResult({ waiver }: Finding): FindingResult["waiver"] {
  return waiver ? { approver: waiver.approver, until: formatDay(waiver.until), because: waiver.because } : null;
}

/** What every way out needs: the steps of findings that keep it from ready and the conditions that are not met, each once. */
export function stepsAlways(findings: readonly FindingResult[], conditions: readonly StepToMeet[] = []): Step[] {
  const steps = [
    ...findings.filter(keepsFromReady).flatMap((finding) => finding.do),
    ...conditions.map(({ what, who, by }) => ({ what, who, by: dayOrNull(by) })),
  ];
  const byText = new Map<string, Step>();
  for (const step of steps) {
    const key = `${step.who}|${step.what}`;
    const known = byText.get(key);
    if (!known || (step.by ?? "9999") < (known.by ?? "9999")) byText.set(key, step);
  }
  return [...byText.values()];
}

/** An open or unknown point that is more than a note. */
function keepsFromReady(finding: { readonly state: string; readonly severity: string }): boolean {
  return finding.state !== "waived" && finding.severity !== "note";
}

function missingResults(request: ResultRequest, finding: Finding): MissingResult[] {
  const { company, language, words } = request;
  const results = finding.missing.map((missing) => ({
    what: words.missing(declarationSaid(company, missing, language)),
    department: missing.department,
    subject: missing.subject,
    ask: missing.ask ?? null,
    at: placeOf(missing.at),
  }));
  return results.sort((a, b) => compareText(a.department, b.department) || compareText(a.what, b.what));
}

function plainValue(value: FactValue): number | string | boolean | null {
  switch (value.type) {
    case "unknown":
      return null;
    case "date":
      return formatDay(value.value);
    case "money":
      return cents(value.value);
    case "text":
    case "bool":
      return value.value;
    case "count":
    case "rate":
    case "share":
    case "probability":
    case "duration":
      break;
  }
  return roundedOrNull(value.value);
}

function dayOrNull(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day);
}
