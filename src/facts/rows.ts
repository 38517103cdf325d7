import type { Position } from "../base/position.ts";
import { type Said, isNone } from "../base/said.ts";
import { type Quantity, middleOf } from "../quantity/quantity.ts";
import type { Missing } from "../simulate/outlook.ts";
import { type Fact, type FactType, type UnknownFact, unknownFact } from "./fact.ts";

/** How a table writes a row of facts about `S`: type, [English, español], the value, and what differs. */
export type Row<S> = <T extends FactType>(
  type: T,
  says: readonly [en: string, es: string],
  ...rest: readonly [of: Fact<S, T>["of"], more?: Partial<Fact<S, T>>]
) => Fact<S, T>;

/** A row writer for subjects that stand at `from`, unless a row says otherwise. */
export function rowsFrom<S>(from: (subject: S) => readonly Position[]): Row<S> {
  return (type, says, ...[of, more]) => ({
    type,
    worse: "none",
    of,
    from,
    says: { en: says[0], es: says[1] },
    ...more,
  });
}

/** The value, or unknown for want of these declarations. */
export function or<T>(value: T | undefined, missing: readonly Missing[] = []): T | UnknownFact {
  return value ?? unknownFact(...missing);
}

/** Applies to a value that may be absent. */
export function given<T, U>(value: T | undefined, change: (value: T) => U): U | undefined {
  return value === undefined ? undefined : change(value);
}

/** The middle of a declared quantity; `none` is zero, nothing said and `unknown` are unknown. */
export function middle(said: Said<Quantity> | undefined, missing: readonly Missing[] = []): number | UnknownFact {
  if (isNone(said)) return 0;
  return said?.said === "value" ? middleOf(said.value) : unknownFact(...missing);
}

/** Hours in a number of days: durations are in hours. */
export function daysAsHours(days: number): number {
  return days * 24;
}
