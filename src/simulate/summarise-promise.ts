import { float } from "../base/columns.ts";
import type { Company, Initiative, Promised } from "../model/company.ts";
import { quantilesOf } from "../quantity/estimate.ts";
import type { BuiltPlan } from "./build/build-plan.ts";
import { whereOf } from "../model/where.ts";
import { matchOf } from "./build/where.ts";
import { answerByCalendar, joinAnswers } from "./calendar-answer.ts";
import { isSettled } from "./ladder.ts";
import type { Pool } from "./lateness.ts";
import type { CapacityOutlook, Missing, PromiseOutlook } from "./outlook.ts";
import { isPromiseOpen } from "./questions.ts";
import { requiredShare } from "./required-share.ts";
import type { Sample } from "./sample.ts";
import type { Standard } from "./standards.ts";

export interface PromiseContext {
  readonly company: Company;
  readonly initiative: Initiative;
  readonly plan: BuiltPlan;
  readonly sample: Sample;
  readonly capacities: readonly CapacityOutlook[];
  /** Mean customers of the initiative. */
  readonly customers: number;
}

/** One way that units of the promise go, with what became of them. */
interface WayPool {
  readonly standard: Standard;
  readonly pool: Pool;
}

const WEEK = 7;

/** What the sample says about one promise. */
export function summarisePromise(promise: Promised, context: PromiseContext): PromiseOutlook {
  const ways = waysOf(promise, context);
  const pairs = missingPairs(promise, context);
  if (ways.length === 0)
    return { ...unmeasured(promise), missing: pairs.length > 0 ? pairs : missingKeepers(promise, context) };
  if (context.plan.atMost.length > 0) return { ...unmeasured(promise), missing: context.plan.atMost };
  const decidedBy = [...new Set(ways.flatMap(({ standard }) => standard.decidedBy))];
  const deciding = context.capacities.filter((each) => decidedBy.includes(each.id));
  const missing = [
    ...pairs,
    ...silentKeepers(promise, decidedBy, context),
    ...missingHours(promise, ways, context),
    ...missingDeciders(promise, ways, context),
    ...deciding.flatMap((each) => (each.lowerBound ? each.missing : [])),
  ];
  const unsure = deciding.some((each) => each.lowerBound);
  const kept = keptShares(ways, context.sample);
  const crowd = crowdOn(decidedBy, context.plan);
  if (crowd.length > 0 && isMissed(promise, kept, context)) return { ...unmeasured(promise), missing: crowd };
  const weight = customersAUnit(ways, context);
  const broken = ways.reduce((sum, { pool }) => sum + total(pool.broken), 0);
  const calendar = joinAnswers(
    ways.flatMap(
      (way) => answerByCalendar(context.plan, way.standard, createdByDay(way.pool, context.sample.count)) ?? [],
    ),
  );
  return {
    subject: promise.subject,
    topic: promise.topic,
    missing,
    upperBound: missing.length > 0 || unsure,
    kept: kept.length > 0 ? quantilesOf(kept) : undefined,
    tooClose:
      isSettled(context.sample.count) &&
      isPromiseOpen(context.sample, {
        subject: promise.subject,
        required: requiredShare(context.company, promise),
      }),
    ...predictedBy(ways, context.plan),
    letDown: (broken * weight) / context.sample.count,
    byCalendar: calendar && { ...calendar, letDown: calendar.letDown * weight, customers: calendar.customers * weight },
    decidedBy,
  };
}

function waysOf(promise: Promised, context: PromiseContext): readonly WayPool[] {
  return context.plan.standards.flatMap((standard) => {
    const pool = context.sample.pools[standard.index];
    const mine = standard.promise === promise.subject && standard.initiative === context.initiative.id;
    return mine && pool && pool.units.some((units) => units > 0) ? [{ standard, pool }] : [];
  });
}

/** What would make the load of those that decide smaller: beside the most that could come, a hold stands and a miss does not. */
function crowdOn(decidedBy: readonly string[], plan: BuiltPlan): readonly Missing[] {
  return plan.crowded.filter((each) => decidedBy.includes(each.capacity.id)).flatMap((each) => each.missing);
}

function isMissed(promise: Promised, kept: readonly number[], { company }: PromiseContext): boolean {
  return kept.length > 0 && quantilesOf(kept).p50 < requiredShare(company, promise);
}

/** Share kept by scenario, over all ways; scenarios in which nothing was due are left out. */
function keptShares(ways: readonly WayPool[], sample: Sample): readonly number[] {
  const shares: number[] = [];
  for (let scenario = 0; scenario < sample.count; scenario++) {
    let due = 0;
    let kept = 0;
    for (const { standard } of ways) {
      due += sample.due[standard.index]?.[scenario] ?? 0;
      kept += sample.kept[standard.index]?.[scenario] ?? 0;
    }
    if (due > 0) shares.push(kept / due);
  }
  return shares;
}

function unmeasured(promise: Promised): PromiseOutlook {
  return {
    subject: promise.subject,
    topic: promise.topic,
    missing: [],
    upperBound: false,
    kept: undefined,
    tooClose: false,
    predicted: undefined,
    worstWeek: undefined,
    letDown: 0,
    byCalendar: undefined,
    decidedBy: [],
  };
}

/** Keepers that hold nothing on the way: each must say what it holds before the promise can be told. */
function missingKeepers(promise: Promised, context: PromiseContext): readonly Missing[] {
  if (!hasTime(promise)) return [];
  return promise.keptBy.map((keeper) => missingCapacity(promise, keeper, context));
}

/** Whether days can measure it: a time, a day, or that it happens at all. */
export function hasTime(promise: Promised): boolean {
  const { direction, value } = promise.term;
  if (direction === "by" || direction === "always") return true;
  if (direction !== "at-most" && direction !== "exactly") return false;
  return value?.said === "value" && (value.value.measure === "duration" || value.value.measure === "working-days");
}

function silentKeepers(promise: Promised, decidedBy: readonly string[], context: PromiseContext): readonly Missing[] {
  const heard = new Set(decidedBy.map((id) => id.split("/")[0]));
  return promise.keptBy
    .filter((keeper) => !heard.has(keeper))
    .map((keeper) => missingCapacity(promise, keeper, context));
}

/**
 * A promise under a day: who is not served on the day of creation missed it, and of the others whole days cannot tell
 * (simulation.md, 9). The share kept is then an upper bound; what happens within the day is for the keeper to say.
 */
function missingHours(promise: Promised, ways: readonly WayPool[], context: PromiseContext): readonly Missing[] {
  if (!ways.some(({ standard }) => standard.underADay)) return [];
  return promise.keptBy.map((keeper) => ({ ...missingCapacity(promise, keeper, context), what: "hours" }));
}

/** Keepers whose capacities serve several flows, of whom nobody said where it is kept: a hold at one may be none. */
function missingDeciders(promise: Promised, ways: readonly WayPool[], context: PromiseContext): readonly Missing[] {
  const undecided = new Set(ways.flatMap(({ standard }) => standard.undecided));
  return [...undecided].map((keeper) => ({ ...missingCapacity(promise, keeper, context), what: "decided_by" }));
}

/** Streams of which nobody said whether the promise is about them: it names a region or a product, and they do not. */
function missingPairs(promise: Promised, { initiative, plan }: PromiseContext): readonly Missing[] {
  const where = whereOf(promise.declaration.where);
  return plan.lots.flatMap((lot) => {
    const match = matchOf(where, lot.where);
    if (!lot.judged || !lot.root || !("lacks" in match)) return [];
    const { subject } = lot;
    const at = initiative.streams.find(({ flow }) => flow === lot.flow)?.at ?? initiative.at;
    const department = initiative.declaration.proposed_by;
    return [{ what: `where.${match.lacks}`, department, subject, said: false, ask: undefined, at }];
  });
}

export function missingCapacity(promise: Promised, keeper: string, context: Pick<PromiseContext, "company">): Missing {
  const department = context.company.departments.find((each) => each.id === keeper);
  return {
    what: department?.declared ? "commitment" : "capacity",
    department: keeper,
    subject: promise.subject,
    said: false,
    ask: department?.contact,
    at: promise.declaration.$at["kept_by"] ?? promise.at,
  };
}

function createdByDay(pool: Pool, count: number): Float64Array {
  const created = new Float64Array(pool.days);
  const width = pool.days + 2;
  for (let origin = 0; origin < pool.days; origin++) {
    let sum = 0;
    for (let column = 0; column < width; column++) sum += float(pool.units, origin * width + column);
    created[origin] = sum / count;
  }
  return created;
}

/** How much of a customer one unit is: several units of one customer weigh less. */
function customersAUnit(ways: readonly WayPool[], context: PromiseContext): number {
  const units = ways.reduce((sum, { pool }) => sum + total(pool.units), 0) / context.sample.count;
  return context.customers > 0 && units > context.customers ? context.customers / units : 1;
}

function total(column: Float64Array): number {
  return column.reduce((sum, each) => sum + each, 0);
}

/** Units that were received after so many hours; undefined: not by the end of the horizon. */
interface Received {
  readonly hours: number | undefined;
  readonly units: number;
}

/** Hours until received, over customers and scenarios pooled over the seven days with the most customers let down. */
function predictedBy(ways: readonly WayPool[], plan: BuiltPlan): Pick<PromiseOutlook, "predicted" | "worstWeek"> {
  const first = worstWindow(ways, plan);
  const received = ways.flatMap((way) => receivedIn(way, first));
  received.sort((a, b) => (a.hours ?? Number.POSITIVE_INFINITY) - (b.hours ?? Number.POSITIVE_INFINITY));
  const predicted = { p50: hoursAt(received, 0.5), p95: hoursAt(received, 0.95) };
  // The same day is no number of hours to set beside a promise in hours.
  const isSameDay = predicted.p50 !== undefined && predicted.p50 < 24;
  const isTold = !(isSameDay && ways.some(({ standard }) => standard.underADay));
  return { predicted: isTold ? predicted : undefined, worstWeek: plan.horizon.start + first };
}

function receivedIn({ pool, standard }: WayPool, first: number): Received[] {
  const width = pool.days + 2;
  const received: Received[] = [];
  const transit = Math.max(...standard.transit.subarray(first, first + WEEK));
  for (let column = 0; column < width; column++) {
    let units = 0;
    for (let origin = first; origin < Math.min(pool.days, first + WEEK); origin++)
      units += float(pool.units, origin * width + column);
    if (units > 0) received.push({ hours: column > pool.days ? undefined : 24 * column + transit, units });
  }
  return received;
}

function hoursAt(received: readonly Received[], share: number): number | undefined {
  const all = received.reduce((sum, each) => sum + each.units, 0);
  let sum = 0;
  for (const each of received) {
    sum += each.units;
    if (sum >= share * all * (1 - 1e-12)) return each.hours;
  }
  return undefined;
}

/** The first of the seven days with the most let down; where nobody is, with the most created. */
function worstWindow(ways: readonly WayPool[], plan: BuiltPlan): number {
  const { spanFrom, spanTo, days } = plan.horizon;
  const anyBroken = ways.some(({ pool }) => pool.broken.some((units) => units > 0));
  const byDay = new Float64Array(days);
  for (const { pool } of ways) {
    const column = anyBroken ? pool.broken : createdByDay(pool, 1);
    for (let day = 0; day < days; day++) byDay[day] = float(byDay, day) + float(column, day);
  }
  let best = spanFrom;
  let most = -1;
  for (let first = spanFrom; first <= Math.max(spanFrom, spanTo - WEEK + 1); first++) {
    const sum = total(byDay.subarray(first, first + WEEK));
    if (sum <= most + 1e-9) continue;
    most = sum;
    best = first;
  }
  return best;
}
