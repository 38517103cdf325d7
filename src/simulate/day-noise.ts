import { float } from "../base/columns.ts";
import { hashText, mixBits } from "../quantity/hash.ts";
import { normalQuantile } from "../quantity/normal.ts";

/** Multiplies a day's amount in a scenario; mean 1. */
export type DayNoise = (scenario: number, day: number) => number;

/** The scenario of the plain answer: every day at its mean. */
export const PLAIN = -1;

/**
 * Variation from day to day, declared by `varies:` as a coefficient of variation: log-normal with its mean kept, a pure
 * function of (seed, name, scenario, civil day), so that it does not depend on what else is simulated, and what was drawn
 * for one run is kept for the next.
 */
export function dayNoise(seed: number, name: string, { variation, from }: Varying): DayNoise {
  const sigma = Math.sqrt(Math.log(1 + variation * variation));
  const key = hashText(`${name}/varies`, seed);
  const drawn = keptDraws(`${seed}|${name}|${variation}|${from}`);
  return (scenario, day) => {
    if (scenario === PLAIN) return 1;
    const place = day - from;
    if (scenario >= KEPT_SCENARIOS || place < 0 || place >= KEPT_DAYS)
      return multiplierOf({ sigma, key }, scenario, day);
    const cell = scenario * KEPT_DAYS + place;
    // A multiplier is above zero: a cell of zero was never drawn.
    if (drawn[cell] === 0) drawn[cell] = multiplierOf({ sigma, key }, scenario, day);
    return float(drawn, cell);
  };
}

export interface Varying {
  /** Coefficient of variation. */
  readonly variation: number;
  /** The first civil day that is asked for. */
  readonly from: number;
}

function multiplierOf({ sigma, key }: { sigma: number; key: number }, scenario: number, day: number): number {
  const bits = mixBits(mixBits(key ^ Math.imul(scenario + 1, 0x9e3779b1)) + Math.imul(day + 1, 0x85ebca77));
  const uniform = ((bits >>> 0) + 0.5) / 4294967296;
  return Math.exp(sigma * normalQuantile(uniform) - (sigma * sigma) / 2);
}

/** What is kept: the lowest rung, a year and a half, of so many names; the one unused for longest goes first. */
const KEPT_SCENARIOS = 512;
const KEPT_DAYS = 549;
const KEPT_NAMES = 64;
const kept = new Map<string, Float64Array>();

function keptDraws(name: string): Float64Array {
  const draws = kept.get(name) ?? new Float64Array(KEPT_SCENARIOS * KEPT_DAYS);
  kept.delete(name);
  kept.set(name, draws);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_NAMES && oldest !== undefined) kept.delete(oldest);
  return draws;
}
