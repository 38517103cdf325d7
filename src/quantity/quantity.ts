/** What a quantity measures; a unit of another measure is a load error. */
export const MEASURES = [
  "count",
  "rate",
  "share",
  "duration",
  "working-days",
  "money",
  "money-rate",
  "per-unit",
] as const;

export type Measure = (typeof MEASURES)[number];

/**
 * A quantity as somebody wrote it, in base units: counts as they are, rates per their own period, shares as fractions,
 * durations in hours, working days in days, money in its currency, `per-unit` in units per `unit`.
 * `low` and `high` are the 5th and 95th percentile; equal for a plain number.
 */
export interface Quantity {
  readonly measure: Measure;
  readonly low: number;
  readonly middle?: number;
  readonly high: number;
  /** Period of a rate (`day`, `calendar day`, `week` …), currency of money, flow of a `per-unit`, else "". */
  readonly unit: string;
  /** Shares its uncertainty with this company driver. */
  readonly movesWith?: string;
  /** The driver's own range multiplies only when this is said. */
  readonly times?: boolean;
  /** As written, for people. */
  readonly text: string;
}

/** Periods that a rate may be given for. */
export type Period = "hour" | "day" | "calendar day" | "working day" | "week" | "month" | "year";

export const PERIODS: readonly Period[] = ["hour", "day", "calendar day", "working day", "week", "month", "year"];

/** Days of the calendar in a period: a year is 365.25 days, a month a twelfth of it. */
export function calendarDaysIn(period: Period): number {
  switch (period) {
    case "hour":
      return 1 / 24;
    case "day":
    case "calendar day":
    case "working day":
      return 1;
    case "week":
      return 7;
    case "month":
      return 365.25 / 12;
    case "year":
      return 365.25;
  }
}

export function isPoint(quantity: Quantity): boolean {
  return quantity.low === quantity.high;
}

/** The number in the middle of a range: as said, else the median of the family that the range stands for. */
export function middleOf(quantity: Quantity): number {
  if (quantity.middle !== undefined) return quantity.middle;
  if (quantity.low <= 0 || quantity.low === quantity.high) return (quantity.low + quantity.high) / 2;
  if (quantity.measure === "share" && quantity.high < 1)
    return logistic((logit(quantity.low) + logit(quantity.high)) / 2);
  return Math.exp((Math.log(quantity.low) + Math.log(quantity.high)) / 2);
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
