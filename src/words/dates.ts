import type { Language } from "../base/bilingual.ts";

/** A civil day: days since 1970-01-01, or YYYY-MM-DD. No clock and no zone takes part in any of this. */
export type CivilDay = number | string;

const MS = 86_400_000;

const NAMES = {
  en: {
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  },
  es: {
    days: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
    months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
  },
} as const;

/** `Fri 12 Jun`, `vie 12 jun`; with its year where that differs from `near`'s. */
export function dayText(day: CivilDay, language: Language, near?: CivilDay): string {
  const { year, month, date } = parts(day);
  const text = `${weekdayName(day, language)} ${date} ${monthName(month, language)}`;
  return near === undefined || parts(near).year === year ? text : `${text} ${year}`;
}

/** `Mon 1 Jun 2026`, `lun 1 jun 2026`. */
export function fullDay(day: CivilDay, language: Language): string {
  return `${weekdayName(day, language)} ${dateText(day, language)}`;
}

/** `25 May 2026`, `25 may 2026`; without its year where that is `near`'s. */
export function dateText(day: CivilDay, language: Language, near?: CivilDay): string {
  const { year, month, date } = parts(day);
  const text = `${date} ${monthName(month, language)}`;
  return near !== undefined && parts(near).year === year ? text : `${text} ${year}`;
}

/** `9 to 15 Jun`, `28 May to 2 Jun`; `9 a 15 jun`. */
export function dayRange(from: CivilDay, to: CivilDay, language: Language): string {
  const first = parts(from);
  const last = parts(to);
  const link = language === "es" ? "a" : "to";
  const isSameMonth = first.month === last.month && first.year === last.year;
  const start = isSameMonth ? String(first.date) : dateText(from, language, to);
  const end = `${last.date} ${monthName(last.month, language)}`;
  return numberOf(from) === numberOf(to) ? end : `${start} ${link} ${end}`;
}

/** The ISO week, `W22` (`2026-W22` with its year). */
export function weekText(day: CivilDay, withYear: "year" | "week" = "week"): string {
  const { year, week } = isoWeekOf(day);
  const text = `W${String(week).padStart(2, "0")}`;
  return withYear === "year" ? `${year}-${text}` : text;
}

function isoWeekOf(day: CivilDay): { year: number; week: number } {
  const number = numberOf(day);
  const thursday = number - weekdayOf(number) + 3;
  const { year } = parts(thursday);
  return { year, week: Math.floor((thursday - Math.round(Date.UTC(year, 0, 1) / MS)) / 7) + 1 };
}

function weekdayName(day: CivilDay, language: Language): string {
  return NAMES[language].days[weekdayOf(numberOf(day))] ?? "";
}

function monthName(month: number, language: Language): string {
  return NAMES[language].months[month] ?? "";
}

function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function numberOf(day: CivilDay): number {
  return typeof day === "number" ? day : Math.round(Date.parse(`${day}T00:00:00Z`) / MS);
}

function parts(day: CivilDay): { year: number; month: number; date: number } {
  const at = new Date(numberOf(day) * MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() };
}
