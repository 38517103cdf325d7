import { InvalidArgument, requireLength, requireList, requireSeries, requireShare } from "../base/invalid-argument.ts";
import { type Interval, wilson } from "./binomial.ts";
import { SCRAMBLES } from "./uniforms.ts";

/** The two-sided 95% point of Student's t with 7 degrees of freedom (8 scrambles). */
const T7 = 2.3646242515927844;

/** A probability, and how far sampling lets us know it. */
export interface Estimate extends Interval {
  /** The mean of the indicator. */
  readonly probability: number;
  /** Standard error. Where none or all scenarios say yes: that of a t interval as wide as Wilson's. */
  readonly error: number;
  /** The 95% interval straddles the tolerance: more scenarios are needed. False without a tolerance. */
  readonly tooClose: boolean;
}

/**
 * The probability behind an indicator of scenarios in the order of `uniforms`, with its sampling error: scenario s belongs
 * to scramble s % 8.
 *
 * The estimate is the mean of all; its error comes from the spread of the 8 scrambles' means, se = sd / sqrt(8), but
 * never from less than their resolution, and the interval is t with 7 degrees of freedom, held in [0, 1]. Where none or
 * all say yes, the interval is Wilson's. The interval is clear of a tolerance when it lies wholly above it, or not above
 * it at all. Share of random models of 1 to 6 drivers with P in 2%..98% whose interval at 512 holds P: 99% with one
 * driver, 94% to 98% with more (76% and 90% to 96% from the spread alone); test/quantity/coverage.test.ts.
 *
 * Source: randomised quasi-Monte Carlo with independent scrambles (Owen, 1997); Student (1908); Wilson (1927).
 *
 * @param indicator one value a scenario, 0 to 1 (shares are averaged), at least 8 of them
 * @param tolerance a share, 0 to 1; nothing is too close unless told
 * @example estimateProbability([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0.1) // {"probability": 0.0625, "error": 0.08838834764831845, "low": 0, "tooClose": true}
 */
export function estimateProbability(indicator: ArrayLike<number>, tolerance?: number): Estimate {
  requireList("indicator", indicator);
  const count = indicator.length;
  if (count < SCRAMBLES) throw new InvalidArgument("indicator.length", count, `at least ${SCRAMBLES}`);
  const sums = laneSums(indicator);
  let total = 0;
  for (const sum of sums) total += sum;
  const certain = total === 0 || total === count;
  const measured = certain ? wilsonError(total, count) : scrambleError(sums, total / count, count);
  return {
    ...measured,
    tooClose: tolerance !== undefined && straddles(measured, requireShare("tolerance", tolerance)),
  };
}

function laneSums(indicator: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(SCRAMBLES);
  for (let scenario = 0; scenario < indicator.length; scenario++) {
    const value = indicator[scenario] ?? Number.NaN;
    if (!(typeof value === "number" && value >= 0 && value <= 1)) requireShare(`indicator[${scenario}]`, value);
    const lane = scenario % SCRAMBLES;
    sums[lane] = (sums[lane] ?? 0) + value;
  }
  return sums;
}

type Measured = Omit<Estimate, "tooClose">;

function scrambleError(sums: Float64Array, probability: number, count: number): Measured {
  const error = Math.sqrt(Math.max(spread(sums, probability, count), resolution(count)) / SCRAMBLES);
  const low = Math.max(0, probability - T7 * error);
  return { probability, error, low, high: Math.min(1, probability + T7 * error) };
}

/** Variance of the scrambles' means. */
function spread(sums: Float64Array, mean: number, count: number): number {
  let squares = 0;
  for (let lane = 0; lane < SCRAMBLES; lane++) {
    const size = Math.floor((count - 1 - lane) / SCRAMBLES) + 1;
    const distance = (sums[lane] ?? 0) / size - mean;
    squares += distance * distance;
  }
  return squares / (SCRAMBLES - 1);
}

/**
 * The least variance that a scramble's share of yes and no is credited with. Of one driver, each scramble rounds the
 * probability to a whole number of its m points, up or down: eight alike say little about where between two steps it
 * lies. 1 / (4 m^2) is the largest variance of such a rounding.
 */
function resolution(count: number): number {
  const points = Math.floor(count / SCRAMBLES);
  return 1 / (4 * points * points);
}

/** The mean of values with one a scenario, in the order of `uniforms`, with its 95% t interval over the 8 scrambles. */
export function estimateMean(values: Float64Array): Interval & { readonly mean: number } {
  const count = values.length;
  if (count < SCRAMBLES) throw new InvalidArgument("values.length", count, `at least ${SCRAMBLES}`);
  const sums = new Float64Array(SCRAMBLES);
  let total = 0;
  for (let scenario = 0; scenario < count; scenario++) {
    const value = values[scenario] ?? Number.NaN;
    sums[scenario % SCRAMBLES] = (sums[scenario % SCRAMBLES] ?? 0) + value;
    total += value;
  }
  const mean = total / count;
  if (Number.isNaN(mean)) throw new InvalidArgument("values", mean, "numbers only");
  const half = T7 * Math.sqrt(spread(sums, mean, count) / SCRAMBLES);
  return { mean, low: mean - half, high: mean + half };
}

function wilsonError(total: number, count: number): Measured {
  const { low, high } = wilson(total, count);
  return { probability: total / count, error: (high - low) / (2 * T7), low, high };
}

function straddles(interval: Interval, tolerance: number): boolean {
  return interval.low <= tolerance && tolerance < interval.high;
}

/**
 * The quantile of scenario values: the smallest value that at least a share of them does not exceed. It is always one of
 * the values.
 *
 * Source: the ceil(p n)-th smallest, Hyndman and Fan (1996), type 1.
 *
 * @param values at least one number; infinity ("never") is allowed
 * @param p a share, 0 to 1
 * @returns one of the values
 * @example quantileOf([30, 10, 20, 40], 0.5) // 20
 */
export function quantileOf(values: ArrayLike<number>, p: number): number {
  return pick(sorted(values), requireShare("p", p));
}

export interface Quantiles {
  /** One in twenty is at or below it. */
  readonly p5: number;
  /** Half are at or below it. */
  readonly p50: number;
  /** Nineteen in twenty are at or below it. */
  readonly p95: number;
}

/**
 * The three quantiles that every result shows.
 *
 * Source: the convention of `quantileOf`.
 *
 * @param values at least one number; infinity ("never") is allowed
 * @example quantilesOf([30, 10, 20, 40]) // {"p5": 10, "p50": 20, "p95": 40}
 */
export function quantilesOf(values: ArrayLike<number>): Quantiles {
  const ordered = sorted(values);
  return { p5: pick(ordered, 0.05), p50: pick(ordered, 0.5), p95: pick(ordered, 0.95) };
}

/** Rounding of p n may not move the answer up by one: 0.95 times 20 is the 19th, not the 20th. */
function pick(ordered: Float64Array, p: number): number {
  const rank = Math.ceil(p * ordered.length * (1 - 1e-12));
  return ordered[Math.max(rank, 1) - 1] ?? Number.NaN;
}

function sorted(values: ArrayLike<number>): Float64Array {
  requireList("values", values);
  if (values.length === 0) throw new InvalidArgument("values", "nothing", "a series with at least one value");
  const copy = Float64Array.from(values, (value) => (typeof value === "number" ? value : Number.NaN)).sort();
  // The sort puts NaN last; what is no number becomes NaN.
  if (Number.isNaN(copy[copy.length - 1])) throw new InvalidArgument("values", Number.NaN, "numbers only");
  return copy;
}

/**
 * The quantile of weighted values: the smallest value such that values not above it hold at least a share of the weight.
 * Values of weight 0 are ignored.
 *
 * Source: the convention of `quantileOf`, with weights.
 *
 * @param values at least one number; infinity ("never") is allowed
 * @param weights finite, at least 0, as many as the values, not all 0
 * @param p a share, 0 to 1
 * @returns one of the values
 * @example weightedQuantile([1, 2, 3], [1, 1, 8], 0.5) // 3
 */
export function weightedQuantile(values: ArrayLike<number>, weights: ArrayLike<number>, p: number): number {
  requireShare("p", p);
  requireSeries("weights", weights);
  requireLength("weights", weights, requireList("values", values).length);
  const order = heavyOrder(values, weights);
  let total = 0;
  for (const index of order) total += weights[index] ?? 0;
  let reached = 0;
  for (const index of order) {
    reached += weights[index] ?? 0;
    if (reached >= p * total * (1 - 1e-12)) return values[index] ?? Number.NaN;
  }
  throw new InvalidArgument("weights", "only zeros", "above 0 somewhere");
}

/** Indices of positive weight, by value, then by index. */
function heavyOrder(values: ArrayLike<number>, weights: ArrayLike<number>): number[] {
  const order: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (typeof value !== "number" || Number.isNaN(value))
      throw new InvalidArgument(`values[${index}]`, value, "a number");
    if ((weights[index] ?? 0) > 0) order.push(index);
  }
  return order.sort((a, b) => compare(values[a] ?? 0, values[b] ?? 0) || a - b);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
