import type { Bilingual, Language } from "../base/bilingual.ts";
import { type CivilDay, dayText } from "./dates.ts";
import { type DurationUnit, duration, unitFor } from "./durations.ts";
import { about, exact, money, multipleOf, percentBeside } from "./numbers.ts";
import { plural } from "./plural.ts";

/** A typed value that a template may name; what facts are to a finding. */
type Value =
  | {
      readonly type: "count" | "rate" | "share" | "probability" | "duration" | "money" | "date";
      readonly value: number;
    }
  | { readonly type: "text"; readonly value: string; readonly bilingual?: Bilingual }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "unknown" };

export type Values = Readonly<Record<string, Value>>;

/** How numbers are said: `rounded` for people, `exact` where a sum must come out on a pocket calculator. */
export type Precision = "rounded" | "exact";

/** In which language, currency and year a sentence is said. */
export interface Voice {
  readonly language: Language;
  readonly currency: string;
  /** Dates of its year go without year. */
  readonly asOf: CivilDay;
}

/** A placeholder; the words that its number chooses: `{capacity.unserved|order|orders}`; or how often: `{capacity.breaks_at|multiple}`. */
const PLACEHOLDER = /\{([^{}\s|]+)(?:\|([^{}|]*)\|([^{}|]*)|\|(multiple))?\}/g;

/** A part that is said only where it adds something. */
const OPTIONAL = /\[([^[\]]*)\]/g;

/**
 * A template with its {placeholders} said in the voice's language; one duration unit in a template. A part in square
 * brackets is left out where a number in it is nothing or not known: `{calls} calls[, {piled} of them from closed days]`.
 */
export function fill(template: string, values: Values, voice: Voice, precision: Precision = "rounded"): string {
  const manner: Manner = { precision, unit: unitFor(durationsOf(template, values)), limits: limitsIn(values) };
  const told = template.replace(OPTIONAL, (_, part: string) => (addsSomething(part, values) ? part : ""));
  const said = told.replace(PLACEHOLDER, (_, name: string, ...[one, other, often]: (string | undefined)[]) => {
    const value = (Object.hasOwn(values, name) ? values[name] : undefined) ?? { type: "unknown" };
    if (often !== undefined && value.type === "count") return multipleOf(value.value, voice.language);
    const text = sayValue(value, voice, name.startsWith(LIMIT) ? { ...manner, limits: [] } : manner);
    return one === undefined || other === undefined ? text : plural(text === "1" ? 1 : 2, { one, other });
  });
  return said.replace(ONE_DAY, "");
}

/** Less than half of one is said as none. */
const LEAST_SAID = 0.5;

function addsSomething(part: string, values: Values): boolean {
  return [...part.matchAll(PLACEHOLDER)].every(([, name = ""]) => {
    const value = (Object.hasOwn(values, name) ? values[name] : undefined) ?? { type: "unknown" };
    if (value.type === "unknown") return false;
    return value.type !== "count" || value.value >= LEAST_SAID;
  });
}

/** A range in brackets whose ends are one and the same adds nothing to what stands before it. */
const ONE_DAY = / \((?:entre el )?([^()]+?) (?:to|y el) \1\)/g;

/** The text of the voice's language, filled. */
export function say(template: Bilingual, values: Values, voice: Voice, precision: Precision = "rounded"): string {
  return fill(template[voice.language], values, voice, precision);
}

interface Manner {
  readonly precision: Precision;
  readonly unit: DurationUnit;
  /** Shares that a share must not be mistaken for: beside its limit it shows as many digits as tell them apart. */
  readonly limits: readonly number[];
}

/** Limits come from the policy: `tolerance.breach`. */
const LIMIT = "tolerance.";

function limitsIn(values: Values): number[] {
  return Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(LIMIT) && (value.type === "share" || value.type === "probability") ? [value.value] : [],
  );
}

function sayValue(value: Value, voice: Voice, manner: Manner): string {
  const { language } = voice;
  if (value.type === "unknown") return language === "es" ? "sin saber" : "not known";
  if (value.type === "bool") return yesNo(value.value, language);
  if (value.type === "text") return value.bilingual?.[language] ?? value.value;
  return NUMBERS[value.type](value.value, voice, manner);
}

type NumberType = Extract<Value, { readonly value: number }>["type"];

/** Each type of number in its own form. */
const NUMBERS: Readonly<Record<NumberType, (value: number, voice: Voice, manner: Manner) => string>> = {
  count: (value, { language }, { precision }) => sayCount(value, language, precision),
  rate: (value, { language }, { precision }) => sayRate(value, language, precision),
  share: (value, { language }, { limits }) => percentBeside(value, limits, language),
  probability: (value, { language }, { limits }) => percentBeside(value, limits, language),
  duration: (value, { language }, { unit }) => duration(value, unit, language),
  money: (value, { language, currency }) => money(value, currency, language),
  date: (value, { language, asOf }) => dayText(value, language, asOf),
};

/** A whole number was declared or counted and is said as it is; any other is an estimate, or a multiple such as 2.3. */
function sayCount(value: number, language: Language, precision: Precision): string {
  if (Number.isInteger(value)) return exact(value, language);
  if (precision === "rounded") return about(value, language);
  const digits = Math.abs(value) < 1 ? 2 : 3;
  return exact(Math.abs(value) < 100 ? Number(value.toPrecision(digits)) : Math.round(value), language);
}

/** From here on nobody counts parts of one a day. */
const WHOLE_FROM = 10;

function sayRate(value: number, language: Language, precision: Precision): string {
  const isExact = Number.isInteger(value) || precision === "exact";
  const amount = isExact ? exact(value < WHOLE_FROM ? value : Math.round(value), language) : about(value, language);
  return `${amount} ${language === "es" ? "al día" : "a day"}`;
}

function yesNo(value: boolean, language: Language): string {
  if (language === "es") return value ? "sí" : "no";
  return value ? "yes" : "no";
}

function durationsOf(template: string, values: Values): number[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value.type === "duration" && template.includes(`{${name}}`) ? [value.value] : [],
  );
}
