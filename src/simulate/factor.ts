import { drawn } from "../capacity/behaviour.ts";
import type { FlowFactor } from "./plan.ts";

/** The product of the changes in force on a day. */
export function factorOn(factors: readonly FlowFactor[], day: number, values: Float64Array): number {
  let product = 1;
  for (const factor of factors) if (day >= factor.from && day <= factor.to) product *= 1 + drawn(values, factor.by);
  return Math.max(0, product);
}
