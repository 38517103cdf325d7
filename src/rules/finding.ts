import type { Bilingual } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import type { FactValue } from "../facts/fact.ts";
import type { AssumedOutlook, Missing } from "../simulate/outlook.ts";
import type { Day } from "../time/day.ts";

export type Severity = "blocker" | "warning" | "note";

/** What a rule found about one subject: codes and typed values; sentences are made by whoever prints it. */
export interface Finding {
  readonly rule: string;
  readonly initiative: string;
  readonly severity: Severity;
  readonly state: "open" | "waived" | "unknown";
  /** The department at which it happens. */
  readonly department: string;
  /** Who is asked to mend it (the proposer, mostly). */
  readonly askedBy: string;
  /** `capacity:logistics/dispatch`, `promise:delivery-time@email+web`, `offer`, `initiative`, `department:legal` … */
  readonly subject: string;
  /** Templates with {fact} placeholders. */
  readonly title: Bilingual;
  readonly message: Bilingual;
  readonly arithmetic: Bilingual | undefined;
  readonly flip: Bilingual | undefined;
  readonly do: readonly { readonly what: Bilingual; readonly who: string; readonly by: Day | undefined }[];
  /** The facts really read by `require`, and those that the templates name, by full name (`capacity.breach`). */
  readonly values: Readonly<Record<string, FactValue>>;
  /** What must be declared to settle an unknown. */
  readonly missing: readonly Missing[];
  /** Defaults on which it rests: numbers that nobody declared. */
  readonly assumed: readonly AssumedOutlook[];
  readonly at: Position;
  readonly alsoAt: readonly Position[];
  readonly firstDay: Day | undefined;
  /** `rule | initiative | subject`. */
  readonly fingerprint: string;
  /**
   * Policy makes it lighter for a time, because the company still adopts its rules or the rule counts only from a later
   * day: `until` is the last day of that (undefined: none is said), `from` what it weighs then.
   */
  readonly eased:
    | { readonly by: "adoption" | "effective-on"; readonly until: Day | undefined; readonly from: Severity }
    | undefined;
  readonly waiver: { readonly approver: string; readonly until: Day; readonly because: string } | undefined;
  /** Ideas of the source documents that the rule judges. */
  readonly idea: readonly string[];
}
