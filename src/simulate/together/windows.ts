import { breachShare, type PlayedTogether, type Weeks } from "./play-together.ts";

/** What makes weeks worth a word, and what makes them a breach. */
export interface WindowTolerance {
  /** The probability that is accepted. */
  readonly breach: number;
  /** The probability below which a week adds nothing. */
  readonly adds: number;
}

/**
 * Weeks in a row in which a capacity is over its tolerance, taken together: a load that is spread thinly over weeks is
 * over as surely as one that comes in one.
 */
export function windowsOver(played: PlayedTogether, id: string, tolerance: WindowTolerance): readonly Weeks[] {
  const windows: Weeks[] = [];
  let from: number | undefined;
  for (let week = 0; week <= played.weeks; week++) {
    const counts = week < played.weeks && breachShare(played, id, { from: week, to: week }) > tolerance.adds;
    if (counts) from ??= week;
    else if (from !== undefined) {
      windows.push({ from, to: week - 1 });
      from = undefined;
    }
  }
  return windows.filter((window) => breachShare(played, id, window) > tolerance.breach);
}
