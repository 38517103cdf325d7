/** A capacity day by day over the judged span, of the first 256 scenarios: for pictures, never for a judgement. */
export interface DaysResult {
  /** The first day; each list has one number a day from there. */
  readonly from: string;
  /** `load`: what it meets that day; `left`: what is left of a stock at the end of the day, short where it is below zero. */
  readonly of: "load" | "left";
  readonly p5: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
  /** The mean without this initiative; null: the capacity does not stand in that run. */
  readonly without: readonly number[] | null;
  /** What it holds, on average (null: before its own declaration is true); null for a stock, which holds what is left. */
  readonly holds: readonly (number | null)[] | null;
}
