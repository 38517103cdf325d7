import { valueOf } from "../../base/said.ts";
import type { Conditions, Initiative, Promised, Term } from "../../model/company.ts";
import { type Calendar, workingDaysBetween } from "../../time/calendar.ts";
import type { LotPlan, Station } from "../plan.ts";
import { type Standard, transitOf } from "../standards.ts";
import { type Building, dayIndex } from "./building.ts";

/** The lots and stations that standards are measured on. */
export interface Laid {
  readonly lots: readonly LotPlan[];
  readonly stations: readonly Station[];
  /** Flows in order; later ones are further from the customer's first step. */
  readonly flows: readonly string[];
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

interface Expected {
  readonly initiative: Initiative;
  readonly topic: string;
  readonly promise: string | undefined;
  readonly term: Term;
  readonly keepers: readonly string[];
  readonly conditions: Conditions | undefined;
  readonly from: string | undefined;
}

function promiseStandard(building: Building, laid: Laid, at: { initiative: Initiative; promise: Promised }): readonly Draft[] {
  const { initiative, promise } = at;
  return standardOf(building, laid, {
    initiative,
    topic: promise.topic,
    promise: promise.subject,
    term: promise.term,
    keepers: promise.keptBy,
    conditions: promise.conditions,
    from: promise.declaration.from,
  });
}

/** What customers may expect on topics that the initiative does not promise: what stands, else what is committed to. */
function otherStandards(building: Building, laid: Laid, initiative: Initiative): readonly Draft[] {
  const promised = new Set(initiative.promises.map((promise) => promise.topic));
  const standing = building.company.standingPromises.filter((each) => !promised.has(each.topic));
  const stood = new Set(standing.map((each) => each.topic));
  const commitments = building.company.departments
    .flatMap((department) => department.commitments)
    .filter((each) => !promised.has(each.topic) && !stood.has(each.topic));
  const shared = { initiative, promise: undefined, from: undefined };
  return [
    ...standing.flatMap((each) => standardOf(building, laid, { ...shared, topic: each.topic, term: each.term, keepers: each.keptBy, conditions: undefined })),
    ...commitments.flatMap((each) => standardOf(building, laid, { ...shared, topic: each.topic, term: each.term, keepers: [each.department], conditions: each.conditions })),
  ];
}

function standardOf(building: Building, laid: Laid, expected: Expected): readonly Draft[] {
  const decided = decidingStations(building, laid, expected);
  const last = lastStation(laid, decided);
  if (!last) return [];
  const calendar = keeperCalendar(building, expected);
  const ways = waysOf(laid, { initiative: expected.initiative.id, decided, last });
  const transit = Math.max(0, ...ways.map((way) => way.transit));
  const due = dueDays(building, expected, { transit, calendar });
  if (!due) return [];
  const measured = ways.map(({ lot, station, transit: own }) => [lot, { station, dueBy: dueDays(building, expected, { transit: own, calendar })?.by ?? due.by }] as const);
  const { horizon } = building;
  return [
    {
      initiative: expected.initiative.id,
      topic: expected.topic,
      promise: expected.promise,
      flow: last.capacity.flow,
      station: last.index,
      measured: new Map(measured),
      dueBy: due.by,
      from: horizon.spanFrom,
      to: Math.min(horizon.spanTo, expected.term.orderedBy === undefined ? horizon.spanTo : dayIndex(building, expected.term.orderedBy)),
      transit,
      orderedBefore: expected.conditions?.orderedBefore,
      fromOwn: last.capacity.declaration.kind === "staffed" || expected.from === last.capacity.flow,
      knownAfter: due.known,
      decidedBy: decided.map((station) => station.capacity.id),
    },
  ];
}

/** Capacities on the units' way that decide a topic: those that the keepers' commitments name, else the keepers' own. */
export function decidingStations(building: Building, laid: Laid, expected: Pick<Expected, "initiative" | "topic" | "keepers">): readonly Station[] {
  const reached = new Set(laid.lots.filter((lot) => lot.initiative === expected.initiative.id && !lot.derived).flatMap((lot) => lot.stations));
  const commitments = building.company.departments.flatMap((department) => department.commitments).filter((each) => each.topic === expected.topic);
  const mine = expected.keepers.length === 0 ? commitments : commitments.filter((each) => expected.keepers.includes(each.department));
  const named = new Set(mine.flatMap((each) => each.decidedBy));
  const silent = expected.keepers.filter((keeper) => !mine.some((each) => each.department === keeper && each.decidedBy.length > 0));
  return laid.stations.filter((station) => reached.has(station.index) && (named.has(station.capacity.id) || ownTime(station, silent)));
}

/** Without a commitment that says which, every capacity of the keeper that takes time decides. */
function ownTime(station: Station, departments: readonly string[]): boolean {
  const { kind } = station.capacity.declaration;
  return departments.includes(station.capacity.department) && kind !== "limit" && kind !== "concurrent";
}

/** For each lot of the last flow: the last of the deciding stations that it passes, and the transits on its way there. */
function waysOf(laid: Laid, at: { initiative: string; decided: readonly Station[]; last: Station }): readonly { lot: number; station: number; transit: number }[] {
  return laid.lots.flatMap((lot) => {
    const station = at.decided.findLast((each) => lot.stations.includes(each.index));
    if (lot.initiative !== at.initiative || lot.flow !== at.last.capacity.flow || !station) return [];
    const passed = new Set<number>();
    for (let on: LotPlan | undefined = lot; on; on = on.parent === undefined ? undefined : laid.lots[on.parent]) on.stations.forEach((each) => passed.add(each));
    return [{ lot: lot.index, station: station.index, transit: transitOf(at.decided.filter((each) => passed.has(each.index))) }];
  });
}

/** The one furthest along: in the last flow, and last in its order of service. */
function lastStation(laid: Laid, decided: readonly Station[]): Station | undefined {
  let last: Station | undefined;
  for (const station of decided) {
    if (!last || laid.flows.indexOf(station.capacity.flow) > laid.flows.indexOf(last.capacity.flow)) last = station;
    else if (station.capacity.flow === last.capacity.flow && station.index > last.index) last = station;
  }
  return last;
}

function keeperCalendar(building: Building, expected: Expected): Calendar {
  const keeper = building.company.departments.find((department) => department.id === expected.keepers[0]);
  return keeper?.calendar ?? building.company.calendar;
}

interface Due {
  readonly by: Int32Array;
  readonly known: number;
}

/** Last service day in time for each day of creation; nothing for what days cannot measure. */
function dueDays(building: Building, expected: Expected, at: { transit: number; calendar: Calendar }): Due | undefined {
  const { days, start } = building.horizon;
  const { term } = expected;
  const entries = (due: (origin: number) => number): Int32Array => Int32Array.from({ length: days + 2 }, (_, origin) => due(origin));
  const transitDays = Math.ceil(at.transit / 24);
  if (term.direction === "always") return { by: entries(() => days - 1), known: days };
  if (term.direction === "by" && term.by !== undefined) {
    const last = dayIndex(building, term.by) - transitDays;
    return { by: entries(() => last), known: 1 };
  }
  const value = term.direction === "at-most" || term.direction === "exactly" ? valueOf(term.value) : undefined;
  if (value?.measure === "duration") {
    const allowed = Math.floor((value.high - at.transit) / 24 + 1e-9);
    return { by: entries((origin) => (allowed < 0 ? -1 : origin + allowed)), known: Math.ceil(value.high / 24) };
  }
  if (value?.measure !== "working-days") return undefined;
  const allowed = Math.floor(value.high) - transitDays;
  return { by: entries((origin) => lastWorkingDay(at.calendar, start + origin, allowed) - start), known: Math.ceil(value.high * 1.4) };
}

/** The last day whose working days from `origin` are at most `allowed`. */
function lastWorkingDay(calendar: Calendar, origin: number, allowed: number): number {
  if (allowed < 0) return origin - 1_000_000;
  let day = origin;
  for (let steps = 0; steps < 4000 && workingDaysBetween(calendar, origin, day + 1) <= allowed; steps++) day += 1;
  return day;
}
