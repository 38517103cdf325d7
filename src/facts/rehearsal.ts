import { valueOf } from "../base/said.ts";
import type { Bilingual } from "../base/bilingual.ts";
import type { RehearsalDeclaration } from "../model/rehearsal.ts";
import { middleOf } from "../quantity/quantity.ts";
import { formatDay } from "../time/day.ts";
import { daysAsHours, given, middle, or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { World } from "./world.ts";

/** A trial before customers live it. */
export interface RehearsalSubject {
  readonly world: World;
  readonly rehearsal: RehearsalDeclaration;
}

const NAMES: Readonly<Record<RehearsalDeclaration["how"], Bilingual>> = {
  "customer-channel": { en: "the trial as a customer", es: "la prueba como cliente" },
  "load-test": { en: "the load test", es: "la prueba de carga" },
  "dark-launch": { en: "the trial in the dark", es: "la prueba a oscuras" },
  pilot: { en: "the pilot", es: "el piloto" },
  "trial-run": { en: "the trial run", es: "el ensayo" },
};

const row = rowsFrom<RehearsalSubject>(({ rehearsal, world }) => [rehearsal.$at[""] ?? world.initiative.at]);

/** A trial, what it covered and how it went. */
export const rehearsal = subject<RehearsalSubject>({
  name: "rehearsal",
  variable: "rehearsal",
  says: { en: "A trial before customers live it", es: "Una prueba antes de que lo vivan los clientes" },
  instances: (world) =>
    (valueOf(world.initiative.declaration.rehearsals) ?? []).map((one) => ({ world, rehearsal: one })),
  id: rehearsalId,
  department: ({ rehearsal: { of }, world }) => of?.split("/")[0] ?? world.initiative.declaration.proposed_by,
  at: ({ rehearsal: { $at }, world }) => $at[""] ?? world.initiative.at,
  facts: {
    name: row("text", ["What it is", "Qué es"], ({ rehearsal: { how } }) => how, {
      bilingual: ({ rehearsal: { how } }) => NAMES[how],
    }),
    how: row(
      "text",
      [
        "How it was tried: customer-channel, load-test, dark-launch, pilot or trial-run",
        "Cómo se probó: customer-channel, load-test, dark-launch, pilot o trial-run",
      ],
      (one) => one.rehearsal.how,
    ),
    on: row("date", ["Its day", "Su día"], (one) => or(one.rehearsal.on)),
    age: row(
      "duration",
      ["How long ago it was", "Hace cuánto fue"],
      ({ rehearsal: { on }, world }) => or(given(on, (day) => daysAsHours(Math.max(0, world.company.asOf - day)))),
      { worse: "higher" },
    ),
    result: row(
      "text",
      [
        "What came of it: passed, failed, partly, planned or unknown; empty: not said",
        "Qué salió: passed, failed, partly, planned o unknown; vacío: no se dice",
      ],
      (one) => one.rehearsal.result ?? "",
    ),
    has_passed: row("bool", ["It passed", "Salió bien"], (one) => one.rehearsal.result === "passed"),
    is_done: row("bool", ["It took place", "Se hizo"], (one) =>
      ["passed", "failed", "partly"].includes(one.rehearsal.result ?? ""),
    ),
    is_planned_in_time: row(
      "bool",
      ["It is planned before launch", "Está prevista antes del lanzamiento"],
      ({ rehearsal: { on, result }, world }) =>
        result === "planned" && on !== undefined && on < world.initiative.launch,
    ),
    is_load: row(
      "bool",
      ["It tried a load", "Probó una carga"],
      ({ rehearsal: { at, load } }) => valueOf(at) !== undefined || valueOf(load) !== undefined,
    ),
    load: row(
      "share",
      ["The share of the expected load that was tried", "La parte de la carga esperada que se probó"],
      loadShare,
      { worse: "lower" },
    ),
    at: row(
      "count",
      ["The load at which it was tried", "La carga con la que se probó"],
      (one) => middle(one.rehearsal.at),
      { worse: "lower" },
    ),
    expected: row(
      "count",
      ["The load of the busiest day of what was tried", "La carga del día de más volumen de lo que se probó"],
      (one) => or(peakOf(one)),
    ),
    left_out: row("text", ["What it left out", "Lo que dejó fuera"], (one) =>
      (one.rehearsal.left_out ?? []).join(", "),
    ),
    has_left_out: row(
      "bool",
      ["It left something out", "Dejó algo fuera"],
      (one) => (one.rehearsal.left_out ?? []).length > 0,
    ),
    scope: row(
      "text",
      ["What it covered; empty: not said", "Qué abarcó; vacío: no se dice"],
      (one) => one.rehearsal.scope ?? "",
    ),
    is_partial: row(
      "bool",
      ["It covered a part only", "Abarcó solo una parte"],
      ({ rehearsal: { scope, left_out: out = [] } }) =>
        out.length > 0 || (scope !== undefined && scope !== "end-to-end" && scope !== "de extremo a extremo"),
    ),
    found: row("text", ["What it showed", "Lo que mostró"], (one) => (one.rehearsal.found ?? []).join("; ")),
  },
});

/** `rehearsal:load-test/it/shop@2026-04-20`; two of one day are told apart by how they went. */
function rehearsalId({ world, rehearsal: one }: RehearsalSubject): string {
  const all = valueOf(world.initiative.declaration.rehearsals) ?? [];
  const isAlone = all.filter((other) => dayId(other) === dayId(one)).length < 2;
  return isAlone || one.result === undefined ? dayId(one) : `${dayId(one)}/${one.result}`;
}

function dayId({ how, of, channel, on }: RehearsalDeclaration): string {
  const what = [how, of ?? channel].filter((part) => part !== undefined).join("/");
  return `rehearsal:${what}${on === undefined ? "" : `@${formatDay(on)}`}`;
}

function peakOf({ world, rehearsal: { of } }: RehearsalSubject): number | undefined {
  return world.outlook.capacities.find(({ id }) => id === of)?.peak?.load;
}

/** As declared, else what was tried over what the busiest day brings. */
function loadShare(one: RehearsalSubject) {
  const declared = valueOf(one.rehearsal.load);
  if (declared) return middleOf(declared);
  const [tried, expected] = [valueOf(one.rehearsal.at), peakOf(one)];
  return or(tried && expected !== undefined && expected > 0 ? Math.min(1, middleOf(tried) / expected) : undefined);
}
