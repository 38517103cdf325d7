import type { Stretch } from "../../../src/formulas/carried-queue.ts";

/** A queue whose arrivals and agents change through a day that begins empty. */
export interface DayQueue {
  readonly stretches: readonly Stretch[];
  readonly handleTime: number;
  readonly patience: number;
  readonly target: number;
}

/** Shares of a stretch's own arrivals, over all days watched. */
export interface WatchedStretch {
  inTime: number;
  goneInTime: number;
  abandoned: number;
  arrivals: number;
}

interface Call {
  readonly came: number;
  readonly stretch: WatchedStretch;
}

/** Event by event: who calls, who is answered and when, who hangs up; what is left at the end hangs up. */
export function watchDays(queue: DayQueue, days: number, uniform: () => number): readonly WatchedStretch[] {
  const watched = queue.stretches.map((): WatchedStretch => ({ inTime: 0, goneInTime: 0, abandoned: 0, arrivals: 0 }));
  for (let day = 0; day < days; day++) watchDay(queue, watched, uniform);
  return watched;
}

function watchDay(queue: DayQueue, watched: readonly WatchedStretch[], uniform: () => number): void {
  const waiting: Call[] = [];
  let busy = 0;
  let now = 0;
  let end = 0;
  const leave = (call: Call): void => {
    call.stretch.abandoned += 1;
    if (now - call.came <= queue.target) call.stretch.goneInTime += 1;
  };
  const answer = (agents: number): void => {
    while (busy < agents) {
      const call = waiting.shift();
      if (!call) return;
      busy += 1;
      if (now - call.came <= queue.target) call.stretch.inTime += 1;
    }
  };
  for (const [index, { length, arrivalRate, agents }] of queue.stretches.entries()) {
    const stretch = watched[index];
    if (!stretch) throw new Error("no stretch");
    end += length;
    answer(agents);
    for (;;) {
      const rates = [arrivalRate, busy / queue.handleTime, waiting.length / queue.patience] as const;
      const rate = rates[0] + rates[1] + rates[2];
      const next = rate > 0 ? now - Math.log(1 - uniform()) / rate : end;
      if (next >= end) break;
      now = next;
      const which = uniform() * rate;
      if (which < rates[0]) {
        stretch.arrivals += 1;
        waiting.push({ came: now, stretch });
      } else if (which < rates[0] + rates[1]) busy -= 1;
      else waiting.splice(Math.floor(uniform() * waiting.length), 1).forEach(leave);
      answer(agents);
    }
    now = end;
  }
  waiting.forEach(leave);
}
