import type { Language } from "../base/bilingual.ts";

/** Keeps a number and its sign on one line. */
const NO_BREAK_SPACE = "\u00A0";

const MARKS = { en: { group: ",", decimal: "." }, es: { group: ".", decimal: "," } } as const;

/** A number with the language's marks and exactly `decimals` digits after the decimal mark; grouped always, by hand. */
export function grouped(value: number, language: Language, decimals = 0): string {
  const marks = MARKS[language];
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = "0", part] = fixed.split(".");
  const sign = value < 0 && Number(fixed) !== 0 ? "-" : "";
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
  return sign + groups + (part === undefined ? "" : marks.decimal + part);
}

/** An uncertain number: two significant digits (2,760 is said as 2,800). */
export function about(value: number, language: Language): string {
  return withDigits(value, 2, language);
}

/** A number that somebody can check: whole numbers in full, others to four significant digits. */
export function exact(value: number, language: Language): string {
  return Number.isInteger(value) ? grouped(value, language) : withDigits(value, 4, language);
}

/** People, parcels, orders: never a fraction of one; `<1` for some but less than one. */
export function people(value: number, language: Language): string {
  if (value > 0 && value < 0.95) return "<1";
  return about(Math.abs(value) < 10 ? Math.round(value) : value, language);
}

/** `74%`, `74 %`: whole from 10% on, two significant digits below, never rounded to 0% or 100%. */
export function percent(share: number, language: Language): string {
  const value = Number((share * 100).toPrecision(12));
  const sign = language === "es" ? `${NO_BREAK_SPACE}%` : "%";
  if (value > 0 && value < 0.1) return `<${grouped(0.1, language, 1)}${sign}`;
  if (value > 99.9 && value < 100) return `>${grouped(99.9, language, 1)}${sign}`;
  if (value > 99 && value < 100) return grouped(value, language, 1) + sign;
  return (Math.abs(value) < 9.95 ? about(value, language) : grouped(value, language)) + sign;
}

/** A share beside its limits: as many digits as it takes not to look the same, up to four (`1.003%` beside `1%`). */
export function percentBeside(share: number, limits: readonly number[], language: Language): string {
  const value = Number((share * 100).toPrecision(12));
  const sign = language === "es" ? `${NO_BREAK_SPACE}%` : "%";
  const said = [percent(share, language), ...[3, 4].map((digits) => withDigits(value, digits, language) + sign)];
  const near = limits.filter((limit) => limit !== share);
  const apart = said.find((text) => near.every((limit) => percent(limit, language) !== text));
  const over = near.some((limit) => limit < share && percent(limit, language) === percent(share, language));
  return apart ?? BARELY[language][over ? "over" : "under"].replace("{share}", percent(share, language));
}

const BARELY = {
  en: { over: "just over {share}", under: "just under {share}" },
  es: { over: "{share} largo", under: "{share} escaso" },
} as const;

/** `8 EUR`, `1.10 EUR`, `3,100 EUR`: cents only where they matter. */
export function money(amount: number, currency: string, language: Language): string {
  const cents = Math.round(amount * 100);
  const decimals = cents % 100 === 0 || Math.abs(amount) >= 1000 ? 0 : 2;
  return `${grouped(amount, language, decimals)} ${currency}`;
}

/** A multiple of the forecast: `56%` below one, `2.3` above. */
export function multiple(value: number, language: Language): string {
  return value < 1 ? percent(value, language) : about(value, language);
}

/** What stands before `this forecast`: `58% of` up to one and a little, `2.3 times` above. */
export function multipleOf(value: number, language: Language): string {
  const isShare = value < 1.1;
  if (language === "es") return isShare ? `el ${percent(value, language)} de` : `${about(value, language)} veces`;
  return isShare ? `${percent(value, language)} of` : `${about(value, language)} times`;
}

function withDigits(value: number, digits: number, language: Language): string {
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(digits));
  return grouped(rounded, language, decimalsOf(rounded));
}

function decimalsOf(value: number): number {
  const [mantissa = "", power = "0"] = value.toExponential().split("e");
  const digits = mantissa.replace(/^-?\d\.?/, "").length;
  return Math.min(Math.max(digits - Number(power), 0), 20);
}
