/**
 * Units of one lot in one scenario, grouped by what has happened to them: a structure of arrays, reused from scenario
 * to scenario. All days are indices into the horizon; `days` (one past the last) stands for after its end.
 */
export interface Batches {
  count: number;
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
  /** 1: a promise or standard about it was broken. */
  late: Int32Array;
  /** Station that held it longest or ended it, -1 for none, and for how many days. */
  station: Int32Array;
  held: Int32Array;
  /** Station that a part was assigned to where several hold the same flow side by side; -1: none. */
  branch: Int32Array;
  quantity: Float64Array;
}

export const ALIVE = 0;
export const LOST = 1;
export const REFUSED = 2;
export const ABANDONED = 3;
export const TURNED_AWAY = 4;
/** Added to a fate that was its parent's: such a unit never came to be, but its customer counts. */
export const INHERITED = 8;

export function newBatches(capacity = 64): Batches {
  return {
    count: 0,
    origin: new Int32Array(capacity),
    created: new Int32Array(capacity),
    slot: new Int32Array(capacity),
    day: new Int32Array(capacity),
    fresh: new Int32Array(capacity),
    fate: new Int32Array(capacity),
    late: new Int32Array(capacity),
    station: new Int32Array(capacity),
    held: new Int32Array(capacity),
    branch: new Int32Array(capacity),
    quantity: new Float64Array(capacity),
  };
}

/** Room for one more, doubling when full. */
function grow(batches: Batches): void {
  const bigger = newBatches(batches.origin.length * 2);
  for (const key of COLUMNS) bigger[key].set(batches[key]);
  bigger.quantity.set(batches.quantity);
  const { count: _, ...columns } = bigger;
  Object.assign(batches, columns);
}

const COLUMNS = ["origin", "created", "slot", "day", "fresh", "fate", "late", "station", "held", "branch"] as const;

/** Where a new batch is placed. */
export interface Birth {
  origin: number;
  created: number;
  slot: number;
  fate: number;
  fresh: number;
}

/** A new unit, ready on the day of its creation. */
export function born(batches: Batches, birth: Birth, quantity: number): void {
  if (batches.count === batches.origin.length) grow(batches);
  const at = batches.count;
  batches.origin[at] = birth.origin;
  batches.created[at] = birth.created;
  batches.slot[at] = birth.slot;
  batches.day[at] = birth.created;
  batches.fresh[at] = birth.fresh;
  batches.fate[at] = birth.fate;
  batches.late[at] = 0;
  batches.station[at] = -1;
  batches.held[at] = 0;
  batches.branch[at] = -1;
  batches.quantity[at] = quantity;
  batches.count += 1;
}

/** A copy of one batch with another quantity; gives its index, so that the caller may change what differs. */
export function copied(from: Batches, index: number, to: Batches): number {
  if (to.count === to.origin.length) grow(to);
  const at = to.count;
  for (const key of COLUMNS) to[key][at] = from[key][index] ?? 0;
  to.quantity[at] = from.quantity[index] ?? 0;
  to.count += 1;
  return at;
}
