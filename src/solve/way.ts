import type { Edit } from "../base/edit.ts";
import type { Term } from "../model/company.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Finding } from "../rules/finding.ts";
import type { Verdict } from "../rules/verdict.ts";
import type { Quantiles, Toll } from "../simulate/outlook.ts";
import type { Day } from "../time/day.ts";

/** One thing that a way out changes, without prose: whoever prints it says it. */
export type Part =
  | { readonly is: "as-is" }
  | { readonly is: "words" }
  | { readonly is: "planned" }
  | { readonly is: "cap"; readonly total: number; readonly flow: string }
  | { readonly is: "daily"; readonly rate: number; readonly flow: string }
  | { readonly is: "date"; readonly launch: Day }
  | { readonly is: "spread"; readonly ends: Day | undefined }
  | { readonly is: "longer"; readonly ends: Day }
  /** Everybody is in from `until` on. */
  | { readonly is: "staged"; readonly steps: number; readonly until: Day }
  | { readonly is: "promise"; readonly term: Term; readonly texts: number }
  | {
      readonly is: "measure";
      /** Full id of the capacity. */
      readonly capacity: string;
      readonly option: string;
      readonly times: number;
      readonly adds: Quantity;
      readonly from: Day;
    };

/** Something that somebody does for a way out. */
export interface Deed {
  readonly part: Part;
  readonly who: string;
  /** The last day on which it can still be started. */
  readonly by: Day | undefined;
}

/** What a way out would do, rehearsed exactly as it would be written. */
export interface Way {
  /**
   * `cap`, `daily`, `date`, `spread`, `longer`, `staged`, `promise`, `measures`, `mix` (spread and measures),
   * `cap-measures`, `cap-daily`; `words` (or `planned`, where no word changes) and `as-is` beside them.
   */
  readonly id: string;
  readonly parts: readonly Part[];
  readonly does: readonly Deed[];
  /** The changes of files that make it, those of `always` not among them. */
  readonly edits: readonly Edit[];
  readonly cost: number;
  /** Departments that bear the cost. */
  readonly paidBy: readonly string[];
  readonly startBy: Day | undefined;
  /** Customers let in, and those of them let down; undefined: cannot be told. */
  readonly customers: Quantiles | undefined;
  readonly letDown: Toll | undefined;
  /** With `always`; what only people can settle is taken as settled. */
  readonly verdict: Verdict;
  /** Titles of the other initiatives that hold without this one and not with it on top, or that it makes worse. */
  readonly harms: readonly string[];
}

/** What every way out needs, whatever else is chosen. */
export interface Remedy {
  readonly finding: Finding;
  /** What would be written; nothing: only people can settle it. */
  readonly edits: readonly Edit[];
  /** The initiative's own file says it: whoever proposes it can write it. Others' word is only taken as given. */
  readonly own: Part | undefined;
}

/** What is missing: of a declared option, that none is declared, or of what was asked for. */
export type Gap = OptionGap | WishGap;

/** Why a declared option is not among the ways out, or that none is declared where one would help. */
export interface OptionGap {
  readonly capacity: string;
  readonly why: "no-option" | "no-adds" | "no-cost" | "no-notice" | "too-late";
  readonly option: string | undefined;
}

export type WishGap =
  /** The cheapest way out costs more than may be spent; both in the company's currency. */
  | { readonly why: "over-budget"; readonly cheapest: number; readonly budget: number }
  /** Its day cannot move: no later one was tried. */
  | { readonly why: "date-fixed"; readonly by: string }
  /** No number of customers, in all or a day, bounds the risk of what nobody knows. */
  | { readonly why: "still-unknown" };

export interface WaysOut {
  readonly always: readonly Remedy[];
  /** Those that make it ready, the best first; then `words` and `as-is`. */
  readonly ways: readonly Way[];
  readonly gaps: readonly Gap[];
  /**
   * The largest safe cap, the largest safe number a day, the earliest safe one of the same weekdays of the weeks that
   * follow: each found by itself. Undefined: none is safe, or it was to stay as it is.
   */
  readonly volume: number | undefined;
  readonly daily: number | undefined;
  readonly launch: Day | undefined;
}
