import { type Problem, problem } from "./base/problem.ts";
import { valueOf } from "./base/said.ts";
import type { Company, Initiative, Stream } from "./model/company.ts";
import { middleOf } from "./quantity/quantity.ts";
import type { Tables } from "./simulate/build/building.ts";
import { formatDay } from "./time/day.ts";

/**
 * Forecasts day by day that go on after their initiative ends: units would come of something that is over, or be left out.
 * What never ends has no such day; days of nothing after the end are none.
 */
export function seriesAfterEnd({ initiatives }: Company, tables: Tables): readonly Problem[] {
  return initiatives.flatMap((initiative) =>
    initiative.streams.flatMap((stream) => afterEnd(initiative, stream, tables)),
  );
}

function afterEnd({ launch, ends }: Initiative, stream: Stream, tables: Tables): readonly Problem[] {
  const days = daysOf(stream, tables);
  const last = days.findLastIndex((units) => units !== 0);
  if (ends === undefined || launch + last <= ends) return [];
  const until = ends - launch + 1;
  const units = days.slice(until).reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const at = stream.declaration.$at["curve"] ?? stream.at;
  const told = { days: last + 1 - until, units, ends: formatDay(ends), last: formatDay(launch + last) };
  return [problem("series-after-end", told, at)];
}

/** Units by day from launch; undefined: nobody knows. Nothing where the forecast is not given day by day. */
function daysOf({ declaration: { curve } }: Stream, tables: Tables): readonly (number | undefined)[] {
  if (curve === undefined || typeof curve === "string" || curve.kind !== "series") return [];
  if ("file" in curve.series) return (tables(curve.series) ?? []).map((row) => unitsOf(row["quantity"]));
  return curve.series.map((said) => {
    const quantity = valueOf(said);
    return quantity && middleOf(quantity);
  });
}

function unitsOf(cell: string | number | undefined): number | undefined {
  return cell === undefined ? undefined : Number(cell);
}
