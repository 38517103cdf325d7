import type { Bilingual } from "../base/bilingual.ts";
import { DURATION_WORDS } from "../quantity/parse-unit.ts";
import type { Measure } from "../quantity/quantity.ts";

/** What each measure is called where a form of writing is told. */
export const MEASURE_NAMES: Readonly<Record<Measure, Bilingual>> = {
  count: { en: "count", es: "cantidad" },
  rate: { en: "rate (`/day`)", es: "ritmo (`/day`)" },
  share: { en: "share (`%`)", es: "parte (`%`)" },
  "per-unit": { en: "units per unit", es: "unidades por unidad" },
  duration: { en: "elapsed time", es: "tiempo" },
  "working-days": { en: "working days", es: "días laborables" },
  money: { en: "money", es: "dinero" },
  "money-rate": { en: "money per time", es: "dinero por tiempo" },
};

/** Every repetition is bounded: a long text costs no more than a short one. */
const BLANK = "[ \\u00A0]{0,3}";
const LETTERS = "[A-Za-zÀ-ÿ]";
const NUMBER = "[+\\u2212-]? ?[0-9]{1,20}(?:[.,_'’ ][0-9]{1,20}){0,8}";
const PER = `(?:/|[Pp]er |[Pp]or |[Aa]l |[Aa] (?:la )?)${BLANK}`;
const SIGN = "(?:[€£]|[A-Z]{3}|[Ee]uros?|eur|usd|gbp)";

const ACCENTED: Readonly<Record<string, string>> = { a: "áÁ", e: "éÉ", i: "íÍ", o: "óÓ", u: "úÚ", n: "ñÑ" };

/** What may stand behind the numbers of each measure; an editor is told no more than that a unit measures something else. */
const UNITS: Readonly<Record<Measure, string>> = {
  count: "",
  share: `(?:%|[Pp]ercent|[Pp]or ?[Cc]iento)`,
  rate: `${PER}${LETTERS}[A-Za-zÀ-ÿ ]{0,40}`,
  "per-unit": `${PER}${LETTERS}[A-Za-zÀ-ÿ0-9 _-]{0,60}`,
  duration: `(?:${[...DURATION_WORDS, "calendar days?", "dias? natural(?:es)?"].map(anyCase).join("|")})`,
  "working-days": `(?:${LETTERS}{1,12} )?(?:${["working", "business", "workday", "work", "laborable", "habil"].map(anyCase).join("|")})${LETTERS}{0,6}(?: ${LETTERS}{1,12})?`,
  money: SIGN,
  "money-rate": `${SIGN}${BLANK}${PER}${LETTERS}[A-Za-zÀ-ÿ ]{0,40}`,
};

/**
 * A bounded pattern that every text of these measures has, and none of another measure: an editor marks a wrong unit as
 * it is typed. What it lets through is judged, with better words, when the file is read.
 */
export function quantityPattern(measures: readonly Measure[]): string {
  const units = measures.map((measure) => UNITS[measure]);
  const unit = `(?:${units.join("|")})`;
  const lead = measures.some((measure) => measure.startsWith("money")) ? `(?:${SIGN}${BLANK})` : "";
  const last = lead === "" ? `${NUMBER}${BLANK}${unit}` : `(?:${lead}${NUMBER}${unit}?|${NUMBER}${BLANK}${unit})`;
  const others = `(?:${lead === "" ? "" : `${lead}?`}${NUMBER}${BLANK}${unit}?${BLANK}\\.\\.${BLANK}){0,2}`;
  return `^(?:unknown|none|${BLANK}${others}${last}${BLANK})$`;
}

/** A word in any case, its vowels with or without accents. */
function anyCase(word: string): string {
  return word.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}${ACCENTED[letter] ?? ""}]`);
}
