import type { Language } from "../base/bilingual.ts";
import { about, exact } from "./numbers.ts";
import { plural } from "./plural.ts";

/** The one unit of a comparison. */
export type DurationUnit = "second" | "minute" | "hour" | "day";

const HOURS: Readonly<Record<DurationUnit, number>> = { second: 1 / 3600, minute: 1 / 60, hour: 1, day: 24 };

const SYMBOLS = { second: "s", minute: "min", hour: "h" } as const;

/** The unit that suits all of these hours: the one of the shortest, days only when all are whole and long. */
export function unitFor(hours: readonly number[]): DurationUnit {
  const shown = hours.map(Math.abs).filter((value) => value > 0);
  const least = Math.min(...shown);
  if (shown.length === 0) return "hour";
  if (shown.every((value) => value >= 72 && isWhole(value / 24))) return "day";
  if (least >= 1) return "hour";
  return least >= 1 / 60 ? "minute" : "second";
}

/** `24 h`, `5 days`, `30 min`; whole numbers as they are, others to two significant digits. */
export function duration(hours: number, unit: DurationUnit, language: Language): string {
  const value = hours / HOURS[unit];
  const amount = isWhole(value) ? exact(Math.round(value), language) : about(value, language);
  return unit === "day" ? `${amount} ${dayWord(value, language)}` : `${amount} ${SYMBOLS[unit]}`;
}

/** `2 working days`, `2 días laborables`. */
export function workingDays(count: number, language: Language): string {
  const forms =
    language === "es"
      ? { one: "día laborable", other: "días laborables" }
      : { one: "working day", other: "working days" };
  return `${exact(count, language)} ${plural(count, forms)}`;
}

function dayWord(count: number, language: Language): string {
  return plural(count, language === "es" ? { one: "día", other: "días" } : { one: "day", other: "days" });
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}
