import type { Responsibility } from "../../model/policy-schema.ts";
import type { Day, Window } from "../../time/day.ts";
import type { Estimate, Missing, Quantiles, Toll } from "../outlook.ts";

/** What a company lives when every initiative that is proposed, approved or live acts at once. */
export interface Together {
  /** From today to the last judged day of any of them, at most a year. */
  readonly span: Window;
  /** The Mondays of its weeks. */
  readonly weeks: readonly Day[];
  readonly scenarios: number;
  /** By id; sorted. */
  readonly initiatives: readonly string[];
  /** Every capacity in service or to come, by id. */
  readonly capacities: readonly TogetherCapacity[];
  /** By first week, then capacity. */
  readonly collisions: readonly Collision[];
  readonly customers: CustomersTogether;
}

/**
 * The customers whom the initiatives bring on the days of the calendar. Those of the usual load are not among them: each
 * initiative's own outlook says what it costs them.
 */
export interface CustomersTogether {
  /** Of all initiatives, scenario by scenario; undefined: of some of them it cannot be told. */
  readonly expected: Quantiles | undefined;
  readonly letDown: Toll | undefined;
  /** While `letDown` is undefined: the mean of those that can be told, and of what is known of the others. */
  readonly letDownAtLeast: number | undefined;
  /** Of those that bring any, in the order of the calendar's initiatives. */
  readonly initiatives: readonly CustomersOfOne[];
}

export interface CustomersOfOne {
  readonly initiative: string;
  /** Undefined: their number cannot be told. */
  readonly expected: Quantiles | undefined;
  /** Undefined: it cannot be told. */
  readonly letDown: Toll | undefined;
  /** While `letDown` is undefined: the mean by what is known already. */
  readonly letDownAtLeast: number | undefined;
  /** What nobody declared, for want of which it cannot be told. */
  readonly missing: readonly Missing[];
}

export interface TogetherCapacity {
  readonly id: string;
  readonly department: string;
  /** One a week of the calendar. */
  readonly weeks: readonly TogetherWeek[];
  /** What nobody declared, where some week cannot be told. */
  readonly missing: readonly Missing[];
}

export interface TogetherWeek {
  /** Mean use of its busiest day, load over what it holds; undefined: it cannot be told. */
  readonly use: number | undefined;
  /** How likely it is over what it holds on at least one day; undefined: it cannot be told. */
  readonly probability: number | undefined;
  readonly state: WeekState;
}

/** `tight`: busier than `tolerance.busy` accepts without a word, or over half of what `tolerance.breach` accepts. */
export type WeekState = "holds" | "tight" | "over" | "unknown";

/** Weeks in a row in which a capacity is over its tolerance. */
export interface Collision {
  /** Full id. */
  readonly capacity: string;
  readonly department: string;
  readonly window: Window;
  /** A breach in any of the weeks. */
  readonly breach: Estimate;
  /** The same with no initiative at all. */
  readonly usual: number;
  /** Names of the declared peaks of the usual load that fall into it. */
  readonly peaks: readonly string[];
  /** `usual`: over without any initiative; `alone`: some initiative is enough by itself; `together`: none is. */
  readonly kind: "usual" | "alone" | "together";
  /** Initiatives that put load there, or take from what it holds; by id. */
  readonly members: readonly CollisionMember[];
  /** The policy by which responsibility is shared. */
  readonly policy: Responsibility;
  /** The one to move, and the first later day on which nothing breaks because of it; undefined: no single move is enough. */
  readonly move: { readonly initiative: string; readonly launch: Day } | undefined;
}

export interface CollisionMember {
  readonly initiative: string;
  /** A breach with this one alone on the usual load. */
  readonly alone: number;
  /** A breach with all of them but this one. */
  readonly without: number;
  /** Mean units that it brings there, in the busy weeks that lead up to it and in its own. */
  readonly load: number;
  /** Its share of what initiatives add to the breach, by the policy; the shares of a collision sum to 1. */
  readonly responsibility: number;
}
