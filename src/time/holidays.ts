import { type Day, parseDay } from "./day.ts";

/** A country, and one of its regions, as calendars name them: `ES`, `MD`. */
export interface HolidayPlace {
  readonly country: string;
  readonly region: string | undefined;
}

/** The holidays of places, by `holidayKey`; a place that nobody knows has none and is not there. */
export type HolidayTable = ReadonlyMap<string, ReadonlySet<Day>>;

/** The name of a place in a table: `ES`, `ES-MD`. `ES-MD` and `MD` are the same region of ES. */
export function holidayKey({ country, region }: HolidayPlace): string {
  return [normal(country), ...regionParts(country, region)].join("-");
}

/**
 * The public holidays of a country and a region in these years, or nothing when the place is unknown. Whole days only;
 * days in lieu included. The list comes with the `date-holidays` package, loaded only when it is asked for.
 */
export async function loadHolidays(
  place: HolidayPlace,
  years: readonly number[],
): Promise<ReadonlySet<Day> | undefined> {
  const { default: Holidays } = await import("date-holidays");
  const country = normal(place.country);
  const [state, region] = regionParts(country, place.region);
  const atlas = new Holidays();
  if (!(country in atlas.getCountries())) return undefined;
  if (state !== undefined && !(state in (atlas.getStates(country) ?? {}))) return undefined;
  if (state !== undefined && region !== undefined && !(region in (atlas.getRegions(country, state) ?? {})))
    return undefined;
  const found = new Holidays({ country, ...(state && { state }), ...(region && { region }) }, { types: ["public"] });
  const days = years.flatMap((year) => found.getHolidays(year).flatMap(daysOf));
  return new Set(days.toSorted((a, b) => a - b));
}

/** The holidays of all these places; those that are unknown are left out. */
export async function loadHolidayTable(
  places: readonly HolidayPlace[],
  years: readonly number[],
): Promise<HolidayTable> {
  const table = new Map<string, ReadonlySet<Day>>();
  for (const place of places) {
    const key = holidayKey(place);
    const days = table.has(key) ? undefined : await loadHolidays(place, years);
    if (days) table.set(key, days);
  }
  return table;
}

interface Found {
  /** `2026-12-25 00:00:00`, on the clocks of the place. */
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
}

/** Hours from which a holiday is a whole day; half days are worked. */
const WHOLE_DAY = 20;

function daysOf({ date, start, end }: Found): readonly Day[] {
  const first = parseDay(date.slice(0, 10));
  const hours = (end.getTime() - start.getTime()) / 3_600_000;
  if (first === undefined || hours < WHOLE_DAY) return [];
  return Array.from({ length: Math.round(hours / 24) }, (_, i) => first + i);
}

function regionParts(country: string, region: string | undefined): readonly string[] {
  const parts = (region ?? "").split(/[-/]/).map(normal);
  const own = parts[0] === normal(country) && parts.length > 1 ? parts.slice(1) : parts;
  return own.filter((part) => part !== "").slice(0, 2);
}

function normal(name: string): string {
  return name.trim().toUpperCase();
}
