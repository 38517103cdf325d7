import { type Said, valueOf } from "../../base/said.ts";
import { type DemandCurve, dailyWeights } from "../../formulas/curves.ts";
import type { Initiative, Stream } from "../../model/company.ts";
import { calendarDaysIn, middleOf, PERIODS, type Quantity } from "../../quantity/quantity.ts";
import type { Draw } from "../../capacity/behaviour.ts";
import { weekday } from "../../time/day.ts";
import { dayNoise } from "../day-noise.ts";
import { demandEnd } from "../horizon.ts";
import type { Missing } from "../outlook.ts";
import type { Root } from "../plan.ts";
import { type Building, dayIndex } from "./building.ts";
import { flowFactors, unknownFlowChanges } from "./changes.ts";

export interface StreamPart {
  readonly stream: Stream;
  readonly part: Stream["parts"][number];
  readonly name: string;
}

export type Forecast = { readonly root: Root } | { readonly missing: Missing };

/** The demand of one part of a stream: its volume and how it spreads over the days. */
export function rootOf(building: Building, initiative: Initiative, at: StreamPart): Forecast {
  const { stream, part, name } = at;
  const declared = stream.declaration;
  const [unknownChange] = unknownFlowChanges(building, stream.flow, part.where);
  if (unknownChange) return { missing: unknownChange };
  const [unknownShape] = unknownsOfCurve(stream);
  if (unknownShape) return { missing: missingField(initiative, stream, { what: "curve", said: unknownShape }) };
  const series = seriesOf(building, stream);
  if (series === "untold") return { missing: missingForecast(initiative, stream) };
  if (series)
    return {
      root: {
        ...common(building, initiative, at),
        ...placed(building, initiative, series),
        volume: [building.drivers.constant(part.share)],
        atMost: false,
      },
    };
  const volume = volumeOf(building, stream, name);
  if (!volume) return { missing: missingForecast(initiative, stream) };
  const days = demandEnd(building.company, initiative) - initiative.launch + 1;
  const rate = valueOf(declared.volume)?.measure === "rate";
  const shape = rate ? new Float64Array(days).fill(1) : dailyWeights(curveOf(stream, initiative.launch), days).weights;
  const weights = placed(
    building,
    initiative,
    shape.map((weight) => weight * part.share),
  );
  return { root: { ...common(building, initiative, at), ...weights, volume: volume.draws, atMost: volume.atMost } };
}

function common(
  building: Building,
  initiative: Initiative,
  at: StreamPart,
): Pick<Root, "factor" | "noise" | "openings"> {
  const varies = valueOf(at.stream.declaration.varies);
  return {
    openings: undefined,
    factor: flowFactors(building, at.stream.flow, at.part.where),
    noise: varies
      ? dayNoise(building.seed, `initiative:${initiative.id}/demand/${at.name}`, {
          variation: middleOf(varies),
          start: building.horizon.start,
        })
      : undefined,
  };
}

function isSome(weight: number): boolean {
  return weight !== 0;
}

/** Weights by day of launch moved to the horizon's days; what lies before or after it is cut. */
function placed(building: Building, initiative: Initiative, shape: Float64Array): Pick<Root, "weights" | "comes"> {
  const weights = new Float64Array(building.horizon.days);
  const first = dayIndex(building, initiative.launch);
  for (let day = 0; day < shape.length; day++) {
    const index = first + day;
    if (index >= 0 && index < weights.length) weights[index] = shape[day] ?? 0;
  }
  return { weights, comes: { from: Math.max(0, weights.findIndex(isSome)), to: weights.findLastIndex(isSome) } };
}

interface Volume {
  readonly draws: readonly Draw[];
  readonly atMost: boolean;
}

function volumeOf(building: Building, stream: Stream, name: string): Volume | undefined {
  const { declaration } = stream;
  const draw = (field: string, quantity: Quantity, family: "amount" | "share"): Draw => {
    const made = building.drivers.draw(`${name}/${field}`, quantity, family);
    const period = PERIODS.find((each) => each === quantity.unit);
    return quantity.measure === "rate" && period
      ? { driver: made.driver, factor: made.factor / calendarDaysIn(period) }
      : made;
  };
  const volume = valueOf(declaration.volume);
  if (volume) return { draws: [draw("volume", volume, "amount")], atMost: false };
  const eligible = valueOf(declaration.eligible);
  if (!eligible) return undefined;
  const all = draw("eligible", eligible, "amount");
  const share = valueOf(declaration.take_up);
  return share ? { draws: [all, draw("take_up", share, "share")], atMost: false } : { draws: [all], atMost: true };
}

/** Days of the forecast when it is given day by day, else nothing; a day that a table does not tell is not zero. */
function seriesOf(building: Building, stream: Stream): Float64Array | "untold" | undefined {
  const curve = stream.declaration.curve;
  if (curve === undefined || typeof curve === "string" || curve.kind !== "series") return undefined;
  if ("file" in curve.series) {
    const days = (building.tables(curve.series) ?? []).map((row) => row["quantity"]);
    return days.length === 0 || days.includes(undefined) ? "untold" : Float64Array.from(days, Number);
  }
  return Float64Array.from(curve.series, plainOf);
}

function curveOf(stream: Stream, launch: number): DemandCurve {
  const curve = stream.declaration.curve;
  if (curve === undefined || typeof curve === "string") return { kind: "flat" };
  switch (curve.kind) {
    case "flat":
    case "series":
      return { kind: "flat" };
    case "spike": {
      const decay = valueOf(curve.spike.decay);
      return { kind: "spike", peak: Math.max(0, curve.spike.peak - launch), decay: decay ? middleOf(decay) / 24 : 1 };
    }
    case "ramp":
      return { kind: "ramp", to: Math.max(0, curve.ramp.to - launch) };
    case "bass":
      return { kind: "bass", p: plainOf(curve.bass.p), q: plainOf(curve.bass.q) };
    case "weekly":
      return { kind: "weekly", weekdays: curve.weekly.map(plainOf), launchWeekday: weekday(launch) };
  }
}

function plainOf(said: Parameters<typeof valueOf<Quantity>>[0]): number {
  const quantity = valueOf(said);
  return quantity ? middleOf(quantity) : 0;
}

/** How much days differ, where somebody said that nobody knows it. */
export function unknownVariation(initiative: Initiative, stream: Stream): readonly Missing[] {
  const said = stream.declaration.varies;
  return said?.said === "unknown" ? [missingField(initiative, stream, { what: "varies", said })] : [];
}

/** Days, weekdays or figures of its curve that somebody said to be unknown: none of them is zero. */
function unknownsOfCurve(stream: Stream): readonly Said<unknown>[] {
  const curve = stream.declaration.curve;
  if (curve === undefined || typeof curve === "string") return [];
  const said = (): readonly (Said<unknown> | undefined)[] => {
    if (curve.kind === "series") return "file" in curve.series ? [] : curve.series;
    if (curve.kind === "weekly") return curve.weekly;
    if (curve.kind === "bass") return [curve.bass.p, curve.bass.q];
    return curve.kind === "spike" ? [curve.spike.decay] : [];
  };
  return said().flatMap((each) => (each?.said === "unknown" ? [each] : []));
}

function missingForecast(initiative: Initiative, stream: Stream): Missing {
  return missingField(initiative, stream, { what: "volume", said: stream.declaration.volume });
}

function missingField(
  initiative: Initiative,
  stream: Stream,
  { what, said }: { what: string; said: Said<unknown> | undefined },
): Missing {
  return {
    what,
    department: initiative.declaration.proposed_by,
    subject: `stream:${stream.flow}`,
    said: said?.said === "unknown",
    ask: said?.said === "unknown" ? said.ask : undefined,
    at: stream.at,
  };
}
