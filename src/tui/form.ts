import type { Field, Said } from "./wish.ts";

/** What is asked, one answer after the other. */
export interface Form {
  readonly about:
    | { readonly is: "decision" }
    | { readonly is: "exception"; readonly rule: string; readonly subject: string };
  /** Which of its fields is being typed. */
  readonly at: number;
  readonly said: Said;
}

const DECISION: readonly Field[] = ["chose", "by", "because"];
/** Launching as it is asks for what an exception asks for. */
const AS_IS: readonly Field[] = ["instead", "approver", "until"];
const EXCEPTION: readonly Field[] = ["because", "instead", "approver", "until"];

/** What a form asks for, as far as it was answered. */
export function fieldsOf({ about, said }: Form): readonly Field[] {
  if (about.is === "exception") return EXCEPTION;
  return said.chose === "as-is" ? [...DECISION, ...AS_IS] : DECISION;
}

/** The form with another text in the field that is being typed. */
export function typed(form: Form, text: (before: string) => string): Form {
  const field = fieldsOf(form)[form.at];
  return field === undefined ? form : { ...form, said: { ...form.said, [field]: text(form.said[field] ?? "") } };
}
