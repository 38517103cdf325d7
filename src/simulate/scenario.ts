import { whole } from "../base/columns.ts";
import { type Batches, clear, newBatches } from "./batches.ts";
import { beget } from "./beget.ts";
import { begetFromUsual, type UsualHarm } from "./usual-harm.ts";
import { type Counting, newCounting } from "./customers.ts";
import { admit, createUnits, type Gate, newGate } from "./demand.ts";
import { type Measuring, measureStandard, newPool } from "./lateness.ts";
import { newPassage } from "../capacity/passage.ts";
import type { FlowPass, Lever, LotPlan, Plan, Station } from "./plan.ts";
import type { Standard } from "./standards.ts";
import { doorOf, type Serving, serveStation, type StationScenario } from "./serve.ts";
import { splitAmong } from "./split-among.ts";

/** The room in which scenarios of one plan run, one after another. */
export interface Stage {
  readonly plan: Plan;
  readonly serving: Serving & { values: Float64Array; scenario: number };
  readonly measuring: Measuring;
  readonly counting: Counting;
  readonly gate: Gate;
  /** In order: lots of a flow are made, admitted, served, then beget. */
  readonly acts: readonly Act[];
}

/** A flow's turn. */
interface Act {
  readonly lots: readonly number[];
  readonly levers: readonly Lever[];
  /** In order of service. */
  readonly places: readonly Place[];
}

/** Stations that stand side by side: mostly one. */
interface Place {
  readonly stations: readonly Station[];
  /** Lots that are split among them. */
  readonly shared: readonly number[];
  readonly visits: readonly Visits[];
}

/** Who comes to a station, and what is measured when they have been served. */
interface Visits {
  readonly station: Station;
  readonly lots: readonly number[];
  readonly measures: readonly { readonly standard: Standard; readonly lot: LotPlan }[];
  /** Lots of which something is begotten that must be told when they were served here. */
  readonly recalled: readonly number[];
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
      asked: station.asked,
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
      pools: plan.standards.map(({ promise, initiative }) =>
        promise === undefined || initiative !== plan.judged ? undefined : newPool(days),
      ),
    },
    counting: newCounting(plan),
    gate: newGate(days),
    acts: plan.passes.map((pass) => actOf(plan, pass)),
  };
}

function actOf(plan: Plan, { flow, lots, places }: FlowPass): Act {
  return {
    lots,
    levers: plan.levers.filter((lever) => lever.flow === flow),
    places: places.map((place) => {
      const visits = place.flatMap((index) => visitsTo(plan, index) ?? []);
      const shared = visits.length > 1 ? [...new Set(visits.flatMap((each) => each.lots))] : [];
      return { stations: visits.map(({ station }) => station), shared, visits };
    }),
  };
}

function visitsTo(plan: Plan, index: number): Visits | undefined {
  const station = plan.stations[index];
  if (!station) return undefined;
  const lots = plan.lots.filter((lot) => lot.stations.includes(index));
  const measures = plan.standards
    .filter((standard) => standard.station === index)
    .flatMap((standard) => lots.filter((lot) => standard.lots.has(lot.index)).map((lot) => ({ standard, lot })));
  const recalled = lots.filter((lot) => isRecalled(plan, lot, station)).map((lot) => lot.index);
  return { station, lots: lots.map((lot) => lot.index), measures, recalled };
}

/** Whether a standard about what a lot begets is decided at a station that the lot itself passes. */
function isRecalled({ lots, standards }: Plan, lot: LotPlan, { capacity }: Station): boolean {
  const begotten = new Set([lot.index]);
  for (const each of lots) if (each.recallsService && begotten.has(each.parent ?? -1)) begotten.add(each.index);
  begotten.delete(lot.index);
  return standards.some(
    ({ spansFlows, decidedBy, lots: measured }) =>
      spansFlows && decidedBy.includes(capacity.id) && [...begotten].some((index) => measured.has(index)),
  );
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
  for (const act of stage.acts) playAct(stage, act, played);
}

function playAct(stage: Stage, { lots, levers, places }: Act, played: Played): void {
  const { serving, measuring } = stage;
  for (const lot of lots) makeLot(stage, lot, played);
  for (const lever of levers) admit(lever, serving.batches, { values: played.values, gate: stage.gate });
  for (const { stations, shared, visits } of places) {
    for (const lot of shared) splitAmong(serving, stations, lot);
    for (const visit of visits) {
      serveStation(serving, visit.station, visit.lots);
      for (const lot of visit.recalled) recallService(serving.batches[lot]);
    }
    for (const visit of visits)
      for (const { standard, lot } of visit.measures) measureStandard(measuring, standard, lot);
  }
}

/** The day on which units were served is told to what they beget. */
function recallService(batches: Batches | undefined): void {
  for (let index = 0; index < (batches?.count ?? 0); index++)
    if (batches) batches.servedBefore[index] = Math.max(whole(batches.servedBefore, index), whole(batches.day, index));
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
