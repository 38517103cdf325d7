import type { Position } from "../base/position.ts";
import type { CapacityKind } from "../capacity/index.ts";
import type { Day, Window } from "../time/day.ts";
import type { DayByDay } from "./day-figures.ts";

/** 5th percentile, median and 95th percentile over scenarios. */
export interface Quantiles {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** How many suffer, over scenarios: their quantiles and the mean, to which the parts of a whole add up. */
export interface Toll extends Quantiles {
  readonly mean: number;
}

/** A probability from the sample with its error (simulation.md, section 11). */
export interface Estimate {
  readonly probability: number;
  /** Standard error over the scrambles. */
  readonly error: number;
  /** 95% interval. */
  readonly low: number;
  readonly high: number;
  /** The interval still straddles the tolerance at the last rung. */
  readonly tooClose: boolean;
}

/** Something that nobody declared, without which a number cannot be known. */
export interface Missing {
  /** What to declare: `rate`, `usual`, `volume`, `profile`, `where.region` … */
  readonly what: string;
  /** Who can say it: a department, or the proposer. */
  readonly department: string;
  /** Subject of the declaration: `capacity:logistics/dispatch`, `stream:leads`, `flow:orders`. */
  readonly subject: string;
  /** Said to be unknown (with whom to ask), rather than not said. */
  readonly said: boolean;
  readonly ask: string | undefined;
  readonly at: Position;
}

/** A number that nobody declared and a default stood in for. */
export interface Assumed {
  readonly what: string;
  readonly value: string;
  readonly subject: string;
  readonly at: Position;
}

/** The same, with the capacities ("department/name") whose numbers rest on it. */
export interface AssumedOutlook extends Assumed {
  readonly capacities: readonly string[];
}

/** What an initiative does to the company and its customers, over all scenarios. */
export interface Outlook {
  readonly initiative: string;
  /** The judged span. */
  readonly span: Window;
  readonly scenarios: number;
  readonly seed: number;
  readonly customers: CustomersOutlook;
  readonly breaksAt: BreaksAt | undefined;
  readonly capacities: readonly CapacityOutlook[];
  readonly promises: readonly PromiseOutlook[];
  readonly streams: readonly StreamOutlook[];
  readonly gates: readonly GateOutlook[];
  readonly missing: readonly Missing[];
  readonly assumed: readonly AssumedOutlook[];
}

export interface CustomersOutlook {
  /** False when no demand is known: the numbers are then not to be shown. */
  readonly known: boolean;
  /** False while a promise or a capacity on the customers' way cannot be told: what is let down is then a lower bound. */
  readonly letDownKnown: boolean;
  /** No flow of the initiative leads to the customers' flow: each unit of its demand counts as one customer. */
  readonly unitsAsCustomers: boolean;
  readonly expected: Quantiles;
  readonly expectedMean: number;
  readonly letDown: Toll;
  /** Mean let down over mean expected. */
  readonly share: number;
  readonly othersLetDown: Toll;
  /** No number of scenarios tells their mean, beside the customers expected, from what is tolerated. */
  readonly othersTooClose: boolean;
  readonly turnedAway: Quantiles;
  /** Mean customers let down at each department; who suffers twice is in both. */
  readonly byDepartment: Readonly<Record<string, number>>;
  /** The plain answer: every driver at its middle. */
  readonly plain: { readonly expected: number; readonly letDown: number };
}

export interface BreaksAt {
  /** Largest multiple of the forecast within tolerance everywhere, to 1%: 0 already over at 1%; undefined not up to 100. */
  readonly multiple: number | undefined;
  /** The first capacity to give way beyond it. */
  readonly capacity: string | undefined;
  /** The next one to give way, at the same multiple or a larger one; undefined: none does up to 100. */
  readonly next: BreaksNext | undefined;
}

export interface BreaksNext {
  readonly multiple: number;
  readonly capacity: string;
}

/** How likely a breach is at a multiple of the forecast. */
export interface VolumePoint {
  readonly multiple: number;
  readonly probability: number;
}

export interface CapacityOutlook {
  /** "department/name". */
  readonly id: string;
  readonly department: string;
  readonly kind: CapacityKind;
  /** Units of the judged initiative reach it. */
  readonly touched: boolean;
  /** What keeps its numbers from being known; with any, `breach` is undefined unless a lower bound already breaches. */
  readonly missing: readonly Missing[];
  /** A profile is missing: a breach stands, its absence is unknown. */
  readonly lowerBound: boolean;
  /** What is missing where it is a lower bound: beside a breach that stands too, how large it is cannot be told. */
  readonly unsaid: readonly Missing[];
  readonly breach: Estimate | undefined;
  readonly breachWithout: Estimate | undefined;
  /** How much likelier the initiative makes a breach; undefined: it cannot be told. */
  readonly adds: Omit<Estimate, "error"> | undefined;
  /** Day of the first breach, quantiles among breaching scenarios. */
  readonly firstBreach: { readonly p5: Day; readonly p50: Day; readonly p95: Day } | undefined;
  /** How likely it is the first to breach of those that the initiative touches; undefined: it cannot be told. */
  readonly first: number | undefined;
  /** Units short (simulation.md, section 5) over all scenarios. */
  readonly short: Toll;
  /** Mean short of breaching scenarios. */
  readonly shortWhenBreach: number;
  /** Work waits here for days: who is short is answered late, not gone. */
  readonly waitsForDays: boolean;
  /** No number of scenarios tells that, beside the load, from what is tolerated. */
  readonly shortTooClose: boolean;
  /** Mean load of the judged span, all sources. */
  readonly load: number;
  /** Of that, the judged initiative's. */
  readonly loadOfInitiative: number;
  /** Mean use on the busiest day: load over what it holds; undefined where that has no meaning. */
  readonly peakUse: number | undefined;
  readonly peak: Peak | undefined;
  /** What the initiative itself brings it, over the judged span; undefined where it could not run. */
  readonly arrivals: Arrivals | undefined;
  /** Longest wait in open days: median over scenarios of the span's worst cohort (throughput, stock on back-order). */
  readonly worstWait: Quantiles | undefined;
  /** Staffed: the day's service level and abandonment at their worst, median over scenarios. */
  readonly serviceLevel: number | undefined;
  readonly abandoned: number | undefined;
  /** The plain answer: every driver at its middle. */
  readonly plain: PlainCapacity;
  /** Multiple of the initiative's forecast within tolerance here (as in BreaksAt). */
  readonly breaksAt: number | undefined;
  /** Its breach at several multiples of the forecast, the forecast itself among them; empty: it cannot be told, or was not asked. */
  readonly byVolume: readonly VolumePoint[];
  /** What it would need to be told to hold: the figure that changes, as declared now and as needed, to three digits up. */
  readonly flip: { readonly what: string; readonly now: number; readonly needed: number } | undefined;
  /** Drivers that move its breach most: the change of probability between the upper and the lower half of each. */
  readonly drivers: readonly { readonly name: string; readonly effect: number }[];
  /** Other initiatives whose units reach it in the span. */
  readonly otherInitiatives: readonly string[];
  /** For a picture; undefined: its units do not reach it, or it was only looked at quickly. */
  readonly days: DayByDay | undefined;
  readonly at: Position;
}

/** The day that is busiest most often; means over scenarios. */
export interface Peak {
  readonly day: Day;
  /** Of a line: what it handles of what comes. */
  readonly load: number;
  /** What would have to be held; of a line: on a day of the week that ends there, so that use is this over `holds`. */
  readonly asked: number;
  readonly holds: number;
  /** Staffed: of the load, units that came on closed days before it. */
  readonly piled: number;
}

/** Means over scenarios of what the initiative adds, in units of the capacity's flow. */
export interface Arrivals {
  /** By week, from its Monday; weeks in which nothing comes are left out. */
  readonly weeks: readonly { readonly monday: Day; readonly units: number }[];
  /** The day on which most of them come, with what the others bring and what it holds on that day. */
  readonly busiest: { readonly day: Day; readonly units: number; readonly others: number; readonly holds: number };
}

/** One run with every driver at its middle: what a person can follow with a pocket calculator. */
export interface PlainCapacity {
  /** Stock: units on hand when they were counted. */
  readonly onHand: number | undefined;
  readonly breach: boolean;
  readonly firstBreach: Day | undefined;
  readonly short: number;
  /** Stock: level at the start of the launch day, before that day's demand. */
  readonly atLaunch: number | undefined;
  /** Usual units over `asOf..launch` (exclusive), and over the judged span. */
  readonly usualBeforeLaunch: number;
  readonly usualInSpan: number;
  readonly ofInitiative: number;
  readonly receipts: number;
}

export interface PromiseOutlook {
  /** Promised.subject. */
  readonly subject: string;
  readonly topic: string;
  /** Units of the flow that decides it. */
  readonly missing: readonly Missing[];
  /** Some keepers declare nothing: the share kept is an upper bound. */
  readonly upperBound: boolean;
  /** Share kept, quantiles over scenarios. */
  readonly kept: Quantiles | undefined;
  /** No number of scenarios tells its median from the share that is asked for: it counts as not reached. */
  readonly tooClose: boolean;
  /** Hours received, over customers pooled over the worst seven days; p95 undefined: still waiting at the end. */
  readonly predicted: { readonly p50: number | undefined; readonly p95: number | undefined } | undefined;
  /** First of the seven creation days with the most customers let down. */
  readonly worstWeek: Day | undefined;
  /** Mean customers for whom it breaks. */
  readonly letDown: number;
  /** By the calendar alone (no queue, no shortage): share of the expected customers for whom it is kept, and why not. */
  readonly byCalendar: CalendarAnswer | undefined;
  /** Full ids of the capacities that decide it. */
  readonly decidedBy: readonly string[];
}

export interface CalendarAnswer {
  readonly kept: number;
  /** Customers to whom it is promised. */
  readonly customers: number;
  /** Customers whose promise the calendar alone breaks. */
  readonly letDown: number;
  /** Weekdays of creation (0 is Monday) on which it is not kept for everybody. */
  readonly weekdays: readonly number[];
  /** Longest time by the calendar alone, in hours. */
  readonly longest: number;
  /** The capacity whose closing days or cut-off decide it. */
  readonly capacity: string | undefined;
}

export interface StreamOutlook {
  readonly flow: string;
  readonly total: Quantiles;
  /** The first day of `byDay`. */
  readonly from: Day;
  /** Mean units a day. */
  readonly byDay: Float64Array;
  readonly peak: { readonly day: Day; readonly quantity: number };
  /** Stages, throttle and cap: units that stay outside, mean. */
  readonly turnedAway: number;
}

/** Date arithmetic: notice, approvals and freezes of a touched department. */
export interface GateOutlook {
  readonly department: string;
  readonly gate: "notice" | "approval" | "option" | "freeze";
  /** The approval's or the option's name, or the freeze's reason. */
  readonly name: string | undefined;
  /** What nobody declared, without which it cannot be told whether there is time: the rest is then not to be shown. */
  readonly missing: readonly Missing[];
  readonly holds: boolean;
  /** How likely it takes longer than there is time; 0 or 1 where its length is no range. */
  readonly late: number;
  /** Days that it takes; of a range, as many as are enough but for the share that `tolerance.breach` accepts. */
  readonly needed: number | undefined;
  /** The plain answer: days at the middle of a range; undefined: its length is none. */
  readonly middle: number | undefined;
  readonly given: number | undefined;
  /** Working days short; for a freeze the days of launch inside it. */
  readonly short: number;
  /** The last day on which it could have been (or can be) asked. */
  readonly latest: Day | undefined;
  /** The first launch day that would respect it. */
  readonly earliestLaunch: Day | undefined;
  readonly at: Position;
}
