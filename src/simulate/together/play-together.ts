import { add, byte, float } from "../../base/columns.ts";
import type { Company, Initiative } from "../../model/company.ts";
import type { Window } from "../../time/day.ts";
import { type BuiltPlan, buildPlan } from "../build/build-plan.ts";
import type { Tables } from "../build/building.ts";
import type { Concern } from "../build/concern.ts";
import { createSampler } from "../drivers.ts";
import { countCustomers } from "../customers.ts";
import { countsTurnedAway } from "../perform.ts";
import { playScenario, setStage, type Stage } from "../scenario.ts";
import { mondaysOf, weekIn } from "./weeks.ts";

export interface PlayTogether {
  readonly seed: number;
  readonly tables: Tables;
  readonly span: Window;
  readonly scenarios: number;
  /** What is played of the company; undefined: all of it. */
  readonly concern?: Concern | undefined;
  /** Whether customers are counted: only where all of the company is played does their number mean anything. */
  readonly counted?: boolean;
}

/** A company with some initiatives in it, all at once, week by week. */
export interface PlayedTogether {
  readonly plan: BuiltPlan;
  readonly scenarios: number;
  /** How many weeks there are. */
  readonly weeks: number;
  /** By full capacity id; a capacity that cannot run for want of a figure is not here. */
  readonly capacities: ReadonlyMap<string, PlayedWeeks>;
  /** Customers of each initiative, by its id; nobody's where they were not counted. */
  readonly customers: ReadonlyMap<string, PlayedCustomers>;
}

/** One figure a scenario. */
export interface PlayedCustomers {
  /** Whether those who find it full are let down. */
  readonly turnedAwayCounts: boolean;
  readonly expected: Float64Array;
  readonly letDown: Float64Array;
}

export interface PlayedWeeks {
  /** 1 for each scenario (row) and week (column) with a breach on at least one of its days. */
  readonly breach: Uint8Array;
  /** Mean use of the week's busiest day: load over what it holds. */
  readonly use: Float64Array;
  /** Mean units that arrive in the week, usual ones included. */
  readonly load: Float64Array;
}

/**
 * Plays initiatives together, on the days of `span`. Draws depend on the seed and the names of the drivers alone, so that
 * runs of different initiatives differ by these initiatives only. What usual orders beget when they suffer (calls of late
 * ones) is not followed here: it needs a run without, and there is no one initiative to leave out.
 */
export function playTogether(
  company: Company,
  initiatives: readonly Initiative[],
  { scenarios, concern, counted = false, ...request }: PlayTogether,
): PlayedTogether {
  const { seed, span } = request;
  const cast = { judged: undefined, others: initiatives, included: false, ...request };
  const plan = buildPlan(company, concern ? { ...cast, concern } : cast);
  const stage = setStage(plan);
  const columns = createSampler(seed, scenarios).columns(plan.drivers);
  const values = new Float64Array(columns.length);
  const weeks = mondaysOf(span).length;
  const weekOf = Int32Array.from({ length: plan.horizon.days }, (_, day) => weekIn(span, plan.horizon.start + day));
  const customers = counted ? newCustomers(plan, scenarios) : new Map<string, PlayedCustomers>();
  const recorders = plan.stations.map(() => newRecorder({ scenarios, weeks, days: plan.horizon.days }));
  for (let scenario = 0; scenario < scenarios; scenario++) {
    for (let driver = 0; driver < columns.length; driver++) values[driver] = float(columns[driver] ?? values, scenario);
    playScenario(stage, { values, scenario, multiple: 1 });
    for (const [index, recorder] of recorders.entries()) record(recorder, stage, { index, scenario, weekOf });
    count(customers, stage, scenario);
  }
  const capacities = recorders.map((recorder, index): [string, PlayedWeeks] => [
    plan.stations[index]?.capacity.id ?? "",
    weeksOf(recorder, { plan, weekOf, scenarios }),
  ]);
  return { plan, scenarios, weeks, capacities: new Map(capacities), customers };
}

function newCustomers({ initiatives }: BuiltPlan, scenarios: number): ReadonlyMap<string, PlayedCustomers> {
  const column = (): Float64Array => new Float64Array(scenarios);
  return new Map(
    initiatives.map((each) => [
      each.id,
      { expected: column(), letDown: column(), turnedAwayCounts: countsTurnedAway(each) },
    ]),
  );
}

function count(customers: ReadonlyMap<string, PlayedCustomers>, stage: Stage, scenario: number): void {
  for (const [initiative, { expected, letDown, turnedAwayCounts }] of customers) {
    const counted = countCustomers(stage.counting, stage.serving.batches, { initiative, turnedAwayCounts });
    expected[scenario] = counted.expected;
    letDown[scenario] = counted.letDown;
  }
}

/** Sums over scenarios by day, and what breached by scenario and week. */
interface Recorder {
  readonly weeks: number;
  readonly breach: Uint8Array;
  readonly useByDay: Float64Array;
  readonly loadByDay: Float64Array;
}

function newRecorder({ scenarios, weeks, days }: { scenarios: number; weeks: number; days: number }): Recorder {
  return {
    weeks,
    breach: new Uint8Array(scenarios * weeks),
    useByDay: new Float64Array(days),
    loadByDay: new Float64Array(days),
  };
}

/** Stands for a use without bounds (load where nothing is held) in a mean. */
const BOUNDLESS = 1e6;

function record(
  recorder: Recorder,
  { plan, serving }: Stage,
  { index, scenario, weekOf }: { index: number; scenario: number; weekOf: Int32Array },
): void {
  const state = serving.states[index];
  if (!state) return;
  const { passage, load } = state;
  for (let day = plan.horizon.spanFrom; day <= plan.horizon.spanTo; day++) {
    if (byte(passage.breach, day) === 1) recorder.breach[scenario * recorder.weeks + (weekOf[day] ?? 0)] = 1;
    add(recorder.useByDay, day, Math.min(BOUNDLESS, float(passage.use, day)));
    add(recorder.loadByDay, day, float(load.arrivals, day));
  }
}

function weeksOf(
  { weeks, breach, useByDay, loadByDay }: Recorder,
  { plan, weekOf, scenarios }: { plan: BuiltPlan; weekOf: Int32Array; scenarios: number },
): PlayedWeeks {
  const use = new Float64Array(weeks);
  const load = new Float64Array(weeks);
  for (let day = plan.horizon.spanFrom; day <= plan.horizon.spanTo; day++) {
    const week = weekOf[day] ?? 0;
    use[week] = Math.max(float(use, week), float(useByDay, day) / scenarios);
    add(load, week, float(loadByDay, day) / scenarios);
  }
  return { breach, use, load };
}

/** Weeks, by index, the last one included. */
export interface Weeks {
  readonly from: number;
  readonly to: number;
}

/** 1 for each scenario in which a capacity breaches in any of some weeks; all 0 for one that does not run. */
export function breachedIn({ capacities, scenarios, weeks }: PlayedTogether, id: string, span: Weeks): Uint8Array {
  const result = new Uint8Array(scenarios);
  const played = capacities.get(id);
  if (!played) return result;
  for (let scenario = 0; scenario < scenarios; scenario++) {
    for (let week = span.from; week <= span.to; week++) {
      if (byte(played.breach, scenario * weeks + week) === 1) result[scenario] = 1;
    }
  }
  return result;
}

/** The share of scenarios in which it does. */
export function breachShare(played: PlayedTogether, id: string, span: Weeks): number {
  return breachedIn(played, id, span).reduce((sum, one) => sum + one, 0) / played.scenarios;
}
