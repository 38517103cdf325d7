import { requireNumber, requirePositive, requireShare } from "../base/invalid-argument.ts";
import { betaDensity, betaQuantile, betaShare } from "./beta.ts";
import { normalCdf, normalQuantile } from "./normal.ts";

/** From so many degrees of freedom on, t is the normal and the first term of its distance from it (Fisher, 1925). */
const NORMAL_FROM = 1e9;

function distance(z: number, df: number): number {
  return (z * (z * z + 1)) / (4 * df);
}

/**
 * The share of Student's t at or below a point.
 *
 * Source: Student (1908), by the incomplete beta function of df / (df + t^2).
 *
 * @param t any number
 * @param df degrees of freedom, above 0, fractions allowed; infinity is the normal
 * @returns a share, 0 to 1
 * @example studentCdf(2.3646242516, 7) // 0.975
 */
export function studentCdf(t: number, df: number): number {
  requireNumber("t", t);
  requirePositive("df", df);
  if (!Number.isFinite(t)) return normalCdf(t);
  if (df >= NORMAL_FROM) return nearNormal(Math.min(40, Math.max(-40, t)), df);
  const ratio = (t / df) * t;
  const split = { x: 1 / (1 + ratio), rest: ratio / (1 + ratio) };
  if (!(ratio < Infinity)) return t < 0 ? 0 : 1;
  const tail = betaShare(split, df / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

function nearNormal(t: number, df: number): number {
  return normalCdf(t - distance(t, df));
}

/**
 * The quantile of Student's t: the factor of an interval from few repetitions.
 *
 * Source: Student (1908), by the quantile of the beta distribution.
 *
 * @param p a share, 0 to 1; the ends give minus and plus infinity
 * @param df degrees of freedom, above 0, fractions allowed; infinity is the normal
 * @returns a number
 * @example studentQuantile(0.975, 7) // 2.3646242516
 */
export function studentQuantile(p: number, df: number): number {
  requireShare("p", p);
  requirePositive("df", df);
  const z = normalQuantile(p);
  if (!Number.isFinite(z)) return z;
  if (df >= NORMAL_FROM) return z + distance(z, df);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  let size = Math.sqrt(square(tail, df));
  // Newton's method for what many degrees of freedom cost the beta quantile.
  for (let step = 0; step < 2; step++) {
    const refined = size + (studentCdf(-size, df) - tail) / density(size, df);
    if (Number.isFinite(refined)) size = refined;
  }
  return (p < 0.5 ? -1 : 1) * size;
}

function density(t: number, df: number): number {
  const ratio = (t / df) * t;
  return (betaDensity(1 / (1 + ratio), df / 2, 0.5) * Math.abs(t)) / (df * (1 + ratio) * (1 + ratio));
}

/** t^2 from whichever of the two beta quantiles lies away from 1, where digits would be lost. */
function square(tail: number, df: number): number {
  const inner = tail < 0.1 ? 1 : betaQuantile(1 - 2 * tail, 0.5, df / 2);
  if (inner < 0.5) return (df * inner) / (1 - inner);
  const outer = betaQuantile(2 * tail, df / 2, 0.5);
  return (df * (1 - outer)) / outer;
}
