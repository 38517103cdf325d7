import { valueOf } from "../base/said.ts";
import type { CriterionDeclaration } from "../model/readiness.ts";
import { middleOf } from "../quantity/quantity.ts";
import { workingDaysBetween } from "../time/calendar.ts";
import { criteriaOf } from "./readiness-of.ts";
import { middle, or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { departmentName } from "./wording.ts";
import type { World } from "./world.ts";

/** Something that must be there before launch. */
export interface CriterionSubject {
  readonly world: World;
  readonly criterion: CriterionDeclaration;
}

/** Kinds without which nobody may launch, whatever bounds the risk. */
const BINDING = ["permit", "law", "cover", "contract"];
const OPEN = ["pending", "late", "missing", "refused", "disputed", "unknown"];

const row = rowsFrom<CriterionSubject>(({ criterion, world }) => [criterion.$at[""] ?? world.initiative.at]);

export const criterion = subject<CriterionSubject>({
  name: "criterion",
  variable: "criterion",
  says: { en: "Something that must be there before launch", es: "Algo que debe estar antes del lanzamiento" },
  instances: (world) => criteriaOf(world).map((one) => ({ world, criterion: one })),
  id: ({ criterion: { what } }) => `criterion:${what}`,
  department: ({ criterion: { owner }, world }) => owner ?? world.initiative.declaration.proposed_by,
  at: ({ criterion: { $at }, world }) => $at[""] ?? world.initiative.at,
  firstDay: ({ criterion: { due }, world }) => due ?? world.initiative.launch,
  facts: {
    what: row("text", ["What must be there", "Lo que debe estar"], (one) => one.criterion.what),
    kind: row(
      "text",
      [
        "What kind it is: permit, contract, cover, data, people, system, place or law; empty: not said",
        "De qué tipo es: permit, contract, cover, data, people, system, place o law; vacío: no se dice",
      ],
      (one) => one.criterion.kind ?? "",
    ),
    is_binding: row(
      "bool",
      ["Nobody may launch without it", "Sin ello no se puede lanzar"],
      ({ criterion: { kind } }) => BINDING.includes(kind ?? ""),
    ),
    state: row(
      "text",
      ["How it stands; empty: not said", "Cómo está; vacío: no se dice"],
      (one) => one.criterion.state ?? "",
      {
        bilingual: ({ criterion: { state } }) => STATES[state ?? ""] ?? { en: "nothing said", es: "no se dice" },
      },
    ),
    is_open: row("bool", ["It is not there yet", "Todavía no está"], isOpen, { worse: "higher" }),
    is_turned_down: row(
      "bool",
      ["It was refused, or is disputed", "Se ha denegado, o está en disputa"],
      ({ criterion: { state } }) => state === "refused" || state === "disputed",
    ),
    is_late: row("bool", ["It is late, missing, or its day has passed", "Va tarde, falta, o su día ha pasado"], isLate),
    is_due_in_time: row(
      "bool",
      ["Its day is before launch", "Su día es antes del lanzamiento"],
      ({ criterion: { due }, world }) => due !== undefined && due <= world.initiative.launch,
    ),
    owner: row(
      "text",
      ["Who sees to it; empty: nobody", "Quién se ocupa; vacío: nadie"],
      (one) => one.criterion.owner ?? "",
      {
        bilingual: ({ criterion: { owner }, world }) =>
          departmentName(world, owner ?? world.initiative.declaration.proposed_by),
      },
    ),
    has_owner: row("bool", ["Somebody sees to it", "Alguien se ocupa"], (one) => one.criterion.owner !== undefined),
    granted_by: row(
      "text",
      ["Who grants or delivers it; empty: not said", "Quién lo concede o entrega; vacío: no se dice"],
      (one) => one.criterion.from ?? "",
    ),
    due: row(
      "date",
      ["The day on which it is needed", "El día en que hace falta"],
      ({ criterion: { due }, world }) => due ?? world.initiative.launch,
      { worse: "lower" },
    ),
    working_days_left: row(
      "count",
      ["Working days left until then", "Días laborables que quedan hasta entonces"],
      ({ criterion: { due }, world: { company, initiative } }) =>
        Math.max(0, workingDaysBetween(company.calendar, company.asOf, due ?? initiative.launch)),
      { worse: "lower" },
    ),
    now: row("count", ["How far it is", "Cuánto hay"], (one) => middle(one.criterion.now), { worse: "lower" }),
    target: row("count", ["How much is needed", "Cuánto hace falta"], (one) => middle(one.criterion.target), {
      worse: "higher",
    }),
    to_go: row("count", ["How much is left", "Cuánto falta"], (one) => or(toGo(one)), { worse: "higher" }),
    is_behind: row(
      "bool",
      ["It says how much is left, and some is", "Dice cuánto falta, y falta algo"],
      (one) => (toGo(one) ?? 0) > 0,
    ),
    is_counted: row(
      "bool",
      ["It says how far it is and how much is needed", "Dice cuánto hay y cuánto hace falta"],
      (one) => toGo(one) !== undefined,
    ),
  },
});

const STATES: Readonly<Record<string, { readonly en: string; readonly es: string }>> = {
  done: { en: "done", es: "hecho" },
  pending: { en: "pending", es: "pendiente" },
  late: { en: "late", es: "con retraso" },
  missing: { en: "missing", es: "sin conseguir" },
  refused: { en: "refused", es: "denegado" },
  disputed: { en: "disputed", es: "en disputa" },
  waived: { en: "agreed to be left out", es: "se ha acordado dejarlo fuera" },
  unknown: { en: "not known", es: "sin saber" },
};

/** Nothing said of its state: open, unless its count has reached its target. */
function isOpen({ world, criterion: declared }: CriterionSubject): boolean {
  if (declared.state !== undefined) return OPEN.includes(declared.state);
  const left = toGo({ world, criterion: declared });
  return left === undefined ? true : left > 0;
}

function isLate(one: CriterionSubject): boolean {
  const { state, due } = one.criterion;
  if (state === "late" || state === "missing") return true;
  return isOpen(one) && due !== undefined && due < one.world.company.asOf;
}

function toGo({ criterion: { now, target } }: CriterionSubject): number | undefined {
  const [is, needed] = [valueOf(now), valueOf(target)];
  return is && needed ? Math.max(0, middleOf(needed) - middleOf(is)) : undefined;
}
