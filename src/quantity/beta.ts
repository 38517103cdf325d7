import { requirePositive, requireShare } from "../base/invalid-argument.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile } from "./normal.ts";

/** The logarithm of the beta function B(a, b). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** The density at `x` in [0, 1] of the beta distribution with shapes `a` and `b` above 0; may be infinite at the ends. */
export function betaDensity(x: number, a: number, b: number): number {
  return Math.exp(logPower(x, a - 1) + logPower(1 - x, b - 1) - logBeta(a, b));
}

function logPower(x: number, power: number): number {
  return power === 0 ? 0 : power * Math.log(x);
}

/**
 * The share of the beta distribution (shapes above 0) at or below `x`: the regularised incomplete beta function, by
 * Lentz's continued fraction. Relative error about 1e-13.
 */
export function betaCdf(x: number, a: number, b: number): number {
  requirePositive("a", a);
  requirePositive("b", b);
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(x, a, b)) / a;
  return 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** The `p` quantile of the beta distribution (shapes above 0), by Newton's method inside a bracket; in [0, 1]. */
export function betaQuantile(p: number, a: number, b: number): number {
  requireShare("p", p);
  if (p === 0 || p === 1) return p;
  let low = 0;
  let high = 1;
  let x = startingPoint(p, a, b);
  for (let step = 0; step < 200; step++) {
    const excess = betaCdf(x, a, b) - p;
    if (excess > 0) high = x;
    else low = x;
    const next = x - excess / betaDensity(x, a, b);
    const bounded = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(bounded - x) <= 1e-16 * x) return bounded;
    x = bounded;
  }
  return x;
}

/** The normal with the same mean and variance, held inside the open interval. */
function startingPoint(p: number, a: number, b: number): number {
  const total = a + b;
  const guess = a / total + normalQuantile(p) * Math.sqrt((a * b) / (total * total * (total + 1)));
  return Math.min(0.999, Math.max(0.001, guess));
}
