import type { Language } from "../base/bilingual.ts";
import { type CivilDay, dayText } from "./dates.ts";
import { duration, unitFor, workingDays } from "./durations.ts";
import { exact, money, percent } from "./numbers.ts";

/** A quantity as people wrote it; `low` and `high` differ for a range. */
interface Amount {
  readonly measure: "count" | "rate" | "share" | "duration" | "working-days" | "money" | "money-rate" | "per-unit";
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** What is promised or committed to about a topic. */
export interface TermWords {
  readonly direction: "at-most" | "at-least" | "exactly" | "always" | "never" | "by" | "unmeasurable";
  /** `unknown`: said that nobody has worked it out; `none`: decided that there is none. */
  readonly amount?: Amount | "unknown" | "none" | undefined;
  readonly by?: CivilDay | undefined;
}

const TEXTS = {
  en: {
    always: "always",
    never: "never",
    by: "by",
    "at-least": "at least",
    exactly: "exactly",
    "at-most": "at most",
    unmeasurable: "words that nobody can measure",
    unknown: "not known",
    none: "none",
  },
  es: {
    always: "siempre",
    never: "nunca",
    by: "antes de acabar el",
    "at-least": "al menos",
    exactly: "exactamente",
    "at-most": "como mucho",
    unmeasurable: "palabras que nadie puede medir",
    unknown: "sin saber",
    none: "ninguno",
  },
} as const;

/** `24 h` (times are at most, unsaid), `at least 30 days`, `always`, `by Fri 12 Jun`. */
export function termText(term: TermWords, language: Language, asOf?: CivilDay): string {
  const words = TEXTS[language];
  switch (term.direction) {
    case "always":
    case "never":
    case "unmeasurable":
      return words[term.direction];
    case "by":
      return term.by === undefined ? words.unknown : `${words.by} ${dayText(term.by, language, asOf)}`;
    case "at-most":
    case "at-least":
    case "exactly":
      break;
  }
  return measured(term, term.direction, language);
}

function measured(term: TermWords, direction: "at-most" | "at-least" | "exactly", language: Language): string {
  const words = TEXTS[language];
  if (typeof term.amount !== "object") return words[term.amount ?? "unknown"];
  const amount = amountText(term.amount, language);
  const isPlainTime = direction === "at-most" && isTime(term.amount);
  return isPlainTime ? amount : `${words[direction]} ${amount}`;
}

function isTime(amount: Amount): boolean {
  return amount.measure === "duration" || amount.measure === "working-days";
}

/** A quantity with its unit; a range with both ends. */
function amountText(amount: Amount, language: Language): string {
  const link = language === "es" ? " a " : " to ";
  const high = oneText(amount, amount.high, language);
  return amount.low === amount.high ? high : exactPart(amount, amount.low, language) + link + high;
}

/** The lower end of a range goes without the unit that its upper end says. */
function exactPart(amount: Amount, value: number, language: Language): string {
  if (amount.measure === "duration") return oneText(amount, value, language);
  return amount.measure === "share" ? percent(value, language) : exact(value, language);
}

function oneText(amount: Amount, value: number, language: Language): string {
  switch (amount.measure) {
    case "count":
      return exact(value, language);
    case "share":
      return percent(value, language);
    case "duration":
      return duration(value, unitFor([amount.low, amount.high]), language);
    case "working-days":
      return workingDays(value, language);
    case "money":
      return money(value, amount.unit, language);
    case "money-rate":
    case "rate":
    case "per-unit":
      break;
  }
  return `${exact(value, language)} ${perText(amount.unit, language)}`;
}

const PERIODS_ES: Readonly<Record<string, string>> = {
  hour: "por hora",
  day: "al día",
  "calendar day": "por día natural",
  "working day": "por día laborable",
  week: "por semana",
  month: "al mes",
  year: "al año",
};

function perText(unit: string, language: Language): string {
  if (language === "es") return PERIODS_ES[unit] ?? `por ${unit}`;
  return unit === "hour" ? "an hour" : `a ${unit}`;
}
