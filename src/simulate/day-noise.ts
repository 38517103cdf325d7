import { whole } from "../base/columns.ts";
import { hashText, mixBits } from "../quantity/hash.ts";
import { normalQuantile } from "../quantity/normal.ts";

/**
 * What multiplies each day's amount in a scenario, mean 1: by day of the horizon, drawn from `from` to `to`. Good until it
 * is asked again.
 */
export type DayNoise = (scenario: number, from: number, to: number) => Float64Array;

/** The scenario of the plain answer: every day at its mean. */
export const PLAIN = -1;

/**
 * Variation from day to day, declared by `varies:` as a coefficient of variation: log-normal with its mean kept, a pure
 * function of (seed, name, scenario, civil day), so that it does not depend on what else is simulated, and what was drawn
 * for one run is kept for the next.
 */
export function dayNoise(seed: number, name: string, { variation, start }: Varying): DayNoise {
  const sigma = Math.sqrt(Math.log(1 + variation * variation));
  const key = hashText(`${name}/varies`, seed);
  const kept = keptDraws(`${seed}|${name}|${variation}|${start}`);
  const drawOn = (scenario: number, day: number): number => multiplierOf({ sigma, key }, scenario, start + day);
  let room = new Float64Array(0);
  return (scenario, from, to) => {
    if (scenario >= 0 && scenario < KEPT_SCENARIOS && to < KEPT_DAYS) {
      drawMissing(kept, { scenario, from, to }, drawOn);
      return rowOf(kept, scenario);
    }
    if (room.length <= to) room = new Float64Array(to + 1);
    for (let day = from; day <= to; day++) room[day] = scenario === PLAIN ? 1 : drawOn(scenario, day);
    return room;
  };
}

export interface Varying {
  /** Coefficient of variation. */
  readonly variation: number;
  /** The civil day on which the horizon starts. */
  readonly start: number;
}

function multiplierOf({ sigma, key }: { sigma: number; key: number }, scenario: number, day: number): number {
  const bits = mixBits(mixBits(key ^ Math.imul(scenario + 1, 0x9e3779b1)) + Math.imul(day + 1, 0x85ebca77));
  const uniform = ((bits >>> 0) + 0.5) / 4294967296;
  return Math.exp(sigma * normalQuantile(uniform) - (sigma * sigma) / 2);
}

/** What is kept: the lowest rung, a year and a half, of so many names; the one unused for longest goes first. */
const KEPT_SCENARIOS = 512;
const KEPT_DAYS = 549;
const KEPT_NAMES = 128;
const kept = new Map<string, Draws>();

/** By scenario, the days that were drawn, from the first to the last. */
interface Draws {
  /** By so many scenarios, made when one of them is drawn: a glance needs the first alone. */
  readonly blocks: (Float64Array | undefined)[];
  readonly first: Int32Array;
  readonly last: Int32Array;
}

function noDraws(): Draws {
  return {
    blocks: [],
    first: new Int32Array(KEPT_SCENARIOS),
    last: new Int32Array(KEPT_SCENARIOS).fill(-1),
  };
}

const BLOCK = 64;

/** The days of a scenario, drawn or not. */
function rowOf({ blocks }: Draws, scenario: number): Float64Array {
  const block = (blocks[Math.floor(scenario / BLOCK)] ??= new Float64Array(BLOCK * KEPT_DAYS));
  const from = (scenario % BLOCK) * KEPT_DAYS;
  return block.subarray(from, from + KEPT_DAYS);
}

interface Asked {
  readonly scenario: number;
  readonly from: number;
  readonly to: number;
}

/** Draws what was not drawn yet of a scenario's days, and of those between, so that a first and a last day tell what is there. */
function drawMissing(
  draws: Draws,
  { scenario, from, to }: Asked,
  drawOn: (scenario: number, day: number) => number,
): void {
  const { first, last } = draws;
  const row = rowOf(draws, scenario);
  const isFirst = whole(last, scenario) < 0;
  const begin = isFirst ? to + 1 : whole(first, scenario);
  const end = isFirst ? to : whole(last, scenario);
  for (let day = from; day < begin; day++) row[day] = drawOn(scenario, day);
  for (let day = end + 1; day <= to; day++) row[day] = drawOn(scenario, day);
  first[scenario] = Math.min(from, begin);
  last[scenario] = Math.max(to, end);
}

function keptDraws(name: string): Draws {
  const draws = kept.get(name) ?? noDraws();
  kept.delete(name);
  kept.set(name, draws);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_NAMES && oldest !== undefined) kept.delete(oldest);
  return draws;
}
