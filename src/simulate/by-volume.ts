import type { Estimate, VolumePoint } from "./outlook.ts";
import { startPlaying, type StressRequest } from "./stress.ts";

/** Other multiples of the forecast that are played: fewer, and those that policy asks a launch to survive. */
const MULTIPLES = [0.5, 0.75, 1.5, 2, 5] as const;

/** Scenarios of each: enough for a shape; at the forecast itself the whole sample tells. */
const SCENARIOS = 128;

/**
 * How likely each station breaches at other multiples of the forecast, caps in force, by station index. The draws are
 * those of the sample, so that points differ by the volume alone. What is asked of no station costs nothing.
 */
export function breachByVolume(request: StressRequest): ReadonlyMap<number, readonly VolumePoint[]> {
  const points = new Map(request.stations.map((station): [number, VolumePoint[]] => [station, []]));
  if (points.size === 0) return points;
  for (const multiple of MULTIPLES) {
    const playing = startPlaying(request, multiple);
    while (playing.played < SCENARIOS) playing.next();
    for (const [station, column] of points) {
      column.push({ multiple, probability: (playing.breaches[station]?.[SCENARIOS] ?? 0) / SCENARIOS });
    }
  }
  return points;
}

/** The same with the forecast itself, of which the whole sample tells; none where nobody can tell, or nothing was played. */
export function withForecast(
  others: readonly VolumePoint[] | undefined,
  atForecast: Estimate | undefined,
): readonly VolumePoint[] {
  if (!others || others.length === 0 || !atForecast) return [];
  return [...others, { multiple: 1, probability: atForecast.probability }].toSorted((a, b) => a.multiple - b.multiple);
}
