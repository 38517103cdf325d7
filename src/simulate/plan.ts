import type { Draw, Horizon, Prepared } from "../capacity/behaviour.ts";
import type { Capacity, Initiative, StepOutcome, Where } from "../model/company.ts";
import type { Driver } from "./drivers.ts";
import type { DayNoise } from "./day-noise.ts";
import type { Assumed, Missing } from "./outlook.ts";
import type { Standard } from "./standards.ts";

/** Everything that a scenario needs, with no question left open: built once, run thousands of times. */
export interface Plan {
  readonly horizon: Horizon;
  /** Hours at which a day is cut: cut-offs and `ordered before`; slot i runs from `hours[i]` to `hours[i + 1]`. */
  readonly hours: readonly number[];
  readonly drivers: readonly Driver[];
  /** Parents before children. */
  readonly lots: readonly LotPlan[];
  /** In order of service within a flow. */
  readonly stations: readonly Station[];
  /** Flows in order: lots of a flow are made, admitted, served, then beget. */
  readonly passes: readonly FlowPass[];
  readonly levers: readonly Lever[];
  readonly standards: readonly Standard[];
  readonly judged: string | undefined;
  readonly initiatives: readonly Initiative[];
  readonly missing: readonly Missing[];
  readonly assumed: readonly Assumed[];
  /** The judged initiative has no flow that leads to customers: each unit of its demand counts as one. */
  readonly unitsAsCustomers: boolean;
}

export interface FlowPass {
  readonly flow: string;
  readonly lots: readonly number[];
  /** Stations of the flow, in order of service; those of one place together. */
  readonly places: readonly (readonly number[])[];
}

/** Units of one flow from one source, along one path of the cascade. */
export interface LotPlan {
  readonly index: number;
  readonly initiative: string;
  readonly judged: boolean;
  readonly flow: string;
  readonly where: Where;
  readonly root: Root | undefined;
  readonly parent: number | undefined;
  readonly link: Link | undefined;
  /** The lot of customers on its path: itself, an ancestor, or none. */
  readonly customers: number | undefined;
  /** Its units are customers. */
  readonly isCustomers: boolean;
  /** Share of a day in its busiest hour; undefined: nobody said. */
  readonly peakHour: Draw | undefined;
  /** The hour of the day matters to it or to what it begets. */
  readonly slotted: boolean;
  /** The customer's own day matters to it or to what it begets. */
  readonly keepsOrigin: boolean;
  /** When what begot it was served matters to it or to what it begets: a standard is decided there too. */
  readonly recallsService: boolean;
  /** Begotten by an outcome: its customers are counted where that outcome is. */
  readonly derived: boolean;
  /**
   * Of the judged initiative's forecast: multiplied when it is asked how many times that forecast the company holds
   * (simulation.md, 10). A stream is; the customers whom a change reaches are counted, not forecast, and are not: of a
   * forced migration the contacts that they make are its forecast.
   */
  readonly isForecast: boolean;
  /** Stations that serve it, in order. */
  readonly stations: readonly number[];
  /** Begotten by the usual load that the initiative makes end so, beyond what happens without it. */
  readonly harm: { readonly flow: string; readonly when: "late" | "ended" } | undefined;
  /** What nobody declared, without which its size is not known: it runs empty, and its stations are unknown. */
  readonly missing: readonly Missing[];
  /** What would make some of its days larger and others smaller, by how much nobody knows: its load is a bound from below. */
  readonly unsteady: readonly Missing[];
  readonly subject: string;
}

/** Demand that comes from outside. */
export interface Root {
  /** Units a day as a share of the volume (or units a day where the volume is 1), by day of the horizon. */
  readonly weights: Float64Array;
  /** The days on which any can come, both inclusive. */
  readonly comes: { readonly from: number; readonly to: number };
  /** Existing customers who are reached as it opens, in place of weights. */
  readonly openings: readonly Opening[] | undefined;
  /** Their product is the volume: everybody who could come, times the share that does. */
  readonly volume: readonly Draw[];
  readonly factor: readonly FlowFactor[];
  readonly noise: DayNoise | undefined;
  /** Nobody gave a forecast: the volume is the most that could come. */
  readonly atMost: boolean;
}

/** From a day on a share is let in, until the next one. */
export interface Opening {
  readonly from: number;
  readonly share: Draw;
}

/** How a lot is begotten by its parent's. */
export interface Link {
  readonly rate: Draw;
  /** Multiplies from a day on: an initiative's change of the flow. */
  readonly factor: readonly FlowFactor[];
  readonly days: readonly number[];
  readonly shares: readonly number[];
  /** Day of arrival for a day of birth and a lag, where the lag counts working days; undefined: their sum. */
  readonly arrives: ((day: number, lag: number) => number) | undefined;
  readonly when: StepOutcome | undefined;
  readonly ofServed: boolean;
  /** Begotten by the usual load that is late: by day of arrival, the day on which that is known. */
  readonly knownOn: Int32Array | undefined;
}

export interface FlowFactor {
  readonly from: number;
  readonly to: number;
  readonly by: Draw;
}

/** A capacity in its place, ready to run. */
export interface Station {
  readonly index: number;
  readonly capacity: Capacity;
  readonly prepared: Prepared;
  readonly clock: number;
  /** Share of the units that comes here, where several hold the same flow side by side. */
  readonly takes: number;
  readonly usual: readonly UsualPlan[];
  /** Days on which it is in service: a change may withdraw it, or put it in another's place. */
  readonly since: number;
  readonly until: number;
  /** Where a change puts another in its place: the share of the units that it still takes, by day. */
  readonly kept: Float64Array | undefined;
  /** Full ids of those in whose place it stands. */
  readonly inPlaceOf: ReadonlySet<string>;
  /** Stations of one place stand side by side: a unit passes one of them. */
  readonly place: string;
  /** What initiatives leave of it, by day. */
  readonly changes: readonly FlowFactor[];
  /** What options in use add to it, by day, in its own units. */
  readonly additions: readonly FlowFactor[];
  readonly peakHour: Draw | undefined;
  readonly fate: number;
  /** Initiatives already inside its usual load. */
  readonly includes: ReadonlySet<string>;
  readonly missing: readonly Missing[];
  readonly lowerBound: boolean;
  readonly sites: number;
  /** The first day of which anybody asks what became of those who came. */
  readonly asked: number;
}

/** The usual load of a station. */
export interface UsualPlan {
  readonly rate: Draw;
  /** 1 on the days on which it arrives, from the station's clock on. */
  readonly pattern: Float64Array;
  /** The first day that matters to those of whom anybody asks: kinds that keep nothing from day to day need none before. */
  readonly from: number;
  readonly peaks: readonly FlowFactor[];
  readonly factor: readonly FlowFactor[];
  readonly noise: DayNoise | undefined;
}

/** What bounds an initiative at one flow (simulation.md, section 10). */
export interface Lever {
  readonly initiative: string;
  readonly flow: string;
  readonly lots: readonly number[];
  /** How it opens, for each lot of `lots`; undefined: at once. */
  readonly stages: readonly (readonly Opening[] | undefined)[];
  readonly throttle: { readonly rate: Draw; readonly from: number; readonly to: number } | undefined;
  readonly cap: { readonly total: Draw; readonly draw: boolean } | undefined;
}
