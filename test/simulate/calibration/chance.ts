/** Pseudo-random draws that share nothing with the program's sampling: mulberry32, and Box and Muller's normal. */
export interface Chance {
  readonly uniform: () => number;
  readonly normal: () => number;
  /** A whole number from low to high, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly oneOf: <T>(values: readonly T[]) => T;
}

export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(uniform() * (high - low + 1));
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    whole,
    oneOf: (values) => {
      const value = values[whole(0, values.length - 1)];
      if (value === undefined) throw new Error("nothing to choose from");
      return value;
    },
  };
}

/** The 5th and the 95th percentile of something uncertain. */
export type Range = readonly [number, number];

const Z95 = 1.6448536269514722;

/** An amount above zero is log-normal; one whose low end is zero or less is normal, cut at zero (simulation.md, 3). */
export function amount([low, high]: Range, chance: Chance): number {
  if (low === high) return low;
  const z = chance.normal();
  if (low <= 0) return Math.max(0, (low + high) / 2 + ((high - low) / (2 * Z95)) * z);
  const [from, to] = [Math.log(low), Math.log(high)];
  return Math.exp((from + to) / 2 + ((to - from) / (2 * Z95)) * z);
}

/** A share is logit-normal. */
export function share([low, high]: Range, chance: Chance): number {
  const [from, to] = [Math.log(low / (1 - low)), Math.log(high / (1 - high))];
  const line = (from + to) / 2 + ((to - from) / (2 * Z95)) * chance.normal();
  return 1 / (1 + Math.exp(-line));
}

/** A day's variation: log-normal with mean 1 and this coefficient of variation. */
export function variation(cv: number, chance: Chance): number {
  if (cv === 0) return 1;
  const variance = Math.log(1 + cv * cv);
  return Math.exp(Math.sqrt(variance) * chance.normal() - variance / 2);
}
