import { InvalidArgument, requireWholeUpTo } from "../base/invalid-argument.ts";
import { formatDay } from "./day.ts";
import { loadHolidays } from "./holidays.ts";

/**
 * The public holidays of a country in a year, or of one of its regions, days in lieu included; half days are worked.
 * The promise is refused for a country or region that is not known.
 *
 * Source: the data of the date-holidays package (CC-BY-3.0). A team's own list should go before it.
 *
 * @param country two letters, ISO 3166: ES
 * @param year whole, 1900 to 2100
 * @param region as date-holidays names it (MD, ES-MD); the whole country unless told
 * @returns a promise of dates, YYYY-MM-DD, in order
 * @example await publicHolidays("DE", 2026) // ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-10-03", "2026-12-25", "2026-12-26"]
 */
export async function publicHolidays(country: string, year: number, region?: string): Promise<string[]> {
  if (typeof country !== "string") throw new InvalidArgument("country", country, "two letters, as in ES");
  if (region !== undefined && typeof region !== "string")
    throw new InvalidArgument("region", region, "the name of a region");
  requireWholeUpTo("year", year, [1900, 2100]);
  const days = await loadHolidays({ country, region }, [year]);
  if (days === undefined)
    throw new InvalidArgument("country", [country, region].join(" "), "a known country and region");
  return [...days].map(formatDay);
}
