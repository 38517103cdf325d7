import type { Measure, Period } from "./quantity.ts";

/** What stands behind a number: what it measures, its unit, and base units in one of it (`times`) or ones in a base unit (`over`). */
export interface Unit {
  readonly measure: Measure;
  readonly unit: string;
  readonly times: number;
  readonly over: number;
}

function unitOf(measure: Measure, unit = "", scale: { times?: number; over?: number } = {}): Unit {
  return { measure, unit, times: scale.times ?? 1, over: scale.over ?? 1 };
}

const HOURS_A_YEAR = 365.25 * 24;

/** Words for spans of time in English and Spanish, without accents, in hours; minutes and seconds divide, to stay exact. */
const SPANS: readonly (readonly [scale: { times?: number; over?: number }, words: string])[] = [
  [{ over: 3600 }, "s sec secs second seconds seg segs segundo segundos"],
  [{ over: 60 }, "min mins minute minutes minuto minutos"],
  [{ times: 1 }, "h hr hrs hour hours hora horas"],
  [{ times: 24 }, "d day days dia dias"],
  [{ times: 24 * 7 }, "week weeks semana semanas"],
  [{ times: HOURS_A_YEAR / 12 }, "month months mes meses"],
  [{ times: HOURS_A_YEAR }, "year years ano anos"],
];

/** The words for spans of time, without accents. */
export const DURATION_WORDS: readonly string[] = SPANS.flatMap(([, words]) => words.split(" "));

const SPAN_OF: ReadonlyMap<string, { times?: number; over?: number }> = new Map(
  SPANS.flatMap(([scale, words]) => words.split(" ").map((word) => [word, scale] as const)),
);

const PERIOD_WORDS: readonly (readonly [period: Period, words: string])[] = [
  ["hour", "h hr hour hours hora horas"],
  ["day", "d day days dia dias"],
  ["week", "week weeks semana semanas"],
  ["month", "month months mes meses"],
  ["year", "year years ano anos"],
];

const PERIOD_OF: ReadonlyMap<string, Period> = new Map(
  PERIOD_WORDS.flatMap(([period, words]) => words.split(" ").map((word) => [word, period] as const)),
);

const WORKING_DAYS = /^(?:(?:working|business|work) days?|workdays?|dias? (?:laborables?|habiles|habil))$/;
const CALENDAR_DAYS = /^(?:calendar days?|dias? naturales?|dias? natural)$/;

/** Signs and words that can be one currency only; a dollar sign can be twenty. */
const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ["€", "EUR"],
  ["£", "GBP"],
  ["eur", "EUR"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["usd", "USD"],
  ["gbp", "GBP"],
]);

/** Currencies of ISO 4217 as this Node knows them, read once and only when a code is met. */
let currencies: ReadonlySet<string> | undefined;

function isCurrency(code: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf("currency"));
  return currencies.has(code);
}

/** The unit that a text names, or nothing when it names none that is known; "" is a bare count. */
export function parseUnit(text: string): Unit | undefined {
  if (text === "") return unitOf("count");
  const word = folded(text);
  if (/^(?:%|percent|por ?ciento)$/.test(word)) return unitOf("share");
  if (WORKING_DAYS.test(word)) return unitOf("working-days");
  const span = CALENDAR_DAYS.test(word) ? { times: 24 } : SPAN_OF.get(word);
  if (span) return unitOf("duration", "", span);
  return ratio(text, word) ?? money(text);
}

/** `/day`, `per order`, `al mes`: a rate over time, or units per unit. */
function ratio(text: string, word: string): Unit | undefined {
  const match = /^(?:(\/|per |por )|(?:al |a la |a ))\s*(.+)$/.exec(word);
  if (!match) return undefined;
  const over = (match[2] ?? "").trim();
  const period = periodOf(over);
  if (period !== undefined) return unitOf("rate", period);
  if (match[1] === undefined || !/^[\p{L}][\p{L}\p{N}_-]*$/u.test(over)) return undefined;
  return unitOf("per-unit", text.slice(text.length - over.length));
}

/** The period that a word names, in English or Spanish. */
function periodOf(text: string): Period | undefined {
  const word = folded(text);
  if (WORKING_DAYS.test(word)) return "working day";
  if (CALENDAR_DAYS.test(word)) return "calendar day";
  return PERIOD_OF.get(word);
}

/** `EUR`, `€`, `EUR/day`. */
function money(text: string): Unit | undefined {
  const match = /^([€£]|[A-Za-z]+)\s*(?:(?:\/|per\s|por\s|al\s)\s*(.+))?$/.exec(text);
  const currency = currencyOf(match?.[1] ?? "");
  if (!currency) return undefined;
  if (match?.[2] === undefined) return unitOf("money", currency);
  const period = periodOf(match[2]);
  return period && unitOf("money-rate", `${currency}/${period}`);
}

/** The ISO code that a code, a sign or a word stands for. */
export function currencyOf(text: string): string | undefined {
  const known = CURRENCY_WORDS.get(text.toLowerCase());
  if (known !== undefined) return known;
  return /^[A-Z]{3}$/.test(text) && isCurrency(text) ? text : undefined;
}

/** Lower case, without accents, single spaces; as many characters as before where no accent was composed apart. */
function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
