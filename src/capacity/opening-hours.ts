/** Opening hours of each weekday (0 is Monday): from and to in hours, or closed. */
export type OpeningHours = readonly (readonly [from: number, to: number] | undefined)[];

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SPANISH = ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"];

/**
 * `mon-fri 9:00-20:00, sat 10:00-14:00`, `24/7`, `every day 8:00-22:00`; Spanish day names are understood. Nothing when
 * the text cannot be read.
 */
export function parseOpeningHours(text: string): OpeningHours | undefined {
  const written = text.trim().toLowerCase();
  if (written === "24/7") return WEEKDAYS.map(() => [0, 24] as const);
  const hours: ([number, number] | undefined)[] = WEEKDAYS.map(() => undefined);
  for (const part of written.split(",")) {
    const match = /^(\S.*?)\s+(\d{1,2})(?::(\d{2}))?\s*-\s*(\d{1,2})(?::(\d{2}))?$/.exec(part.trim());
    const days = match?.[1] === undefined ? undefined : parseDays(match[1]);
    if (!match || !days) return undefined;
    const from = Number(match[2]) + Number(match[3] ?? 0) / 60;
    const to = Number(match[4]) + Number(match[5] ?? 0) / 60;
    if (!(from < to && to <= 24)) return undefined;
    for (const day of days) hours[day] = [from, to];
  }
  return hours;
}

function parseDays(text: string): readonly number[] | undefined {
  if (text === "every day" || text === "todos los días") return [0, 1, 2, 3, 4, 5, 6];
  const [first, last] = text.split("-").map((name) => weekdayOf(name.trim()));
  if (first === undefined) return undefined;
  if (!text.includes("-")) return [first];
  if (last === undefined) return undefined;
  const days: number[] = [];
  for (let day = first; days.length < 7; day = (day + 1) % 7) {
    days.push(day);
    if (day === last) return days;
  }
  return undefined;
}

function weekdayOf(name: string): number | undefined {
  const index = [WEEKDAYS, SPANISH].map((names) =>
    names.findIndex((day) => name.startsWith(day) || name.startsWith(plainly(day))),
  );
  return index.find((found) => found >= 0);
}

function plainly(day: string): string {
  return day.normalize("NFD").replaceAll(/\p{Diacritic}/gu, "");
}
