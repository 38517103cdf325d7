import {
  InvalidArgument,
  requireOneOf,
  requirePositive,
  requireRecord,
  requireSeries,
  requireWhole,
  requireWholeUpTo,
} from "../base/invalid-argument.ts";
import { bassCumulative, type BassCoefficients } from "./bass.ts";

/** How a volume spreads over the days of an initiative. Days are counted from launch, which is day 0. */
export type DemandCurve =
  | { readonly kind: "flat" }
  /** Rises in equal steps from launch to day `to`, then is flat. */
  | { readonly kind: "ramp"; readonly to: number }
  /** Rises in equal steps from the day before launch to day `peak`, then falls by e^(-days / decay). */
  | { readonly kind: "spike"; readonly peak: number; readonly decay: number }
  /** Sales between days of a Bass curve; `p` and `q` a year of 365 days. */
  | ({ readonly kind: "bass" } & BassCoefficients)
  /** Weights of the days of the week, Monday first, and optionally volumes of the ISO weeks, that of launch first. */
  | {
      readonly kind: "weekly";
      readonly weekdays: readonly number[];
      /** The day of the week of launch: 0 is Monday. */
      readonly launchWeekday: number;
      readonly weeks?: readonly number[];
    }
  /** Volumes of the days themselves; days beyond the list get nothing. */
  | { readonly kind: "series"; readonly values: readonly number[] };

export interface DailyWeights {
  /** Share of the volume on each day; they sum to 1 over the horizon. */
  readonly weights: Float64Array;
  /** Share of the whole curve that lies after the horizon and was cut, in [0, 1): 0 for curves that end or never fall. */
  readonly tail: number;
}

const DAYS_A_YEAR = 365;
const KINDS = ["flat", "ramp", "spike", "bass", "weekly", "series"] as const;

/**
 * How a volume spreads over the days of a horizon: shares that sum to 1 on the actual horizon, and the tail that was cut.
 * Refuses a curve that has nothing on any day.
 *
 * Kinds: `flat`; `ramp` rises in equal steps to day `to`; `spike` rises in equal steps to day `peak`, then falls by
 * e^(-days / `decay`); `bass` with `p` and `q` a year of 365 days; `weekly` by seven `weekdays` from Monday, the
 * `launchWeekday` (0 is Monday), and optionally volumes of the `weeks`; `series` of `values`.
 *
 * Source: the shapes as stated; Bass (1969).
 *
 * @param curve the curve; days are counted from launch, which is day 0
 * @param days the horizon, whole, 1 to 1e6
 * @example dailyWeights({ kind: "spike", peak: 0, decay: 10 }, 3) // {"weights": [0.3671654011, 0.3322249935, 0.3006096054], "tail": 0.74081822}
 */
export function dailyWeights(curve: DemandCurve, days: number): DailyWeights {
  requireOneOf("curve.kind", requireRecord("curve", curve).kind, KINDS);
  requireWholeUpTo("days", days, [1, 1e6]);
  const shape = shapeOf(curve);
  const weights = Float64Array.from({ length: days }, (_, day) => shape.on(day));
  let total = 0;
  for (const weight of weights) total += weight;
  if (!(total > 0 && total < Infinity))
    throw new InvalidArgument("curve", curve.kind, "above 0 on some day, and finite in sum");
  for (let day = 0; day < days; day++) weights[day] = (weights[day] ?? 0) / total;
  const cut = shape.from(days);
  return { weights, tail: cut / (total + cut) };
}

/** A curve before it is normalised: its height on a day, and the sum of all heights from a day on. */
interface Shape {
  readonly on: (day: number) => number;
  readonly from: (day: number) => number;
}

const nothing = () => 0;

function shapeOf(curve: DemandCurve): Shape {
  if (curve.kind === "ramp") return ramp(curve.to);
  if (curve.kind === "spike") return spike(curve.peak, curve.decay);
  if (curve.kind === "bass") return bass(curve);
  if (curve.kind === "weekly") return weekly(curve);
  if (curve.kind === "series") return series(curve.values);
  return { on: () => 1, from: nothing };
}

function ramp(to: number): Shape {
  requireWholeUpTo("to", to, [0, 1e6]);
  return { on: (day) => Math.min(day + 1, to + 1) / (to + 1), from: nothing };
}

function spike(peak: number, decay: number): Shape {
  requireWholeUpTo("peak", peak, [0, 1e6]);
  requirePositive("decay", decay);
  if (decay === Infinity) throw new InvalidArgument("decay", decay, "finite");
  const on = (day: number) => (day <= peak ? (day + 1) / (peak + 1) : Math.exp((peak - day) / decay));
  return {
    on,
    from(day) {
      const falling = Math.exp((peak - Math.max(day, peak + 1)) / decay) / -Math.expm1(-1 / decay);
      let rising = 0;
      for (let next = day; next <= peak; next++) rising += on(next);
      return rising + falling;
    },
  };
}

function bass(curve: BassCoefficients): Shape {
  const bought = (day: number) => bassCumulative(curve, day / DAYS_A_YEAR);
  return { on: (day) => bought(day + 1) - bought(day), from: (day) => 1 - bought(day) };
}

type Weekly = Extract<DemandCurve, { kind: "weekly" }>;

/** A week's volume goes to its days by weight; of a week cut by the horizon, only the days inside count. */
function weekly({ weekdays, launchWeekday, weeks }: Weekly): Shape {
  requireSeries("weekdays", weekdays);
  if (weekdays.length !== 7) throw new InvalidArgument("weekdays.length", weekdays.length, "7");
  if (weeks !== undefined) requireSeries("weeks", weeks);
  if (!(requireWhole("launchWeekday", launchWeekday, 0) < 7)) {
    throw new InvalidArgument("launchWeekday", launchWeekday, "0 (Monday) to 6");
  }
  const volume = (week: number) => (weeks === undefined ? 1 : (weeks[week] ?? 0));
  const on = (day: number) =>
    volume(Math.floor((launchWeekday + day) / 7)) * (weekdays[(launchWeekday + day) % 7] ?? 0);
  const end = weeks === undefined ? 0 : weeks.length * 7 - launchWeekday;
  return { on, from: (day) => sumOf(on, day, end) };
}

function series(values: readonly number[]): Shape {
  requireSeries("values", values);
  const on = (day: number) => values[day] ?? 0;
  return { on, from: (day) => sumOf(on, day, values.length) };
}

function sumOf(on: (day: number) => number, from: number, to: number): number {
  let sum = 0;
  for (let day = from; day < to; day++) sum += on(day);
  return sum;
}
