import { complain, type Reading } from "../base/problem.ts";
import { parseDay, type Day, type Window } from "../time/day.ts";

/** YYYY-MM-DD; any other form is a complaint that shows what it may have meant, best reading first. */
export function readDate(source: string): Reading<Day> {
  const text = source.trim();
  const day = parseDay(text);
  if (day !== undefined) return { value: day };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return complain("date-impossible", { found: text });
  return complain("date-form", { found: text.slice(0, 60), readings: dateReadings(text.slice(0, 60)) });
}

/** `2026-04-01..2026-04-30`, both days included; one day stands for itself. */
export function readDateRange(source: string): Reading<Window> {
  const [first = "", second, ...more] = source.split("..");
  const from = readDate(first);
  const to = readDate(second ?? first);
  if (from.complaint) return from;
  if (to.complaint) return to;
  if (more.length > 0) return complain("date-form", { found: source.slice(0, 60), readings: [] });
  if (to.value < from.value)
    return complain("range-upside-down", { found: source.trim(), mend: `${(second ?? "").trim()}..${first.trim()}` });
  return { value: { from: from.value, to: to.value } };
}

/** Everything that a date in another form may mean, as YYYY-MM-DD: day first, as in Spain, then month first. */
export function dateReadings(text: string): readonly string[] {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (yearFirst) return possible([[yearFirst[1], yearFirst[2], yearFirst[3]]]);
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  if (yearLast) {
    const [, a, b, year = ""] = yearLast;
    const full = year.length === 2 ? `20${year}` : year;
    return possible([
      [full, b, a],
      [full, a, b],
    ]);
  }
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return digits ? possible([[digits[1], digits[2], digits[3]]]) : namedMonth(text);
}

const MONTHS = [
  "january enero jan ene",
  "february febrero feb",
  "march marzo mar",
  "april abril apr abr",
  "may mayo",
  "june junio jun",
  "july julio jul",
  "august agosto aug ago",
  "september septiembre setiembre sep sept",
  "october octubre oct",
  "november noviembre nov",
  "december diciembre dec dic",
].map((names) => names.split(" "));

/** `1 June 2026`, `June 1, 2026`, `1 de junio de 2026`. */
function namedMonth(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== "de" && word !== "of" && word !== "the");
  const month = MONTHS.findIndex((names) => words.some((word) => names.includes(word)));
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words
    .map((word) => /^(\d{1,2})(?:st|nd|rd|th|º|ª)?$/.exec(word)?.[1])
    .find((number) => number !== undefined);
  return month < 0 ? [] : possible([[year, String(month + 1), day]]);
}

type Triple = readonly (string | undefined)[];

function possible(triples: readonly Triple[]): readonly string[] {
  const texts = triples
    .filter((triple) => triple.every((part) => part !== undefined))
    .map(([year = "", month = "", day = ""]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
    .filter((text) => parseDay(text) !== undefined);
  return [...new Set(texts)];
}

/** HH:MM on a 24-hour clock, as hours since midnight; 24:00 is the end of the day. */
export function readClockTime(source: string): Reading<number> {
  const text = source.trim();
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  const hours = Number(match?.[1]) + Number(match?.[2]) / 60;
  if (match && Number(match[2]) < 60 && hours <= 24) return { value: hours };
  const mend = clockMend(text.toLowerCase());
  return complain("time-form", { found: text.slice(0, 40), ...(mend === undefined ? {} : { mend }) });
}

/** `2pm`, `14h`, `14.30`, `1400`: one reading each. */
function clockMend(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[.:h]?(\d{2}))?\s*(h|hs|am|pm|a\.m\.|p\.m\.)?$/.exec(text);
  if (!match) return undefined;
  const half = match[3]?.[0];
  const hour = (Number(match[1]) % (half === "p" || half === "a" ? 12 : 100)) + (half === "p" ? 12 : 0);
  const minute = Number(match[2] ?? 0);
  return hour > 24 || minute > 59 ? undefined : `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
