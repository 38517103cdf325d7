/** Opening hours of each weekday (0 is Monday): from and to in hours, or closed. */
export type OpeningHours = readonly (readonly [from: number, to: number] | undefined)[];

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SPANISH = ["lun", "mar", "mie", "jue", "vie", "sab", "dom"];

/**
 * `mon-fri 9:00-20:00, sat 10:00-14:00`, `mon, wed, fri 9-14`, `24/7`, `every day 8:00-22:00`; Spanish day names and
 * words between days or hours are understood. Nothing when the text cannot be read.
 */
export function parseOpeningHours(text: string): OpeningHours | undefined {
  const written = plainly(text.trim().toLowerCase()).replaceAll(/\s+(?:to|a|hasta)\s+|\s*[–-]\s*/g, "-");
  if (written === "24/7") return WEEKDAYS.map(() => [0, 24] as const);
  const hours: ([number, number] | undefined)[] = WEEKDAYS.map(() => undefined);
  let waiting: readonly number[] = [];
  for (const part of written.split(",").map((each) => each.trim())) {
    const [, names = part, times] = /^(.*?)\s+(\d\S*)$/.exec(part) ?? [];
    const days = parseDays(names);
    if (!days) return undefined;
    waiting = [...waiting, ...days];
    if (times === undefined) continue;
    const open = parseHours(times);
    if (!open) return undefined;
    for (const day of waiting) hours[day] = [...open];
    waiting = [];
  }
  return waiting.length > 0 ? undefined : hours;
}

function parseHours(text: string): readonly [from: number, to: number] | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?h?-(\d{1,2})(?::(\d{2}))?h?$/.exec(text);
  if (!match) return undefined;
  const from = Number(match[1]) + Number(match[2] ?? 0) / 60;
  const to = Number(match[3]) + Number(match[4] ?? 0) / 60;
  return from < to && to <= 24 ? [from, to] : undefined;
}

const EVERY_DAY = new Set(["every day", "daily", "todos los dias", "cada dia"]);

function parseDays(text: string): readonly number[] | undefined {
  if (EVERY_DAY.has(text)) return [0, 1, 2, 3, 4, 5, 6];
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
  const index = [WEEKDAYS, SPANISH].map((names) => names.findIndex((day) => name.startsWith(day)));
  return index.find((found) => found >= 0);
}

/** Without accents: `sábado` and `sabado` are one day. */
function plainly(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{Diacritic}/gu, "");
}
