import type { Estimate, VolumePoint } from "./outlook.ts";
import { countBreaches, type VolumePlays } from "./volume-plays.ts";

/** Other multiples of the forecast that are played: fewer, and those that policy asks a launch to survive. */
const MULTIPLES = [0.5, 0.75, 1.5, 2, 5] as const;

/** Scenarios of each: enough for a shape; at the forecast itself the whole sample tells. */
const SCENARIOS = 128;

/**
 * How likely each station breaches at other multiples of the forecast, caps in force, by station index. The draws are
 * those of the sample, so that points differ by the volume alone. What is asked of no station costs nothing.
 */
export function breachByVolume(
  plays: VolumePlays,
  stations: readonly number[],
): ReadonlyMap<number, readonly VolumePoint[]> {
  const pointsOf = (station: number): readonly VolumePoint[] =>
    MULTIPLES.map((multiple) => {
      const breaches = countBreaches(plays, { multiple, station, count: SCENARIOS });
      return { multiple, probability: breaches / SCENARIOS };
    });
  return new Map(stations.map((station) => [station, pointsOf(station)]));
}

/** The same with the forecast itself, of which the whole sample tells; none where nobody can tell, or nothing was played. */
export function withForecast(
  others: readonly VolumePoint[] | undefined,
  atForecast: Estimate | undefined,
): readonly VolumePoint[] {
  if (!others || others.length === 0 || !atForecast) return [];
  return [...others, { multiple: 1, probability: atForecast.probability }].toSorted((a, b) => a.multiple - b.multiple);
}
