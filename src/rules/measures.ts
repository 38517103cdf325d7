import type { FactType } from "../facts/fact.ts";
import type { Missing } from "../simulate/outlook.ts";

/** The value cannot be known: the rule that needs it is unknown, never false. */
export class NotKnown extends Error {
  readonly missing: readonly Missing[];

  constructor(missing: readonly Missing[]) {
    super("not known");
    this.name = "NotKnown";
    this.missing = missing;
  }
}

/** A number with its measure, as expressions hold it: between `least` and `most`, equal when it is known exactly. */
export class Measured {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** The sampling interval still straddles its tolerance at the last rung. */
  readonly straddles: { readonly low: number; readonly high: number } | undefined;
  /** What keeps it from being known exactly. */
  readonly missing: readonly Missing[];

  constructor(value: number, range?: Range) {
    this.value = value;
    this.least = range?.least ?? value;
    this.most = range?.most ?? value;
    this.straddles = range?.straddles;
    this.missing = range?.missing ?? [];
  }
}

/** What is known of a value beside the value. */
export interface Range {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly straddles?: { readonly low: number; readonly high: number } | undefined;
  readonly missing?: readonly Missing[] | undefined;
}

/** Nominal types need a constructor each: comparing two of different type is refused when the rule is loaded. */
class Count extends Measured {}
class Rate extends Measured {}
class Share extends Measured {}
class Probability extends Measured {}
class Duration extends Measured {}
class Money extends Measured {}
class CivilDate extends Measured {}
/** `percent(10)`: goes with shares and with probabilities. */
class Percent extends Measured {}

export type NumberType = Exclude<FactType, "text" | "bool"> | "percent";

export const MEASURES: Readonly<Record<NumberType, new (value: number, range?: Range) => Measured>> = {
  count: Count,
  rate: Rate,
  share: Share,
  probability: Probability,
  duration: Duration,
  money: Money,
  date: CivilDate,
  percent: Percent,
};

/** What CEL hands to an operator: a measured value, a literal with a point, or a whole literal. */
export type Operand = Measured | number | bigint;

/** A value of a measure. */
export function measured(type: NumberType, value: number, range?: Range): Measured {
  return new MEASURES[type](value, range);
}

/** The number, when it is known exactly. */
export function exactly(operand: Operand): number {
  if (!(operand instanceof Measured)) return Number(operand);
  if (operand.least !== operand.most) throw new NotKnown(operand.missing);
  return operand.value;
}

export type Comparison = "<" | "<=" | ">" | ">=" | "==";

type Extent = { readonly least: number; readonly most: number };

/** For each comparison, when it is true and when it is false whatever the values are within what is known. */
const DECIDED: Readonly<Record<Comparison, (a: Extent, b: Extent) => readonly [isTrue: boolean, isFalse: boolean]>> = {
  "<": (a, b) => [a.most < b.least, a.least >= b.most],
  "<=": (a, b) => [a.most <= b.least, a.least > b.most],
  ">": (a, b) => [a.least > b.most, a.most <= b.least],
  ">=": (a, b) => [a.least >= b.most, a.most < b.least],
  "==": (a, b) => [a.least === b.most && a.most === b.least, a.most < b.least || a.least > b.most],
};

/** Compares by what is known of both: the answer stands when every possible value gives it, else it is unknown. */
export function compare(left: Operand, operator: Comparison, right: Operand): boolean {
  const [isTrue, isFalse] = DECIDED[operator](extentOf(left), extentOf(right));
  if (!isTrue && !isFalse) throw new NotKnown([left, right].flatMap(missingOf));
  return isTrue;
}

/** A capacity is within its tolerance; an interval that straddles it at the last rung is not (simulation.md, 11). */
export function withinTolerance(probability: Operand, tolerance: Operand): boolean {
  const limit = exactly(tolerance);
  const straddles = probability instanceof Measured ? probability.straddles : undefined;
  if (straddles && straddles.low <= limit && limit <= straddles.high) return false;
  return compare(probability, "<=", tolerance);
}

/** Nothing can be said of what is divided by nothing. */
export function divide(left: number, right: number): number {
  if (right === 0) throw new NotKnown([]);
  return left / right;
}

function missingOf(operand: Operand): readonly Missing[] {
  return operand instanceof Measured ? operand.missing : [];
}

function extentOf(operand: Operand): Extent {
  if (operand instanceof Measured) return operand;
  return { least: Number(operand), most: Number(operand) };
}
