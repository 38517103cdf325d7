import { type Chance, chanceOf } from "../calibration/chance.ts";

/** Moments of a stream without memory: so many a unit of time on average, in order, until `ends`. */
export function arrivals(rate: number, ends: number, seed: number): readonly number[] {
  const chance = chanceOf(seed);
  const moments: number[] = [];
  for (let now = exponential(1 / rate, chance); now < ends; now += exponential(1 / rate, chance)) moments.push(now);
  return moments;
}

export function exponential(mean: number, chance: Chance): number {
  return -Math.log(1 - chance.uniform()) * mean;
}

/** The mean of a long record, and its standard error from thirty stretches of it: neighbours in a queue are alike. */
export function longRun(record: readonly number[]): { readonly mean: number; readonly error: number } {
  const stretches = 30;
  const length = Math.floor(record.length / stretches);
  const means = Array.from({ length: stretches }, (_, index) =>
    meanOf(record.slice(index * length, (index + 1) * length)),
  );
  const mean = meanOf(means);
  const variance = meanOf(means.map((each) => (each - mean) * (each - mean)));
  return { mean, error: Math.sqrt(variance / (stretches - 1)) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
