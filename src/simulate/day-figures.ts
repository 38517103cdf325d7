import { add, float } from "../base/columns.ts";
import type { Horizon } from "../capacity/behaviour.ts";
import type { CapacityKind } from "../capacity/index.ts";
import { type Quantiles, quantilesOf } from "../quantity/estimate.ts";
import type { Day } from "../time/day.ts";
import type { StationScenario } from "./serve.ts";

/** Scenarios that a picture is drawn from: the first of every rung, so that it costs the same however high a check climbs. */
const PICTURED = 256;

/** What a capacity looks like on each day of the judged span, by scenario: for pictures, never for a judgement. */
export interface DayFigures {
  /** One row a day of the span, one column a scenario. */
  readonly figures: Float64Array;
  /** Summed over scenarios, by day of the span. */
  readonly holds: Float64Array;
  /** Scenarios that were pictured. */
  count: number;
}

/** A capacity day by day over the judged span. */
export interface DayByDay {
  /** The first day of the span. */
  readonly from: Day;
  /** `load`: what it meets that day; `left`: what is left of a stock at the end of the day, short where it is below zero. */
  readonly of: "load" | "left";
  /** One a day. */
  readonly figures: readonly Quantiles[];
  /** The same without the judged initiative, on average; undefined: it does not stand in that run. */
  readonly without: readonly number[] | undefined;
  /** What it holds, on average; undefined: what is left is what it holds. */
  readonly holds: readonly number[] | undefined;
}

export function newDayFigures({ spanFrom, spanTo }: Horizon): DayFigures {
  const days = spanTo - spanFrom + 1;
  return { figures: new Float64Array(days * PICTURED), holds: new Float64Array(days), count: 0 };
}

export interface Pictured {
  readonly kind: CapacityKind;
  readonly scenario: number;
  readonly horizon: Horizon;
}

/** Keeps the days of a scenario that was just played, if it is among those that are pictured. */
export function recordDayFigures(into: DayFigures, state: StationScenario, at: Pictured): void {
  if (at.scenario >= PICTURED) return;
  const { spanFrom, spanTo } = at.horizon;
  for (let day = spanFrom; day <= spanTo; day++) {
    const row = day - spanFrom;
    into.figures[row * PICTURED + at.scenario] = figureOn(state, day, at.kind);
    add(into.holds, row, float(state.passage.holds, day));
  }
  into.count = at.scenario + 1;
}

/** A queue meets what arrives, whatever of it is handled; a stock is what came in less what went out. */
function figureOn({ load, passage }: StationScenario, day: number, kind: CapacityKind): number {
  if (kind === "stock") return float(passage.holds, day) - float(passage.load, day);
  return float(kind === "throughput" ? load.arrivals : passage.load, day);
}

/** The picture of a capacity; `without` is that of the run without the judged initiative. */
export function dayByDay(
  pictured: DayFigures,
  without: DayFigures | undefined,
  { from, kind }: { readonly from: Day; readonly kind: CapacityKind },
): DayByDay {
  const isStock = kind === "stock";
  const rows = [...pictured.holds.keys()];
  return {
    from,
    of: isStock ? "left" : "load",
    figures: rows.map((row) => quantilesOf(rowOf(pictured, row))),
    without: without && rows.map((row) => meanOf(rowOf(without, row))),
    holds: isStock ? undefined : [...pictured.holds].map((sum) => sum / pictured.count),
  };
}

function rowOf({ figures, count }: DayFigures, row: number): Float64Array {
  return figures.subarray(row * PICTURED, row * PICTURED + count);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
