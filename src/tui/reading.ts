import type { Place } from "../result/result.ts";

/** A text that is read and scrolled over the board. */
export type Reading =
  /** A point in full: its numbers with their places, its rule, how likely, what to do. */
  | { readonly is: "explanation"; readonly initiative: string; readonly fingerprint: string }
  /** A file of the company from one of its lines on. */
  | { readonly is: "file"; readonly at: Place }
  /** What a department has to do this week; undefined: every department. */
  | { readonly is: "week"; readonly department: string | undefined }
  /** What was counted of those that are live, against their forecast. */
  | { readonly is: "live" }
  /** What differs from the revision or day that was asked for. */
  | { readonly is: "changes" };
