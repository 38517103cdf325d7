import type { Bilingual, Language } from "../base/bilingual.ts";
import { compareText } from "../base/position.ts";
import type { FactValue } from "../facts/fact.ts";
import type { Finding } from "../rules/finding.ts";
import type { Missing } from "../simulate/outlook.ts";
import { type Day, formatDay } from "../time/day.ts";
import { departmentTitle, placeOf, declarationSaid } from "./names.ts";
import type { ResultRequest } from "./request.ts";
import { assumedText } from "./rests.ts";
import type { FindingResult, MissingResult } from "./result.ts";
import { cents, roundedOrNull } from "./rounding.ts";
import { stepsOf } from "./steps.ts";

/** A finding with its sentences made. */
export function findingResult(request: ResultRequest, finding: Finding, cause: string | null): FindingResult {
  const { company, language, words } = request;
  const { values } = finding;
  const title = words.say(finding.title, values);
  const missing = missingResults(request, finding.missing);
  return {
    rule: finding.rule,
    severity: finding.severity,
    state: finding.state,
    department: finding.department,
    department_title: departmentTitle(company, finding.department, language),
    asked_by: finding.askedBy,
    subject: finding.subject,
    title,
    ...sentencesOf(request, finding, title),
    do: stepsOf(request, finding, missing),
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainValue(value)])),
    texts: textsOf(values, language),
    missing,
    assumed: [...new Set(finding.assumed.map((one) => assumedText(request, one)))].sort(compareText),
    at: placeOf(finding.at),
    also_at: finding.alsoAt.map(placeOf),
    first_day: dayOrNull(finding.firstDay),
    fingerprint: finding.fingerprint,
    cause,
    waiver: waiverResult(finding),
    eased: easedResult(finding),
  };
}

type Sentences = Pick<FindingResult, "message" | "arithmetic" | "flip">;

/** While it cannot be told, a point has no sum: its sentences would name numbers that nobody knows. */
function sentencesOf({ words }: ResultRequest, finding: Finding, title: string): Sentences {
  const { values, message, arithmetic, flip } = finding;
  if (finding.state === "unknown") return { message: words.untold(title), arithmetic: "", flip: "" };
  return {
    message: words.say(message, values),
    arithmetic: isTold(arithmetic, values) ? words.say(arithmetic, values, "exact") : "",
    flip: isTold(flip, values) ? words.say(flip, values, "exact") : "",
  };
}

/** A sum is left out when a figure that it cannot do without is not known: `not known` cannot be worked out by hand. */
function isTold(template: Bilingual | undefined, values: Finding["values"]): template is Bilingual {
  if (!template) return false;
  const needed = template.en.replace(/\[[^[\]]*\]/g, "");
  const names = [...needed.matchAll(/\{([^{}|]+)/g)].map((match) => match[1] ?? "");
  return names.every((name) => values[name]?.type !== "unknown");
}

function waiverResult({ waiver }: Finding): FindingResult["waiver"] {
  return waiver ? { approver: waiver.approver, until: formatDay(waiver.until), because: waiver.because } : null;
}

function easedResult({ eased }: Finding): FindingResult["eased"] {
  return eased ? { by: eased.by, until: dayOrNull(eased.until), from: eased.from } : null;
}

/** What nobody declared, by who can say it, then by its words. */
export function missingResults(request: ResultRequest, missings: readonly Missing[]): MissingResult[] {
  const { company, language, words } = request;
  const results = missings.map((missing) => ({
    what: words.missing(declarationSaid(company, missing, language)),
    department: missing.department,
    subject: missing.subject,
    ask: missing.ask ?? null,
    at: placeOf(missing.at),
  }));
  return results.sort((a, b) => compareText(a.department, b.department) || compareText(a.what, b.what));
}

/** Texts that have a form of their own in the language: titles, terms, lists. */
function textsOf(values: Finding["values"], language: Language): FindingResult["texts"] {
  const told = Object.entries(values).flatMap(([name, value]) => {
    const text = value.type === "text" ? value.bilingual?.[language] : undefined;
    return text === undefined || text === plainValue(value) ? [] : [[name, text] as const];
  });
  return Object.fromEntries(told);
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
