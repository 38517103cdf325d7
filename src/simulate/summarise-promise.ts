import { float } from "../base/columns.ts";
import type { Company, Initiative, Promised } from "../model/company.ts";
import { quantilesOf } from "../quantity/estimate.ts";
import type { BuiltPlan } from "./build/build-plan.ts";
import { answerByCalendar } from "./calendar-answer.ts";
import type { Pool } from "./lateness.ts";
import type { CapacityOutlook, Missing, PromiseOutlook } from "./outlook.ts";
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

const WEEK = 7;

/** What the sample says about one promise. */
export function summarisePromise(promise: Promised, context: PromiseContext): PromiseOutlook {
  const standard = context.plan.standards.find((each) => each.promise === promise.subject && each.initiative === context.initiative.id);
  const pool = standard && context.sample.pools[standard.index];
  if (!standard || !pool || !isMeasured(pool)) return { ...unmeasured(promise), missing: missingKeepers(promise, context) };
  const silent = silentKeepers(promise, standard, context);
  const unsure = context.capacities.some((each) => standard.decidedBy.includes(each.id) && each.lowerBound);
  const kept = [...(context.sample.kept[standard.index] ?? [])].filter((share) => !Number.isNaN(share));
  const created = createdByDay(pool, context.sample.count);
  return {
    subject: promise.subject,
    topic: promise.topic,
    missing: silent,
    upperBound: silent.length > 0 || unsure,
    kept: kept.length > 0 ? quantilesOf(kept) : undefined,
    ...predictedBy(pool, standard, context.plan),
    letDown: weighted(pool, context) / context.sample.count,
    byCalendar: calendarOf(standard, created, context),
    decidedBy: standard.decidedBy,
  };
}

function unmeasured(promise: Promised): PromiseOutlook {
  return {
    subject: promise.subject,
    topic: promise.topic,
    missing: [],
    upperBound: false,
    kept: undefined,
    predicted: undefined,
    worstWeek: undefined,
    letDown: 0,
    byCalendar: undefined,
    decidedBy: [],
  };
}

function isMeasured(pool: Pool): boolean {
  return pool.units.some((units) => units > 0);
}

/** Keepers that hold nothing on the way: each must say what it holds before the promise can be told. */
function missingKeepers(promise: Promised, context: PromiseContext): readonly Missing[] {
  if (!hasTime(promise)) return [];
  return promise.keptBy.map((keeper) => missingCapacity(promise, keeper, context));
}

/** Whether days can measure it: a time, a day, or that it happens at all. */
function hasTime(promise: Promised): boolean {
  const { direction, value } = promise.term;
  if (direction === "by" || direction === "always") return true;
  if (direction !== "at-most" && direction !== "exactly") return false;
  return value?.said === "value" && (value.value.measure === "duration" || value.value.measure === "working-days");
}

function silentKeepers(promise: Promised, standard: Standard, context: PromiseContext): readonly Missing[] {
  const heard = new Set(standard.decidedBy.map((id) => id.split("/")[0]));
  return promise.keptBy.filter((keeper) => !heard.has(keeper)).map((keeper) => missingCapacity(promise, keeper, context));
}

function missingCapacity(promise: Promised, keeper: string, context: PromiseContext): Missing {
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

/** Units as customers: several units of one customer weigh less. */
function weighted(pool: Pool, context: PromiseContext): number {
  const all = pool.broken.reduce((sum, each) => sum + each, 0);
  const total = totalOf(pool) / context.sample.count;
  return context.customers > 0 && total > context.customers ? (all * context.customers) / total : all;
}

function totalOf(pool: Pool): number {
  return pool.units.reduce((sum, each) => sum + each, 0);
}

/** Hours until received, over customers and scenarios pooled over the seven days with the most customers let down. */
function predictedBy(pool: Pool, standard: Standard, plan: BuiltPlan): Pick<PromiseOutlook, "predicted" | "worstWeek"> {
  const first = worstWindow(pool, standard);
  const width = pool.days + 2;
  const columns = new Float64Array(width);
  for (let origin = first; origin < Math.min(pool.days, first + WEEK); origin++) {
    for (let column = 0; column < width; column++) columns[column] = float(columns, column) + float(pool.units, origin * width + column);
  }
  const hours = (share: number): number | undefined => {
    const column = columnAt(columns, share);
    return column === undefined || column > pool.days ? undefined : 24 * column + standard.transit;
  };
  return { predicted: { p50: hours(0.5), p95: hours(0.95) }, worstWeek: plan.horizon.start + first };
}

/** The first of the seven days with the most let down; where nobody is, with the most created. */
function worstWindow(pool: Pool, standard: Standard): number {
  const anyBroken = pool.broken.some((units) => units > 0);
  const created = anyBroken ? pool.broken : createdByDay(pool, 1);
  let best = standard.from;
  let most = -1;
  for (let first = standard.from; first <= Math.max(standard.from, standard.to - WEEK + 1); first++) {
    let sum = 0;
    for (let day = first; day < Math.min(created.length, first + WEEK); day++) sum += float(created, day);
    if (sum <= most + 1e-9) continue;
    most = sum;
    best = first;
  }
  return best;
}

function columnAt(columns: Float64Array, share: number): number | undefined {
  const total = columns.reduce((sum, each) => sum + each, 0);
  if (total <= 0) return undefined;
  let sum = 0;
  for (let column = 0; column < columns.length; column++) {
    sum += float(columns, column);
    if (sum >= share * total * (1 - 1e-12)) return column;
  }
  return columns.length - 1;
}

function calendarOf(standard: Standard, created: Float64Array, context: PromiseContext): PromiseOutlook["byCalendar"] {
  const answer = answerByCalendar(context.plan, standard, created);
  if (!answer) return undefined;
  const units = created.reduce((sum, each) => sum + each, 0);
  const weight = context.customers > 0 && units > context.customers ? context.customers / units : 1;
  return { ...answer, letDown: answer.letDown * weight };
}
