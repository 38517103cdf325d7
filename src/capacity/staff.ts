import { whole } from "../base/columns.ts";
import { valueOf } from "../base/said.ts";
import { chatConcurrencyFactor } from "../formulas/chat-concurrency.ts";
import { queueModel, type QueueModel } from "../formulas/queue-choice.ts";
import { isPoint, middleOf } from "../quantity/quantity.ts";
import { weekday } from "../time/day.ts";
import { type Draw, drawn, openFlags, openIndex, optional, type Setup } from "./behaviour.ts";
import { answerable, type Counted, type DayTable, dayTable } from "./service-day.ts";
import { parseServiceTarget, type ServiceTarget } from "./service-target.ts";
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
  readonly openIndex: Int32Array;
  /** 1 for each day of the horizon on which somebody answers. */
  readonly open: Uint8Array;
  /** By day of the horizon, which of the shapes its weekday has; -1: none. */
  readonly shapeOn: Int32Array;
}

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
    standard: standardOf(declaration, setup, model),
    certain: isCertain(declaration),
    tables: new Map(),
    openIndex: openIndex(setup.horizon, shifts.isOpen),
    open: openFlags(setup.horizon, shifts.isOpen),
    shapeOn: Int32Array.from(
      { length: setup.horizon.days },
      (_, day) => shifts.byWeekday[weekday(setup.horizon.start + day)] ?? -1,
    ),
  };
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
  const { target: text, most_abandoned, most_occupied } = declaration;
  const target = text === undefined ? undefined : parseServiceTarget(text);
  if (text !== undefined && !target) setup.missing("target");
  const mostAbandoned = optional(setup, "most_abandoned", { said: most_abandoned, family: "share" });
  const mostOccupied = optional(setup, "most_occupied", { said: most_occupied, family: "share" });
  const said = { target, counts: declaration.target_counts ?? "offered", mostAbandoned, mostOccupied } as const;
  if (text !== undefined || most_abandoned || most_occupied) return said;
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

/** Who really answers, for an interval with `agents: 1`, and how long each contact takes them. */
function peopleOf({ staff, values }: Crew, supply: number): { agents: number; handleTime: number } {
  const paid = staff.shifts.agents ? drawn(values, staff.shifts.agents) : 1;
  const present = 1 - (staff.shrinkage ? drawn(values, staff.shrinkage) : 0);
  const chats = staff.chats ? factorOf(drawn(values, staff.chats)) : 1;
  return { agents: paid * present * supply, handleTime: drawn(values, staff.handleTime) / chats };
}

/** The intervals of a day; nothing on a weekday on which it is closed. */
export function intervalsOn(staff: Staff, day: number): readonly Interval[] | undefined {
  return staff.shifts.shapes[whole(staff.shapeOn, day)];
}

/** Contacts that a day can answer, and how many an hour where an interval has `agents: 1`. */
export function answerableOn(crew: Crew, day: number, supply: number): { all: number; perHour: number } {
  const { agents, handleTime } = peopleOf(crew, supply);
  const intervals = intervalsOn(crew.staff, day);
  return { all: intervals ? answerable(intervals, agents, handleTime) : 0, perHour: agents / handleTime };
}

/**
 * The table of a shape of days: shared by all days and scenarios with the same figures (rounded to half a percent where
 * uncertain).
 */
export function tableOf(crew: Crew, shape: number, supply: number): DayTable | undefined {
  const { staff } = crew;
  const intervals = staff.shifts.shapes[shape];
  if (!intervals) return undefined;
  const people = peopleOf(crew, supply);
  const isExact = staff.certain && supply === 1;
  const agents = isExact ? people.agents : rounded(people.agents);
  const handleTime = isExact ? people.handleTime : rounded(people.handleTime);
  const patience = isExact ? crew.patience : rounded(crew.patience);
  const byPatience = under(under(under(staff.tables, shape), agents), handleTime);
  const known = byPatience.get(patience);
  if (known) return known;
  const { target, counts } = staff.standard;
  const model = staff.model === "fluid" ? "fluid" : "erlang-a";
  const made = dayTable({ intervals, agents, handleTime, patience, target: target?.hours ?? 0, counts, model });
  byPatience.set(patience, made);
  return made;
}

/** By shape, agents, handle time and patience: numbers as keys cost a scenario less than a text of them. */
type Tables = Map<number, Map<number, Map<number, Map<number, DayTable>>>>;

function under<V>(map: Map<number, Map<number, V>>, key: number): Map<number, V> {
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
