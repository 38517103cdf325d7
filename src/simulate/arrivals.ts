import { float } from "../base/columns.ts";
import { type Day, mondayOf } from "../time/day.ts";
import type { Arrivals } from "./outlook.ts";

/** Units that come by day from `start` on, summed over `count` scenarios. */
interface Coming {
  readonly start: Day;
  readonly loads: Float64Array;
  readonly count: number;
}

interface Span {
  readonly start: Day;
  readonly spanFrom: number;
  readonly spanTo: number;
  /** What comes on a day on which nothing is held is work of the next day on which something is. */
  readonly carries: boolean;
}

/** Less than this on a day is sampling dust, nobody's work. */
const LEAST = 0.05;

/** What an initiative brings a capacity: what comes with it less what comes without it, by week and on its busiest day. */
export function arrivalsOf(
  now: Coming & { readonly holds: Float64Array },
  before: Coming | undefined,
  { start, spanFrom, spanTo, carries }: Span,
): Arrivals | undefined {
  const weeks = new Map<Day, number>();
  let busiest: Arrivals["busiest"] | undefined;
  let [units, others] = [0, 0];
  for (let index = spanFrom; index <= spanTo; index++) {
    const day = start + index;
    const usual = before ? comingOn(before, day) : 0;
    const added = Math.max(0, comingOn(now, day) - usual);
    if (added >= LEAST) weeks.set(mondayOf(day), (weeks.get(mondayOf(day)) ?? 0) + added);
    [units, others] = [units + added, others + usual];
    const holds = float(now.holds, index) / now.count;
    if (carries && holds === 0) continue;
    if (units >= LEAST && (!busiest || units > busiest.units)) busiest = { day, units, others, holds };
    [units, others] = [0, 0];
  }
  return busiest && { weeks: [...weeks].map(([monday, total]) => ({ monday, units: total })), busiest };
}

function comingOn({ start, loads, count }: Coming, day: Day): number {
  const index = day - start;
  return index >= 0 && index < loads.length ? float(loads, index) / count : 0;
}
