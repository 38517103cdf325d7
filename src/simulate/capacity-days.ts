import { add, byte, float } from "../base/columns.ts";
import type { Passage } from "../capacity/passage.ts";
import type { Company, Initiative } from "../model/company.ts";
import { quantilesOf } from "../quantity/estimate.ts";
import type { Day } from "../time/day.ts";
import type { BuiltPlan } from "./build/build-plan.ts";
import { createSampler, type Sampler } from "./drivers.ts";
import { harmedFlows, RUNGS } from "./ladder.ts";
import type { Station } from "./plan.ts";
import { plansOf } from "./perform.ts";
import type { Rehearsal } from "./rehearse.ts";
import { drawSample } from "./sample.ts";
import { playScenario, setStage } from "./scenario.ts";

/** How a capacity fares on each day of an initiative's judged span, over scenarios. */
export interface CapacityDays {
  /** The first of the days. */
  readonly from: Day;
  /** `level`: units on hand at the day's end; `use`: load over what it holds, 1 is all of it. */
  readonly measure: "level" | "use";
  /** 5th percentile, median and 95th percentile, one a day. */
  readonly low: readonly number[];
  readonly middle: readonly number[];
  readonly high: readonly number[];
  /** How likely it is over what it holds on that day. */
  readonly breach: readonly number[];
}

export interface DaysRequest extends Pick<Rehearsal, "seed" | "tables"> {
  /** Full id. */
  readonly capacity: string;
  readonly scenarios: number;
}

/** Plays an initiative as its rehearsal does, and keeps every day of one capacity; undefined: it cannot run, or is not there. */
export function capacityDays(company: Company, initiative: Initiative, request: DaysRequest): CapacityDays | undefined {
  const { withIt, without } = plansOf(company, initiative, { ...request, also: [request.capacity] });
  const station = withIt.stations.find(({ capacity }) => capacity.id === request.capacity);
  if (!station) return undefined;
  const { scenarios: count } = request;
  const sampler = createSampler(request.seed, Math.max(count, RUNGS[0]));
  const quiet = { sampler, count, multiple: 1, turnedAwayCounts: false, remember: harmedFlows(withIt) };
  const { harm: baseline } = drawSample(without, quiet);
  const measure = station.capacity.declaration.kind === "stock" ? "level" : "use";
  const recorded = newRecord(withIt, station, count);
  const stage = setStage(withIt);
  for (const [scenario, values] of drawsOf(withIt, sampler, count)) {
    playScenario(stage, { values, scenario, multiple: 1, baseline });
    const passage = stage.serving.states[station.index]?.passage;
    if (passage) record(recorded, passage, { scenario, measure });
  }
  return summed(withIt, recorded, measure);
}

/** The drivers' values of each scenario, in one array that is filled anew. */
function* drawsOf(plan: BuiltPlan, sampler: Sampler, count: number): Generator<readonly [number, Float64Array]> {
  const columns = sampler.columns(plan.drivers);
  const values = new Float64Array(columns.length);
  for (let scenario = 0; scenario < count; scenario++) {
    for (const [driver, column] of columns.entries()) values[driver] = float(column, scenario);
    yield [scenario, values];
  }
}

/** By day of the judged span, one column a day with one row a scenario; and how many scenarios breach on it. */
interface DayRecord {
  readonly from: number;
  readonly columns: readonly Float64Array[];
  readonly open: readonly boolean[];
  readonly breaches: Float64Array;
  readonly count: number;
}

function newRecord({ horizon }: BuiltPlan, { prepared }: Station, count: number): DayRecord {
  const days = horizon.spanTo - horizon.spanFrom + 1;
  const columns = Array.from({ length: days }, () => new Float64Array(count));
  const open = columns.map((_, index) => prepared.isOpen(horizon.start + horizon.spanFrom + index));
  return { from: horizon.spanFrom, columns, open, breaches: new Float64Array(days), count };
}

interface At {
  readonly scenario: number;
  readonly measure: CapacityDays["measure"];
}

/** Load without anything to hold it: drawn at the top of any chart. */
const BOUNDLESS = 100;

function record(recorded: DayRecord, passage: Passage, { scenario, measure }: At): void {
  const { from, columns, open, breaches } = recorded;
  let before = 0;
  for (const [index, column] of columns.entries()) {
    const day = from + index;
    // A closed day is no idle one: it is as busy as the day before it.
    if (open[index] === true) before = Math.min(BOUNDLESS, float(passage.use, day));
    const level = Math.max(0, float(passage.holds, day) - float(passage.load, day));
    column[scenario] = measure === "level" ? level : before;
    add(breaches, index, byte(passage.breach, day));
  }
}

function summed(plan: BuiltPlan, { columns, breaches, count }: DayRecord, measure: At["measure"]): CapacityDays {
  const quantiles = columns.map((column) => quantilesOf(column));
  return {
    from: plan.horizon.start + plan.horizon.spanFrom,
    measure,
    low: quantiles.map(({ p5 }) => p5),
    middle: quantiles.map(({ p50 }) => p50),
    high: quantiles.map(({ p95 }) => p95),
    breach: [...breaches].map((sum) => sum / count),
  };
}
