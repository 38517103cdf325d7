import { float } from "../base/columns.ts";
import { quantileOf } from "../quantity/estimate.ts";
import type { Driver } from "./drivers.ts";
import type { CapacityOutlook } from "./outlook.ts";

/** How many of the drivers are worth naming, and from which change of probability on. */
const MOVERS = 3;
const WORTH = 0.05;

/** Drivers that move a breach: its probability above their median less that below it, from the same sample. */
export function movers(
  breach: Uint8Array,
  columns: readonly Float64Array[],
  drivers: readonly Driver[],
): CapacityOutlook["drivers"] {
  const effects = drivers.flatMap((driver, index) => {
    const column = columns[index];
    if (!column || driver.uniform === "=") return [];
    return [{ name: driver.name, effect: halves(breach, column) }];
  });
  return effects
    .filter((each) => Math.abs(each.effect) >= WORTH)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.name < b.name ? -1 : 1))
    .slice(0, MOVERS);
}

function halves(breach: Uint8Array, column: Float64Array): number {
  const middle = quantileOf(column, 0.5);
  const counts = [0, 0];
  const breaches = [0, 0];
  for (let index = 0; index < breach.length; index++) {
    const half = float(column, index) > middle ? 1 : 0;
    counts[half] = (counts[half] ?? 0) + 1;
    breaches[half] = (breaches[half] ?? 0) + (breach[index] ?? 0);
  }
  const share = (half: number): number => ((counts[half] ?? 0) > 0 ? (breaches[half] ?? 0) / (counts[half] ?? 1) : 0);
  return share(1) - share(0);
}
