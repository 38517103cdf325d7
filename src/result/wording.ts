import type { Bilingual } from "../base/bilingual.ts";
import type { Problem } from "../base/problem.ts";
import type { FactValue } from "../facts/fact.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Day } from "../time/day.ts";
import type { Term } from "../model/company.ts";
import type { OptionGap, Part, WishGap } from "../solve/way.ts";

/** What the result needs to make sentences; given by whoever knows the words, in one language. */
export interface Wording {
  /** A template filled: `exact` where a sum must come out on a pocket calculator. */
  readonly say: (
    template: Bilingual,
    values: Readonly<Record<string, FactValue>>,
    precision?: "rounded" | "exact",
  ) => string;
  /** "24 h", "2 working days", "always". */
  readonly term: (term: TermSaid) => string;
  /** "how many Dispatch handles". */
  readonly missing: (declaration: DeclarationSaid) => string;
  /** "4% to 14% of these customers get in touch within 7 days". */
  readonly assumed: (declaration: DeclarationSaid & { readonly value: string }) => string;
  /** "we cannot tell yet: stock runs out". */
  readonly untold: (title: string) => string;
  /** "ask Logistics: 2 numbers decide"; nobody to ask: "write 2 numbers that decide". */
  readonly ask: (who: string | undefined, numbers: number) => string;
  /** "volume of leads (stroller-x, ES)", "delay of the receipt of 12 Jun (Stroller X)". */
  readonly driver: (driver: DriverSaid) => string;
  /** "take at most 130 orders a day", "say “in 3 working days”". */
  readonly part: (part: PartSaid) => string;
  /** What is missing for a way out: of a declared option, or of what was asked for. */
  readonly gap: (gap: GapSaid) => string;
  /** What is wrong with a file, and how to mend it. */
  readonly problem: (problem: Problem) => string;
}

/** One thing that a way out changes, with what people call its flow or capacity. */
export type PartSaid =
  | Exclude<Part, { is: "promise" | "measure" }>
  | (Omit<Extract<Part, { is: "promise" }>, "term"> & { readonly term: TermSaid })
  | (Extract<Part, { is: "measure" }> & { readonly of: string });

/** What is missing, with what people call the capacity whose option it is. */
export type GapSaid = WishGap | (Omit<OptionGap, "capacity"> & { readonly of: string });

/** A declaration: its field, the kind of what it belongs to, and the name of that for people. */
export interface DeclarationSaid {
  readonly what: string;
  readonly kind: string;
  readonly of: string;
}

/** A driver's name, taken apart. */
export interface DriverSaid {
  /** `capacity`, `flow`, `demand`, `change`, `offer`, `affects` … */
  readonly kind: string;
  /** The whole name, as JSON says it. */
  readonly name: string;
  /** The capacity or flow that it belongs to, for people. */
  readonly of: string;
  /** The flow that a step comes from. */
  readonly from?: string;
  /** `volume`, `rate`, `inbound.delay` … */
  readonly field: string;
  readonly day?: string;
  /** The values of its `where`: stroller-x, ES. */
  readonly pairs: readonly string[];
}

export interface TermSaid {
  readonly direction: Term["direction"];
  readonly amount: Quantity | "unknown" | "none" | undefined;
  readonly by: Day | undefined;
}
