import { type Batches, clear, newBatches } from "./batches.ts";
import { beget } from "./beget.ts";
import { begetFromUsual, type UsualHarm } from "./usual-harm.ts";
import { type Counting, newCounting } from "./customers.ts";
import { admit, createUnits, type Gate, newGate } from "./demand.ts";
import { type Measuring, measureStandard, newPool } from "./lateness.ts";
import { newPassage } from "../capacity/passage.ts";
import type { FlowPass, Plan, Station } from "./plan.ts";
import { doorOf, type Serving, serveStation, splitByTakes, type StationScenario } from "./serve.ts";

/** The room in which scenarios of one plan run, one after another. */
export interface Stage {
  readonly plan: Plan;
  readonly serving: Serving & { values: Float64Array; scenario: number };
  readonly measuring: Measuring;
  readonly counting: Counting;
  readonly gate: Gate;
  /** Lots that come to each station. */
  readonly lotsOf: readonly (readonly number[])[];
}

/** Where scenarios are played more than once, what is the same each time is `kept`. */
export function setStage(plan: Plan, isKept = false): Stage {
  const { days } = plan.horizon;
  const batches = plan.lots.map(() => newBatches());
  const states: StationScenario[] = plan.stations.map((station) => ({
    passage: newPassage(days, station.sites > 0 ? 32 : 4),
    load: {
      arrivals: new Float64Array(days + 1),
      busiestHour: new Float64Array(days + 1),
      supply: new Float64Array(days).fill(1),
      added: new Float64Array(days),
    },
    usual: new Float64Array(days + 1),
    kept: isKept ? [] : undefined,
    ofJudged: 0,
  }));
  return {
    plan,
    serving: {
      plan,
      values: new Float64Array(0),
      scenario: 0,
      batches,
      states,
      doors: plan.stations.map((station) => doorOf(plan, station)),
      spare: newBatches(),
    },
    measuring: {
      plan,
      batches,
      promises: plan.standards.map(() => ({ due: 0, kept: 0 })),
      pools: plan.standards.map((standard) => (standard.promise === undefined ? undefined : newPool(days))),
    },
    counting: newCounting(plan),
    gate: newGate(days),
    lotsOf: plan.stations.map((station) =>
      plan.lots.filter((lot) => lot.stations.includes(station.index)).map((lot) => lot.index),
    ),
  };
}

/** The same room, in which what customers live is not written down. */
export function unrecorded(stage: Stage): Stage {
  return { ...stage, measuring: { ...stage.measuring, pools: [] } };
}

export interface Played {
  readonly values: Float64Array;
  readonly scenario: number;
  readonly multiple: number;
  /** What the usual load suffers without the judged initiative, where its own suffering begets something. */
  readonly baseline?: UsualHarm | undefined;
}

/**
 * One scenario of the whole company: flow by flow, units are made, admitted, served by each capacity in turn, measured
 * against what was promised, and beget the next flow. Scenario by scenario rather than column by column, so that waits
 * stay exact to the cohort while memory does not grow with the sample.
 */
export function playScenario(stage: Stage, played: Played): void {
  stage.serving.values = played.values;
  stage.serving.scenario = played.scenario;
  for (const tally of stage.measuring.promises) {
    tally.due = 0;
    tally.kept = 0;
  }
  for (const pass of stage.plan.passes) playFlow(stage, pass, played);
}

function playFlow(stage: Stage, pass: FlowPass, played: Played): void {
  const { plan, serving } = stage;
  for (const lot of pass.lots) makeLot(stage, lot, played);
  for (const lever of plan.levers) {
    if (lever.flow === pass.flow) admit(lever, serving.batches, { values: played.values, gate: stage.gate });
  }
  for (const place of pass.places) {
    const stations = place.flatMap((index) => plan.stations[index] ?? []);
    if (stations.length > 1) for (const lot of besideEachOther(stage, place)) splitByTakes(serving, stations, lot);
    for (const station of stations) {
      const lots = stage.lotsOf[station.index] ?? [];
      serveStation(serving, station, lots);
      measureAfter(stage, station, lots);
    }
  }
}

/** Lots that come to any of the stations that share a place. */
function besideEachOther(stage: Stage, place: readonly number[]): ReadonlySet<number> {
  return new Set(place.flatMap((station) => stage.lotsOf[station] ?? []));
}

function makeLot(stage: Stage, index: number, played: Played): void {
  const lot = stage.plan.lots[index];
  const into = stage.serving.batches[index];
  if (!lot || !into) return;
  clear(into);
  const parent: Batches | undefined = lot.parent === undefined ? undefined : stage.serving.batches[lot.parent];
  if (lot.harm) begetFromUsual(stage, lot, into, played);
  else if (lot.root) createUnits(stage.plan, lot, into, played);
  else if (parent) beget(stage.plan, lot, { parent, into, values: played.values, multiple: played.multiple });
}

function measureAfter(stage: Stage, station: Station, lots: readonly number[]): void {
  for (const standard of stage.plan.standards) {
    for (const index of lots) {
      const lot = stage.plan.lots[index];
      if (lot && standard.station === station.index && standard.lots.has(index))
        measureStandard(stage.measuring, standard, lot);
    }
  }
}
