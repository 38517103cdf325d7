import { InvalidArgument, requireNumber, requirePositive, requireShare } from "../base/invalid-argument.ts";
import { logGamma, stirlingRest } from "./log-gamma.ts";
import { normalQuantile } from "./normal.ts";

/** The logarithm of the beta function B(a, b), without the difference of two large logarithms. */
function logBeta(a: number, b: number): number {
  if (a < b) return logBeta(b, a);
  const total = a + b;
  const ratio = (a - 0.5) * Math.log1p(-b / total) - b * Math.log(total) + b;
  return logGamma(b) + ratio + stirlingRest(a) - stirlingRest(total);
}

/**
 * The density of the beta distribution.
 *
 * Source: x^(a-1) (1-x)^(b-1) / B(a, b). It may be infinite at 0 and at 1.
 *
 * @param x a share, 0 to 1; the density is 0 elsewhere
 * @param a first shape, above 0, at most 1e9
 * @param b second shape, above 0, at most 1e9
 * @returns a density
 * @example betaDensity(0.25, 2, 3) // 1.6875
 */
export function betaDensity(x: number, a: number, b: number): number {
  requireShapes(a, b);
  requireNumber("x", x);
  if (x < 0 || x > 1) return 0;
  if (x > 0 && x < 1) return power({ x, rest: 1 - x }, a, b) / (x * (1 - x));
  return Math.exp(logPower(x, a - 1) + logPower(1 - x, b - 1) - logBeta(a, b));
}

function requireShapes(a: number, b: number): void {
  requireShape("a", a);
  requireShape("b", b);
}

/** Larger shapes would need more terms than anybody waits for. */
const LARGEST = 1e9;

/** Returns `value` if it can be a shape of a beta distribution. */
export function requireShape(argument: string, value: number): number {
  if (requirePositive(argument, value) > LARGEST) throw new InvalidArgument(argument, value, `at most ${LARGEST}`);
  return value;
}

function logPower(x: number, exponent: number): number {
  return exponent === 0 ? 0 : exponent * Math.log(x);
}

/** Shapes from which logarithms of gamma functions would cancel each other's digits. */
const LARGE = 10;

/** A share and what is left of 1, both with all their digits. */
export interface Split {
  readonly x: number;
  readonly rest: number;
}

/** x^a (1-x)^b / B(a, b), for x strictly between 0 and 1; large shapes as distances from the mode (Loader, 2000). */
function power({ x, rest }: Split, a: number, b: number): number {
  if (a < LARGE || b < LARGE) return Math.exp(a * logOf(x, rest) + b * logOf(rest, x) - logBeta(a, b));
  const total = a + b;
  const scale = stirlingRest(total) - stirlingRest(a) - stirlingRest(b);
  const off = a * rest - b * x;
  const distance = deviance(a, total * x, off) + deviance(b, total * rest, -off);
  return Math.exp(scale - distance) * Math.sqrt(((a / total) * b) / (2 * Math.PI));
}

function logOf(x: number, rest: number): number {
  return x > 0.5 ? Math.log1p(-rest) : Math.log(x);
}

/** a ln(a / m) + m - a, at least 0, without cancellation where the two are close; `off` is a - m. */
function deviance(a: number, m: number, off: number): number {
  const v = off / (a + m);
  if (Math.abs(v) > 0.1) return a * Math.log(a / m) - off;
  let sum = off * v;
  let term = 2 * a * v;
  for (let k = 3; k < 60; k += 2) {
    term *= v * v;
    const next = sum + term / k;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * The share of the beta distribution at or below a point: the regularised incomplete beta function. Relative error about
 * 1e-13.
 *
 * Source: Lentz's continued fraction; Loader (2000) for large shapes.
 *
 * @param x any number; 0 at or below 0, 1 at or above 1
 * @param a first shape, above 0, at most 1e9
 * @param b second shape, above 0, at most 1e9
 * @returns a share, 0 to 1
 * @example betaCdf(0.25, 2, 3) // 0.26171875
 */
export function betaCdf(x: number, a: number, b: number): number {
  requireShapes(a, b);
  requireNumber("x", x);
  if (x <= 0) return 0;
  return x >= 1 ? 1 : betaShare({ x, rest: 1 - x }, a, b);
}

/** As `betaCdf`, for callers that know 1 - x better than a subtraction would. */
export function betaShare(split: Split, a: number, b: number): number {
  const { x, rest } = split;
  if (x === 0 || rest === 0) return x === 0 ? 0 : 1;
  const front = power(split, a, b);
  if (x < (a + 1) / (a + b + 2)) return Math.min(1, (front * fraction(x, a, b)) / a);
  return Math.max(0, 1 - (front * fraction(rest, b, a)) / b);
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (((m * (b - m)) / (a + 2 * m - 1)) * x) / (a + 2 * m);
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= c * d;
    const odd = ((-(a + m) / (a + 2 * m)) * (a + b + m) * x) / (a + 2 * m + 1);
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

/**
 * The quantile of the beta distribution. Relative error about 1e-13.
 *
 * Source: `betaCdf`, inverted by Newton's method inside a bracket.
 *
 * @param p a share, 0 to 1
 * @param a first shape, above 0, at most 1e9
 * @param b second shape, above 0, at most 1e9
 * @returns a share, 0 to 1
 * @example betaQuantile(0.95, 2, 3) // 0.7513953742
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireShapes(a, b);
  requireShare("p", p);
  if (p === 0 || p === 1) return p;
  let low = 0;
  let high = 1;
  let x = startingPoint(p, a, b);
  for (let step = 0; step < 1200; step++) {
    const excess = betaCdf(x, a, b) - p;
    if (excess > 0) high = x;
    else low = x;
    const next = x - excess / betaDensity(x, a, b);
    const bounded = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(bounded - x) <= 1e-16 * x || bounded === low || bounded === high) return bounded;
    x = bounded;
  }
  return x;
}

/** The normal with the same mean and variance, held inside the open interval. */
function startingPoint(p: number, a: number, b: number): number {
  const total = a + b;
  const guess = a / total + normalQuantile(p) * Math.sqrt(((a / total) * (b / total)) / (total + 1));
  return Math.min(0.999, Math.max(0.001, guess));
}
