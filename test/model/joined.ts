import type { Problem } from "../../src/base/problem.ts";
import { holidaysNeeded } from "../../src/model/calendars.ts";
import type { Company } from "../../src/model/company.ts";
import { join } from "../../src/model/join.ts";
import type { JoinRequest } from "../../src/model/joining.ts";
import { parseDay } from "../../src/time/day.ts";
import { loadHolidayTable } from "../../src/time/holidays.ts";
import { decodeFiles } from "./decoded.ts";

export type Files = Readonly<Record<string, string>>;

/** A day, for tests: one that is none is a fault of the test. */
export function day(text: string): number {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`no day: ${text}`);
  return found;
}

export const REQUEST: JoinRequest = { name: "folder", today: () => day("2026-05-25"), holidays: new Map() };

/** The company of these files; what is wrong with their text is a fault of the test. */
export function joinFiles(
  files: Files,
  request: Partial<JoinRequest> = {},
): { company: Company; problems: readonly Problem[] } {
  const { documents, problems } = decodeFiles(files);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 1));
  return join(documents, { ...REQUEST, ...request });
}

/** The same, with the holidays of the countries that its calendars name. */
export async function joinWithHolidays(files: Files): Promise<{ company: Company; problems: readonly Problem[] }> {
  const { places, years } = holidaysNeeded(decodeFiles(files).documents, REQUEST);
  return joinFiles(files, { holidays: await loadHolidayTable(places, years) });
}

/** What a company says, without where: for comparing one that is split in another way. */
export function withoutPlaces(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "$at" && key !== "at" && key !== "rateAt");
  return Object.fromEntries(kept.map(([key, part]: [string, unknown]) => [key, withoutPlaces(part)]));
}

/** Codes with their places, for short expectations: `id-twice a.yaml:3:1`. */
export function placesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, at }) => `${code} ${at.file}:${at.line}:${at.column}`);
}
