import type { CapacityKind } from "../capacity/index.ts";
import type { Station } from "./plan.ts";

/** A time by which units must be served: a promise, else a standing promise, else a commitment. */
export interface Standard {
  readonly index: number;
  readonly initiative: string;
  readonly topic: string;
  /** The promise of the judged initiative that it measures. */
  readonly promise: string | undefined;
  /** The flow and the station after which it is measured. */
  readonly flow: string;
  readonly station: number;
  /** The lots whose units it measures: products or regions that pass other capacities have standards of their own. */
  readonly lots: ReadonlySet<number>;
  /** Of stations side by side the one whose units it measures; undefined: those of all. */
  readonly branch: number | undefined;
  /** Last day on which a unit of each origin day may be served (one more entry than days); -1: it cannot be kept. */
  readonly dueBy: Int32Array;
  /** First and last origin day that are due. */
  readonly from: number;
  readonly to: number;
  /** Hours after the last service until the customer has it, by origin day. */
  readonly transit: Float64Array;
  /** Units after this hour are due as if created the next day. */
  readonly orderedBefore: number | undefined;
  /** Counts from the creation of this flow's unit instead of the customer's. */
  readonly fromOwn: boolean;
  /** By origin day (as many entries as `dueBy`), the day on which a unit that missed it is known to have done so. */
  readonly knownOn: Int32Array;
  /** It allows less than a day: whole days tell who missed it, and cannot tell who of the others kept it. */
  readonly underADay: boolean;
  readonly decidedBy: readonly string[];
  /** Some of those serve what begets its units: it is kept when these too were served by then. */
  readonly spansFlows: boolean;
  /** Keepers that did not say which of their capacities decide it, where it may be others of theirs: a hold is not known. */
  readonly undecided: readonly string[];
}

/** Whether units may wait at a kind of capacity: what has no queue decides no promise in time. */
export function takesTime(kind: CapacityKind): boolean {
  return kind !== "limit" && kind !== "concurrent";
}

/** The sum of transits of the stations on a way, in hours; of stations side by side, the slowest. */
export function transitOf(stations: readonly Station[]): number {
  const hours = new Map<string, number>();
  for (const station of stations) {
    hours.set(station.place, Math.max(hours.get(station.place) ?? 0, hoursOf(station)));
  }
  return [...hours.values()].reduce((sum, each) => sum + each, 0);
}

function hoursOf(station: Station): number {
  const transit = station.capacity.declaration.transit;
  return transit?.said === "value" ? (transit.value.middle ?? (transit.value.low + transit.value.high) / 2) : 0;
}
