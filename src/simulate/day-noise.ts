import { hashText, mixBits } from "../quantity/hash.ts";
import { normalQuantile } from "../quantity/normal.ts";

/** Multiplies a day's amount in a scenario; mean 1. */
export type DayNoise = (scenario: number, day: number) => number;

/** The scenario of the plain answer: every day at its mean. */
export const PLAIN = -1;

/**
 * Variation from day to day, declared by `varies:` as a coefficient of variation: log-normal with its mean kept, a pure
 * function of (seed, name, scenario, civil day), so that it does not depend on what else is simulated.
 */
export function dayNoise(seed: number, name: string, variation: number): DayNoise {
  const sigma = Math.sqrt(Math.log(1 + variation * variation));
  const key = hashText(`${name}/varies`, seed);
  return (scenario, day) => {
    if (scenario === PLAIN) return 1;
    const bits = mixBits(mixBits(key ^ Math.imul(scenario + 1, 0x9e3779b1)) + Math.imul(day + 1, 0x85ebca77));
    const uniform = ((bits >>> 0) + 0.5) / 4294967296;
    return Math.exp(sigma * normalQuantile(uniform) - (sigma * sigma) / 2);
  };
}
