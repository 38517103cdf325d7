import { byte, float, whole } from "../base/columns.ts";
import { drawn, type Load } from "./behaviour.ts";
import { type Passage, pushRow, TRACE } from "./passage.ts";
import type { DayService, DayTable } from "./service-day.ts";
import { type Crew, limitOf, shapeOn, type Staff, tableOf } from "./staff.ts";

/** The room in which a scenario's days are answered; one for all scenarios. */
interface Answering {
  readonly staff: Staff;
  /** Contacts that come to each open day. */
  readonly volume: Float64Array;
  /** The open day that answers each day's contacts; the horizon's end: none does. */
  readonly ready: Int32Array;
  readonly abandoned: Float64Array;
  /** By shape of a day, in the current scenario, as long as `supply` and `added` stay the same. */
  readonly tables: (DayTable | undefined)[];
  supply: number;
  added: number;
  /** What the day at hand gets. */
  readonly service: DayService;
}

/** With patience: a day's contacts are answered on their day, or give up. */
export function prepareAnswering(staff: Staff): (load: Load, passage: Passage, crew: Crew) => void {
  const { days } = staff.setup.horizon;
  const room: Answering = {
    staff,
    volume: new Float64Array(days),
    ready: new Int32Array(days),
    abandoned: new Float64Array(days),
    tables: staff.shifts.shapes.map(() => undefined),
    supply: 1,
    added: 0,
    service: { level: 1, abandoned: 0, occupancy: 0 },
  };
  return (load, passage, crew) => {
    room.tables.fill(undefined);
    const at = { room, crew, load, passage };
    gather(at);
    for (let day = Math.max(0, staff.setup.clock, load.asked); day < passage.days; day++) answerDay(at, day);
    handOn(load, passage, room);
  };
}

interface At {
  readonly room: Answering;
  readonly crew: Crew;
  readonly load: Load;
  readonly passage: Passage;
}

/** Contacts of closed days, and what waited on the first day, enter the next open day over its profile. */
function gather({ room, crew, load, passage }: At): void {
  const { staff, volume, ready, abandoned } = room;
  const { clock } = staff.setup;
  const from = afterLastAnswered(staff, load);
  let piled = 0;
  let left = staff.initial && from <= Math.max(0, clock) ? drawn(crew.values, staff.initial) : 0;
  let waiting = from;
  for (let day = from; day < passage.days; day++) {
    const isAnswered = isAnsweredOn(staff, load, day);
    volume[day] = 0;
    abandoned[day] = 0;
    ready[day] = passage.days;
    if (!isAnswered) {
      piled += float(load.arrivals, day);
      continue;
    }
    const before = day >= clock ? left : 0;
    left -= before;
    volume[day] = float(load.arrivals, day) + piled + before;
    passage.piled[day] = piled;
    piled = 0;
    for (; waiting <= day; waiting++) ready[waiting] = day;
  }
}

function isAnsweredOn(staff: Staff, load: Load, day: number): boolean {
  return byte(staff.open, day) === 1 && (float(load.supply, day) > 0 || float(load.added, day) > 0);
}

/** The day after the last one, before those that are asked about, on which everybody was answered; its start, where none was. */
function afterLastAnswered(staff: Staff, load: Load): number {
  const clock = Math.max(0, staff.setup.clock);
  for (let day = load.asked - 1; day >= clock; day--) if (isAnsweredOn(staff, load, day)) return day + 1;
  return 0;
}

/** What the contacts of an open day get, and whether that is what the department accepts. */
function answerDay(at: At, day: number): void {
  const { room, crew, passage } = at;
  const { staff, service } = room;
  const volume = float(room.volume, day);
  const table = volume > TRACE ? tableToday(at, day) : undefined;
  if (!table) return;
  table.at(volume, service);
  if (staff.retrial) callAgain(table, service, { volume, again: drawn(crew.values, staff.retrial) });
  room.abandoned[day] = service.abandoned;
  passage.load[day] = volume;
  passage.holds[day] = table.capacity;
  passage.use[day] = table.capacity > 0 ? volume / table.capacity : Number.POSITIVE_INFINITY;
  judgeDay(at, day);
}

/** Days of one shape, supply and reinforcement share a table, which is looked up once a scenario. */
function tableToday({ room, crew, load }: At, day: number): DayTable | undefined {
  const [supply, added] = [float(load.supply, day), float(load.added, day)];
  if (supply !== room.supply || added !== room.added) room.tables.fill(undefined);
  room.supply = supply;
  room.added = added;
  const shape = shapeOn(crew.staff, day);
  if (shape < 0) return undefined;
  return (room.tables[shape] ??= tableOf(crew, shape, { supply, added }));
}

/** If everybody who gives up called again for ever, no day would end. */
const MOST_RETRIAL = 0.99;

const MOST_ROUNDS = 100;

/**
 * Of those who give up, a share calls again the same day: calls = volume + share * abandoned(calls), by repetition. Its
 * level is that of all calls; abandoned are those who give up for good, of the contacts that came first.
 */
function callAgain(table: DayTable, service: DayService, first: { volume: number; again: number }): void {
  const again = Math.min(MOST_RETRIAL, first.again);
  let calls = first.volume;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = first.volume / (1 - again * service.abandoned);
    if (Math.abs(next - calls) <= 1e-9 * calls) break;
    calls = next;
    table.at(calls, service);
  }
  service.abandoned = (service.abandoned * (1 - again)) / (1 - again * service.abandoned);
}

function judgeDay({ room, crew, passage }: At, day: number): void {
  const { service } = room;
  const { spanFrom, spanTo } = room.staff.setup.horizon;
  if (day < spanFrom || day > spanTo) return;
  const { target, mostAbandoned, mostOccupied } = room.staff.standard;
  passage.serviceLevel = Math.min(passage.serviceLevel, service.level);
  passage.abandoned = Math.max(passage.abandoned, service.abandoned);
  const isSlow = target !== undefined && service.level < target.share;
  const isLossy = service.abandoned > (limitOf(crew.values, mostAbandoned) ?? 1);
  const isPacked = service.occupancy > (limitOf(crew.values, mostOccupied) ?? 1);
  if (!isSlow && !isLossy && !isPacked) return;
  passage.breach[day] = 1;
  passage.short[day] = float(room.volume, day) * service.abandoned;
}

/** Every contact is answered on its open day, or gives up then; where no open day comes, it waits. */
function handOn({ asked }: Load, passage: Passage, room: Answering): void {
  for (let day = asked; day < passage.days; day++) {
    passage.first[day] = passage.rows;
    const on = whole(room.ready, day);
    if (on >= passage.days) continue;
    const abandoned = float(room.abandoned, on);
    passage.ended[day] = abandoned;
    passage.beyond[day] = abandoned;
    pushRow(passage, on, 1 - abandoned);
  }
  passage.first[passage.days] = passage.rows;
  passage.first[passage.days + 1] = passage.rows;
}
