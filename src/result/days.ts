import type { DayByDay } from "../simulate/day-figures.ts";
import type { CapacityOutlook } from "../simulate/outlook.ts";
import { formatDay } from "../time/day.ts";
import type { DaysResult } from "./days-result.ts";
import { rounded } from "./rounding.ts";

/** Before its clock starts a capacity holds whatever comes; no real one holds so much. */
const WHATEVER_COMES = 1e15;

/** A capacity day by day; null: it cannot be told yet, or it was not pictured. */
export function daysResult({ breach, days }: CapacityOutlook): DaysResult | null {
  if (!breach || !days) return null;
  return {
    from: formatDay(days.from),
    of: days.of,
    p5: days.figures.map(({ p5 }) => rounded(p5)),
    p50: days.figures.map(({ p50 }) => rounded(p50)),
    p95: days.figures.map(({ p95 }) => rounded(p95)),
    without: days.without?.map(rounded) ?? null,
    holds: holdsOf(days),
  };
}

function holdsOf({ holds }: DayByDay): DaysResult["holds"] {
  return holds?.map((held) => (held < WHATEVER_COMES ? rounded(held) : null)) ?? null;
}
