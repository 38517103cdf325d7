import type { Change } from "./change.ts";

/** What somebody wants written: shown as a difference first, written only after a yes. */
export type Wish =
  | { readonly is: "change"; readonly change: Change }
  /** That a department was asked; the message to paste is shown with it. */
  | { readonly is: "ask"; readonly department: string }
  | { readonly is: "exception"; readonly rule: string; readonly subject: string; readonly said: Said }
  | { readonly is: "decision"; readonly said: Said };

/** What is asked of whoever decides or agrees to an exception, in the order in which it is asked. */
export const FIELDS = ["chose", "by", "because", "instead", "approver", "until"] as const;
export type Field = (typeof FIELDS)[number];

/** The answers so far; nothing said is no answer. */
export type Said = Readonly<Partial<Record<Field, string>>>;
