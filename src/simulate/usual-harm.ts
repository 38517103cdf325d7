import { float, whole } from "../base/columns.ts";
import { drawn } from "../capacity/behaviour.ts";
import { TRACE } from "../capacity/passage.ts";
import { FATES } from "./beget.ts";
import { type Batches, born, newBirth } from "./batches.ts";
import { factorOn } from "./factor.ts";
import type { LotPlan } from "./plan.ts";
import type { Played, Stage } from "./scenario.ts";
import type { StationScenario } from "./serve.ts";

/** Usual units that were late and that ended, by capacity, scenario and day: what happens without the judged initiative. */
export interface UsualHarm {
  readonly days: number;
  readonly late: ReadonlyMap<string, Float32Array>;
  readonly ended: ReadonlyMap<string, Float32Array>;
}

/** Flows whose usual load begets something when it is late or lost: only these are remembered. */
export function newUsualHarm(stage: Stage, flows: ReadonlySet<string>, count: number): UsualHarm {
  const { days } = stage.plan.horizon;
  const ids = stage.plan.stations
    .filter((station) => flows.has(station.capacity.flow))
    .map((station) => station.capacity.id);
  const columns = (): Map<string, Float32Array> => new Map(ids.map((id) => [id, new Float32Array(count * days)]));
  return { days, late: columns(), ended: columns() };
}

export function recordUsualHarm(harm: UsualHarm, stage: Stage, scenario: number): void {
  for (const [index, state] of stage.serving.states.entries()) {
    const id = stage.plan.stations[index]?.capacity.id ?? "";
    const late = harm.late.get(id);
    const ended = harm.ended.get(id);
    if (!late || !ended) continue;
    for (let day = 0; day < harm.days; day++) {
      late[scenario * harm.days + day] = sufferedOn(state, day, "late");
      ended[scenario * harm.days + day] = sufferedOn(state, day, "ended");
    }
  }
}

function sufferedOn(state: StationScenario, day: number, when: "late" | "ended"): number {
  const ended = float(state.passage.ended, day);
  const share = when === "ended" ? ended : Math.max(0, float(state.passage.beyond, day) - ended);
  return float(state.usual, day) * share;
}

/**
 * What the usual load suffers beyond the run without the initiative, at the capacity of the flow where it is most, begets
 * along the step as any late or lost unit does.
 */
export function begetFromUsual(stage: Stage, lot: LotPlan, into: Batches, played: Played): void {
  const { link, harm } = lot;
  const sources = sufferersOf(stage, lot, played);
  if (!link || !harm || sources.length === 0) return;
  const rate = drawn(played.values, link.rate);
  const birth = newBirth();
  for (let day = 0; day < stage.plan.horizon.days; day++) {
    const units = extraOn(sources, harm.when, day) * rate;
    if (units <= TRACE) continue;
    for (const [position, lag] of link.days.entries()) {
      const known = link.knownOn ? whole(link.knownOn, day) : day;
      const on = link.arrives ? link.arrives(known, lag) : known + lag;
      if (on >= stage.plan.horizon.days) continue;
      birth.origin = on;
      birth.created = on;
      born(into, birth, units * (link.shares[position] ?? 0) * factorOn(link.factor, on, played.values));
    }
  }
}

/** A capacity now, and what its usual load suffered in the same scenario without the initiative. */
interface Sufferer {
  readonly state: StationScenario;
  readonly before: Float32Array;
}

function sufferersOf(stage: Stage, { harm, link }: LotPlan, played: Played): readonly Sufferer[] {
  const columns = harm?.when === "late" ? played.baseline?.late : played.baseline?.ended;
  if (!harm || !link?.when || !columns) return [];
  const { days } = stage.plan.horizon;
  const row = Math.max(0, played.scenario) * days;
  // What a stock loses does not come of a step for those who were refused.
  const fate = harm.when === "ended" ? FATES[link.when] : undefined;
  return stage.plan.stations.flatMap((station) => {
    if (station.capacity.flow !== harm.flow || (fate !== undefined && station.fate !== fate)) return [];
    const state = stage.serving.states[station.index];
    const before = columns.get(station.capacity.id)?.subarray(row, row + days);
    return state && before ? [{ state, before }] : [];
  });
}

/** Single precision keeps the memory of many scenarios small; its last bits are no harm. */
const LEAST = 1e-3;

function extraOn(sufferers: readonly Sufferer[], when: "late" | "ended", day: number): number {
  let most = 0;
  for (const { state, before } of sufferers) {
    if (float(state.usual, day) > 0) most = Math.max(most, sufferedOn(state, day, when) - (before[day] ?? 0));
  }
  return most > LEAST ? most : 0;
}
