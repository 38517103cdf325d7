/**
 * What somebody said about a quantity. Nothing said is `undefined`; the three are never zero and never each other
 * (simulation.md, section 2).
 */
export type Said<T> = Known<T> | Unknown | None;

export interface Known<T> {
  readonly said: "value";
  readonly value: T;
}

/** Said: nobody has worked it out; may name whom to ask. */
export interface Unknown {
  readonly said: "unknown";
  readonly ask?: string;
}

/** Decided: there is none. */
export interface None {
  readonly said: "none";
}

/** The value, when one was said. */
export function valueOf<T>(said: Said<T> | undefined): T | undefined {
  return said?.said === "value" ? said.value : undefined;
}

export function isNone(said: Said<unknown> | undefined): boolean {
  return said?.said === "none";
}
