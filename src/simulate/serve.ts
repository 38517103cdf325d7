import { add, byte, float, whole } from "../base/columns.ts";
import { drawn, type Load } from "../capacity/behaviour.ts";
import { type Passage, resetPassage, servedShare, TRACE } from "../capacity/passage.ts";
import { ALIVE, type Batches, copied, AFTER_LAST, remove } from "./batches.ts";
import type { Plan, Station } from "./plan.ts";
import { gatherUsual, type Usual } from "./usual-load.ts";

/** What one station saw and did in the current scenario. */
export interface StationScenario {
  readonly passage: Passage;
  readonly load: Load;
  readonly usual: Float64Array;
  /** The usual load by scenario, which is the same at every multiple; undefined: they are played once. */
  readonly kept: (Usual | undefined)[] | undefined;
  /** Units of the judged initiative that came in the judged span. */
  ofJudged: number;
}

export interface Serving {
  readonly plan: Plan;
  readonly values: Float64Array;
  readonly scenario: number;
  readonly batches: Batches[];
  readonly states: readonly StationScenario[];
  /** By station. */
  readonly doors: readonly Door[];
  spare: Batches;
}

/** Runs one station over one scenario: gathers its load, serves it, and moves every batch on. */
export function serveStation(serving: Serving, station: Station, lots: readonly number[]): void {
  const state = serving.states[station.index];
  const door = serving.doors[station.index];
  if (!state || !door) return;
  state.ofJudged = 0;
  gatherUsual(serving, station, state);
  const visit = { station, state, door };
  for (const lot of lots) gatherLot(serving, visit, lot);
  resetPassage(state.passage, station.asked);
  station.prepared.run(serving.values, state.load, state.passage);
  for (const lot of lots) moveLot(serving, visit, lot);
}

/** Who comes to a station, and when: what it asks of every batch of a lot, worked out once for all of them. */
export interface Door {
  readonly station: number;
  /** Days on which it takes units in, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** The last day on which it serves anybody; -1: none. */
  readonly lastOpen: number;
  /** Only units that were assigned to it: it shares its place with others. */
  readonly isShared: boolean;
  /** Who went to one of these does not come here: one is in the other's place. */
  readonly rivals: ReadonlySet<number> | undefined;
  /** By part of the day, 1 where what comes is after the cut-off; undefined: there is none. */
  readonly afterCutoff: Uint8Array | undefined;
}

export function doorOf({ horizon, hours, stations }: Plan, station: Station): Door {
  const { cutoff } = station.prepared;
  const rivals = stations.filter(
    (each) => each.inPlaceOf.has(station.capacity.id) || station.inPlaceOf.has(each.capacity.id),
  );
  return {
    station: station.index,
    from: Math.max(station.clock, station.since),
    to: Math.min(station.until, horizon.days - 1),
    lastOpen: lastOpenDay(horizon, station),
    isShared: station.takes < 1 || stations.some((each) => each !== station && each.place === station.place),
    rivals: rivals.length > 0 ? new Set(rivals.map(({ index }) => index)) : undefined,
    afterCutoff: cutoff === undefined ? undefined : Uint8Array.from(hours, (hour) => (hour >= cutoff ? 1 : 0)),
  };
}

function lastOpenDay({ start, days }: Plan["horizon"], { prepared }: Station): number {
  let day = days - 1;
  while (day >= 0 && prepared.closes && !prepared.isOpen(start + day)) day -= 1;
  return day;
}

/** The day from which a batch can be served here, after the cut-off the next one; -1: it does not come here. */
function readyDay(door: Door, batches: Batches, index: number): number {
  const day = whole(batches.day, index);
  if (day < door.from || day > door.to || whole(batches.fate, index) !== ALIVE) return -1;
  if (door.isShared && whole(batches.branch, index) !== door.station) return -1;
  if (door.rivals?.has(whole(batches.branch, index)) === true) return -1;
  if (door.afterCutoff === undefined || whole(batches.fresh, index) === 0) return day;
  return day + byte(door.afterCutoff, whole(batches.slot, index));
}

interface Visit {
  readonly station: Station;
  readonly state: StationScenario;
  readonly door: Door;
}

function gatherLot(serving: Serving, { station, state, door }: Visit, lot: number): void {
  const batches = serving.batches[lot];
  const plan = serving.plan.lots[lot];
  if (!batches || !plan || station.includes.has(plan.initiative)) return;
  const { arrivals, busiestHour } = state.load;
  const inPeak = plan.peakHour ?? station.peakHour;
  const peak = inPeak ? drawn(serving.values, inPeak) : 1 / 24;
  const judgedFrom = plan.judged ? serving.plan.horizon.spanFrom : Number.POSITIVE_INFINITY;
  let ofJudged = 0;
  for (let index = 0; index < batches.count; index++) {
    const ready = readyDay(door, batches, index);
    if (ready < 0) continue;
    const quantity = float(batches.quantity, index);
    add(arrivals, ready, quantity);
    if (station.prepared.readsBusiestHour) add(busiestHour, ready, quantity * peak);
    if (ready >= judgedFrom) ofJudged += quantity;
  }
  state.ofJudged += ofJudged;
}

/** From the last to the first: what is split off is added at the end, where it is not moved again. */
function moveLot(serving: Serving, { station, state, door }: Visit, lot: number): void {
  const batches = serving.batches[lot];
  const plan = serving.plan.lots[lot];
  if (!batches || !plan || station.includes.has(plan.initiative)) return;
  const { passage } = state;
  const { days, first, share, on } = passage;
  for (let index = batches.count - 1; index >= 0; index--) {
    const ready = readyDay(door, batches, index);
    if (ready < 0) continue;
    const row = whole(first, ready);
    const isTogether = whole(first, ready + 1) === row + 1 && float(share, row) === 1;
    if (ready > door.lastOpen) holdToReopen(batches, index, station.index, days);
    else if (isTogether) hold(batches, index, station.index, whole(on, row));
    else split(batches, index, { passage, station, ready });
  }
}

interface Passing {
  readonly passage: Passage;
  readonly station: Station;
  readonly ready: number;
}

/** Places the served parts of a batch on their days, the ended part where it ends, and leaves the rest waiting. */
function split(batches: Batches, index: number, { passage, station, ready }: Passing): void {
  const quantity = float(batches.quantity, index);
  const from = whole(passage.first, ready);
  const to = whole(passage.first, ready + 1);
  const ended = float(passage.ended, ready);
  const left = 1 - servedShare(passage, ready) - ended;
  const answered = to > from ? whole(passage.on, from) : ready;
  const isLeft = left * quantity > TRACE;
  const isEnded = ended * quantity > TRACE;
  if (to > from || isEnded) {
    if (isLeft) hold(batches, copied(batches, index, batches, quantity * left), station.index, passage.days);
    if (isEnded) end(batches, copied(batches, index, batches, quantity * ended), { station, on: answered });
    for (let row = from + 1; row < to; row++) {
      const served = copied(batches, index, batches, quantity * float(passage.share, row));
      hold(batches, served, station.index, whole(passage.on, row));
    }
  }
  if (to > from) batches.quantity[index] = quantity * float(passage.share, from);
  else if (isLeft && !isEnded) batches.quantity[index] = quantity * left;
  else return remove(batches, index);
  hold(batches, index, station.index, to > from ? answered : passage.days);
}

/** It came after the last open day, and waits for one that is not looked at. */
function holdToReopen(batches: Batches, index: number, station: number, until: number): void {
  hold(batches, index, station, until);
  if (whole(batches.late, index) === 0) batches.late[index] = AFTER_LAST;
}

/** Ends a batch here: lost, refused or abandoned. */
function end(batches: Batches, index: number, { station, on }: { station: Station; on: number }): void {
  batches.fate[index] = station.fate;
  batches.day[index] = on;
  batches.station[index] = station.index;
}

/** Moves a batch to the day on which it is handed on, and remembers who held it longest. */
function hold(batches: Batches, index: number, station: number, until: number): void {
  const days = until - whole(batches.day, index);
  if (days <= 0) return;
  batches.fresh[index] = 0;
  if (days > whole(batches.held, index)) {
    batches.held[index] = days;
    batches.station[index] = station;
  }
  batches.day[index] = until;
}
