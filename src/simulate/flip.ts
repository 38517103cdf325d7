import { drawn } from "../capacity/behaviour.ts";
import { float } from "../base/columns.ts";
import { estimateProbability } from "../quantity/estimate.ts";
import type { Climbed } from "./ladder.ts";
import type { CapacityOutlook } from "./outlook.ts";
import type { Station } from "./plan.ts";

export interface FlipRequest {
  readonly climbed: Climbed;
  readonly tolerance: number;
  /** Every driver at its middle. */
  readonly middles: Float64Array;
  /** By scenario, how many times its figure a queue would need; undefined: it was not asked. */
  readonly times: Float64Array | undefined;
}

/**
 * What a capacity would need to hold: the least figure at which the verdict on the same sample would be that it does, its
 * interval clear of the tolerance too. A range is raised as a whole, and told by its middle. Undefined: no figure is known.
 */
export function flipOf(station: Station, request: FlipRequest): CapacityOutlook["flip"] {
  const { figure } = station.prepared;
  if (!figure) return undefined;
  const now = drawn(request.middles, figure.draw);
  const needed = enoughFor(figuresNeeded(station, now, request), request.tolerance);
  return Number.isFinite(needed) ? { what: figure.what, now, needed: roundedUp(Math.max(now, needed)) } : undefined;
}

/** By scenario, the figure with which it would hold: a range has one in the same proportion to its middle. */
function figuresNeeded({ index, prepared }: Station, now: number, { climbed, times }: FlipRequest): Float64Array {
  const { kind } = climbed.withIt.plan.stations[index]?.capacity.declaration ?? {};
  if (kind === "throughput" || kind === "staffed")
    return times?.map((each) => each * now) ?? Float64Array.of(Number.POSITIVE_INFINITY);
  const needed = climbed.withIt.stations[index]?.needed ?? new Float64Array(0);
  const driver = prepared.figure && climbed.withIt.plan.drivers[prepared.figure.draw.driver];
  if (!prepared.figure || !driver || driver.uniform === "=") return needed;
  const { factor } = prepared.figure.draw;
  const [column = new Float64Array(0)] = climbed.sampler.columns([driver]);
  return needed.map((each, scenario) => proportion(each, float(column, scenario) * factor) * now);
}

function proportion(needed: number, had: number): number {
  if (had > 0) return needed / had;
  return needed > 0 ? Number.POSITIVE_INFINITY : 0;
}

/** The least of the needs with which so few scenarios would breach that it is told; all of them where that never is. */
function enoughFor(needed: Float64Array, tolerance: number): number {
  const ordered = needed.toSorted();
  const isEnough = (figure: number): boolean => {
    const beyond = needed.map((each) => (each > figure ? 1 : 0));
    const { probability, tooClose } = estimateProbability(beyond, tolerance);
    return probability <= tolerance && !tooClose;
  };
  let low = -1;
  let high = ordered.length - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(float(ordered, middle))) high = middle;
    else low = middle;
  }
  return float(ordered, high);
}

/** To three digits, and never to less than is needed: what is said to be enough is, wherever it is repeated. */
function roundedUp(figure: number): number {
  if (figure === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(figure))) - 2);
  return Number((Math.ceil(figure / unit - 1e-9) * unit).toPrecision(3));
}
