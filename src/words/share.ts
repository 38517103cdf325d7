import type { Language } from "../base/bilingual.ts";
import { about } from "./numbers.ts";

/** A share of customers as people say it: `7 in 10`, `1 in 30`, `nearly all`; in Spanish as the object of *fallamos*. */
export function shareInWords(share: number, language: Language): string {
  if (share >= 0.995) return language === "es" ? "a todos" : "all of them";
  if (share >= 0.95) return language === "es" ? "a casi todos" : "nearly all of them";
  const [part, whole] = share >= 0.095 ? [Math.round(share * 10), 10] : [1, Number((1 / share).toPrecision(2))];
  const wholeText = about(whole, language);
  return language === "es" ? `a ${part} de cada ${wholeText}` : `${part} in ${wholeText}`;
}
