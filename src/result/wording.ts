import type { Bilingual } from "../base/bilingual.ts";
import type { Problem } from "../base/problem.ts";
import type { FactValue } from "../facts/fact.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Day } from "../time/day.ts";
import type { Term } from "../model/company.ts";

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
  /** What is wrong with a file, and how to mend it. */
  readonly problem: (problem: Problem) => string;
}

/** A declaration: its field, the kind of what it belongs to, and the name of that for people. */
export interface DeclarationSaid {
  readonly what: string;
  readonly kind: string;
  readonly of: string;
}

export interface TermSaid {
  readonly direction: Term["direction"];
  readonly amount: Quantity | "unknown" | "none" | undefined;
  readonly by: Day | undefined;
}
