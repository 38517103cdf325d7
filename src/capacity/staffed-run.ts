import { float, whole } from "../base/columns.ts";
import { valueOf } from "../base/said.ts";
import { isPoint } from "../quantity/quantity.ts";
import { weekday } from "../time/day.ts";
import { type Draw, drawn, type Load, openIndex, type Prepared, type Setup } from "./behaviour.ts";
import { crossInOrder, ONE_UNIT, type Passage, pushRow, servedShare, TRACE } from "./passage.ts";
import { type DayTable, dayTable } from "./service-day.ts";
import { parseServiceTarget, type ServiceTarget } from "./service-target.ts";
import { prepareShifts, type Shifts } from "./shifts.ts";
import type { StaffedDeclaration } from "./staffed.ts";

/** Longer patience than this carries over from interval to interval and from day to day (models.md, 1.4). */
const PATIENT_HOURS = 0.5;

/** What is accepted where a department says neither a target nor a limit of abandonment. */
const ASSUMED_MOST_ABANDONED = 0.05;

interface Staff {
  readonly setup: Setup;
  readonly shifts: Shifts;
  readonly handleTime: Draw;
  readonly patience: Draw | undefined;
  readonly present: Draw | undefined;
  readonly concurrency: number;
  readonly target: ServiceTarget | undefined;
  readonly mostAbandoned: number | undefined;
  readonly retrial: number;
  readonly initial: Draw | undefined;
  /** None of its figures is a range: nothing is rounded. */
  readonly certain: boolean;
  readonly tables: Map<string, DayTable>;
  readonly openIndex: Int32Array;
  readonly volume: Float64Array;
  readonly served: Float64Array;
  /** Of each open day in the current scenario. */
  readonly inTime: Float64Array;
  readonly abandoned: Float64Array;
}

/**
 * People who answer. Short patience: Erlang A by interval, the day's contacts answered or lost on their day. Long or
 * endless patience: a backlog in order of arrival, carried from day to day. Contacts of a closed day enter the next open
 * one over its profile.
 */
export function prepareStaffing(declaration: StaffedDeclaration, setup: Setup): Prepared | undefined {
  const staff = prepareStaff(declaration, setup);
  if (!staff) return undefined;
  const agents = staff.shifts.agents;
  return {
    run: (values, load, passage) => {
      const patience = staff.patience ? drawn(values, staff.patience) : Number.POSITIVE_INFINITY;
      const service = remembered(staff, (day, supply) => tableOf(staff, values, { day, supply, patience }));
      if (patience <= PATIENT_HOURS) runImpatient(load, passage, { staff, service });
      else runPatient(load, passage, { staff, service, initial: staff.initial ? drawn(values, staff.initial) : 0 });
    },
    ...(agents ? { figure: { what: "agents", draw: agents } } : {}),
    closes: true,
    daysAWeek: staff.shifts.byWeekday.filter((shape) => shape !== undefined).length,
    isOpen: staff.shifts.isOpen,
  };
}

function prepareStaff(declaration: StaffedDeclaration, setup: Setup): Staff | undefined {
  const shifts = prepareShifts(declaration, setup);
  const handleTime = setup.needed("handle_time", declaration.handle_time, "amount");
  const forever = declaration.patience?.said === "none";
  const patience = forever ? undefined : setup.needed("patience", declaration.patience, "amount");
  if (!shifts || !handleTime || (!patience && !forever)) return undefined;
  const shrinkage = valueOf(declaration.shrinkage);
  if (!declaration.shrinkage) setup.assumed("shrinkage", "0%");
  const backlog = valueOf(declaration.now?.backlog);
  const days = setup.horizon.days;
  return {
    setup,
    shifts,
    handleTime,
    patience,
    present: shrinkage ? setup.draw("shrinkage", shrinkage, "share") : undefined,
    concurrency: chatFactor(valueOf(declaration.concurrency)?.low ?? 1),
    ...standards(declaration, setup),
    retrial: valueOf(declaration.retrial)?.low ?? 0,
    initial: backlog ? setup.draw("now/backlog", backlog, "amount") : undefined,
    certain: isCertain(declaration),
    tables: new Map(),
    openIndex: openIndex(setup.horizon, shifts.isOpen),
    volume: new Float64Array(days + 1),
    served: new Float64Array(days),
    inTime: new Float64Array(days),
    abandoned: new Float64Array(days),
  };
}

/** Whether every scenario has the same staffing: its tables are then exact, not rounded. */
function isCertain(declaration: StaffedDeclaration): boolean {
  const agents = "file" in declaration.agents ? undefined : declaration.agents;
  const figures = [agents, declaration.handle_time, declaration.patience, declaration.shrinkage];
  return figures.flatMap((said) => valueOf(said) ?? []).every(isPoint);
}

/** Chats that one person holds at once are worth less than as many persons (models.md, 1.5). */
function chatFactor(concurrency: number): number {
  const factors = [1, 1.7, 2.5, 2.9, 3.5];
  const below = Math.max(1, Math.min(factors.length, Math.floor(concurrency)));
  return factors[below - 1] ?? 1;
}

function standards(declaration: StaffedDeclaration, setup: Setup): Pick<Staff, "target" | "mostAbandoned"> {
  const target = declaration.target === undefined ? undefined : parseServiceTarget(declaration.target);
  if (declaration.target !== undefined && !target) setup.missing("target");
  const most = valueOf(declaration.most_abandoned)?.high;
  if (target || most !== undefined) return { target, mostAbandoned: most };
  setup.assumed("most_abandoned", "5%");
  return { target, mostAbandoned: ASSUMED_MOST_ABANDONED };
}

interface DayAsked {
  readonly day: number;
  readonly supply: number;
  readonly patience: number;
}

/** The table of a day: shared by all days and scenarios with the same figures (rounded to 1% where they are uncertain). */
function tableOf(staff: Staff, values: Float64Array, asked: DayAsked): DayTable | undefined {
  const { horizon } = staff.setup;
  const shape = staff.shifts.byWeekday[weekday(horizon.start + asked.day)];
  const intervals = shape === undefined ? undefined : staff.shifts.shapes[shape];
  if (!intervals) return undefined;
  const present = 1 - (staff.present ? drawn(values, staff.present) : 0);
  const paid = staff.shifts.agents ? drawn(values, staff.shifts.agents) : 1;
  const round = staff.certain && asked.supply === 1 ? (value: number): number => value : rounded;
  const agents = round(paid * present * asked.supply);
  const handleTime = round(drawn(values, staff.handleTime) / staff.concurrency);
  const patience = Number.isFinite(asked.patience) ? round(asked.patience) : asked.patience;
  const key = `${shape}|${agents}|${handleTime}|${patience}`;
  const known = staff.tables.get(key);
  if (known) return known;
  const made = dayTable({ intervals, agents, handleTime, patience, target: staff.target?.hours ?? 0 });
  staff.tables.set(key, made);
  return made;
}

/** Within one scenario a weekday's table is looked up once, as long as all of the supply is there. */
function remembered(staff: Staff, find: Serving["service"]): Serving["service"] {
  const { start } = staff.setup.horizon;
  const known: (DayTable | undefined)[] = [];
  return (day, supply) => {
    if (supply !== 1) return find(day, supply);
    const ofWeek = weekday(start + day);
    known[ofWeek] ??= find(day, supply);
    return known[ofWeek];
  };
}

/** To half a percent, so that scenarios share tables. */
function rounded(value: number): number {
  return value > 0 ? Math.exp(Math.round(Math.log(value) * 200) / 200) : 0;
}

interface Serving {
  readonly staff: Staff;
  readonly service: (day: number, supply: number) => DayTable | undefined;
}

/** Moves contacts of closed days to the next open one; what has none waits. */
function gather(load: Load, passage: Passage, staff: Staff): void {
  staff.volume.fill(0);
  let carried = 0;
  for (let day = 0; day < passage.days; day++) {
    carried += float(load.arrivals, day);
    if (!staff.shifts.isOpen(staff.setup.horizon.start + day) || float(load.supply, day) <= 0) continue;
    staff.volume[day] = carried;
    carried = 0;
  }
}

function runImpatient(load: Load, passage: Passage, at: Serving): void {
  const { staff } = at;
  gather(load, passage, staff);
  const ready = nextVolumeDay(staff, passage.days, load);
  for (let day = 0; day < passage.days; day++) {
    answerDay(load, passage, at, day);
    judgeDay(passage, staff, day);
  }
  for (let day = 0; day < passage.days; day++) {
    passage.first[day] = passage.rows;
    const on = whole(ready, day);
    if (on >= passage.days) continue;
    const abandoned = float(staff.abandoned, on);
    passage.ended[day] = abandoned;
    passage.beyond[day] = abandoned;
    pushRow(passage, on, 1 - abandoned);
  }
  passage.first[passage.days] = passage.rows;
  passage.first[passage.days + 1] = passage.rows;
}

/** The open day that answers each day's contacts. */
function nextVolumeDay(staff: Staff, days: number, load: Load): Int32Array {
  const ready = new Int32Array(days);
  let next = days;
  for (let day = days - 1; day >= 0; day--) {
    if (staff.shifts.isOpen(staff.setup.horizon.start + day) && float(load.supply, day) > 0) next = day;
    ready[day] = next;
  }
  return ready;
}

/** What the contacts of an open day get; some of those who give up call again the same day. */
function answerDay(load: Load, passage: Passage, at: Serving, day: number): void {
  const { staff } = at;
  const volume = float(staff.volume, day);
  staff.inTime[day] = 1;
  staff.abandoned[day] = 0;
  if (day < staff.setup.clock || volume <= TRACE) return;
  const table = at.service(day, float(load.supply, day));
  if (!table) return;
  const again = staff.retrial;
  let shares = table.at(volume);
  for (let round = 0; round < (again > 0 ? 4 : 0); round++) shares = table.at(volume / (1 - again * shares.abandoned));
  staff.inTime[day] = shares.served;
  staff.abandoned[day] =
    again > 0 ? (shares.abandoned * (1 - again)) / (1 - again * shares.abandoned) : shares.abandoned;
  passage.load[day] = volume;
  passage.holds[day] = table.capacity;
  passage.use[day] = table.capacity > 0 ? volume / table.capacity : Number.POSITIVE_INFINITY;
}

function judgeDay(passage: Passage, staff: Staff, day: number): void {
  const volume = float(staff.volume, day);
  const { spanFrom, spanTo } = staff.setup.horizon;
  if (day < spanFrom || day > spanTo || volume <= TRACE) return;
  const inTime = float(staff.inTime, day);
  const abandoned = float(staff.abandoned, day);
  passage.serviceLevel = Math.min(passage.serviceLevel, inTime);
  passage.abandoned = Math.max(passage.abandoned, abandoned);
  const slow = staff.target !== undefined && inTime < staff.target.share;
  const lossy = staff.mostAbandoned !== undefined && abandoned > staff.mostAbandoned;
  if (!slow && !lossy) return;
  passage.breach[day] = 1;
  passage.short[day] = volume * abandoned;
}

/** A backlog in order of arrival; in time is what is answered within the target, in open days, or by Erlang C in a day. */
function runPatient(load: Load, passage: Passage, at: Serving & { readonly initial: number }): void {
  const { staff } = at;
  gather(load, passage, staff);
  let waiting = 0;
  const clock = Math.max(0, staff.setup.clock);
  for (let day = 0; day < passage.days; day++) {
    if (day === clock) waiting += at.initial;
    const offered = waiting + float(load.arrivals, day);
    const works = staff.shifts.isOpen(staff.setup.horizon.start + day);
    const table = works && day >= staff.setup.clock ? at.service(day, float(load.supply, day)) : undefined;
    const holds = day < staff.setup.clock ? offered : (table?.capacity ?? 0);
    const served = Math.min(offered, holds);
    staff.served[day] = served;
    passage.load[day] = offered;
    passage.holds[day] = holds;
    passage.use[day] = holds > 0 ? offered / holds : 0;
    waiting = offered - served;
  }
  crossInOrder(passage, load.arrivals, staff.served, at.initial);
  for (let day = 0; day < passage.days; day++) judgeCohort(load, passage, { ...at, day });
}

function judgeCohort(load: Load, passage: Passage, at: Serving & { readonly day: number }): void {
  const { staff, day } = at;
  const arrivals = float(load.arrivals, day);
  if (arrivals <= TRACE) return;
  const allowed = Math.floor((staff.target?.hours ?? 24) / 24);
  const ready = day > 0 ? whole(staff.openIndex, day - 1) + 1 : 1;
  let inTime = 0;
  let worst = 0;
  for (let row = whole(passage.first, day); row < whole(passage.first, day + 1); row++) {
    const on = whole(passage.on, row);
    const waited = whole(staff.openIndex, on) - ready;
    worst = Math.max(worst, waited);
    if (waited > allowed) continue;
    inTime += float(passage.share, row) * promptShare(at, passage, on);
  }
  if (servedShare(passage, day) < 1 - TRACE)
    worst = Math.max(worst, whole(staff.openIndex, passage.days - 1) - ready + 1);
  const beyond = Math.max(0, 1 - inTime);
  passage.beyond[day] = worst > Math.max(1, allowed) ? beyond : 0;
  const { spanFrom, spanTo } = staff.setup.horizon;
  if (day < spanFrom || day > spanTo) return;
  passage.worstWait = Math.max(passage.worstWait, worst);
  passage.serviceLevel = Math.min(passage.serviceLevel, inTime);
  if (inTime >= (staff.target?.share ?? 1 - ASSUMED_MOST_ABANDONED) || beyond * arrivals < ONE_UNIT) return;
  passage.breach[day] = 1;
  passage.short[day] = beyond * arrivals;
}

/** Of what is answered on a day, the share that is answered within a target shorter than a day. */
function promptShare(at: Serving, passage: Passage, on: number): number {
  const target = at.staff.target;
  if (!target || target.hours >= 24 || on < at.staff.setup.clock) return 1;
  return at.service(on, 1)?.at(float(passage.load, on)).served ?? 1;
}
