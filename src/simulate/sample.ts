import { add, byte, float } from "../base/columns.ts";
import type { Horizon } from "../capacity/behaviour.ts";
import type { Passage } from "../capacity/passage.ts";
import { ALIVE, INHERITED } from "./batches.ts";
import { countCustomers } from "./customers.ts";
import { type DayFigures, newDayFigures, recordDayFigures } from "./day-figures.ts";
import { PLAIN } from "./day-noise.ts";
import { drawInto, type Sampler } from "./drivers.ts";
import type { Pool } from "./lateness.ts";
import type { Plan } from "./plan.ts";
import { playScenario, setStage, type Stage } from "./scenario.ts";
import { newUsualHarm, recordUsualHarm, type UsualHarm } from "./usual-harm.ts";

/** One column a figure, one row a scenario: everything that statistics are made of, once, outside the kinds. */
export interface Sample {
  readonly plan: Plan;
  readonly count: number;
  readonly expected: Float64Array;
  readonly letDown: Float64Array;
  readonly turnedAway: Float64Array;
  /** Customers let down, summed over scenarios, by station index + 1; at 0: by the calendar or the way alone. */
  readonly atStation: Float64Array;
  /** Customers of every other initiative that are let down, by initiative. */
  readonly others: ReadonlyMap<string, Float64Array>;
  readonly stations: readonly StationSample[];
  /** By standard, in units of its flow. */
  readonly due: readonly Float64Array[];
  readonly kept: readonly Float64Array[];
  readonly pools: readonly (Pool | undefined)[];
  /** What the usual load suffers day by day, where it was asked for. */
  readonly harm: UsualHarm | undefined;
  /** Units of each lot, by scenario, and by day summed over scenarios: only of lots that come from outside. */
  readonly lots: ReadonlyMap<number, { readonly total: Float64Array; readonly byDay: Float64Array }>;
}

/** A rehearsal with and without the judged initiative, scenario by scenario the same draws. */
export interface Pair {
  readonly withIt: Sample;
  readonly without: Sample;
}

export interface StationSample {
  readonly breach: Uint8Array;
  /** Index of the first breach day; -1: none. */
  readonly first: Int32Array;
  readonly short: Float64Array;
  readonly load: Float64Array;
  readonly ofJudged: Float64Array;
  readonly needed: Float64Array;
  readonly worstWait: Float64Array;
  readonly serviceLevel: Float64Array;
  readonly abandoned: Float64Array;
  /** Units of the usual load let down. */
  readonly usualHarm: Float64Array;
  /** Summed over scenarios, by day of the judged span of a run with the judged initiative. */
  readonly useByDay: Float64Array;
  readonly loadByDay: Float64Array;
  /** What comes on each day, without what still waits from days before. */
  readonly arrivalsByDay: Float64Array;
  readonly holdsByDay: Float64Array;
  readonly piledByDay: Float64Array;
  /** Day by day, where a picture was asked for. */
  readonly days: DayFigures | undefined;
}

export interface SampleRequest {
  readonly sampler: Sampler;
  /** Scenarios `from` (inclusive) to `count` (exclusive) of the sampler. */
  readonly count: number;
  readonly multiple: number;
  readonly turnedAwayCounts: boolean;
  /** From the run without the judged initiative. */
  readonly baseline?: UsualHarm | undefined;
  /** Flows whose usual load's harm is to be remembered. */
  readonly remember?: ReadonlySet<string>;
  /** Days are to be pictured. */
  readonly pictured?: boolean;
}

/** Plays the first `count` scenarios of a plan, on a stage of its own that nothing was played on before. */
export function drawSample(plan: Plan, request: SampleRequest, stage = setStage(plan)): Sample {
  const columns = request.sampler.columns(plan.drivers);
  const values = new Float64Array(columns.length);
  const sample = {
    ...emptySample(plan, stage, request),
    harm: request.remember && newUsualHarm(stage, request.remember, request.count),
  };
  for (let scenario = 0; scenario < request.count; scenario++) {
    drawInto(values, columns, scenario);
    playScenario(stage, { values, scenario, multiple: request.multiple, baseline: request.baseline });
    if (sample.harm) recordUsualHarm(sample.harm, stage, scenario);
    record(sample, stage, { scenario, turnedAwayCounts: request.turnedAwayCounts });
  }
  return sample;
}

/** One run with the given values: the plain answer. */
export function drawOnce(
  plan: Plan,
  values: Float64Array,
  request: Pick<SampleRequest, "turnedAwayCounts" | "baseline" | "remember">,
): Sample & { readonly stage: Stage } {
  const stage = setStage(plan);
  const sample = {
    ...emptySample(plan, stage, { count: 1 }),
    harm: request.remember && newUsualHarm(stage, request.remember, 1),
  };
  playScenario(stage, { values, scenario: PLAIN, multiple: 1, baseline: request.baseline });
  if (sample.harm) recordUsualHarm(sample.harm, stage, 0);
  record(sample, stage, { scenario: 0, turnedAwayCounts: request.turnedAwayCounts });
  return { ...sample, stage };
}

function emptySample(plan: Plan, stage: Stage, room: Pick<SampleRequest, "count" | "pictured">): Sample {
  const { count } = room;
  const column = (): Float64Array => new Float64Array(count);
  const { days } = plan.horizon;
  return {
    plan,
    count,
    expected: column(),
    letDown: column(),
    turnedAway: column(),
    atStation: new Float64Array(plan.stations.length + 1),
    others: new Map(plan.initiatives.filter((each) => each.id !== plan.judged).map((each) => [each.id, column()])),
    stations: plan.stations.map(() => emptyStation(plan, room)),
    due: plan.standards.map(column),
    kept: plan.standards.map(column),
    pools: stage.measuring.pools,
    harm: undefined,
    lots: new Map(
      plan.lots
        .filter((lot) => lot.judged && lot.root)
        .map((lot) => [lot.index, { total: column(), byDay: new Float64Array(days) }]),
    ),
  };
}

function emptyStation(
  { horizon }: Plan,
  { count, pictured }: Pick<SampleRequest, "count" | "pictured">,
): StationSample {
  const { days } = horizon;
  const column = (): Float64Array => new Float64Array(count);
  return {
    breach: new Uint8Array(count),
    first: new Int32Array(count).fill(-1),
    short: column(),
    load: column(),
    ofJudged: column(),
    needed: column(),
    worstWait: column(),
    serviceLevel: column(),
    abandoned: column(),
    usualHarm: column(),
    useByDay: new Float64Array(days),
    loadByDay: new Float64Array(days),
    arrivalsByDay: new Float64Array(days),
    holdsByDay: new Float64Array(days),
    piledByDay: new Float64Array(days),
    days: pictured === true ? newDayFigures(horizon) : undefined,
  };
}

interface Recorded {
  readonly scenario: number;
  readonly turnedAwayCounts: boolean;
}

function record(sample: Sample, stage: Stage, at: Recorded): void {
  const { plan, serving, measuring } = stage;
  for (const [index, state] of serving.states.entries()) {
    const station = sample.stations[index];
    if (station) recordStation(station, state, { plan, scenario: at.scenario });
    const kind = plan.stations[index]?.capacity.declaration.kind;
    if (station?.days && kind)
      recordDayFigures(station.days, state, { kind, scenario: at.scenario, horizon: plan.horizon });
  }
  for (const [index, tally] of measuring.promises.entries()) {
    const due = sample.due[index];
    const kept = sample.kept[index];
    if (due) due[at.scenario] = tally.due;
    if (kept) kept[at.scenario] = tally.kept;
  }
  recordCustomers(sample, stage, at);
  recordLots(sample, stage, at.scenario);
}

function recordCustomers(sample: Sample, { plan, serving, counting }: Stage, at: Recorded): void {
  const { scenario, turnedAwayCounts } = at;
  if (plan.judged !== undefined) {
    const own = countCustomers(counting, serving.batches, { initiative: plan.judged, turnedAwayCounts });
    sample.expected[scenario] = own.expected;
    sample.letDown[scenario] = own.letDown;
    sample.turnedAway[scenario] = own.turnedAway;
    for (let place = 0; place < sample.atStation.length; place++)
      add(sample.atStation, place, float(own.atStation, place));
  }
  for (const [initiative, column] of sample.others)
    column[scenario] = countCustomers(counting, serving.batches, { initiative, turnedAwayCounts: false }).letDown;
}

interface Where {
  readonly plan: Plan;
  readonly scenario: number;
}

function recordStation(station: StationSample, state: Stage["serving"]["states"][number], at: Where): void {
  const { passage, load, usual } = state;
  const { spanFrom, spanTo } = at.plan.horizon;
  const { scenario } = at;
  let short = 0;
  let total = 0;
  let harm = 0;
  let first = -1;
  for (let day = spanFrom; day <= spanTo; day++) {
    short += float(passage.short, day);
    total += float(load.arrivals, day);
    add(station.arrivalsByDay, day, float(load.arrivals, day));
    harm += float(usual, day) * float(passage.beyond, day);
    if (first < 0 && byte(passage.breach, day) === 1) first = day;
  }
  station.breach[scenario] = first >= 0 ? 1 : 0;
  station.first[scenario] = first;
  station.short[scenario] = short;
  station.load[scenario] = total;
  station.ofJudged[scenario] = state.ofJudged;
  station.usualHarm[scenario] = harm;
  recordFigures(station, passage, scenario);
  if (at.plan.judged !== undefined) addDays(station, passage, at.plan.horizon);
}

function recordFigures(station: StationSample, passage: Passage, scenario: number): void {
  station.needed[scenario] = passage.needed;
  station.worstWait[scenario] = passage.worstWait;
  station.serviceLevel[scenario] = passage.serviceLevel;
  station.abandoned[scenario] = passage.abandoned;
}

function addDays(into: StationSample, passage: Passage, { spanFrom, spanTo }: Horizon): void {
  const { useByDay, loadByDay, holdsByDay, piledByDay } = into;
  const { use, load, holds, piled } = passage;
  for (let day = spanFrom; day <= spanTo; day++) {
    const used = float(use, day);
    add(useByDay, day, used < Number.POSITIVE_INFINITY ? used : 1e6);
    add(loadByDay, day, float(load, day));
    add(holdsByDay, day, float(holds, day));
    add(piledByDay, day, float(piled, day));
  }
}

function recordLots(sample: Sample, stage: Stage, scenario: number): void {
  for (const [lot, figures] of sample.lots) {
    const batches = stage.serving.batches[lot];
    if (!batches) continue;
    let total = 0;
    for (let index = 0; index < batches.count; index++) {
      if ((batches.fate[index] ?? ALIVE) >= INHERITED) continue;
      const quantity = float(batches.quantity, index);
      total += quantity;
      add(figures.byDay, batches.created[index] ?? 0, quantity);
    }
    figures.total[scenario] = total;
  }
}
