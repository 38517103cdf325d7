import type { Place, Toll, Verdict } from "./result.ts";

/** A number that an area says is wrong: neither it nor the other is taken in silence. */
export interface DisputeResult {
  /** As the area names it. */
  readonly number: string;
  /** Where it is declared, and as what; null where no file says it. */
  readonly at: Place | null;
  readonly declared: string | null;
  readonly should_be: string;
  /** What would be with the area's number; null: it has no place, or the files do not accept it. */
  readonly as_said: { readonly verdict: Verdict; readonly let_down: Toll | null } | null;
}
