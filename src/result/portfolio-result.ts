import type { BreachResult } from "./breach-result.ts";
import type { Spread, Toll } from "./result.ts";

/** Every initiative that is proposed, approved or live, at once and week by week. */
export interface Portfolio {
  /** ISO weeks: `2026-W23`. */
  readonly weeks: readonly string[];
  /** The Monday of each. */
  readonly mondays: readonly string[];
  readonly scenarios: number;
  /** Ids of those that act. */
  readonly initiatives: readonly string[];
  readonly departments: readonly DepartmentWeeks[];
  readonly collisions: readonly CollisionResult[];
  /** Those whom they bring, when all act at once; null: nobody played them together. */
  readonly customers: CustomersOfAll | null;
  /** What the same customers live through in the same weeks. */
  readonly segments: readonly SegmentWeeks[];
}

/** Customers of the initiatives; what they cost those of the usual load stands at each initiative. */
export interface CustomersOfAll {
  /** null: of some of them it cannot be told. */
  readonly expected: Spread | null;
  readonly let_down: Toll | null;
  /** While `let_down` is null: the mean by what is known already. */
  readonly let_down_at_least: number | null;
  /** Those that bring any. */
  readonly initiatives: readonly CustomersOfEach[];
}

export interface CustomersOfEach {
  readonly id: string;
  readonly title: string;
  readonly expected: Spread | null;
  readonly let_down: Toll | null;
  readonly let_down_at_least: number | null;
  /** For people: what must be declared before it can be told. */
  readonly missing: readonly string[];
}

export interface DepartmentWeeks {
  readonly id: string;
  readonly title: string;
  readonly capacities: readonly CapacityWeeks[];
}

export interface CapacityWeeks {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** One for each of the portfolio's weeks. */
  readonly weeks: readonly WeekResult[];
  /** For people: what must be declared where a week cannot be told. */
  readonly missing: readonly string[];
}

export interface WeekResult {
  /** The busiest day, as a share of what the capacity holds; null: cannot be told. */
  readonly use: number | null;
  /** Of a breach on at least one day; null: cannot be told. */
  readonly probability: number | null;
  readonly state: "holds" | "tight" | "over" | "unknown";
}

/** Weeks in a row in which a capacity is over its tolerance. */
export interface CollisionResult {
  readonly capacity: string;
  readonly title: string;
  readonly department: string;
  readonly department_title: string;
  /** A Monday and a Sunday. */
  readonly from: string;
  readonly to: string;
  readonly breach: BreachResult;
  /** The same without any initiative. */
  readonly usual: number;
  /** Declared peaks of the usual load in those weeks, by name. */
  readonly peaks: readonly string[];
  /** Over with the usual load alone, because of one initiative alone, or only with several together. */
  readonly kind: "usual" | "alone" | "together";
  readonly policy: "priority" | "first-committed" | "proportional";
  readonly initiatives: readonly CollidingResult[];
  /** The one to move and the first later day that breaks nothing; null: no single move is enough. */
  readonly move: { readonly initiative: string; readonly launch: string } | null;
}

export interface CollidingResult {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** Probability of a breach with this one alone, and with all but this one. */
  readonly alone: number;
  readonly without: number;
  /** Mean units that it brings there. */
  readonly load: number;
  readonly responsibility: number;
}

export interface SegmentWeeks {
  readonly name: string;
  readonly owner: string | null;
  readonly initiatives: readonly string[];
  /** For each of the portfolio's weeks, those that reach these customers. */
  readonly weeks: readonly (readonly string[])[];
  /** The same topic promised otherwise in the same weeks. */
  readonly clashes: readonly SegmentClash[];
}

export interface SegmentClash {
  readonly topic: string;
  readonly said: readonly { readonly initiative: string; readonly promised: string }[];
}
