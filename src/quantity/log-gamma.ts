import { requirePositive } from "../base/invalid-argument.ts";

const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * The logarithm of the gamma function. Absolute error about 1e-15 times the value's size.
 *
 * Source: Stirling's series, shifted to 12 and above.
 *
 * @param x above 0; infinity gives infinity
 * @returns ln Gamma(x)
 * @example logGamma(5) // 3.1780538303
 */
export function logGamma(x: number): number {
  requirePositive("x", x);
  let shifted = x;
  let product = 1;
  while (shifted < 12) {
    product *= shifted;
    shifted += 1;
  }
  if (shifted === Infinity) return Infinity;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingTail(shifted) - Math.log(product);
}

/** What Stirling's formula leaves of ln Gamma: ln Gamma(x) - (x - 1/2) ln x + x - ln sqrt(2 pi), for x above 0. */
export function stirlingRest(x: number): number {
  return x >= 12 ? stirlingTail(x) : logGamma(x) - (x - 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

function stirlingTail(x: number): number {
  const s = 1 / (x * x);
  const tail = 1 / 156 - (3617 / 122400) * s;
  return (
    (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * tail)))))) / x
  );
}
