import { type ServiceTable, serviceTable } from "../formulas/service-table.ts";
import type { Interval } from "./shifts.ts";

/** What a day of contacts gets: shares of all that come that day. */
export interface DayService {
  readonly served: number;
  readonly abandoned: number;
}

/** A day's staffing in one scenario; durations in hours. */
export interface Staffing {
  readonly intervals: readonly Interval[];
  /** People who really answer, for an interval with `agents: 1`. */
  readonly agents: number;
  readonly handleTime: number;
  /** Mean; infinity: nobody gives up. */
  readonly patience: number;
  readonly target: number;
}

export interface DayTable {
  /** Contacts that the day can answer if they came evenly. */
  readonly capacity: number;
  readonly at: (volume: number) => DayService;
}

/** Steps of the grid on which a day is tabulated, as a share of what the day can answer: error under 1e-4. */
const STEP = 1 / 256;

/** From this multiple of what a day can answer on, the queue is as good as always full: what is not answered gives up. */
const FLOODED = 4;

/**
 * Service of a whole day as a function of its volume: Erlang A in each interval, weighted by volume, never the mean of
 * percentages and never Erlang on the daily average (models.md, 1.4). Tabulated as volumes are asked for.
 */
export function dayTable(staffing: Staffing): DayTable {
  const capacity = staffing.intervals.reduce(
    (sum, each) => sum + (each.hours * each.agents * staffing.agents) / staffing.handleTime,
    0,
  );
  const exact = exactDay(staffing);
  if (capacity <= 0) return { capacity: 0, at: (volume) => (volume > 0 ? exact(volume) : { served: 1, abandoned: 0 }) };
  const nodes = new Map<number, DayService>();
  const node = (index: number): DayService => {
    const known = nodes.get(index);
    if (known) return known;
    const made = exact(index * STEP * capacity);
    nodes.set(index, made);
    return made;
  };
  return {
    capacity,
    at: (volume) => {
      if (volume > FLOODED * capacity)
        return { served: 0, abandoned: staffing.patience === Number.POSITIVE_INFINITY ? 0 : 1 - capacity / volume };
      const place = volume / (STEP * capacity);
      const below = Math.floor(place);
      const low = node(below);
      const high = node(below + 1);
      const part = place - below;
      return {
        served: low.served + part * (high.served - low.served),
        abandoned: low.abandoned + part * (high.abandoned - low.abandoned),
      };
    },
  };
}

function exactDay(staffing: Staffing): (volume: number) => DayService {
  const tables = new Map<number, ServiceTable>();
  const tableOf = (agents: number): ServiceTable => {
    const known = tables.get(agents);
    if (known) return known;
    const made = serviceTable({
      agents,
      handleTime: staffing.handleTime,
      patience: staffing.patience,
      target: staffing.target,
    });
    tables.set(agents, made);
    return made;
  };
  return (volume) => {
    let served = 0;
    let abandoned = 0;
    for (const interval of staffing.intervals) {
      const shares = tableOf(interval.agents * staffing.agents).at((volume * interval.weight) / interval.hours);
      served += interval.weight * shares.served;
      abandoned += interval.weight * shares.abandoned;
    }
    return { served, abandoned };
  };
}
