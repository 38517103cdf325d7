import { float } from "../base/columns.ts";
import { drawn } from "../capacity/behaviour.ts";
import type { CapacityKind } from "../capacity/index.ts";
import type { Capacity } from "../model/company.ts";
import type { Tolerances } from "../model/policy.ts";
import { estimateProbability, quantileOf, quantilesOf } from "../quantity/estimate.ts";
import type { BuiltPlan } from "./build/build-plan.ts";
import { type Climbed, isSettled } from "./ladder.ts";
import type { Arrivals, CapacityOutlook, Estimate, Missing, PlainCapacity, VolumePoint } from "./outlook.ts";
import { withForecast } from "./by-volume.ts";
import { factorOn } from "./factor.ts";
import { flipOf, type FlipRequest } from "./flip.ts";
import type { Station } from "./plan.ts";
import { peakOn } from "./usual-load.ts";
import { arrivalsOf } from "./arrivals.ts";
import { movers } from "./movers.ts";
import { peakOf } from "./peak.ts";
import { addedBreach, isShortOpen } from "./questions.ts";
import { mean, tollOf } from "./summarise-customers.ts";
import { daysOf } from "./summarise-days.ts";
import type { Sample, StationSample } from "./sample.ts";

export interface CapacityContext {
  readonly plan: BuiltPlan;
  /** The plan of the run without the judged initiative. */
  readonly without: BuiltPlan;
  readonly climbed: Climbed;
  readonly tolerance: number;
  readonly tolerances: Tolerances;
  readonly plain: Sample & { readonly values: Float64Array };
  readonly breaksAt: ReadonlyMap<number, number | undefined>;
  /** By station: its breach at other multiples of the forecast. */
  readonly byVolume: ReadonlyMap<number, readonly VolumePoint[]>;
  /** By station over its tolerance where units queue, what each scenario would need; none for a trial. */
  readonly times: ReadonlyMap<number, Float64Array>;
  /** By station: how likely it is the first to breach. */
  readonly first: ReadonlyMap<number, number>;
  /** Stations that the judged initiative reaches or changes. */
  readonly touched: ReadonlySet<number>;
  /** What moves a breach is not asked for. */
  readonly isTrial: boolean;
}

/** What the sample says about one capacity. */
export function summariseStation(station: Station, context: CapacityContext): CapacityOutlook {
  const { climbed, plan } = context;
  const sample = climbed.withIt.stations[station.index];
  if (!sample) throw new RangeError(`no sample of ${station.capacity.id}`);
  const breach = withTolerance(sample, context.tolerance);
  const unsaid = missingAt(station, plan);
  const over = breach.probability > context.tolerance;
  const missing = over ? crowdAt(station, plan) : unsaid;
  const touched = context.touched.has(station.index);
  // With a bound from below a breach stands and its absence is unknown; from above it is the other way round.
  const told = missing.length === 0 ? breach : undefined;
  return {
    ...identity(station.capacity),
    touched,
    missing,
    lowerBound: unsaid.length > 0,
    unsaid,
    breach: told,
    ...besideWithout(station, sample, { context, known: told !== undefined }),
    firstBreach: firstBreach(sample, plan),
    first: told && touched ? context.first.get(station.index) : undefined,
    short: tollOf(sample.short),
    shortWhenBreach: meanWhere(sample.short, sample.breach),
    waitsForDays: station.prepared.waitsForDays === true,
    shortTooClose: over && isSettled(sample.breach.length) && isShortOpen(sample, context.tolerances.short),
    load: mean(sample.load),
    loadOfInitiative: mean(sample.ofJudged),
    ...peakOf(sample, station, { horizon: plan.horizon, count: climbed.withIt.count }),
    arrivals: arrivalsAt(station, context),
    ...serviceOf(station, sample),
    plain: plainOf(station, context),
    breaksAt: touched ? context.breaksAt.get(station.index) : undefined,
    byVolume: withForecast(context.byVolume.get(station.index), told),
    flip: told && over ? flipOf(station, flipRequest(station, context)) : undefined,
    drivers: over && !context.isTrial ? movers(sample.breach, climbed.sampler.columns(plan.drivers), plan.drivers) : [],
    otherInitiatives: othersAt(station, plan),
    days: touched ? daysOf(station, context) : undefined,
  };
}

/** A capacity that could not run: what is missing is all that can be said. */
export function summariseUnready(capacity: Capacity, missing: readonly Missing[], touched: boolean): CapacityOutlook {
  const nothing = { p5: 0, p50: 0, p95: 0, mean: 0 };
  return {
    ...identity(capacity),
    touched,
    missing,
    lowerBound: true,
    unsaid: missing,
    breach: undefined,
    breachWithout: undefined,
    adds: undefined,
    firstBreach: undefined,
    first: undefined,
    short: nothing,
    shortWhenBreach: 0,
    waitsForDays: false,
    shortTooClose: false,
    load: 0,
    loadOfInitiative: 0,
    peakUse: undefined,
    peak: undefined,
    arrivals: undefined,
    worstWait: undefined,
    serviceLevel: undefined,
    abandoned: undefined,
    plain: {
      breach: false,
      firstBreach: undefined,
      short: 0,
      onHand: undefined,
      atLaunch: undefined,
      usualBeforeLaunch: 0,
      usualInSpan: 0,
      ofInitiative: 0,
      receipts: 0,
    },
    breaksAt: undefined,
    byVolume: [],
    flip: undefined,
    drivers: [],
    otherInitiatives: [],
    days: undefined,
  };
}

function identity(capacity: Capacity): Pick<CapacityOutlook, "id" | "department" | "kind" | "at"> {
  return { id: capacity.id, department: capacity.department, kind: capacity.declaration.kind, at: capacity.at };
}

/** Everything that makes a capacity's load or figures a bound from below, in a run with the initiative or without. */
function missingAt(station: Station, plan: BuiltPlan): readonly Missing[] {
  const own = plan.beyond.filter((each) => each.capacity.id === station.capacity.id);
  return [...station.missing, ...own.flatMap((each) => each.missing)];
}

/** What makes a capacity's load a bound from above: the forecast or the throttle, where only the most is known. */
function crowdAt(station: Station, plan: BuiltPlan): readonly Missing[] {
  return plan.crowded.filter((each) => each.capacity.id === station.capacity.id).flatMap((each) => each.missing);
}

function withTolerance(sample: StationSample, tolerance: number): Estimate {
  const { probability, error, low, high, tooClose } = estimateProbability(sample.breach, tolerance);
  return { probability, error, low, high, tooClose: tooClose && isSettled(sample.breach.length) };
}

/** The same capacity in the run without the initiative, and what the initiative adds; undefined where it cannot be told. */
function besideWithout(
  station: Station,
  sample: StationSample,
  { context, known }: { context: CapacityContext; known: boolean },
): Pick<CapacityOutlook, "breachWithout" | "adds"> {
  const { without, climbed, tolerance, tolerances } = context;
  const own = without.stations.find((each) => each.capacity.id === station.capacity.id);
  const before = own && climbed.without.stations[own.index];
  if (!before) return { breachWithout: undefined, adds: undefined };
  const alone = withTolerance(before, tolerance);
  const missing = alone.probability > tolerance ? crowdAt(own, without) : missingAt(own, without);
  if (missing.length > 0) return { breachWithout: undefined, adds: undefined };
  return { breachWithout: alone, adds: known ? addedTo(sample, before, tolerances.adds.probability) : undefined };
}

function addedTo(sample: StationSample, before: StationSample, tolerance: number): CapacityOutlook["adds"] {
  const { mean: added, low, high } = addedBreach(sample, before);
  const tooClose = isSettled(sample.breach.length) && low <= tolerance && tolerance < high;
  return { probability: Math.max(0, added), low, high, tooClose };
}

function arrivalsAt(station: Station, { climbed: { withIt, without } }: CapacityContext): Arrivals | undefined {
  const index = without.plan.stations.findIndex((each) => each.capacity.id === station.capacity.id);
  const [now, before] = [withIt.stations[station.index], without.stations[index]];
  if (!now) return undefined;
  return arrivalsOf(
    { start: withIt.plan.horizon.start, loads: now.arrivalsByDay, holds: now.holdsByDay, count: withIt.count },
    before && { start: without.plan.horizon.start, loads: before.arrivalsByDay, count: without.count },
    { ...withIt.plan.horizon, carries: CARRY.includes(station.capacity.declaration.kind) },
  );
}

/** Kinds at which what comes on a closed day is the next open day's work. */
const CARRY: readonly CapacityKind[] = ["throughput", "staffed"];

function firstBreach(sample: StationSample, plan: BuiltPlan): CapacityOutlook["firstBreach"] {
  const days = [...sample.first].filter((day) => day >= 0);
  if (days.length === 0) return undefined;
  const { p5, p50, p95 } = quantilesOf(days);
  const { start } = plan.horizon;
  return { p5: start + p5, p50: start + p50, p95: start + p95 };
}

function meanWhere(column: Float64Array, flag: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let index = 0; index < column.length; index++) {
    if (flag[index] !== 1) continue;
    sum += float(column, index);
    count += 1;
  }
  return count > 0 ? sum / count : 0;
}

/** How long units wait where they queue, and what service they get where people answer. */
function serviceOf(
  station: Station,
  sample: StationSample,
): Pick<CapacityOutlook, "worstWait" | "serviceLevel" | "abandoned"> {
  const { kind } = station.capacity.declaration;
  const staffed = kind === "staffed";
  return {
    worstWait: kind === "throughput" || kind === "stock" ? quantilesOf(sample.worstWait) : undefined,
    serviceLevel: staffed ? quantileOf(sample.serviceLevel, 0.5) : undefined,
    abandoned: staffed ? quantileOf(sample.abandoned, 0.5) : undefined,
  };
}

/** What a person can follow with a pocket calculator: every driver at its middle. */
function plainOf(station: Station, context: CapacityContext): PlainCapacity {
  const { plan, plain } = context;
  const { start, spanFrom, spanTo } = plan.horizon;
  const launch = (plan.initiatives.find((each) => each.id === plan.judged)?.launch ?? start + spanFrom) - start;
  const usual = usualUnits(station, context);
  const before = usual(station.clock, launch - 1);
  const receipts = (from: number, to: number): number =>
    station.prepared.receipts?.(plain.values, { from: start + from, to: start + to }) ?? 0;
  const { onHand } = station.prepared;
  const arrived = receipts(Math.max(0, station.clock), launch - 1);
  return {
    ...plainBreach(plain.stations[station.index], start),
    onHand: onHand && drawn(plain.values, onHand),
    atLaunch: onHand ? Math.max(0, drawn(plain.values, onHand) + arrived - before) : undefined,
    usualBeforeLaunch: before,
    usualInSpan: usual(spanFrom, spanTo),
    receipts: receipts(launch, spanTo),
  };
}

function plainBreach(
  sample: StationSample | undefined,
  start: number,
): Pick<PlainCapacity, "breach" | "firstBreach" | "short" | "ofInitiative"> {
  const [first = -1] = sample?.first ?? [];
  return {
    breach: first >= 0,
    firstBreach: first >= 0 ? start + first : undefined,
    short: sample?.short[0] ?? 0,
    ofInitiative: sample?.ofJudged[0] ?? 0,
  };
}

function usualUnits(station: Station, context: CapacityContext): (from: number, to: number) => number {
  return (from, to) => {
    let sum = 0;
    for (const usual of station.usual) {
      const rate = drawn(context.plain.values, usual.rate);
      for (let day = Math.max(0, from); day <= to; day++) {
        const changed =
          peakOn(usual.peaks, day, context.plain.values) * factorOn(usual.factor, day, context.plain.values);
        sum += rate * float(usual.pattern, day) * changed;
      }
    }
    return sum;
  };
}

function flipRequest({ index }: Station, { climbed, tolerance, plain, times }: CapacityContext): FlipRequest {
  return { climbed, tolerance, middles: plain.values, times: times.get(index) };
}

function othersAt(station: Station, plan: BuiltPlan): readonly string[] {
  const others = plan.lots.filter((lot) => !lot.judged && lot.stations.includes(station.index));
  return [...new Set(others.map(({ initiative }) => initiative))].sort();
}
