import { oncePer } from "../base/once-per.ts";
import { problem, type Problem } from "../base/problem.ts";
import type { Position } from "../base/position.ts";
import { EVERY_DAY, type Calendar, MON_FRI, type WeekPattern, buildCalendar } from "../time/calendar.ts";
import { type Day, type Window, parseDay, yearOf } from "../time/day.ts";
import { type HolidayPlace, type HolidayTable, holidayKey } from "../time/holidays.ts";
import { parseWeekPattern, weekPatternOf } from "../time/week-pattern.ts";
import type { CalendarDeclaration, CalendarRecord } from "./calendar.ts";
import { type DecodedDocument, documentsOf } from "./documents.ts";
import type { InitiativeFile } from "./initiative.ts";
import { type JoinRequest, placeOf } from "./joining.ts";
import { asOfOf, companyFileOf } from "./settings.ts";

/** A calendar as declared, and where. */
export interface DeclaredCalendar {
  readonly declared: CalendarDeclaration | undefined;
  readonly at: Position;
}

export interface CalendarContext {
  readonly span: Window;
  readonly holidays: HolidayTable;
  readonly report: (problem: Problem) => void;
  /** What holds where the declaration says nothing: the company's own calendar. */
  readonly behind?: CalendarDeclaration | undefined;
}

/**
 * The calendar of a party. What it does not say is the company's: country, region, days of the week, holidays, closures.
 * Nobody said any day: every day; a country alone: Monday to Friday. Whoever works every day keeps no holidays but its own.
 */
export function calendarOf({ declared, at }: DeclaredCalendar, context: CalendarContext): Calendar {
  const own = recordOf(declared);
  const behind = recordOf(context.behind);
  const said = { ...behind, ...own };
  const week = weekOf(said.works, said.country, (found) =>
    context.report(problem("text-form", { found, example: "mon-fri" }, own?.$at ? placeOf(own.$at, "works") : at)),
  );
  const keepsOthers = !isEveryDay(week) || own?.country !== undefined;
  const ownClosed = new Set(daysOf(own?.closed));
  const holidays = keepsOthers || own?.holidays ? holidaysOf({ ...said, at }, context) : [];
  const plan = {
    week,
    closed: new Set([...holidays, ...daysOf(behind?.closed), ...ownClosed]),
    opened: new Set([...daysOf(behind?.opened).filter((day) => !ownClosed.has(day)), ...daysOf(own?.opened)]),
  };
  return buildCalendar(plan, context.span.from, context.span.to);
}

type Said = Partial<CalendarRecord>;

function recordOf(declared: CalendarDeclaration | undefined): Said | undefined {
  return typeof declared === "string" ? { works: declared } : declared;
}

function isEveryDay(week: WeekPattern): boolean {
  return week.every(Boolean);
}

function weekOf(works: Said["works"], country: string | undefined, refuse: (found: string) => void): WeekPattern {
  if (works === undefined) return country === undefined ? EVERY_DAY : MON_FRI;
  const week = typeof works === "string" ? parseWeekPattern(works) : weekPatternOf(works);
  if (!week) refuse(typeof works === "string" ? works : works.join(", "));
  return week ?? MON_FRI;
}

/** Its own list, or none, stands in place of the country's. */
function holidaysOf(said: Said & { readonly at: Position }, context: CalendarContext): Iterable<Day> {
  if (said.holidays?.said === "value") return daysOf(said.holidays.value);
  if (said.holidays?.said === "none" || said.country === undefined) return [];
  const { country, region } = said;
  const days = context.holidays.get(holidayKey({ country, region }));
  if (days) return days;
  const at = said.$at ? placeOf(said.$at, "country") : said.at;
  context.report(problem("holidays-unknown", { country, region: region ?? "" }, at));
  return [];
}

/** A closure longer than this is a slip of the pen. */
const LONGEST_CLOSURE = 3660;

function daysOf(windows: readonly Window[] = []): readonly Day[] {
  return windows.flatMap(({ from, to }) =>
    Array.from({ length: Math.min(to - from + 1, LONGEST_CLOSURE) }, (_, i) => from + i),
  );
}

export interface HolidaysNeeded {
  readonly places: readonly HolidayPlace[];
  readonly years: readonly number[];
}

/** The holidays that must be loaded before these documents are joined; no place when no calendar names a country. */
export function holidaysNeeded(
  documents: readonly DecodedDocument[],
  request: Omit<JoinRequest, "holidays">,
): HolidaysNeeded {
  const company = recordOf(companyFileOf(documents)?.calendar);
  const own = documentsOf(documents, "department").map(({ value }) => ({ ...company, ...recordOf(value.calendar) }));
  const named = [company ?? {}, ...own].flatMap(({ country, region }) =>
    country === undefined ? [] : [{ country, region }],
  );
  const places = new Map(named.map((place) => [holidayKey(place), place]));
  const { from, to } = calendarSpan(
    documents,
    asOfOf({ ...request, holidays: new Map() }, companyFileOf(documents)).asOf,
  );
  const first = yearOf(from);
  return { places: [...places.values()], years: Array.from({ length: yearOf(to) - first + 1 }, (_, i) => first + i) };
}

/** Years before today that a calendar knows, and the most after it. */
const YEARS_BEFORE = 2;
const MOST_YEARS_AFTER = 10;

/** Whole years, from two before today to one after the last day that an initiative names. */
export function calendarSpan(documents: readonly DecodedDocument[], asOf: Day): Window {
  const today = yearOf(asOf);
  const last = documentsOf(documents, "initiative").reduce(
    (most, { value }) => Math.max(most, lastYearOf(value)),
    today,
  );
  const to = Math.min(last + 1, today + MOST_YEARS_AFTER);
  return { from: firstOf(today - YEARS_BEFORE), to: firstOf(to + 1) - 1 };
}

const lastYearOf = oncePer(({ launch, ends }: InitiativeFile) =>
  Math.max(yearOf(launch), yearOf(parseDay(ends) ?? launch)),
);

function firstOf(year: number): Day {
  return Math.round(Date.UTC(year, 0, 1) / 86_400_000);
}
