import { valueOf } from "../base/said.ts";
import { middleOf } from "../quantity/quantity.ts";
import { isOpen } from "../time/calendar.ts";
import { type Day, weekday } from "../time/day.ts";
import type { Draw, Setup, TableRow } from "./behaviour.ts";
import { type OpeningHours, parseOpeningHours } from "../time/opening-hours.ts";
import type { StaffedDeclaration } from "./staffed.ts";

/** One interval of an open day: its length, its share of the day's contacts, and who is there (times `agents`). */
export interface Interval {
  readonly hours: number;
  readonly weight: number;
  readonly agents: number;
}

/** Who is there when: shapes of days, and which shape each weekday has. */
export interface Shifts {
  readonly shapes: readonly (readonly Interval[])[];
  /** Shape of each weekday; undefined: closed. */
  readonly byWeekday: readonly (number | undefined)[];
  /** Multiplies the agents of every interval: 1 where a rota says them. */
  readonly agents: Draw | undefined;
  readonly isOpen: (day: Day) => boolean;
  /** Somebody said how a day's contacts are spread over it; else they come evenly. */
  readonly hasProfile: boolean;
}

const HALF_HOUR = 0.5;

/** Opening hours when nobody says them: eight of them. */
const ASSUMED_HOURS: readonly [number, number] = [9, 17];

/** Intervals of each weekday from the opening hours, the profile and the agents (one number, or a rota by interval). */
export function prepareShifts(declaration: StaffedDeclaration, setup: Setup): Shifts | undefined {
  const hours = openingHours(declaration, setup);
  if (!hours) return undefined;
  const rota = rotaRows(declaration, setup);
  const agents = "file" in declaration.agents ? undefined : setup.needed("agents", declaration.agents, "amount");
  if (!rota && !agents) return undefined;
  const profile = profileShares(declaration, setup);
  const shapes: (readonly Interval[])[] = [];
  const keys = new Map<string, number>();
  const byWeekday = hours.map((open, day) => {
    if (!open) return undefined;
    const intervals = intervalsOf(open, { day, rota, profile });
    const key = JSON.stringify(intervals);
    const known = keys.get(key);
    if (known !== undefined) return known;
    shapes.push(intervals);
    keys.set(key, shapes.length - 1);
    return shapes.length - 1;
  });
  const works = (day: Day): boolean => opensOn(hours, setup, day);
  return { shapes, byWeekday, agents, isOpen: works, hasProfile: profile !== undefined };
}

/** Its own hours say which weekdays it works; a holiday of its calendar closes it all the same. */
function opensOn(hours: OpeningHours, setup: Setup, day: Day): boolean {
  const ofWeek = weekday(day);
  if (!hours[ofWeek]) return false;
  return isOpen(setup.calendar, day) || setup.calendar.week[ofWeek] !== true;
}

function openingHours(declaration: StaffedDeclaration, setup: Setup): OpeningHours | undefined {
  const said = valueOf(declaration.open);
  if (declaration.open !== undefined)
    return (said === undefined ? undefined : parseOpeningHours(said)) ?? setup.missing("open", declaration.open);
  setup.assumed("open", "9:00-17:00");
  return setup.calendar.week.map((works) => (works ? ASSUMED_HOURS : undefined));
}

function rotaRows(declaration: StaffedDeclaration, setup: Setup): readonly TableRow[] | undefined {
  if (!("file" in declaration.agents)) return undefined;
  const rows = setup.table(declaration.agents);
  // A cell that nobody filled in is a number that nobody knows, never nobody.
  return rows && !lacks(rows, "agents") ? rows : setup.missing("agents");
}

function lacks(rows: readonly TableRow[], column: string): boolean {
  return rows.some((row) => row[column] === undefined);
}

type Profile = { readonly shares: readonly number[] } | { readonly rows: readonly TableRow[] } | undefined;

/** Undefined where it was not said, or not all of it. */
function profileShares(declaration: StaffedDeclaration, setup: Setup): Profile {
  const { profile } = declaration;
  if (profile === undefined) return undefined;
  if ("file" in profile) {
    const rows = setup.table(profile);
    return rows && !lacks(rows, "share") ? { rows } : undefined;
  }
  const shares = profile.flatMap((share) => valueOf(share) ?? []);
  return shares.length < profile.length ? undefined : { shares: shares.map(middleOf) };
}

interface DayFigures {
  readonly day: number;
  readonly rota: readonly TableRow[] | undefined;
  readonly profile: Profile;
}

function intervalsOf(open: readonly [number, number], figures: DayFigures): readonly Interval[] {
  const count =
    figures.profile && "shares" in figures.profile
      ? figures.profile.shares.length
      : Math.max(1, Math.round((open[1] - open[0]) / HALF_HOUR));
  const hours = (open[1] - open[0]) / count;
  const weights = Array.from({ length: count }, (_, k) => weightOf(figures, open[0] + k * hours, k));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight, k) => ({
    hours,
    weight: sum > 0 ? weight / sum : 1 / count,
    agents: figures.rota ? rowAt(figures.rota, figures.day, open[0] + k * hours, "agents") : 1,
  }));
}

function weightOf(figures: DayFigures, from: number, k: number): number {
  if (!figures.profile) return 1;
  if ("shares" in figures.profile) return figures.profile.shares[k] ?? 0;
  return rowAt(figures.profile.rows, figures.day, from, "share");
}

/** The row in force at an hour: the last whose `from` is not after it, of this weekday where rows name weekdays. */
function rowAt(rows: readonly TableRow[], day: number, hour: number, column: string): number {
  let best = Number.NEGATIVE_INFINITY;
  let value = 0;
  for (const row of rows) {
    const from = Number(row["from"]);
    if (row["weekday"] !== undefined && Number(row["weekday"]) !== day + 1) continue;
    if (from > hour + 1e-9 || from < best) continue;
    best = from;
    value = Number(row[column] ?? 0);
  }
  return value;
}
