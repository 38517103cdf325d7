import { byte, whole } from "../base/columns.ts";
import type { Horizon } from "../capacity/behaviour.ts";
import type { Passage } from "../capacity/passage.ts";
import { RUNGS } from "./ladder.ts";

/** Scenarios played one after another, only as far as a question needs, with the breaches of each station. */
export interface Playing {
  played: number;
  /** By station: how many of the first i scenarios breached. */
  readonly breaches: readonly Int32Array[];
  readonly next: () => void;
}

/** Plays one scenario, and writes 1 for each station that breaches in it, else 0. */
type PlayOne = (scenario: number, breaches: Uint8Array) => void;

/** Counts over at most the lowest rung of the ladder. */
export function startCounting(stations: number, play: PlayOne): Playing {
  const breaches = Array.from({ length: stations }, () => new Int32Array(RUNGS[0] + 1));
  const found = new Uint8Array(stations);
  const playing: Playing = {
    played: 0,
    breaches,
    next: () => {
      const scenario = playing.played;
      play(scenario, found);
      for (const [index, column] of breaches.entries())
        column[scenario + 1] = whole(column, scenario) + byte(found, index);
      playing.played += 1;
    },
  };
  return playing;
}

/** Whether a larger share of the first `count` scenarios breaches than is tolerated; plays no more of them than tell. */
export function isMoreThan(playing: Playing, tolerance: number, asked: { station: number; count: number }): boolean {
  const most = tolerance * asked.count;
  for (;;) {
    const seen = Math.min(playing.played, asked.count);
    const breaches = playing.breaches[asked.station]?.[seen] ?? 0;
    if (breaches > most) return true;
    if (breaches + asked.count - seen <= most) return false;
    playing.next();
  }
}

/** Whether any day of the judged span is a breach. */
export function isBreached({ spanFrom, spanTo }: Horizon, passage: Passage | undefined): boolean {
  const first = passage?.breach.indexOf(1, spanFrom) ?? -1;
  return first >= 0 && first <= spanTo;
}
