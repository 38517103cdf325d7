import type { Quantiles, Toll as Simulated } from "../simulate/outlook.ts";
import type { Spread, Toll } from "./result.ts";

/** Four significant digits: what a number of the result may claim. Stable: rounding twice changes nothing. */
export function rounded(value: number): number {
  const number = Number(value.toPrecision(4));
  return Object.is(number, -0) ? 0 : number;
}

/** Money, to cents. */
export function cents(amount: number): number {
  const number = (Math.sign(amount) * Math.round(Math.abs(amount) * 100 + 1e-9)) / 100;
  return Object.is(number, -0) ? 0 : number;
}

/** A number that may be unknown or endless; JSON has neither. */
export function roundedOrNull(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : rounded(value);
}

export function roundedToll(toll: Simulated): Toll {
  return { ...roundedSpread(toll), mean: rounded(toll.mean) };
}

export function roundedSpread(quantiles: Quantiles): Spread {
  return { p5: rounded(quantiles.p5), p50: rounded(quantiles.p50), p95: rounded(quantiles.p95) };
}
