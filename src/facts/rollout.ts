import type { Position } from "../base/position.ts";
import { isNone, valueOf } from "../base/said.ts";
import { middleOf } from "../quantity/quantity.ts";
import type { ChangeDeclaration } from "../model/change.ts";
import type { InitiativeKind } from "../model/initiative.ts";
import { isBounded } from "./exposure.ts";
import type { FactTable } from "./fact.ts";
import { daysAsHours, or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { saidWord } from "./wording.ts";
import type { World } from "./world.ts";

const rolloutOf = ({ initiative }: World) => initiative.declaration.rollout;
const row = rowsFrom<World>((world) => [rolloutOf(world)?.$at[""] ?? world.initiative.at]);
const at = (field: string) => ({
  from: (world: World): readonly Position[] => [
    rolloutOf(world)?.$at[field] ?? rolloutOf(world)?.$at[""] ?? world.initiative.at,
  ],
});

/** The kinds that take the old way away from somebody. */
const REPLACING: readonly InitiativeKind[] = ["process", "system", "supplier", "saving", "policy"];

const FACTS: FactTable<World> = {
  is_declared: row("bool", ["It says how it opens", "Dice cómo se abre"], (world) => rolloutOf(world) !== undefined),
  is_forced: row(
    "bool",
    ["Existing customers live it without having a choice", "Los clientes actuales lo viven sin poder elegir"],
    isForced,
  ),
  style: row(
    "text",
    [
      "How it opens: big-bang, staged or parallel; empty: not said",
      "Cómo se abre: big-bang, staged o parallel; vacío: no se dice",
    ],
    (world) => rolloutOf(world)?.style ?? "",
    at("style"),
  ),
  is_all_at_once: row(
    "bool",
    ["Everybody gets it on the first day", "Todos lo reciben el primer día"],
    isAllAtOnce,
    at("style"),
  ),
  first_day: row(
    "share",
    ["The share that gets it on the first day", "La parte que lo recibe el primer día"],
    firstDay,
    { worse: "higher", ...at("first_day") },
  ),
  first_day_customers: row(
    "count",
    ["Existing customers who live it on the first day", "Clientes actuales que lo viven el primer día"],
    firstDayCustomers,
    { worse: "higher", ...at("first_day") },
  ),
  has_stages: row(
    "bool",
    ["It opens by stages", "Se abre por fases"],
    (world) => (rolloutOf(world)?.stages?.length ?? 0) > 1 || firstDay(world) < 1,
    at("stages"),
  ),
  overlap_said: row(
    "text",
    [
      "What is said of the old way going on: value, none, unknown or nothing",
      "Qué se dice de que lo anterior siga: value, none, unknown o nothing",
    ],
    (world) => saidWord(rolloutOf(world)?.overlap),
    at("overlap"),
  ),
  overlap: row(
    "duration",
    ["How long the old way still works", "Cuánto tiempo sigue funcionando lo anterior"],
    (world) => overlapOf(world),
    { worse: "lower", ...at("overlap") },
  ),
  has_overlap: row(
    "bool",
    ["The old way still works for a while", "Lo anterior sigue funcionando un tiempo"],
    (world) => overlapOf(world) > 0,
    at("overlap"),
  ),
  fallback_said: row(
    "text",
    [
      "What is said of a fallback: value, none, unknown or nothing",
      "Qué se dice de una alternativa: value, none, unknown o nothing",
    ],
    (world) => saidWord(rolloutOf(world)?.fallback),
    at("fallback"),
  ),
  fallback: row(
    "text",
    ["What takes over when it stops; empty: nothing", "Qué lo sustituye si se para; vacío: nada"],
    (world) => valueOf(rolloutOf(world)?.fallback) ?? "",
    at("fallback"),
  ),
  has_fallback: row(
    "bool",
    ["Something takes over when it stops", "Algo lo sustituye si se para"],
    (world) => valueOf(rolloutOf(world)?.fallback) !== undefined,
    at("fallback"),
  ),
  is_reversible: row(
    "bool",
    ["It can be undone, and it says how", "Se puede deshacer y dice cómo"],
    isReversible,
    at("reversible"),
  ),
  has_way_back: row(
    "bool",
    [
      "It can be undone, or something takes over, or the old way goes on",
      "Se puede deshacer, o algo lo sustituye, o lo anterior sigue",
    ],
    hasWayBack,
  ),
  is_way_back_tested: row(
    "bool",
    ["Undoing it was tried", "Se ha probado a deshacerlo"],
    (world) => {
      const reversible = rolloutOf(world)?.reversible;
      return typeof reversible === "object" && valueOf(reversible.tested) !== undefined;
    },
    at("reversible"),
  ),
  way_back: row(
    "text",
    ["How it is undone; empty: not said", "Cómo se deshace; vacío: no se dice"],
    (world) => {
      const reversible = rolloutOf(world)?.reversible;
      return typeof reversible === "object" ? (reversible.how ?? "") : "";
    },
    at("reversible"),
  ),
  is_bounded: row(
    "bool",
    [
      "A declared lever bounds what existing customers live",
      "Una palanca declarada acota lo que viven los clientes actuales",
    ],
    (world) => isBounded("existing", world),
  ),
  conditional_stages: row(
    "count",
    ["Stages that wait for a condition", "Fases que esperan una condición"],
    (world) => (rolloutOf(world)?.stages ?? []).filter((stage) => stage.if !== undefined).length,
    at("stages"),
  ),
};

/** How it opens, and what if it must be stopped. */
export const rollout = subject<World>({
  name: "rollout",
  variable: "rollout",
  says: { en: "How it opens, and the way back", es: "Cómo se abre, y la vuelta atrás" },
  instances: (world) => (rolloutOf(world) || isForced(world) ? [world] : []),
  id: () => "rollout",
  department: ({ initiative }) => initiative.declaration.proposed_by,
  at: (world) => rolloutOf(world)?.$at[""] ?? world.initiative.at,
  firstDay: ({ initiative }) => initiative.launch,
  facts: FACTS,
});

/** Customers without a choice, or something replaced under them. */
export function isForced({ initiative: { declaration } }: World): boolean {
  const { affects, kind, changes = [] } = declaration;
  if (affects) return affects.choice !== "opt-in";
  return REPLACING.includes(kind) && changes.some(takesAway);
}

function takesAway(change: ChangeDeclaration): boolean {
  if (change.kind === "flow") return false;
  if (change.becomes === "withdrawn") return true;
  return change.kind === "capacity" ? (valueOf(change.by)?.low ?? 0) < 0 : true;
}

function firstDay(world: World): number {
  const { first_day: said, stages = [] } = rolloutOf(world) ?? {};
  const share = valueOf(said) ?? valueOf(stages[0]?.share);
  return share ? middleOf(share) : 1;
}

function isAllAtOnce(world: World): boolean {
  return firstDay(world) >= 1 && rolloutOf(world)?.style !== "parallel";
}

function firstDayCustomers(world: World) {
  const customers = valueOf(world.initiative.declaration.affects?.customers);
  return or(customers && middleOf(customers) * firstDay(world));
}

function overlapOf(world: World): number {
  const overlap = valueOf(rolloutOf(world)?.overlap);
  if (!overlap) return 0;
  return overlap.measure === "working-days" ? daysAsHours(middleOf(overlap)) : middleOf(overlap);
}

function isReversible(world: World): boolean {
  const reversible = rolloutOf(world)?.reversible;
  return typeof reversible === "object" ? reversible.how !== undefined : reversible === "yes";
}

function hasWayBack(world: World): boolean {
  const { fallback } = rolloutOf(world) ?? {};
  return (
    isReversible(world) ||
    overlapOf(world) > 0 ||
    (fallback !== undefined && !isNone(fallback) && fallback.said === "value")
  );
}
