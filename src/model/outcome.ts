import { evidenceOrWord, whereSchema } from "../capacity/common.ts";
import {
  type Infer,
  anything,
  choice,
  date,
  list,
  mapOf,
  quantity,
  record,
  reference,
  text,
} from "../schema/define.ts";
import { spanFields } from "./leaves.ts";

const happenedDemand = record(
  ["How many came", "Cuántos vinieron"],
  {
    flow: reference("flow", ["The flow", "El flujo"]),
    volume: quantity(["count", "rate"], ["How many", "Cuántos"], "18300"),
    peak: quantity("rate", ["On the busiest day", "El día de más volumen"], "1450/day"),
    where: whereSchema,
  },
  ["flow", "volume"],
);

const happenedPromise = record(
  ["How a promise was kept", "Cómo se cumplió una promesa"],
  {
    topic: reference("topic", ["The topic", "El tema"]),
    channels: list(["The channels", "Los canales"], text(["A channel", "Un canal"]), "or-one"),
    kept: quantity(
      "share",
      ["The share of customers for whom it was kept", "La parte de clientes con los que se cumplió"],
      "91%",
    ),
    let_down: quantity("count", ["The customers for whom it was not", "Los clientes con los que no"], "1200"),
  },
  ["topic"],
);

const happenedCapacity = record(
  ["What a capacity lived through", "Lo que vivió una capacidad"],
  {
    first_breach: date(["The first day above what it holds", "El primer día por encima de lo que aguanta"]),
    peak: quantity("rate", ["Its busiest day", "Su día de más carga"], "1320/day"),
    short: quantity("count", ["Units that were not served in time", "Unidades no atendidas a tiempo"], "640"),
    rate: quantity("rate", ["What it really handled", "Lo que atendió en realidad"], "930/day"),
  },
  [],
);

/** What may be missing where a department is not ready: what back-tests compare with what rules say. */
export const GAPS = [
  "stock-out",
  "throughput-backlog",
  "support-overload",
  "uninformed-staff",
  "system-capacity",
  "exposure-limit",
  "unfunded-liability",
  "expectation-gap",
  "legal-promise",
  "not-consulted",
  "notice-too-short",
  "no-rollback",
  "contention",
] as const;
export type Gap = (typeof GAPS)[number];

const unreadyDepartment = record(
  ["A department that was not ready, as it turned out", "Un área que no estaba preparada, según se vio"],
  {
    department: reference("department", ["The department", "El área"]),
    gap: choice(["What was missing", "Qué faltaba"], GAPS),
    what: text(
      ["In a few words", "En pocas palabras"],
      ["no stock left after the first weekend", "sin stock tras el primer fin de semana"],
    ),
  },
  ["department"],
);

/** What happened, beside what was predicted. */
export const outcomeSchema = record(
  ["What happened", "Lo que pasó"],
  {
    outcome: reference("initiative", ["The initiative", "La iniciativa"]),
    as_of: date(["The day of these figures", "El día de estas cifras"]),
    ...spanFields,
    customers: quantity("count", ["How many customers came", "Cuántos clientes vinieron"], "18300"),
    let_down: quantity("count", ["How many of them we let down", "A cuántos de ellos fallamos"], "1200"),
    demand: list(["How many came, flow by flow", "Cuántos vinieron, flujo a flujo"], happenedDemand, "or-one"),
    rates: mapOf(
      ["How many of each there were, by the name of the step", "Cuántos hubo por cada uno, por el nombre del paso"],
      quantity(["share", "per-unit"], ["A rate", "Una proporción"], "0.31 per order"),
    ),
    promises: list(["How promises were kept", "Cómo se cumplieron las promesas"], happenedPromise, "or-one"),
    capacities: mapOf(["What capacities lived through", "Lo que vivieron las capacidades"], happenedCapacity),
    unready: list(
      ["Who was not ready, as it turned out; `[]`: nobody", "Quién no estaba preparado, según se vio; `[]`: nadie"],
      unreadyDepartment,
    ),
    stopped: date(["The day on which it was stopped", "El día en que se paró"]),
    learned: list(["What was learned", "Lo aprendido"], text(["A lesson", "Una lección"]), "or-one"),
    evidence: evidenceOrWord,
    notes: anything(["Anything else, for people", "Cualquier otra cosa, para la gente"]),
  },
  ["outcome"],
);

export type OutcomeFile = Infer<typeof outcomeSchema>;
