import { whole } from "../base/columns.ts";
import { valueOf } from "../base/said.ts";
import { chatConcurrencyFactor } from "../formulas/chat-concurrency.ts";
import { queueModel, type QueueModel } from "../formulas/queue-choice.ts";
import { isPoint, middleOf } from "../quantity/quantity.ts";
import { weekday } from "../time/day.ts";
import { type Draw, drawn, openFlags, openIndex, optional, type Setup } from "./behaviour.ts";
import { answerable, type Counted, type DayTable, dayTable } from "./service-day.ts";
import { parseServiceTarget, type ServiceTarget } from "../quantity/service-target.ts";
import { type Interval, prepareShifts, type Shifts } from "./shifts.ts";
import type { StaffedDeclaration } from "./staffed.ts";

/** What a department accepts; undefined: it sets no such limit. */
interface Standard {
  readonly target: ServiceTarget | undefined;
  readonly counts: Counted;
  readonly mostAbandoned: Draw | number | undefined;
  readonly mostOccupied: Draw | undefined;
}

/** People who answer, with every question answered that is the same in all scenarios. */
export interface Staff {
  readonly setup: Setup;
  readonly shifts: Shifts;
  /**
   * Chosen once, from the middle of the declared ranges, so that two scenarios of one capacity never differ by model.
   * What waits for days is a backlog; else see `queueModel`.
   */
  readonly model: QueueModel;
  readonly handleTime: Draw;
  /** Undefined: nobody gives up. */
  readonly patience: Draw | undefined;
  readonly shrinkage: Draw | undefined;
  readonly chats: Draw | undefined;
  readonly retrial: Draw | undefined;
  readonly initial: Draw | undefined;
  readonly standard: Standard;
  /** None of its figures is a range: nothing is rounded. */
  readonly certain: boolean;
  readonly tables: Tables;
  /** Shapes of a rota with the people that options add, by shape, supply and how many. */
  readonly reinforced: Map<string, readonly Interval[]>;
  readonly openIndex: Int32Array;
  /** 1 for each day of the horizon on which somebody answers. */
  readonly open: Uint8Array;
  /** By day of the horizon, which of the shapes its weekday has; -1: none. */
  readonly shapeOn: Int32Array;
}

const HOURS_A_DAY = 24;

/** What is accepted where a department says neither a target nor a limit. */
const ASSUMED_MOST_ABANDONED = 0.05;
const ASSUMED_TARGET = "95% within 24 h";

/** Nothing when a figure that it cannot do without is missing (reported to the setup). */
export function prepareStaff(declaration: StaffedDeclaration, setup: Setup): Staff | undefined {
  const shifts = prepareShifts(declaration, setup);
  const handleTime = setup.needed("handle_time", declaration.handle_time, "amount");
  const forever = declaration.patience?.said === "none";
  const patience = forever ? undefined : setup.needed("patience", declaration.patience, "amount");
  const chats = declaration.concurrency && setup.needed("concurrency", declaration.concurrency, "amount");
  if (!shifts || !handleTime || (!patience && !forever) || (declaration.concurrency && !chats)) return undefined;
  if (!declaration.shrinkage) setup.assumed("shrinkage", "0%");
  const model = modelOf(declaration, shifts);
  const standard = standardOf(declaration, setup, model);
  if (!shifts.hasProfile && readsProfile(model, standard)) setup.bounded("profile");
  return {
    setup,
    shifts,
    model,
    handleTime,
    patience,
    chats,
    shrinkage: optional(setup, "shrinkage", { said: declaration.shrinkage, family: "share" }),
    retrial: optional(setup, "retrial", { said: declaration.retrial, family: "share" }),
    initial: optional(setup, "now/backlog", { said: declaration.now?.backlog, family: "amount" }),
    standard,
    certain: isCertain(declaration),
    tables: new Map(),
    reinforced: new Map(),
    openIndex: openIndex(setup.horizon, shifts.isOpen),
    open: openFlags(setup.horizon, shifts.isOpen),
    shapeOn: Int32Array.from(
      { length: setup.horizon.days },
      (_, day) => shifts.byWeekday[weekday(setup.horizon.start + day)] ?? -1,
    ),
  };
}

/** Work that waits for days, by a target of whole days, is the same at whatever hour it comes. */
function readsProfile(model: QueueModel, { target }: Standard): boolean {
  return model !== "backlog" || (target !== undefined && target.hours < HOURS_A_DAY);
}

/** Patience as long as a working day, or endless, is work that waits for days. */
function modelOf(declaration: StaffedDeclaration, shifts: Shifts): QueueModel {
  const patience = valueOf(declaration.patience);
  const handleTime = valueOf(declaration.handle_time);
  if (!patience || !handleTime) return "backlog";
  const chats = valueOf(declaration.concurrency);
  const hoursADay = shifts.shapes.map((shape) => shape.reduce((sum, interval) => sum + interval.hours, 0));
  const shortest = Math.min(...shifts.shapes.flatMap((shape) => shape.map((interval) => interval.hours)));
  return queueModel({
    handleTime: middleOf(handleTime) / (chats ? factorOf(middleOf(chats)) : 1),
    patience: middleOf(patience),
    interval: Number.isFinite(shortest) ? shortest : 1,
    isDeferred: middleOf(patience) >= Math.max(...hoursADay),
  });
}

/** One chat at a time at least. */
function factorOf(chats: number): number {
  return chatConcurrencyFactor(Math.max(1, chats));
}

/** Whether every scenario has the same staffing: its tables are then exact, not rounded. */
function isCertain(declaration: StaffedDeclaration): boolean {
  const agents = "file" in declaration.agents ? undefined : declaration.agents;
  const { handle_time, patience, shrinkage, concurrency } = declaration;
  return [agents, handle_time, patience, shrinkage, concurrency].flatMap((said) => valueOf(said) ?? []).every(isPoint);
}

function standardOf(declaration: StaffedDeclaration, setup: Setup, model: QueueModel): Standard {
  const { target: aim, most_abandoned, most_occupied } = declaration;
  const text = valueOf(aim);
  const target = text === undefined ? undefined : parseServiceTarget(text);
  if (aim?.said === "unknown") setup.missing("target", aim);
  const mostAbandoned = optional(setup, "most_abandoned", { said: most_abandoned, family: "share" });
  const mostOccupied = optional(setup, "most_occupied", { said: most_occupied, family: "share" });
  const said = { target, counts: declaration.target_counts ?? "offered", mostAbandoned, mostOccupied } as const;
  if (aim?.said === "unknown" || target || most_abandoned || most_occupied) return said;
  if (model === "backlog") {
    setup.assumed("target", ASSUMED_TARGET);
    return { ...said, target: parseServiceTarget(ASSUMED_TARGET) };
  }
  setup.assumed("most_abandoned", "5%");
  return { ...said, mostAbandoned: ASSUMED_MOST_ABANDONED };
}

/** A limit of the current scenario. */
export function limitOf(values: Float64Array, limit: Draw | number | undefined): number | undefined {
  return typeof limit === "object" ? drawn(values, limit) : limit;
}

/** The people of one scenario. */
export interface Crew {
  readonly staff: Staff;
  readonly values: Float64Array;
  /** Mean, in hours; infinity: nobody gives up. */
  readonly patience: number;
}

/** What initiatives leave of the people of a day, and how many options in use add to each interval that has any. */
export interface Staffing {
  /** 1: all of them. */
  readonly supply: number;
  readonly added: number;
}

/** Who is there on a day of a shape: intervals, and who really answers in one with `agents: 1`. */
interface People {
  readonly intervals: readonly Interval[];
  readonly agents: number;
  /** How long each contact takes them. */
  readonly handleTime: number;
}

function peopleOn(crew: Crew, shape: number, { supply, added }: Staffing): People | undefined {
  const { staff, values } = crew;
  const intervals = staff.shifts.shapes[shape];
  if (!intervals) return undefined;
  const present = 1 - (staff.shrinkage ? drawn(values, staff.shrinkage) : 0);
  const chats = staff.chats ? factorOf(drawn(values, staff.chats)) : 1;
  const handleTime = drawn(values, staff.handleTime) / chats;
  const { agents } = staff.shifts;
  if (agents) return { intervals, agents: (drawn(values, agents) * supply + added) * present, handleTime };
  if (added === 0) return { intervals, agents: supply * present, handleTime };
  return { intervals: reinforced(staff, shape, { supply, added: rounded(added) }), agents: present, handleTime };
}

/** A rota with so many more people wherever it has any; each made once, so that its tables are shared. */
function reinforced(staff: Staff, shape: number, { supply, added }: Staffing): readonly Interval[] {
  const key = `${shape} ${supply} ${added}`;
  const known = staff.reinforced.get(key);
  if (known) return known;
  const made = (staff.shifts.shapes[shape] ?? []).map((interval) => ({
    ...interval,
    agents: interval.agents > 0 ? interval.agents * supply + added : 0,
  }));
  staff.reinforced.set(key, made);
  return made;
}

/** The shape of a day; -1 on a weekday on which it is closed. */
export function shapeOn(staff: Staff, day: number): number {
  return whole(staff.shapeOn, day);
}

/** The people of a day in which a backlog is worked off: all that they answer, how many an hour, and when. */
export interface WorkingDay {
  readonly intervals: readonly Interval[];
  /** Contacts that the day can answer. */
  readonly all: number;
  /** How many an hour where an interval has `agents: 1`. */
  readonly perHour: number;
}

export function workingDay(crew: Crew, day: number, staffing: Staffing): WorkingDay {
  const people = peopleOn(crew, shapeOn(crew.staff, day), staffing);
  if (!people) return { intervals: [], all: 0, perHour: 0 };
  const { intervals, agents, handleTime } = people;
  return { intervals, all: answerable(intervals, agents, handleTime), perHour: agents / handleTime };
}

/**
 * The table of a shape of days: shared by all days and scenarios with the same figures (rounded to half a percent where
 * uncertain).
 */
export function tableOf(crew: Crew, shape: number, staffing: Staffing): DayTable | undefined {
  const { staff } = crew;
  const people = peopleOn(crew, shape, staffing);
  if (!people) return undefined;
  const { intervals } = people;
  const isExact = staff.certain && staffing.supply === 1 && staffing.added === 0;
  const agents = isExact ? people.agents : rounded(people.agents);
  const handleTime = isExact ? people.handleTime : rounded(people.handleTime);
  const patience = isExact ? crew.patience : rounded(crew.patience);
  const byPatience = under(under(under(staff.tables, intervals), agents), handleTime);
  const known = byPatience.get(patience);
  if (known) return known;
  const { target, counts } = staff.standard;
  const model = staff.model === "fluid" ? "fluid" : "erlang-a";
  const made = sharedTable({ intervals, agents, handleTime, patience, target: target?.hours ?? 0, counts, model });
  byPatience.set(patience, made);
  return made;
}

/** Tables of every run so far: the next initiative meets the same people. As many as are kept before all are let go. */
const shared = new Map<string, DayTable>();
const MOST_SHARED = 4096;

function sharedTable(staffing: Parameters<typeof dayTable>[0]): DayTable {
  const key = JSON.stringify(staffing, (_, value: unknown) => (value === Number.POSITIVE_INFINITY ? "forever" : value));
  const known = shared.get(key);
  if (known) return known;
  if (shared.size >= MOST_SHARED) shared.clear();
  const made = dayTable(staffing);
  shared.set(key, made);
  return made;
}

/** By intervals, agents, handle time and patience: such keys cost a scenario less than a text of them. */
type Tables = Map<readonly Interval[], Map<number, Map<number, Map<number, DayTable>>>>;

function under<K, V>(map: Map<K, Map<number, V>>, key: K): Map<number, V> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<number, V>();
  map.set(key, made);
  return made;
}

/** To half a percent, so that scenarios share tables. */
function rounded(value: number): number {
  return value > 0 ? Math.exp(Math.round(Math.log(value) * 200) / 200) : 0;
}
