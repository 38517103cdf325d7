import { add, float, whole } from "../base/columns.ts";

/**
 * Units of one lot in one scenario, grouped by what has happened to them: a structure of arrays, reused from scenario
 * to scenario. All days are indices into the horizon; `days` (one past the last) stands for after its end.
 */
export interface Batches {
  count: number;
  /** How many of them came to be by birth; the others were split off them. */
  births: number;
  /** The day on which the customer's own unit was created: promises count from it. */
  origin: Int32Array;
  /** The day on which this flow's unit was created. */
  created: Int32Array;
  /** Which part of its day: an index into the plan's hours. */
  slot: Int32Array;
  /** The day on which it stands ready for the next capacity. */
  day: Int32Array;
  /** 1 while it keeps the hour of its creation; 0 once it was handed on at the start of a later day. */
  fresh: Int32Array;
  /** One of the fates below. */
  fate: Int32Array;
  /** 0: no promise or standard about it was broken; `AFTER_LAST`; else 1 + the first day on which it is known that one was. */
  late: Int32Array;
  /** Station that held it longest or ended it, -1 for none, and for how many days. */
  station: Int32Array;
  held: Int32Array;
  /** 1: the customer was already let down by what begot this unit. */
  harmed: Int32Array;
  /** Station that a part was assigned to where several hold the same flow side by side; -1: none. */
  branch: Int32Array;
  /** The day on which what begot it was served where a standard about it is decided too; 0: nothing was, or none asks. */
  servedBefore: Int32Array;
  quantity: Float64Array;
  /** Open-addressed index of the batches while units are born into the lot, if their births were looked up. */
  index: Int32Array;
  isIndexed: boolean;
}

/** It came after the last open day that is looked at, and waits for the next: nobody can be let down by that alone. */
export const AFTER_LAST = -1;

export const ALIVE = 0;
export const LOST = 1;
export const REFUSED = 2;
export const ABANDONED = 3;
export const TURNED_AWAY = 4;
/** Added to a fate that was its parent's: such a unit never came to be, but its customer counts. */
export const INHERITED = 8;

export function newBatches(capacity = 64): Batches {
  const batches = {
    count: 0,
    births: 0,
    origin: new Int32Array(capacity),
    created: new Int32Array(capacity),
    slot: new Int32Array(capacity),
    day: new Int32Array(capacity),
    fresh: new Int32Array(capacity),
    fate: new Int32Array(capacity),
    late: new Int32Array(capacity),
    station: new Int32Array(capacity),
    held: new Int32Array(capacity),
    harmed: new Int32Array(capacity),
    branch: new Int32Array(capacity),
    servedBefore: new Int32Array(capacity),
    quantity: new Float64Array(capacity),
    index: new Int32Array(256).fill(-1),
    isIndexed: false,
  };
  wipe(batches, 0, capacity);
  return batches;
}

/** What most units are at birth: only what differs is then written. */
function wipe(batches: Batches, from: number, to: number): void {
  batches.slot.fill(0, from, to);
  batches.fresh.fill(1, from, to);
  batches.fate.fill(ALIVE, from, to);
  batches.late.fill(0, from, to);
  batches.station.fill(-1, from, to);
  batches.held.fill(0, from, to);
  batches.harmed.fill(0, from, to);
  batches.branch.fill(-1, from, to);
  batches.servedBefore.fill(0, from, to);
}

/** Room for one more, doubling when full. */
function grow(batches: Batches): void {
  const bigger = newBatches(batches.origin.length * 2);
  for (const key of COLUMNS) bigger[key].set(batches[key]);
  bigger.quantity.set(batches.quantity);
  const { count: _, births: __, index: ___, isIndexed: ____, ...columns } = bigger;
  Object.assign(batches, columns);
}

const COLUMNS = [
  "origin",
  "created",
  "slot",
  "day",
  "fresh",
  "fate",
  "late",
  "station",
  "held",
  "harmed",
  "branch",
  "servedBefore",
] as const;

/** What a new unit is; one such record is reused by whoever makes many. */
export interface Birth {
  origin: number;
  created: number;
  slot: number;
  fate: number;
  /** Where an inherited end happened, or what begot it was held longest; -1: nowhere. */
  station: number;
  /** For how many days what begot it was held there, where that matters. */
  held: number;
  /** 1: its customer was already let down by what begot it. */
  harmed: number;
  /** The day on which what begot it was served where that matters; 0: none. */
  servedBefore: number;
}

export function newBirth(): Birth {
  return { origin: 0, created: 0, slot: 0, fate: ALIVE, station: -1, held: 0, harmed: 0, servedBefore: 0 };
}

/** Empties a lot before its units are born. */
export function clear(batches: Batches): void {
  wipe(batches, 0, batches.count);
  if (batches.isIndexed) batches.index.fill(-1);
  batches.isIndexed = false;
  batches.births = 0;
  batches.count = 0;
}

/** New units, ready on the day of their creation; those that are alike in everything are one batch. */
export function born(batches: Batches, birth: Birth, quantity: number): void {
  const place = placeOf(batches, birth);
  const known = whole(batches.index, place);
  if (known >= 0) {
    add(batches.quantity, known, quantity);
    return;
  }
  batches.isIndexed = true;
  batches.index[place] = batches.count;
  bornApart(batches, birth, quantity);
  if (batches.count * 2 > batches.index.length) reindex(batches);
}

/** New units, as a batch of their own: what is alike may stand apart, at the cost of a batch more. */
export function bornApart(batches: Batches, birth: Birth, quantity: number): void {
  if (batches.count === batches.origin.length) grow(batches);
  const at = batches.count;
  batches.origin[at] = birth.origin;
  batches.created[at] = birth.created;
  batches.day[at] = birth.created;
  batches.quantity[at] = quantity;
  if (birth.slot !== 0) batches.slot[at] = birth.slot;
  if (birth.fate !== ALIVE) batches.fate[at] = birth.fate;
  if (birth.station !== -1) batches.station[at] = birth.station;
  if (birth.held !== 0) batches.held[at] = birth.held;
  if (birth.harmed !== 0) batches.harmed[at] = birth.harmed;
  if (birth.servedBefore !== 0) batches.servedBefore[at] = birth.servedBefore;
  batches.births += 1;
  batches.count = at + 1;
}

/** Where in the index a batch like this is, or would be: open addressing, one day beside the next. */
function placeOf(batches: Batches, birth: Birth): number {
  const mask = batches.index.length - 1;
  const kind = (birth.slot * 32 + birth.fate) * 2 + birth.harmed;
  let place =
    (birth.created + Math.imul(birth.created - birth.origin, 0x9e3779b1) + Math.imul(kind, 0x85ebca77)) & mask;
  for (;;) {
    const at = whole(batches.index, place);
    if (at < 0 || isLike(batches, at, birth)) return place;
    place = (place + 1) & mask;
  }
}

function isLike(batches: Batches, at: number, birth: Birth): boolean {
  return (
    batches.created[at] === birth.created &&
    batches.origin[at] === birth.origin &&
    batches.slot[at] === birth.slot &&
    batches.fate[at] === birth.fate &&
    batches.station[at] === birth.station &&
    batches.held[at] === birth.held &&
    batches.harmed[at] === birth.harmed &&
    batches.servedBefore[at] === birth.servedBefore
  );
}

function reindex(batches: Batches): void {
  const birth = newBirth();
  batches.index = new Int32Array(batches.index.length * 2).fill(-1);
  for (let at = 0; at < batches.count; at++) {
    birth.origin = whole(batches.origin, at);
    birth.created = whole(batches.created, at);
    birth.slot = whole(batches.slot, at);
    birth.fate = whole(batches.fate, at);
    birth.station = whole(batches.station, at);
    birth.held = whole(batches.held, at);
    birth.harmed = whole(batches.harmed, at);
    birth.servedBefore = whole(batches.servedBefore, at);
    batches.index[placeOf(batches, birth)] = at;
  }
}

/** A copy of one batch with another quantity; gives its index, so that the caller may change what differs. */
export function copied(from: Batches, at: number, to: Batches, quantity: number): number {
  if (to.count === to.origin.length) grow(to);
  const end = to.count;
  to.origin[end] = whole(from.origin, at);
  to.created[end] = whole(from.created, at);
  to.slot[end] = whole(from.slot, at);
  to.day[end] = whole(from.day, at);
  to.fresh[end] = whole(from.fresh, at);
  to.fate[end] = whole(from.fate, at);
  to.late[end] = whole(from.late, at);
  to.station[end] = whole(from.station, at);
  to.held[end] = whole(from.held, at);
  to.harmed[end] = whole(from.harmed, at);
  to.branch[end] = whole(from.branch, at);
  to.servedBefore[end] = whole(from.servedBefore, at);
  to.quantity[end] = quantity;
  to.count = end + 1;
  return end;
}

/** Takes one batch out; the last one takes its place. */
export function remove(batches: Batches, at: number): void {
  const last = batches.count - 1;
  for (const key of COLUMNS) batches[key][at] = whole(batches[key], last);
  batches.quantity[at] = float(batches.quantity, last);
  batches.count = last;
  wipe(batches, last, last + 1);
}
