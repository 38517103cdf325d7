/**
 * A number that no model can mean anything by: negative where it cannot be, not a number, an empty series.
 * It is a fault of the calling code, never of what a person wrote (those become problems with a position).
 */
export class InvalidArgument extends RangeError {
  /** The argument or the field of it: `servers`, `demand[3]`. */
  readonly argument: string;
  readonly value: unknown;

  constructor(argument: string, value: unknown, expected: string) {
    super(`${argument} must be ${expected}, got ${told(value)}`);
    this.name = "InvalidArgument";
    this.argument = argument;
    this.value = value;
  }
}

/** Text and plain numbers as they are; of everything else only what it is, since some values refuse to become text. */
function told(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return typeof value === "function" ? "a function" : String(value);
}

/** Returns `value` if it is at least `least`; infinity passes, NaN does not. */
export function requireAtLeast(argument: string, value: number, least: number): number {
  if (typeof value === "number" && value >= least) return value;
  throw new InvalidArgument(argument, value, `a number of at least ${least}`);
}

/** Returns `value` if it is above zero; infinity passes, NaN does not. */
export function requirePositive(argument: string, value: number): number {
  if (typeof value === "number" && value > 0) return value;
  throw new InvalidArgument(argument, value, "a number above 0");
}

/** Returns `value` if it is neither infinite nor NaN. */
export function requireFinite(argument: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw new InvalidArgument(argument, value, "a finite number");
}

/** Returns `value` if it is a number; the infinities pass. */
export function requireNumber(argument: string, value: number): number {
  if (typeof value === "number" && !Number.isNaN(value)) return value;
  throw new InvalidArgument(argument, value, "a number");
}

/** Returns `value` if it is a share: between 0 and 1, both included. */
export function requireShare(argument: string, value: number): number {
  if (typeof value === "number" && value >= 0 && value <= 1) return value;
  throw new InvalidArgument(argument, value, "a number between 0 and 1");
}

/** Returns `value` if it is strictly between 0 and 1. */
export function requireInside(argument: string, value: number): number {
  if (typeof value === "number" && value > 0 && value < 1) return value;
  throw new InvalidArgument(argument, value, "a number strictly between 0 and 1");
}

/** Returns `value` if it is a whole number of at least `least` that a double holds exactly. */
export function requireWhole(argument: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new InvalidArgument(argument, value, `a whole number of at least ${least}`);
}

/** Returns `value` if it is a whole number from `least` to `most`. */
export function requireWholeUpTo(argument: string, value: number, [least, most]: readonly [number, number]): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw new InvalidArgument(argument, value, `a whole number from ${least} to ${most}`);
}

/** Returns `value` if it is one of the names. */
export function requireOneOf<Name extends string>(argument: string, value: Name, names: readonly Name[]): Name {
  if (names.includes(value)) return value;
  throw new InvalidArgument(argument, value, `one of ${names.join(", ")}`);
}

/** Returns `value` if it is an object that holds named values. */
export function requireRecord<Value extends object>(argument: string, value: Value): Value {
  if (typeof value === "object" && value !== null) return value;
  throw new InvalidArgument(argument, value, "an object with the documented fields");
}

/** Returns `value` if it can be called. */
export function requireFunction<Value>(argument: string, value: Value): Value {
  if (typeof value === "function") return value;
  throw new InvalidArgument(argument, value, "a function");
}

/** Returns `values` if it is a list, empty or not. */
export function requireList<List>(argument: string, values: List): List {
  if (Array.isArray(values) || (ArrayBuffer.isView(values) && !(values instanceof DataView))) return values;
  throw new InvalidArgument(argument, values, "a list");
}

/** Returns `values` if there is at least one, and each is finite and at least `least`. */
export function requireSeries<Series extends ArrayLike<number>>(argument: string, values: Series, least = 0): Series {
  requireList(argument, values);
  if (values.length === 0) throw new InvalidArgument(argument, "nothing", "a series with at least one value");
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (!(typeof value === "number" && value >= least && value < Infinity)) {
      throw new InvalidArgument(`${argument}[${index}]`, value, `finite and at least ${least}`);
    }
  }
  return values;
}

/** Returns `values` if they are as many as `count`. */
export function requireLength<Series extends ArrayLike<unknown>>(
  argument: string,
  values: Series,
  count: number,
): Series {
  if (values.length === count) return values;
  throw new InvalidArgument(`${argument}.length`, values.length, `${count}`);
}
