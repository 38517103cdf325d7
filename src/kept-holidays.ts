import { createHash } from "node:crypto";
import { dirname, join } from "node:path";

import { BUILD_NAME } from "./base/build-name.ts";
import { cacheFolder } from "./files/cache-folder.ts";
import { readKeptJson, writeKept } from "./files/kept.ts";
import { keepLatest } from "./files/private.ts";
import { type HolidayPlace, type HolidayTable, loadHolidayTable } from "./time/holidays.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A few dozen places in a few years. */
const MOST_BYTES = 1_000_000;
const MOST_TABLES = 100;
const MOST_BUILDS = 4;

/** The holidays of these places, as an earlier run of the same Batuta worked them out, else from the list of all countries. */
export async function keptHolidays(
  places: readonly HolidayPlace[],
  years: readonly number[],
  environment: Environment,
): Promise<HolidayTable> {
  const folder = cacheFolder(environment);
  if (folder === undefined || BUILD_NAME === undefined || places.length === 0) return loadHolidayTable(places, years);
  const asked = createHash("sha256")
    .update(JSON.stringify([places, years]))
    .digest("hex");
  const path = join(folder, "holidays", BUILD_NAME, asked);
  const kept = readKeptJson(path, MOST_BYTES);
  if (isTable(kept)) return new Map(kept.map(([key, days]) => [key, new Set(days)]));
  const table = await loadHolidayTable(places, years);
  if (writeKept(path, JSON.stringify([...table].map(([key, days]) => [key, [...days]])))) {
    keepLatest(dirname(path), MOST_TABLES);
    keepLatest(dirname(dirname(path)), MOST_BUILDS);
  }
  return table;
}

function isTable(value: unknown): value is readonly (readonly [string, readonly number[]])[] {
  return Array.isArray(value) && value.every(isRow);
}

function isRow(row: unknown): boolean {
  if (!Array.isArray(row) || row.length !== 2) return false;
  const [key, days]: readonly unknown[] = row;
  return typeof key === "string" && Array.isArray(days) && days.every((day) => Number.isSafeInteger(day));
}
