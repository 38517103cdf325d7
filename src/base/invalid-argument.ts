/**
 * A number that no model can mean anything by: negative where it cannot be, not a number, an empty series.
 * It is a fault of the calling code, never of what a person wrote (those become problems with a position).
 */
export class InvalidArgument extends RangeError {
  readonly argument: string;
  readonly value: unknown;

  constructor(argument: string, value: unknown, expected: string) {
    super(`${argument} must be ${expected}, got ${String(value)}`);
    this.name = "InvalidArgument";
    this.argument = argument;
    this.value = value;
  }
}

/** Returns `value` if it is at least `least`; infinity passes, NaN does not. */
export function requireAtLeast(argument: string, value: number, least: number): number {
  if (value >= least) return value;
  throw new InvalidArgument(argument, value, `at least ${least}`);
}

/** Returns `value` if it is above zero; infinity passes, NaN does not. */
export function requirePositive(argument: string, value: number): number {
  if (value > 0) return value;
  throw new InvalidArgument(argument, value, "above 0");
}

/** Returns `value` if it is neither infinite nor NaN. */
export function requireFinite(argument: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw new InvalidArgument(argument, value, "a finite number");
}

/** Returns `value` if it is a share: between 0 and 1, both included. */
export function requireShare(argument: string, value: number): number {
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgument(argument, value, "between 0 and 1");
}

/** Returns `value` if it is a whole number of at least `least` that a double holds exactly. */
export function requireWhole(argument: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new InvalidArgument(argument, value, `a whole number of at least ${least}`);
}

/** Returns `values` if there is at least one, and each is finite and at least `least`. */
export function requireSeries<Series extends ArrayLike<number>>(argument: string, values: Series, least = 0): Series {
  if (values.length === 0) throw new InvalidArgument(argument, "nothing", "a series with at least one value");
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (!(value >= least && value < Infinity)) {
      throw new InvalidArgument(`${argument}[${index}]`, value, `finite and at least ${least}`);
    }
  }
  return values;
}
