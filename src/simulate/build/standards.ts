import { valueOf } from "../../base/said.ts";
import type { Initiative, Promised, Where } from "../../model/company.ts";
import { whereOf } from "../../model/where.ts";
import { type Calendar, workingDaysBetween } from "../../time/calendar.ts";
import { float } from "../../base/columns.ts";
import type { LotPlan, Station } from "../plan.ts";
import type { Standard } from "../standards.ts";
import { transits } from "./transits.ts";
import { type Building, dayIndex } from "./building.ts";
import type { CutOver } from "./cut-over.ts";
import { deciders, type Expected, isMeant } from "./deciders.ts";

/** The lots and stations that standards are measured on. */
export interface Laid {
  readonly lots: readonly LotPlan[];
  readonly stations: readonly Station[];
  /** Flows in order; later ones are further from the customer's first step. */
  readonly flows: readonly string[];
  readonly cuts: readonly CutOver[];
}

/** The times by which units must be served: promises, then standing promises, then commitments on other topics. */
export function buildStandards(building: Building, laid: Laid): readonly Standard[] {
  const drafts = building.active.flatMap((initiative) => [
    ...initiative.promises.flatMap((promise) => promiseStandard(building, laid, { initiative, promise })),
    ...otherStandards(building, laid, initiative),
  ]);
  return drafts.map((draft, index) => ({ ...draft, index }));
}

type Draft = Omit<Standard, "index">;

function promiseStandard(
  building: Building,
  laid: Laid,
  at: { initiative: Initiative; promise: Promised },
): readonly Draft[] {
  const { initiative, promise } = at;
  return standardOf(building, laid, {
    initiative,
    topic: promise.topic,
    promise: promise.subject,
    term: promise.term,
    keepers: promise.keptBy,
    conditions: promise.conditions,
    from: promise.declaration.from,
    where: whereOf(promise.declaration.where),
    except: [],
  });
}

/** What customers may expect where the initiative promises nothing on a topic: what stands, else what is committed to. */
function otherStandards(building: Building, laid: Laid, initiative: Initiative): readonly Draft[] {
  const { standingPromises, departments } = building.company;
  const promised = (topic: string): readonly Where[] =>
    initiative.promises.filter((each) => each.topic === topic).map(({ declaration }) => whereOf(declaration.where));
  const stood = (topic: string): readonly Where[] =>
    standingPromises.filter((each) => each.topic === topic).map(({ declaration }) => whereOf(declaration.where));
  const shared = { initiative, promise: undefined };
  const standing = standingPromises.map((each) => ({
    ...shared,
    topic: each.topic,
    term: each.term,
    keepers: each.keptBy,
    conditions: undefined,
    from: each.declaration.from,
    where: whereOf(each.declaration.where),
    except: promised(each.topic),
  }));
  const committed = departments
    .flatMap((department) => department.commitments)
    .map((each) => ({
      ...shared,
      topic: each.topic,
      term: each.term,
      keepers: [each.department],
      conditions: each.conditions,
      from: each.declaration.from,
      where: {},
      except: [...promised(each.topic), ...stood(each.topic)],
    }));
  return [...standing, ...committed].flatMap((expected) => standardOf(building, laid, expected));
}

function standardOf(building: Building, laid: Laid, expected: Expected): readonly Draft[] {
  const { stations, undecided } = deciders(building, laid, expected);
  return waysOf(laid, expected, stations).flatMap(
    (way) => wayStandard(building, laid, { expected, way, undecided }) ?? [],
  );
}

/**
 * Units that pass the same capacities of those that decide: where regions have their own, or carriers work side by side,
 * each is its own way.
 */
export interface Way {
  readonly last: Station;
  readonly stations: readonly Station[];
  /** Of several side by side the one that its units were assigned to; undefined: units of all of them. */
  readonly branch: number | undefined;
  /** The lots that go it. */
  readonly lots: ReadonlySet<number>;
}

function waysOf(laid: Laid, expected: Expected, decided: readonly Station[]): readonly Way[] {
  const flow = furthestFlow(laid, decided);
  const ways = new Map<string, Way & { readonly lots: Set<number> }>();
  for (const lot of laid.lots) {
    if (lot.flow !== flow || !isMeant(lot, expected)) continue;
    const passed = decided.filter((station) => passedBy(laid, lot, station.index));
    for (const { stations, branch } of branchesOf(laid, lot, passed)) {
      const last = stations.findLast((station) => lot.stations.includes(station.index));
      if (!last) continue;
      const key = stations.map((station) => station.index).join();
      const way = ways.get(key) ?? { last, stations, branch, lots: new Set() };
      way.lots.add(lot.index);
      ways.set(key, way);
    }
  }
  return [...ways.values()];
}

/** One for each carrier of the last place that several share; an earlier such place is forgotten by then. */
function branchesOf(laid: Laid, lot: LotPlan, passed: readonly Station[]): readonly Pick<Way, "stations" | "branch">[] {
  const shared = lot.stations.flatMap((index) => laid.stations[index] ?? []).filter(({ takes }) => takes < 1);
  const last = shared.at(-1);
  const beside = shared.filter((each) => last && isBeside(each, last) && passed.includes(each));
  if (beside.length < 2) return [{ stations: passed, branch: undefined }];
  return beside.map((own) => ({
    stations: passed.filter((each) => each === own || !beside.includes(each)),
    branch: own.index,
  }));
}

function isBeside(one: Station, other: Station): boolean {
  return (
    one.capacity.declaration.kind === other.capacity.declaration.kind && one.capacity.order === other.capacity.order
  );
}

/** Whether the units of a lot, or what begot them, pass a station. */
function passedBy(laid: Laid, lot: LotPlan, station: number): boolean {
  for (let at: LotPlan | undefined = lot; at; at = at.parent === undefined ? undefined : laid.lots[at.parent]) {
    if (at.stations.includes(station)) return true;
  }
  return false;
}

/** The flow furthest along the cascade in which something decides. */
function furthestFlow(laid: Laid, decided: readonly Station[]): string | undefined {
  const order = decided.map((station) => laid.flows.indexOf(station.capacity.flow));
  return order.length > 0 ? laid.flows[Math.max(...order)] : undefined;
}

function wayStandard(
  building: Building,
  laid: Laid,
  at: { expected: Expected; way: Way; undecided: readonly string[] },
): Draft | undefined {
  const { expected, way, undecided } = at;
  const transit = transits(building, laid, way);
  const due = dueDays(building, expected, { transit, calendars: keeperCalendars(building, expected) });
  if (!due) return undefined;
  const { spanFrom, spanTo } = building.horizon;
  const { capacity, index } = way.last;
  const { orderedBy } = expected.term;
  return {
    initiative: expected.initiative.id,
    topic: expected.topic,
    promise: expected.promise,
    flow: capacity.flow,
    station: index,
    branch: way.branch,
    lots: way.lots,
    dueBy: due.by,
    from: spanFrom,
    to: orderedBy === undefined ? spanTo : Math.min(spanTo, dayIndex(building, orderedBy)),
    transit,
    orderedBefore: expected.conditions?.orderedBefore,
    fromOwn: capacity.declaration.kind === "staffed" || expected.from === capacity.flow,
    knownOn: due.known,
    underADay: due.underADay,
    decidedBy: way.stations.map((station) => station.capacity.id),
    spansFlows: way.stations.some((station) => station.capacity.flow !== capacity.flow),
    undecided,
  };
}

/** Of each keeper its own: working days are counted by all of them, and the promise is kept only if they are for each. */
function keeperCalendars({ company }: Building, { keepers }: Expected): readonly Calendar[] {
  const own = company.departments.filter(({ id }) => keepers.includes(id)).map(({ calendar }) => calendar);
  return own.length > 0 ? own : [company.calendar];
}

interface Due {
  readonly by: Int32Array;
  readonly known: Int32Array;
  readonly underADay: boolean;
}

/**
 * Last service day in time, and the day on which lateness is known, for each day of creation; nothing for what days
 * cannot measure. Lateness is known on the last day on which it could have been received in time, a begun day included
 * (simulation.md, 3 and 9): created + ceil(hours / 24), or the last day of N working days of the keeper whose days are up first.
 */
function dueDays(
  building: Building,
  expected: Expected,
  at: { transit: Float64Array; calendars: readonly Calendar[] },
): Due | undefined {
  const { days, start } = building.horizon;
  const { term } = expected;
  const entries = (due: (origin: number) => number): Int32Array =>
    Int32Array.from({ length: days + 2 }, (_, origin) => due(origin));
  const transitOn = (origin: number): number => float(at.transit, origin);
  const transitDays = (origin: number): number => Math.ceil(transitOn(origin) / 24);
  if (term.direction === "always") return { by: entries(() => days - 1), known: entries(() => days), underADay: false };
  if (term.direction === "by" && term.by !== undefined) {
    const told = dayIndex(building, term.by);
    return {
      by: entries((origin) => told - transitDays(origin)),
      known: entries((origin) => Math.max(origin, told)),
      underADay: false,
    };
  }
  const value = term.direction === "at-most" || term.direction === "exactly" ? valueOf(term.value) : undefined;
  if (value?.measure === "duration") {
    const allowed = (origin: number): number => Math.floor((value.high - transitOn(origin)) / 24 + 1e-9);
    const by = entries((origin) => (allowed(origin) < 0 ? -1 : origin + allowed(origin)));
    return {
      by,
      known: entries((origin) => origin + Math.ceil(value.high / 24)),
      underADay: value.high < 24 && by.some((day) => day >= 0),
    };
  }
  if (value?.measure !== "working-days") return undefined;
  const working = Math.floor(value.high);
  return {
    by: entries((origin) => lastWorkingDay(at.calendars, start + origin, working - transitDays(origin)) - start),
    known: entries((origin) => lastWorkingDay(at.calendars, start + origin, working) - start),
    underADay: false,
  };
}

/** The last day whose working days from `origin` are at most `allowed` by every calendar. */
function lastWorkingDay(calendars: readonly Calendar[], origin: number, allowed: number): number {
  return Math.min(...calendars.map((calendar) => lastWorkingDayOf(calendar, origin, allowed)));
}

function lastWorkingDayOf(calendar: Calendar, origin: number, allowed: number): number {
  if (allowed < 0) return origin - 1_000_000;
  let day = origin;
  for (let steps = 0; steps < 4000 && workingDaysBetween(calendar, origin, day + 1) <= allowed; steps++) day += 1;
  return day;
}
