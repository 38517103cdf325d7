import type { Said } from "../base/said.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type About, type Schema, choice, date, quantity, record, text } from "../schema/define.ts";

/** A change of size, up or down: `-12%`, `-20%..0%` (an example with a minus sign is what allows one). */
export function signedShare(about: About, example: `-${string}`): Schema<Said<Quantity>> {
  return quantity("share", about, example);
}

/** A text for people that must exist in both languages. */
export function bothLanguages(about: About) {
  return record(
    about,
    {
      en: text(["In English", "En inglés"]),
      es: text(["In Spanish", "En español"]),
    },
    ["en", "es"],
  );
}

/** The two days of a span, both inclusive. */
export const spanFields = {
  from: date(["First day", "Primer día"]),
  to: date(["Last day, inclusive", "Último día, inclusive"]),
} as const;

/** The themes that a department may answer for. */
const THEMES = ["money", "law", "systems", "supply", "people", "service"] as const;
export type Theme = (typeof THEMES)[number];

/** One of the themes. */
export function theme(about: About) {
  return choice(about, THEMES);
}
