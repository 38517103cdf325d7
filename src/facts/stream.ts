import { valueOf } from "../base/said.ts";
import type { Stream } from "../model/company.ts";
import { middleOf } from "../quantity/quantity.ts";
import type { StreamOutlook } from "../simulate/outlook.ts";
import { type UnknownFact, unknownFact } from "./fact.ts";
import { daysAsHours, or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { flowName } from "./wording.ts";
import type { World } from "./world.ts";

/** A forecast of the initiative, with what the simulation makes of it. */
export interface StreamSubject {
  readonly world: World;
  readonly stream: Stream;
  /** Undefined when its volume is not known. */
  readonly outlook: StreamOutlook | undefined;
  readonly id: string;
}

const row = rowsFrom<StreamSubject>(({ stream }) => [stream.at]);

/** A forecast of one flow. */
export const stream = subject<StreamSubject>({
  name: "stream",
  variable: "stream",
  says: { en: "A forecast of one flow over time", es: "La previsión de un flujo en el tiempo" },
  instances: streamsOf,
  id: ({ id }) => id,
  department: ({ world }) => world.initiative.declaration.proposed_by,
  at: ({ stream: { at } }) => at,
  firstDay: ({ outlook }) => outlook?.peak.day,
  facts: {
    flow: row("text", ["The flow that comes", "El flujo que llega"], (one) => one.stream.flow, {
      bilingual: (one) => flowName(one.world, one.stream.flow),
    }),
    volume_said: row(
      "text",
      [
        "What is said of the volume: value, unknown, none, or nothing",
        "Qué se dice del volumen: value, unknown, none o nothing",
      ],
      (one) => one.stream.declaration.volume?.said ?? "nothing",
    ),
    has_volume: row("bool", ["Somebody gave a forecast", "Alguien dio una previsión"], hasForecast),
    total: row("count", ["Units expected", "Unidades esperadas"], (one) => or(one.outlook?.total.p50, missing(one)), {
      worse: "higher",
    }),
    total_low: row("count", ["Units expected, 5th percentile", "Unidades esperadas, percentil 5"], (one) =>
      or(one.outlook?.total.p5, missing(one)),
    ),
    total_high: row(
      "count",
      ["Units expected, 95th percentile", "Unidades esperadas, percentil 95"],
      (one) => or(one.outlook?.total.p95, missing(one)),
      {
        worse: "higher",
      },
    ),
    peak: row(
      "rate",
      ["Units of the busiest day", "Unidades del día de más volumen"],
      (one) => or(one.outlook?.peak.quantity, missing(one)),
      { worse: "higher" },
    ),
    peak_day: row("date", ["The busiest day", "El día de más volumen"], (one) =>
      or(one.outlook?.peak.day, missing(one)),
    ),
    turned_away: row(
      "count",
      ["Units that stay outside by cap, throttle or stages", "Unidades que quedan fuera por tope, ritmo o fases"],
      (one) => or(one.outlook?.turnedAway, missing(one)),
      { worse: "higher" },
    ),
    eligible: row(
      "count",
      ["Everybody who could come", "Todos los que podrían venir"],
      (one) => quantityOf(one, "eligible"),
      { worse: "higher" },
    ),
    has_eligible: row(
      "bool",
      ["It says how many could come", "Dice cuántos podrían venir"],
      (one) => one.stream.declaration.eligible !== undefined,
    ),
    reach: row(
      "text",
      ["Whom it reaches; empty: not said", "A quién llega; vacío: no se dice"],
      (one) => one.stream.declaration.reach ?? "",
    ),
    has_reach: row(
      "bool",
      ["It says whom it reaches", "Dice a quién llega"],
      (one) => one.stream.declaration.reach !== undefined,
    ),
    has_varies: row(
      "bool",
      ["It says how days vary", "Dice cuánto varían los días"],
      (one) => one.stream.declaration.varies !== undefined,
    ),
    has_peak_hour: row(
      "bool",
      ["It says how much of a day comes in its busiest hour", "Dice qué parte del día llega en la hora punta"],
      (one) => one.stream.declaration.peak_hour !== undefined,
    ),
    has_range: row("bool", ["The forecast is a range", "La previsión es un intervalo"], (one) => {
      const volume = valueOf(one.stream.declaration.volume);
      return volume !== undefined && volume.low < volume.high;
    }),
    evidence_said: row(
      "text",
      [
        "Where the forecast comes from: evidence, nothing, none, or a word such as assumed",
        "De dónde sale la previsión: evidence, nothing, none o una palabra como assumed",
      ],
      (one) => {
        const { evidence } = one.stream.declaration;
        if (evidence === undefined) return "nothing";
        return typeof evidence === "string" ? evidence : "evidence";
      },
    ),
    evidence_age: row("duration", ["How old that evidence is", "Antigüedad de esa evidencia"], evidenceAge, {
      worse: "higher",
    }),
    evidence_sample: row(
      "count",
      ["How many were asked or measured", "A cuántos se preguntó o midió"],
      (one) => {
        const { evidence } = one.stream.declaration;
        return or(typeof evidence === "object" ? given(evidence.sample) : undefined);
      },
      { worse: "lower" },
    ),
  },
});

function streamsOf(world: World): readonly StreamSubject[] {
  const seen = new Map<string, number>();
  return world.initiative.streams.map((one) => {
    const times = (seen.get(one.flow) ?? 0) + 1;
    seen.set(one.flow, times);
    const outlook = world.outlook.streams.filter((candidate) => candidate.flow === one.flow)[times - 1];
    return { world, stream: one, outlook, id: `stream:${one.flow}${times > 1 ? `#${times}` : ""}` };
  });
}

function hasForecast({ stream: { declaration } }: StreamSubject): boolean {
  const { curve, volume, take_up: share } = declaration;
  const isSeries = typeof curve === "object" && curve.kind === "series";
  return isSeries || valueOf(volume) !== undefined || valueOf(share) !== undefined;
}

function missing({ world, stream: { flow } }: StreamSubject) {
  return world.outlook.missing.filter((one) => one.subject === `stream:${flow}`);
}

function quantityOf(one: StreamSubject, field: "eligible"): number | UnknownFact {
  const value = valueOf(one.stream.declaration[field]);
  return value ? middleOf(value) : unknownFact(...missing(one));
}

function given(said: Parameters<typeof valueOf>[0]): number | undefined {
  return typeof said === "object" && said.said === "value" ? Number(said.value) : undefined;
}

function evidenceAge({ world, stream: { declaration } }: StreamSubject): number | UnknownFact {
  const { evidence } = declaration;
  const on = typeof evidence === "object" ? evidence.on : undefined;
  return or(on === undefined ? undefined : daysAsHours(world.company.asOf - on));
}
