import { float } from "../base/columns.ts";
import type { Horizon } from "../capacity/behaviour.ts";
import type { CapacityOutlook } from "./outlook.ts";
import type { Station } from "./plan.ts";
import type { StationSample } from "./sample.ts";

/** The day of the span on which use is highest on average. */
export function peakOf(
  sample: StationSample,
  { capacity }: Station,
  { horizon, count }: { readonly horizon: Horizon; readonly count: number },
): Pick<CapacityOutlook, "peakUse" | "peak"> {
  let day = -1;
  for (let index = horizon.spanFrom; index <= horizon.spanTo; index++) {
    if (day < 0 || float(sample.useByDay, index) > float(sample.useByDay, day)) day = index;
  }
  if (day < 0) return { peakUse: undefined, peak: undefined };
  const peakUse = float(sample.useByDay, day) / count;
  const holds = float(sample.holdsByDay, day) / count;
  const load = float(sample.loadByDay, day) / count;
  // A line never handles more in a day than it holds: only what comes in a week says what it would have to.
  const isLine = capacity.declaration.kind === "throughput" && peakUse > 0 && holds > 0;
  return {
    peakUse,
    peak: {
      day: horizon.start + day,
      load,
      asked: isLine ? peakUse * holds : load,
      holds,
      piled: float(sample.piledByDay, day) / count,
    },
  };
}
