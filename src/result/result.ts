import type { Language } from "../base/bilingual.ts";
import type { BreachResult } from "./breach-result.ts";
import type { Cause } from "./cause-result.ts";
import type { DisputeResult } from "./dispute-result.ts";
import type { Portfolio } from "./portfolio-result.ts";
import type { FreezeResult } from "./freeze-result.ts";
import type { DaysResult } from "./days-result.ts";
import type { RuleResult } from "./rule-result.ts";
import type { RestsOn } from "./rests-on.ts";
import type { StreamResult } from "./stream-result.ts";

/**
 * The JSON result: a contract that other programs read (design section 7). Every renderer starts from it, so what one
 * format can say, all can. Texts are in `language`; ids, codes and field names are never translated. Dates are
 * YYYY-MM-DD, numbers have four significant digits, money is to cents, durations are hours, shares are 0 to 1.
 */
export interface Result {
  readonly version: 1;
  readonly tool: { readonly name: "batuta"; readonly version: string };
  readonly company: { readonly name: string; readonly currency: string; readonly zone: string };
  readonly as_of: string;
  readonly as_of_from: "request" | "environment" | "company" | "today";
  readonly seed: number;
  readonly language: Language;
  readonly policy: readonly string[];
  readonly summary: Summary;
  readonly causes: readonly Cause[];
  readonly initiatives: readonly InitiativeResult[];
  /** The rules that have something to say here, by id. */
  readonly rules: readonly RuleResult[];
  readonly portfolio: Portfolio;
  /** Days on which a department lets nothing change, that are not over yet. */
  readonly freezes: readonly FreezeResult[];
  readonly problems: readonly ProblemResult[];
}

export interface Summary {
  readonly initiatives: number;
  readonly ready: number;
  readonly conditional: number;
  readonly not_ready: number;
  readonly undecided: number;
  readonly blockers: number;
  readonly warnings: number;
  readonly notes: number;
  readonly waived: number;
}

export interface Spread {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** How many suffer, over all scenarios: quantiles, and the mean, to which the parts of a whole add up. */
export interface Toll extends Spread {
  readonly mean: number;
}

export type Verdict = "ready" | "conditional" | "not-ready" | "undecided";

export interface InitiativeResult {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly file: string;
  readonly launch: string;
  /** null: permanent. */
  readonly ends: string | null;
  readonly verdict: Verdict;
  readonly scenarios: number;
  readonly decide: { readonly by: string | null; readonly who: string | null };
  readonly customers: CustomersResult | null;
  readonly streams: readonly StreamResult[];
  readonly breaks_at: {
    readonly multiple: number | null;
    readonly department: string | null;
    readonly capacity: string | null;
    /** The next to give way, at the same multiple or a larger one; null: none does up to a hundred times the forecast. */
    readonly next: { readonly multiple: number; readonly department: string; readonly capacity: string } | null;
  } | null;
  readonly departments: readonly DepartmentResult[];
  readonly capacities: readonly CapacityResult[];
  readonly promises: readonly PromiseResult[];
  readonly findings: readonly FindingResult[];
  readonly ready_if: ReadyIf;
  /** Numbers that stand on a default, and how many were declared, the oldest first. */
  readonly rests_on: RestsOn;
}

export interface CustomersResult {
  readonly expected: Spread;
  /** null: cannot be told yet, because something on the customers' way is not known. */
  readonly let_down: Toll | null;
  /** Mean let down over mean expected; null as `let_down` is. */
  readonly share: number | null;
  /** While `let_down` is null: how many we let down on average by what is known already (0: nothing known lets anybody down). */
  readonly let_down_at_least: number | null;
  /** While `let_down` is null: the numbers for want of which capacities on the way cannot tell it. */
  readonly missing: readonly MissingResult[];
  /** While `let_down` is null, a lower bound too. */
  readonly others_let_down: Toll;
  readonly turned_away: number;
  readonly by_department: Readonly<Record<string, number>>;
  /** Each unit of demand counts as one customer: no flow leads to the customers' flow. */
  readonly units_as_customers: boolean;
  readonly plain: { readonly expected: number; readonly let_down: number | null };
}

export interface DepartmentResult {
  readonly id: string;
  readonly title: string;
  readonly state: "holds" | "tight" | "over" | "unknown" | "nothing";
  /** agrees, agrees-if, objects, no-impact, wrong-number; null: no answer on record. */
  readonly answer: string | null;
  /** Its condition, its objection, or the number that it says is wrong, in its own words. */
  readonly answer_detail: string | null;
  /** The number that it says is wrong, and what becomes of the initiative by either; null: it says so of none. */
  readonly dispute: DisputeResult | null;
  readonly answered_on: string | null;
  readonly answered_by: string | null;
  /** Where the conversation with it stands; null: it need not be asked. */
  readonly asking: "not-asked" | "waiting" | "overdue" | "lapsed" | "reported" | "answered" | null;
  readonly asked_on: string | null;
  /** The last day on which it may answer, once it was asked. */
  readonly answer_by: string | null;
  /** Largest multiple of the forecast that its capacities hold. */
  readonly breaks_at: number | null;
}

export interface CapacityResult {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** What it serves: its id, and for people. */
  readonly flow: string;
  readonly flow_title: string;
  /** Each of its units is one customer: it serves the flow that counts them, or one that comes of it one for one. */
  readonly of_customers: boolean;
  readonly breach: BreachResult | null;
  readonly breach_without: number | null;
  readonly first_breach: { readonly p5: string; readonly p50: string; readonly p95: string } | null;
  /** How likely it is the first to give way of those that its units reach; null: cannot be told yet. */
  readonly first: number | null;
  /** Units short, of all who need it; null: cannot be told yet. */
  readonly short: Toll | null;
  readonly breaks_at: number | null;
  /** How likely a breach is at several multiples of the forecast, 1 among them; empty: cannot be told yet. */
  readonly by_volume: readonly { readonly multiple: number; readonly probability: number }[];
  readonly peak_use: number | null;
  /** Mean units that come in the judged span, from everybody and from this initiative. */
  readonly load: { readonly all: number; readonly of_initiative: number };
  readonly flip: { readonly what: string; readonly now: number; readonly needed: number } | null;
  /** What moves its breach most; `effect` is a change of probability. */
  readonly drivers: readonly DriverResult[];
  readonly other_initiatives: readonly string[];
  /** One run with every number at its middle; null: cannot be told yet. */
  readonly plain: { readonly breach: boolean; readonly first_breach: string | null; readonly short: number } | null;
  /** null: cannot be told yet. */
  readonly days: DaysResult | null;
  readonly at: Place;
}

export interface DriverResult {
  readonly name: string;
  /** For people: "volume of leads (stroller-x, ES)". */
  readonly title: string;
  readonly effect: number;
}

export interface PromiseResult {
  readonly topic: string;
  readonly subject: string;
  readonly channels: readonly string[];
  readonly direction: "at-most" | "at-least" | "exactly" | "always" | "never" | "by" | "unmeasurable";
  /** duration, working-days, money, count …; null: not a quantity, or nobody said it. */
  readonly measure: string | null;
  /** As customers read it. */
  readonly wording: string | null;
  /** For people, in `language`: "24 h", "2 working days", "always". */
  readonly promised: string;
  readonly committed: string | null;
  readonly predicted: { readonly p50: number | null; readonly p95: number | null } | null;
  readonly kept: Spread | null;
  /** No number of runs tells the share kept from the one asked for: it counts as not kept. */
  readonly too_close: boolean;
  /** Share kept by the calendar alone. */
  readonly kept_by_calendar: number | null;
  /** null: cannot be told yet. */
  readonly let_down: number | null;
  readonly at: Place;
}

export interface Step {
  readonly what: string;
  readonly who: string;
  /** YYYY-MM-DD, or null when no day binds it. */
  readonly by: string | null;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface FindingResult {
  readonly rule: string;
  readonly severity: "blocker" | "warning" | "note";
  readonly state: "open" | "waived" | "unknown";
  readonly department: string;
  /** The department's name for people. */
  readonly department_title: string;
  /** Outside the proposer: who must be asked about it. */
  readonly asked_by: string;
  readonly subject: string;
  readonly title: string;
  readonly message: string;
  /** One line that a person can check with a pocket calculator; "" when there is no sum. */
  readonly arithmetic: string;
  /** What would make it hold; "" when nothing numeric would. */
  readonly flip: string;
  readonly do: readonly Step[];
  /** The facts that were really read, by name, as numbers, texts, booleans or dates; null: unknown. */
  readonly values: Readonly<Record<string, number | string | boolean | null>>;
  /** Texts among them that people read otherwise than by their id, in the language of the result. */
  readonly texts: Readonly<Record<string, string>>;
  /** What must be declared to settle an unknown. */
  readonly missing: readonly MissingResult[];
  /** Numbers that nobody declared and a default stands in for, on which it rests: for people. */
  readonly assumed: readonly string[];
  readonly at: Place;
  readonly also_at: readonly Place[];
  readonly first_day: string | null;
  readonly fingerprint: string;
  readonly cause: string | null;
  /** For a waived one: by whom and until when. */
  readonly waiver: { readonly approver: string; readonly until: string; readonly because: string } | null;
  /** Policy makes it lighter for a time: until when (null: no day is said), and what it weighs then. */
  readonly eased: {
    readonly by: "adoption" | "effective-on";
    readonly until: string | null;
    readonly from: "blocker" | "warning" | "note";
  } | null;
}

/** Something to declare. */
export interface MissingResult {
  /** For people: "how many Dispatch handles". */
  readonly what: string;
  /** Who can say it. */
  readonly department: string;
  readonly subject: string;
  /** Whom to ask, where somebody wrote it down. */
  readonly ask: string | null;
  readonly at: Place;
}

export interface ReadyIf {
  /**
   * The largest safe cap in all, the largest safe number a day, the earliest safe one of the same weekdays of the twelve weeks
   * that follow; null: none is safe, or it was to stay as it is. In a check as in `solve`, of what is not ready; while
   * numbers are missing, no day is looked for.
   */
  readonly volume: number | null;
  readonly daily: number | null;
  readonly launch: string | null;
  /** What every option needs; without one that makes it ready, all that stands in its way. `gaps`: what is missing for more ways. */
  readonly always: readonly Step[];
  readonly options: readonly OptionResult[];
  readonly gaps: readonly string[];
}

/** A way out, the best first; `words` and `as-is` come last, for comparison. `paid_by`: departments, "" when it costs nothing. */
export interface OptionResult {
  readonly id: string;
  readonly title: string;
  readonly does: readonly Step[];
  /** Customers let in, and those of them let down; null: cannot be told yet. */
  readonly customers: number | null;
  readonly let_down: Toll | null;
  readonly cost: number;
  readonly paid_by: string;
  readonly start_by: string | null;
  readonly harms: readonly string[];
  readonly verdict: Verdict;
}

export interface ProblemResult {
  readonly code: string;
  readonly message: string;
  readonly at: Place;
}
