/** A rule with its reasons and an example, for people and for programs. */
export interface RuleExplained {
  readonly version: 1;
  readonly rule: string;
  readonly title: string;
  readonly severity: "blocker" | "warning" | "note";
  readonly for: string;
  /** What it judges, in words. */
  readonly subject: string;
  readonly ideas: readonly string[];
  readonly where: string | null;
  readonly require: string;
  /** `judged`: the judgement rests on it; else it is only shown. */
  readonly needs: readonly { readonly name: string; readonly says: string; readonly judged: boolean }[];
  readonly message: string;
  /** The change of the example on which it speaks, in YAML. */
  readonly example: string;
  /** What it says then; null: its example no longer makes it speak. */
  readonly example_says: string | null;
  readonly do: readonly { readonly what: string; readonly who: string }[];
  /** Both null: the department of the subject, else the proposer. */
  readonly told: { readonly theme: string | null; readonly department: string | null };
}
