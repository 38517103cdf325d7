import { movePoint, printNumber } from "./parse-number.ts";
import type { Measure, Quantity } from "./quantity.ts";

/** The quantity as a file says it: reading it again gives the same one. */
export function printQuantity(quantity: Quantity): string {
  const middle = quantity.middle === undefined ? [] : [quantity.middle];
  const isRange = quantity.low !== quantity.high || middle.length > 0;
  const values = isRange ? [quantity.low, ...middle, quantity.high] : [quantity.low];
  const scale = quantity.measure === "share" ? (value: number) => movePoint(value, 2) : (value: number) => value;
  return values.map((value) => printNumber(scale(value))).join("..") + UNITS[quantity.measure](quantity.unit);
}

const UNITS: Readonly<Record<Measure, (unit: string) => string>> = {
  count: () => "",
  rate: (unit) => `/${unit}`,
  share: () => "%",
  duration: () => " h",
  "working-days": () => " working days",
  money: (unit) => ` ${unit}`,
  "money-rate": (unit) => ` ${unit}`,
  "per-unit": (unit) => ` per ${unit}`,
};
