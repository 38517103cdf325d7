import { add, float } from "../base/columns.ts";
import { drawn, type Load } from "../capacity/behaviour.ts";
import { factorOn } from "./factor.ts";
import type { FlowFactor, Station, UsualPlan } from "./plan.ts";
import type { Serving, StationScenario } from "./serve.ts";

/** What a station's usual load is in one scenario. */
export interface Usual {
  readonly arrivals: Float64Array;
  readonly busiestHour: Float64Array | undefined;
}

/** Fills a station's load with what comes without any initiative, and with what they leave of its supply. */
export function gatherUsual(serving: Serving, station: Station, state: StationScenario): void {
  const { load, usual } = state;
  const { values, scenario } = serving;
  if (station.changes.length > 0)
    for (let day = 0; day < load.supply.length; day++) load.supply[day] = factorOn(station.changes, day, values);
  if (station.additions.length > 0) load.added.fill(0);
  for (const each of station.additions) addOption(load, { option: each, values });
  const known = scenario >= 0 ? state.kept?.[scenario] : undefined;
  if (known) {
    usual.set(known.arrivals);
    if (known.busiestHour) load.busiestHour.set(known.busiestHour);
  } else makeUsual(serving, station, state);
  load.arrivals.set(usual);
}

/** An option adds so many people, places, units a day, or so much of a total, to what changes leave. */
function addOption(load: Load, { option, values }: { option: FlowFactor; values: Float64Array }): void {
  const amount = drawn(values, option.by);
  const last = Math.min(option.to, load.added.length - 1);
  for (let day = Math.max(0, option.from); day <= last; day++) add(load.added, day, amount);
}

function makeUsual(serving: Serving, station: Station, state: StationScenario): void {
  const { load, usual } = state;
  const { scenario } = serving;
  usual.fill(0);
  if (station.prepared.readsBusiestHour) load.busiestHour.fill(0);
  for (const plan of station.usual) addUsual(serving, station, { state, plan });
  if (!state.kept || scenario < 0) return;
  const busiestHour = station.prepared.readsBusiestHour ? load.busiestHour.slice() : undefined;
  state.kept[scenario] = { arrivals: usual.slice(), busiestHour };
}

interface Adding {
  readonly state: StationScenario;
  readonly plan: UsualPlan;
}

function addUsual(serving: Serving, station: Station, { state, plan }: Adding): void {
  const { values, scenario } = serving;
  const { cutoff, readsBusiestHour } = station.prepared;
  const { pattern, rate, noise } = plan;
  const usually = drawn(values, rate);
  const varied = noise?.(scenario, plan.from, pattern.length - 1);
  if (plan.peaks.length === 0 && plan.factor.length === 0 && cutoff === undefined && !readsBusiestHour)
    return addSteady(state.usual, plan, { usually, varied });
  const late = cutoff === undefined ? 0 : 1 - cutoff / 24;
  const inPeak = station.peakHour ? drawn(values, station.peakHour) : 1 / 24;
  for (let day = plan.from; day < pattern.length; day++) {
    const share = float(pattern, day);
    if (share === 0) continue;
    const changed = peakOn(plan.peaks, day, values) * factorOn(plan.factor, day, values);
    const quantity = usually * share * changed * (varied ? float(varied, day) : 1);
    add(state.usual, day, quantity * (1 - late));
    if (late > 0) add(state.usual, day + 1, quantity * late);
    if (readsBusiestHour) add(state.load.busiestHour, day, quantity * inPeak);
  }
}

interface Amount {
  /** Units a day. */
  readonly usually: number;
  /** What multiplies each day's. */
  readonly varied: Float64Array | undefined;
}

/** The same every week but for chance, and each day's on its own day: most usual loads, of many days. */
function addSteady(usual: Float64Array, { pattern, from }: UsualPlan, { usually, varied }: Amount): void {
  if (varied)
    for (let day = from; day < pattern.length; day++)
      add(usual, day, usually * float(pattern, day) * float(varied, day));
  else for (let day = from; day < pattern.length; day++) add(usual, day, usually * float(pattern, day));
}

/** Named peaks multiply the usual load while they last. */
export function peakOn(peaks: readonly FlowFactor[], day: number, values: Float64Array): number {
  let product = 1;
  for (const peak of peaks) if (day >= peak.from && day <= peak.to) product *= drawn(values, peak.by);
  return product;
}
