import type { WeekPattern } from "./calendar.ts";

const NAMES: readonly (readonly string[])[] = [
  ["mon", "monday", "lun", "lunes"],
  ["tue", "tuesday", "mar", "martes"],
  ["wed", "wednesday", "mie", "miercoles"],
  ["thu", "thursday", "jue", "jueves"],
  ["fri", "friday", "vie", "viernes"],
  ["sat", "saturday", "sab", "sabado"],
  ["sun", "sunday", "dom", "domingo"],
];

const EVERY_DAY_NAMES = new Set([
  "every day",
  "everyday",
  "daily",
  "all days",
  "todos los dias",
  "cada dia",
  "7/7",
  "24/7",
]);

/** `mon-fri`, `mon-sat`, `fri-mon`, `every day`, `mon, wed`, `lun-vie`; nothing when the text is none of these. */
export function parseWeekPattern(text: string): WeekPattern | undefined {
  const plain = plainly(text);
  if (EVERY_DAY_NAMES.has(plain)) return weekOf([0, 1, 2, 3, 4, 5, 6]);
  const parts = plain.split(/\s*[,;]\s*|\s+(?:and|y)\s+/).map(daysOfPart);
  const days = parts.flatMap((part) => part ?? []);
  return parts.includes(undefined) ? undefined : weekOf(days);
}

/** The pattern of a list of days: `[mon, tue, sat]`. */
export function weekPatternOf(names: readonly string[]): WeekPattern | undefined {
  return names.length === 0 ? undefined : parseWeekPattern(names.join(","));
}

function daysOfPart(part: string): readonly number[] | undefined {
  const [from, to, ...more] = part.split(/\s*[-–—]\s*|\s+(?:to|a)\s+/).map(dayOfName);
  if (from === undefined || more.length > 0) return undefined;
  if (!/[-–—]|\s(?:to|a)\s/.test(part)) return [from];
  if (to === undefined) return undefined;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
}

function dayOfName(name: string): number | undefined {
  const index = NAMES.findIndex((names) => names.includes(name.trim()));
  return index < 0 ? undefined : index;
}

function weekOf(days: readonly number[]): WeekPattern {
  const works = (day: number): boolean => days.includes(day);
  return [works(0), works(1), works(2), works(3), works(4), works(5), works(6)];
}

function plainly(text: string): string {
  return text.trim().normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
