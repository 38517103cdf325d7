import { float } from "../base/columns.ts";
import { carriedQueue, type Stretch } from "../formulas/carried-queue.ts";
import { type ServiceTable, serviceTable } from "../formulas/service-table.ts";
import type { Interval } from "./shifts.ts";

/** What a day of contacts gets. */
export interface DayService {
  /** The service level, by what its target counts. */
  level: number;
  /** Share of all that come that day. */
  abandoned: number;
  /** Share of the time in which people are busy, in the busiest interval. */
  occupancy: number;
}

/**
 * What a service level counts: answered in time of all `offered`; of those `staying`, who did not give up within it; or
 * who is `not-waiting` any more at the target, answered or gone (models.md, 1.3).
 */
export type Counted = "offered" | "staying" | "not-waiting";

/** A day's staffing in one scenario; durations in hours. */
export interface Staffing {
  readonly intervals: readonly Interval[];
  /** People who really answer, for an interval with `agents: 1`. */
  readonly agents: number;
  readonly handleTime: number;
  /** Mean, finite. */
  readonly patience: number;
  readonly target: number;
  readonly counts: Counted;
  /** `erlang-a`: each interval in its steady state. `fluid`: the queue goes on from one to the next. */
  readonly model: "erlang-a" | "fluid";
}

export interface DayTable {
  /** Contacts that the day can answer if they came evenly. */
  readonly capacity: number;
  /** Writes what so many contacts get. */
  readonly at: (volume: number, into: DayService) => void;
}

/**
 * Steps of the grid on which a day is tabulated, over what it can answer: a quarter of the spread of so many people's
 * work. A cubic through four nodes is then within 6e-5 (measured with 3 to 1,000 people, both models).
 */
const STEPS_A_SPREAD = 4;
const FEWEST_STEPS = 16;

/** From this multiple of what a day can answer on, the queue is as good as always full: what is not answered gives up. */
const FLOODED = 4;

const IDLE: DayService = { level: 1, abandoned: 0, occupancy: 0 };

/** Contacts that the people of a day can answer. */
export function answerable(intervals: readonly Interval[], agents: number, handleTime: number): number {
  return intervals.reduce((sum, each) => sum + (each.hours * each.agents * agents) / handleTime, 0);
}

/**
 * Service of a whole day as a function of its volume, weighted by volume, never the mean of percentages and never Erlang
 * on the daily average (models.md, 1.4). It begins with nobody waiting: a night is longer than such patience, and who
 * still waits when it closes has given up. Tabulated as volumes are asked for.
 */
export function dayTable(staffing: Staffing): DayTable {
  const capacity = answerable(staffing.intervals, staffing.agents, staffing.handleTime);
  const exact = staffing.model === "fluid" ? carriedDay(staffing) : steadyDay(staffing);
  if (capacity <= 0)
    return { capacity: 0, at: (volume, into) => void Object.assign(into, volume > 0 ? exact(volume) : IDLE) };
  const people = Math.max(...staffing.intervals.map((interval) => interval.agents * staffing.agents));
  const step = capacity / Math.max(FEWEST_STEPS, STEPS_A_SPREAD * Math.sqrt(people));
  const nodes = new Float64Array(FIGURES * Math.ceil((FLOODED * capacity) / step + 4)).fill(Number.NaN);
  const flooded = levelOf(
    { inTime: 0, goneInTime: -Math.expm1(-staffing.target / staffing.patience) },
    staffing.counts,
  );
  return {
    capacity,
    at: (volume, into) => {
      if (volume > FLOODED * capacity) {
        into.level = flooded;
        into.abandoned = 1 - capacity / volume;
        into.occupancy = 1;
        return;
      }
      const place = volume / step;
      const second = Math.max(1, Math.floor(place));
      for (let index = second - 1; index <= second + 2; index++)
        if (Number.isNaN(nodes[FIGURES * index])) setNode(nodes, index, index === 0 ? IDLE : exact(index * step));
      cubic(nodes, { second, t: place - second }, into);
    },
  };
}

/** Figures of a node: level, abandoned, occupancy. */
const FIGURES = 3;

function setNode(nodes: Float64Array, index: number, { level, abandoned, occupancy }: DayService): void {
  nodes.set([level, abandoned, occupancy], FIGURES * index);
}

/** The cubic through four nodes, at a place counted from the second. */
function cubic(nodes: Float64Array, { second, t }: { second: number; t: number }, into: DayService): void {
  const a = FIGURES * (second - 1);
  const [b, c, d] = [a + FIGURES, a + 2 * FIGURES, a + 3 * FIGURES];
  const wa = (-t * (t - 1) * (t - 2)) / 6;
  const wb = ((t + 1) * (t - 1) * (t - 2)) / 2;
  const wc = (-(t + 1) * t * (t - 2)) / 2;
  const wd = ((t + 1) * t * (t - 1)) / 6;
  into.level = share(wa * float(nodes, a) + wb * float(nodes, b) + wc * float(nodes, c) + wd * float(nodes, d));
  into.abandoned = share(
    wa * float(nodes, a + 1) + wb * float(nodes, b + 1) + wc * float(nodes, c + 1) + wd * float(nodes, d + 1),
  );
  into.occupancy = share(
    wa * float(nodes, a + 2) + wb * float(nodes, b + 2) + wc * float(nodes, c + 2) + wd * float(nodes, d + 2),
  );
}

function share(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** Shares of all that come. */
interface InTime {
  readonly inTime: number;
  readonly goneInTime: number;
}

function levelOf({ inTime, goneInTime }: InTime, counts: Counted): number {
  if (counts === "offered") return inTime;
  if (counts === "not-waiting") return Math.min(1, inTime + goneInTime);
  return goneInTime < 1 ? Math.min(1, inTime / (1 - goneInTime)) : 0;
}

/** Erlang A in each interval. */
function steadyDay(staffing: Staffing): (volume: number) => DayService {
  const tables = tablesOf(staffing);
  const { handleTime, counts } = staffing;
  return (volume) => {
    let [inTime, goneInTime, abandoned, occupancy] = [0, 0, 0, 0];
    for (const [index, { hours, weight, agents }] of staffing.intervals.entries()) {
      const table = tables[index];
      if (!table) continue;
      const perHour = (volume * weight) / hours;
      const shares = table.at(perHour);
      const people = agents * staffing.agents;
      inTime += weight * shares.served;
      if (counts !== "offered") goneInTime += weight * table.goneInTime(perHour);
      abandoned += weight * shares.abandoned;
      if (people > 0) occupancy = Math.max(occupancy, (perHour * (1 - shares.abandoned) * handleTime) / people);
    }
    return { level: levelOf({ inTime, goneInTime }, counts), abandoned, occupancy: Math.min(1, occupancy) };
  };
}

/** A table an interval; intervals with the same people share one. */
function tablesOf({ intervals, agents, handleTime, patience, target }: Staffing): readonly ServiceTable[] {
  const byPeople = new Map<number, ServiceTable>();
  return intervals.map((interval) => {
    const people = interval.agents * agents;
    const table = byPeople.get(people) ?? serviceTable({ agents: people, handleTime, patience, target });
    byPeople.set(people, table);
    return table;
  });
}

/** The queue carried through the day; who waits when it closes gives up. */
function carriedDay(staffing: Staffing): (volume: number) => DayService {
  const { handleTime, patience, target, intervals, counts } = staffing;
  return (volume) => {
    const stretches = intervals.map(({ hours, weight, agents }): Stretch => ({
      length: hours,
      arrivalRate: (volume * weight) / hours,
      agents: agents * staffing.agents,
    }));
    let [inTime, goneInTime, abandoned, occupancy, waiting] = [0, 0, 0, 0, 0];
    for (const passed of carriedQueue({ stretches, handleTime, patience, target })) {
      inTime += passed.inTime / volume;
      goneInTime += passed.goneInTime / volume;
      abandoned += passed.abandoned / volume;
      occupancy = Math.max(occupancy, passed.occupancy);
      waiting = passed.waiting;
    }
    const level = levelOf({ inTime, goneInTime }, counts);
    return { level, abandoned: Math.min(1, abandoned + waiting / volume), occupancy };
  };
}
