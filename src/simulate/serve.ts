import { add, float, whole } from "../base/columns.ts";
import { drawn, type Load } from "../capacity/behaviour.ts";
import { type Passage, resetPassage, TRACE } from "../capacity/passage.ts";
import { ALIVE, type Batches, copied } from "./batches.ts";
import { factorOn } from "./factor.ts";
import type { FlowFactor, Plan, Station, UsualPlan } from "./plan.ts";

/** What one station saw and did in the current scenario. */
export interface StationScenario {
  readonly passage: Passage;
  readonly load: Load;
  readonly usual: Float64Array;
  /** Units of the judged initiative that came in the judged span. */
  ofJudged: number;
}

export interface Serving {
  readonly plan: Plan;
  readonly values: Float64Array;
  readonly scenario: number;
  readonly batches: Batches[];
  readonly states: readonly StationScenario[];
  /** Multiplies a station's supply: what-if for flip values. */
  readonly supply: ReadonlyMap<string, number>;
  spare: Batches;
}

/** Assigns the units of a place to those of its stations that serve them, side by side. */
export function splitByTakes(serving: Serving, place: readonly Station[], lot: number): void {
  const batches = serving.batches[lot];
  const stations = place.filter((station) => serving.plan.lots[lot]?.stations.includes(station.index));
  if (!batches) return;
  serving.spare.count = 0;
  for (let index = 0; index < batches.count; index++) {
    const all = float(batches.quantity, index);
    let left = all;
    for (const station of stations) {
      serving.spare.branch[copied(batches, index, serving.spare, all * station.takes)] = station.index;
      left -= all * station.takes;
    }
    if (left > TRACE) copied(batches, index, serving.spare, left);
  }
  serving.batches[lot] = serving.spare;
  serving.spare = batches;
}

/** Runs one station over one scenario: gathers its load, serves it, and moves every batch on. */
export function serveStation(serving: Serving, station: Station, lots: readonly number[]): void {
  const state = serving.states[station.index];
  if (!state) return;
  state.ofJudged = 0;
  gatherUsual(serving, station, state);
  for (const lot of lots) gatherLot(serving, station, lot);
  resetPassage(state.passage);
  station.prepared.run(serving.values, state.load, state.passage);
  for (const lot of lots) moveLot(serving, station, lot);
}

function gatherUsual(serving: Serving, station: Station, state: StationScenario): void {
  const { load, usual } = state;
  const { values } = serving;
  load.arrivals.fill(0);
  load.busiestHour.fill(0);
  usual.fill(0);
  const times = serving.supply.get(station.capacity.id) ?? 1;
  const days = load.supply.length;
  if (station.changes.length === 0) load.supply.fill(times);
  else for (let day = 0; day < days; day++) load.supply[day] = times * factorOn(station.changes, day, values);
  load.added.fill(0);
  for (const each of station.additions) addOption(station, load, { option: each, values });
  for (const plan of station.usual) addUsual(serving, station, { state, plan });
  load.arrivals.set(usual);
}

/** People and totals grow in proportion to their figure; places and rates, which may change by day, by so many. */
function addOption(
  { capacity, prepared }: Station,
  load: Load,
  { option, values }: { option: FlowFactor; values: Float64Array },
): void {
  const { kind } = capacity.declaration;
  const isRelative = kind === "staffed" || kind === "limit";
  const figure = isRelative && prepared.figure ? drawn(values, prepared.figure.draw) : 0;
  // A rota has no one figure to grow: nobody can tell what the option would do there, and it does nothing.
  if (isRelative && figure <= 0) return;
  const into = isRelative ? load.supply : load.added;
  const amount = drawn(values, option.by) / (isRelative ? figure : 1);
  const last = Math.min(option.to, into.length - 1);
  for (let day = Math.max(0, option.from); day <= last; day++) add(into, day, amount);
}

function addUsual(serving: Serving, station: Station, at: { state: StationScenario; plan: UsualPlan }): void {
  const { values, scenario } = serving;
  const { state, plan } = at;
  const rate = drawn(values, plan.rate);
  const late = station.prepared.cutoff === undefined ? 0 : 1 - station.prepared.cutoff / 24;
  const inPeak = station.peakHour ? drawn(values, station.peakHour) : 1 / 24;
  const isSteady = plan.peaks.length === 0 && plan.factor.length === 0;
  for (let day = 0; day < state.load.supply.length; day++) {
    const pattern = float(plan.pattern, day);
    if (pattern === 0) continue;
    const varied = plan.noise ? plan.noise(scenario, serving.plan.horizon.start + day) : 1;
    const changed = isSteady ? 1 : peakOn(plan.peaks, day, values) * factorOn(plan.factor, day, values);
    const quantity = rate * pattern * changed * varied;
    add(state.usual, day, quantity * (1 - late));
    add(state.usual, day + 1, quantity * late);
    add(state.load.busiestHour, day, quantity * inPeak);
  }
}

/** Named peaks multiply the usual load while they last. */
export function peakOn(peaks: readonly FlowFactor[], day: number, values: Float64Array): number {
  let product = 1;
  for (const peak of peaks) if (day >= peak.from && day <= peak.to) product *= drawn(values, peak.by);
  return product;
}

/** The day from which a batch can be served here: after the cut-off it is the next one. */
function readyDay(serving: Serving, station: Station, batches: Batches, index: number): number {
  const day = whole(batches.day, index);
  const cutoff = station.prepared.cutoff;
  if (cutoff === undefined || whole(batches.fresh, index) === 0) return day;
  const hour = serving.plan.hours[whole(batches.slot, index)] ?? 0;
  return hour >= cutoff ? Math.min(day + 1, serving.plan.horizon.days) : day;
}

function comesHere(serving: Serving, station: Station, batches: Batches, index: number): boolean {
  const day = whole(batches.day, index);
  const mine = station.takes >= 1 || whole(batches.branch, index) === station.index;
  const inService = day >= station.clock && day >= station.since && day <= station.until;
  return mine && inService && whole(batches.fate, index) === ALIVE && day < serving.plan.horizon.days;
}

function gatherLot(serving: Serving, station: Station, lot: number): void {
  const batches = serving.batches[lot];
  const plan = serving.plan.lots[lot];
  const state = serving.states[station.index];
  if (!batches || !plan || !state || station.includes.has(plan.initiative)) return;
  const inPeak = plan.peakHour ?? station.peakHour;
  const peak = inPeak ? drawn(serving.values, inPeak) : 1 / 24;
  const { spanFrom } = serving.plan.horizon;
  for (let index = 0; index < batches.count; index++) {
    if (!comesHere(serving, station, batches, index)) continue;
    const ready = readyDay(serving, station, batches, index);
    const quantity = float(batches.quantity, index);
    add(state.load.arrivals, ready, quantity);
    add(state.load.busiestHour, ready, quantity * peak);
    if (plan.judged && ready >= spanFrom) state.ofJudged += quantity;
  }
}

function moveLot(serving: Serving, station: Station, lot: number): void {
  const batches = serving.batches[lot];
  const plan = serving.plan.lots[lot];
  const passage = serving.states[station.index]?.passage;
  if (!batches || !plan || !passage || station.includes.has(plan.initiative)) return;
  serving.spare.count = 0;
  for (let index = 0; index < batches.count; index++) {
    if (comesHere(serving, station, batches, index)) handOn(serving, station, batches, index);
    else copied(batches, index, serving.spare, float(batches.quantity, index));
  }
  serving.batches[lot] = serving.spare;
  serving.spare = batches;
}

/** Places the served parts of a batch on their days, the ended part where it ends, and leaves the rest waiting. */
function handOn(serving: Serving, station: Station, batches: Batches, index: number): void {
  const { spare } = serving;
  const passage = serving.states[station.index]?.passage;
  if (!passage) return;
  const quantity = float(batches.quantity, index);
  const ready = readyDay(serving, station, batches, index);
  let left = 1;
  if (ready < passage.days) {
    const end = whole(passage.first, ready + 1);
    const answered = end > whole(passage.first, ready) ? whole(passage.on, whole(passage.first, ready)) : ready;
    for (let row = whole(passage.first, ready); row < end; row++) {
      const share = float(passage.share, row);
      hold(spare, copied(batches, index, spare, quantity * share), station.index, whole(passage.on, row));
      left -= share;
    }
    const ended = float(passage.ended, ready);
    if (ended * quantity > TRACE) {
      const gone = copied(batches, index, spare, quantity * ended);
      spare.fate[gone] = station.fate;
      spare.day[gone] = answered;
      spare.station[gone] = station.index;
    }
    left -= ended;
  }
  if (left * quantity > TRACE)
    hold(spare, copied(batches, index, spare, quantity * left), station.index, serving.plan.horizon.days);
}

/** Moves a batch to the day on which it is handed on, and remembers who held it longest. */
function hold(batches: Batches, index: number, station: number, until: number): void {
  const days = until - whole(batches.day, index);
  if (days > 0) batches.fresh[index] = 0;
  if (days > whole(batches.held, index)) {
    batches.held[index] = days;
    batches.station[index] = station;
  }
  batches.day[index] = until;
}
