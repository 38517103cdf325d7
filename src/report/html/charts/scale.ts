/** The values that a drawing shows from its foot to its top. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** The least 1, 2, 2.5 or 5 times a power of ten that is not below a value; 1 for nothing. */
export function roundTop(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((each) => each * power >= value) ?? 10;
  return step * power;
}

/** The largest of some values and nothing; a list of any length. */
export function mostOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
}

/** Height of a value in a drawing 100 high, from the top; what lies outside stays at the edge. */
export function heightOf(value: number, { low, high }: Scale): number {
  const share = Number.isFinite(value) ? (Math.min(high, Math.max(low, value)) - low) / (high - low) : 0;
  return Number((100 - share * 100).toFixed(2));
}
