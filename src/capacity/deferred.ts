import { add, byte, float, whole } from "../base/columns.ts";
import { drawn, type Load } from "./behaviour.ts";
import { ONE_UNIT, type Passage, pushRow, servedShare, TRACE } from "./passage.ts";
import { type Crew, limitOf, type Staff, type Staffing, type WorkingDay, workingDay } from "./staff.ts";
import { newPromptness, promptShare, type Promptness } from "./promptness.ts";

const HOURS_A_DAY = 24;

/** The room in which a scenario's backlog is worked off; one for all scenarios. */
interface Deferred {
  readonly staff: Staff;
  /** What still waits of each day's arrivals. */
  readonly left: Float64Array;
  /** Of those who come on an open day and are answered on it, the share within a target shorter than a day. */
  readonly prompt: Float64Array;
  readonly promptness: Promptness;
  /** Open days that a contact may wait before it is let down, and before it misses the target. */
  readonly allowed: number;
  readonly inTarget: number;
}

/**
 * Work that waits for days, first in first out: people answer as many as their hours allow, no Erlang (models.md, 1.4 and
 * 1.5). Finite patience runs night and day: of what waits, e^(-24 h / patience) is still there a day later. In time is
 * what is answered within the target: in whole open days, or within so many hours of an open day's profile.
 */
export function prepareDeferred(staff: Staff): (load: Load, passage: Passage, crew: Crew) => void {
  const { days } = staff.setup.horizon;
  const inTarget = Math.floor((staff.standard.target?.hours ?? HOURS_A_DAY) / HOURS_A_DAY);
  const { allowance } = staff.setup;
  const room: Deferred = {
    staff,
    left: new Float64Array(days),
    prompt: new Float64Array(days),
    promptness: newPromptness(Math.max(0, ...staff.shifts.shapes.map((shape) => shape.length))),
    inTarget,
    allowed: allowance === undefined ? Math.max(1, inTarget) : Math.max(0, Math.floor(allowance / HOURS_A_DAY)),
  };
  return (load, passage, crew) => {
    workOff(load, passage, { room, crew });
    for (let day = load.asked; day < passage.days; day++) judgeCohort(load, passage, { room, crew, day });
  };
}

interface At {
  readonly room: Deferred;
  readonly crew: Crew;
}

/** Who is first in line: a day's arrivals, or what waited before the first of them (`older`, once its day has come). */
interface Line {
  older: number;
  head: number;
}

function workOff(load: Load, passage: Passage, { room, crew }: At): void {
  const { staff, left } = room;
  const { asked } = load;
  const clock = Math.max(0, staff.setup.clock);
  const stays = Math.exp(-HOURS_A_DAY / crew.patience);
  let { waiting, piled } = stateAt(asked, load, { room, crew });
  const line: Line = { older: waiting, head: asked };
  passage.first[asked] = 0;
  for (let day = asked; day < passage.days; day++) {
    if (stays < 1) waiting -= giveUp(load, passage, { line, left, stays, day });
    if (day === clock && staff.initial) line.older = drawn(crew.values, staff.initial);
    if (day === clock) waiting += line.older;
    const arrivals = float(load.arrivals, day);
    const offered = waiting + arrivals;
    const isOpen = byte(staff.open, day) === 1;
    const people = peopleOf(load, { room, crew }, day);
    const holds = day < clock ? offered : people.all;
    left[day] = arrivals;
    room.prompt[day] = promptOn(room, day, {
      before: Math.max(0, waiting - piled),
      volume: arrivals + piled,
      people,
    });
    const served = answer(load, passage, { line, left, day, holds });
    passage.load[day] = offered;
    passage.holds[day] = holds;
    passage.use[day] = holds > 0 ? offered / holds : 0;
    passage.piled[day] = isOpen ? piled : 0;
    piled = isOpen ? 0 : piled + arrivals;
    waiting = offered - served;
  }
  closeRows(passage, line);
}

/** What the days before one leave to it: how many still wait, and how many of them closed days held back. */
function stateAt(asked: number, load: Load, at: At): { readonly waiting: number; readonly piled: number } {
  const { staff } = at.room;
  const clock = Math.max(0, staff.setup.clock);
  const stays = Math.exp(-HOURS_A_DAY / at.crew.patience);
  let waiting = clock < asked && staff.initial ? drawn(at.crew.values, staff.initial) : 0;
  let piled = 0;
  for (let day = clock; day < asked; day++) {
    const arrivals = float(load.arrivals, day);
    const before = day > clock ? waiting * stays : waiting;
    waiting = Math.max(0, before + arrivals - peopleOf(load, at, day).all);
    piled = byte(staff.open, day) === 1 ? 0 : piled + arrivals;
  }
  return { waiting, piled };
}

const NOBODY: Staffing = { supply: 0, added: 0 };

/** Who works on a day: nobody where it is closed. */
function peopleOf(load: Load, { room, crew }: At, day: number): WorkingDay {
  if (byte(room.staff.open, day) === 0) return workingDay(crew, day, NOBODY);
  return workingDay(crew, day, { supply: float(load.supply, day), added: float(load.added, day) });
}

/** Those whose patience ended since yesterday; gives how many. */
function giveUp(
  load: Load,
  passage: Passage,
  at: { line: Line; left: Float64Array; stays: number; day: number },
): number {
  let all = at.line.older * (1 - at.stays);
  at.line.older *= at.stays;
  for (let day = at.line.head; day < at.day; day++) {
    const units = float(at.left, day);
    if (units <= TRACE) continue;
    const gone = units * (1 - at.stays);
    at.left[day] = units - gone;
    add(passage.ended, day, gone / float(load.arrivals, day));
    all += gone;
  }
  return all;
}

interface Work {
  readonly line: Line;
  readonly left: Float64Array;
  readonly day: number;
  readonly holds: number;
}

/** Answers in order of arrival as many as the day holds; gives how many. */
function answer(load: Load, passage: Passage, { line, left, day, holds }: Work): number {
  const older = Math.min(holds, line.older);
  line.older -= older;
  let room = holds - older;
  while (room > TRACE) {
    while (line.head <= day && float(left, line.head) <= TRACE) nextInLine(passage, line);
    if (line.head > day) break;
    const taken = Math.min(room, float(left, line.head));
    pushRow(passage, day, taken / float(load.arrivals, line.head));
    left[line.head] = float(left, line.head) - taken;
    room -= taken;
  }
  return holds - room;
}

function nextInLine(passage: Passage, line: Line): void {
  line.head += 1;
  passage.first[line.head] = passage.rows;
}

/** Whoever is left has no row: it waits. */
function closeRows(passage: Passage, line: Line): void {
  while (line.head <= passage.days) nextInLine(passage, line);
}

/** Which part of a day's own contacts is answered within a target shorter than a day. */
function promptOn(room: Deferred, day: number, at: { before: number; volume: number; people: WorkingDay }): number {
  const hours = room.staff.standard.target?.hours ?? HOURS_A_DAY;
  const { intervals, perHour } = at.people;
  if (hours >= HOURS_A_DAY || intervals.length === 0 || day < room.staff.setup.clock) return 1;
  return promptShare(room.promptness, intervals, { before: at.before, volume: at.volume, perHour, hours });
}

function judgeCohort(load: Load, passage: Passage, at: At & { readonly day: number }): void {
  const { room, crew, day } = at;
  const arrivals = float(load.arrivals, day);
  if (arrivals <= TRACE) return;
  const waits = waitsOf(passage, room, day);
  const { spanFrom, spanTo } = room.staff.setup.horizon;
  passage.beyond[day] = waits.beyond;
  if (day < spanFrom || day > spanTo) return;
  const { target, mostAbandoned, mostOccupied } = room.staff.standard;
  const gone = float(passage.ended, day);
  const late = Math.max(0, 1 - waits.inTime);
  passage.worstWait = Math.max(passage.worstWait, waits.longest);
  passage.serviceLevel = Math.min(passage.serviceLevel, waits.inTime);
  passage.abandoned = Math.max(passage.abandoned, gone);
  const isSlow = target !== undefined && waits.inTime < target.share && late * arrivals >= ONE_UNIT;
  const isLossy = gone > (limitOf(crew.values, mostAbandoned) ?? 1);
  const isPacked = Math.min(1, float(passage.use, day)) > (limitOf(crew.values, mostOccupied) ?? 1);
  if (!isSlow && !isLossy && !isPacked) return;
  passage.breach[day] = 1;
  passage.short[day] = (isSlow ? late : gone) * arrivals;
}

interface Waits {
  /** Shares of a day's arrivals. */
  readonly inTime: number;
  readonly beyond: number;
  /** In open days after the first on which it could be answered. */
  readonly longest: number;
}

function waitsOf(passage: Passage, room: Deferred, day: number): Waits {
  const { openIndex } = room.staff;
  const ready = day > 0 ? whole(openIndex, day - 1) + 1 : 1;
  let [inTime, beyond, longest] = [0, float(passage.ended, day), 0];
  for (let row = whole(passage.first, day); row < whole(passage.first, day + 1); row++) {
    const on = whole(passage.on, row);
    const share = float(passage.share, row);
    const waited = whole(openIndex, on) - ready;
    longest = Math.max(longest, waited);
    if (waited <= room.inTarget) inTime += waited === 0 ? Math.min(share, float(room.prompt, on)) : share;
    if (waited > room.allowed) beyond += share;
  }
  const waiting = 1 - servedShare(passage, day) - float(passage.ended, day);
  if (waiting <= TRACE) return { inTime, beyond, longest };
  const soFar = whole(openIndex, passage.days - 1) - ready + 1;
  return {
    // What came after the last open day has not missed it.
    inTime: soFar > 0 ? inTime : inTime + waiting,
    beyond: soFar > room.allowed ? beyond + waiting : beyond,
    longest: Math.max(longest, soFar),
  };
}
