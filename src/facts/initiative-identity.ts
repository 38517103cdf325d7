import { valueOf } from "../base/said.ts";
import { middleOf } from "../quantity/quantity.ts";
import { addWorkingDays, subtractWorkingDays, workingDaysBetween } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import { departmentsToAsk } from "./conversation.ts";
import type { FactTable } from "./fact.ts";
import { at, initiativeRow as row } from "./initiative-row.ts";
import { daysAsHours, or } from "./rows.ts";
import { departmentName } from "./wording.ts";
import type { World } from "./world.ts";

/** Who and what the initiative is, its dates, and how far it is. */
export const IDENTITY_FACTS: FactTable<World> = {
  title: row("text", ["Its name", "Su nombre"], ({ initiative }) => initiative.declaration.title, at("title")),
  kind: row("text", ["What it is", "Qué es"], ({ initiative }) => initiative.declaration.kind, at("kind")),
  proposer: row(
    "text",
    ["The department that proposes it", "El área que la propone"],
    ({ initiative }) => initiative.declaration.proposed_by,
    { bilingual: (world) => departmentName(world, world.initiative.declaration.proposed_by), ...at("proposed_by") },
  ),
  author: row(
    "text",
    ["Who wrote it; empty: not said", "Quién la escribió; vacío: no se dice"],
    ({ initiative }) => initiative.declaration.author ?? "",
    at("author"),
  ),
  accountable: row(
    "text",
    ["Who answers for what customers live; empty: nobody", "Quién responde de lo que vivan los clientes; vacío: nadie"],
    ({ initiative }) => initiative.declaration.accountable ?? "",
    at("accountable"),
  ),
  has_accountable: row(
    "bool",
    ["Somebody answers for what customers live", "Alguien responde de lo que vivan los clientes"],
    ({ initiative }) => (initiative.declaration.accountable ?? "") !== "",
    at("accountable"),
  ),
  accountable_is_author: row(
    "bool",
    ["That person wrote it", "Esa persona la escribió"],
    ({ initiative: { declaration } }) => isSame(declaration.accountable, declaration.author),
    at("accountable"),
  ),
  status: row("text", ["How far it is", "En qué punto está"], ({ initiative }) => initiative.status, at("status")),
  is_approved: row(
    "bool",
    ["It is approved or live", "Está aprobada o en marcha"],
    ({ initiative }) => ["approved", "live"].includes(initiative.status),
    at("status"),
  ),
  says_who_approved: row(
    "bool",
    ["It says who approved it and when", "Dice quién la aprobó y cuándo"],
    ({ initiative: { declaration } }) =>
      declaration.approved?.by !== undefined && declaration.approved.on !== undefined,
    at("approved"),
  ),
  approved_by: row(
    "text",
    ["Who approved it; empty: not said", "Quién la aprobó; vacío: no se dice"],
    ({ initiative: { declaration } }) => declaration.approved?.by ?? "",
    at("approved"),
  ),
  is_approved_by_author: row(
    "bool",
    ["Its author approved it", "La aprobó su autor"],
    ({ initiative: { declaration } }) => isSame(declaration.approved?.by, declaration.author),
    at("approved"),
  ),
  has_reason: row(
    "bool",
    ["It says why it was stopped or ended", "Dice por qué se paró o terminó"],
    ({ initiative }) => (initiative.declaration.reason ?? "") !== "",
    at("reason"),
  ),
  has_decision: row(
    "bool",
    ["A decision is on record", "Hay una decisión registrada"],
    ({ initiative }) => (initiative.declaration.decisions ?? []).length > 0,
    at("decisions"),
  ),
  launch: row("date", ["The first day for customers", "El primer día para los clientes"], launchOf, at("launch")),
  days_to_launch: row(
    "count",
    ["Days from today to launch", "Días desde hoy hasta el lanzamiento"],
    (world) => world.initiative.launch - world.company.asOf,
    { worse: "lower", ...at("launch") },
  ),
  is_launched: row(
    "bool",
    ["Its launch day has come", "Su día de lanzamiento ha llegado"],
    (world) => world.initiative.launch <= world.company.asOf,
    at("launch"),
  ),
  is_running: row(
    "bool",
    ["It is live, since before today: its preparation is past", "Está en marcha desde antes de hoy: ya no se prepara"],
    ({ initiative, company }) => initiative.status === "live" && initiative.launch < company.asOf,
    at("status"),
  ),
  ends: row("date", ["Its last day", "Su último día"], ({ initiative }) => or(initiative.ends), at("ends")),
  ends_later: row(
    "bool",
    ["Its last day is still to come", "Su último día está por venir"],
    (world) => world.initiative.ends === undefined || world.initiative.ends > world.company.asOf,
    at("ends"),
  ),
  eve: row("date", ["The last working day before launch", "El último día laborable antes del lanzamiento"], eveOf, {
    ...at("launch"),
  }),
  tell_by: row(
    "date",
    ["The last day that leaves a team two working days", "El último día que deja al equipo dos días laborables"],
    (world) => notPast(world, subtractWorkingDays(world.company.calendar, world.initiative.launch, 3)),
    at("launch"),
  ),
  soon: row("date", ["Two working days from today", "Dos días laborables desde hoy"], soonOf),
  longest_notice: row(
    "count",
    ["The longest notice that it needs, in working days", "La mayor antelación que necesita, en días laborables"],
    longestNotice,
    { worse: "higher" },
  ),
  working_days_left: row(
    "count",
    ["Working days left before launch", "Días laborables que quedan hasta el lanzamiento"],
    workingDaysLeft,
    { worse: "lower", ...at("launch") },
  ),
  behind: row(
    "duration",
    ["How far the work is behind its plan", "Cuánto retraso lleva el trabajo"],
    ({ initiative: { declaration } }) => hoursOf(declaration.timing?.behind),
    { worse: "higher", ...at("timing") },
  ),
  is_behind: row(
    "bool",
    ["The work is behind its plan", "El trabajo lleva retraso"],
    ({ initiative: { declaration } }) => hoursOf(declaration.timing?.behind) > 0,
    at("timing"),
  ),
  time_left: row(
    "duration",
    ["Time from today to launch", "Tiempo desde hoy hasta el lanzamiento"],
    (world) => daysAsHours(Math.max(0, world.initiative.launch - world.company.asOf)),
    { worse: "lower", ...at("launch") },
  ),
};

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();
}

function launchOf({ initiative }: World): Day {
  return initiative.launch;
}

/** A step can be asked for from today on. */
function notPast({ company }: World, day: Day): Day {
  return Math.max(company.asOf, day);
}

function eveOf(world: World): Day {
  return notPast(world, subtractWorkingDays(world.company.calendar, world.initiative.launch, 1));
}

export function soonOf(world: World): Day {
  const { company, initiative } = world;
  const day = addWorkingDays(company.calendar, company.asOf, 2) ?? company.asOf + 2;
  return initiative.launch > company.asOf ? Math.min(day, eveOf(world)) : day;
}

function workingDaysLeft({ company, initiative }: World): number {
  return Math.max(0, workingDaysBetween(company.calendar, company.asOf, initiative.launch - 1));
}

function longestNotice(world: World): number {
  const proposer = world.company.departments.filter(({ id }) => id === world.initiative.declaration.proposed_by);
  const notices = [...proposer, ...departmentsToAsk(world)].flatMap(({ notice }) => {
    const quantity = valueOf(notice);
    if (!quantity) return [];
    return [quantity.measure === "working-days" ? middleOf(quantity) : middleOf(quantity) / daysAsHours(1)];
  });
  return Math.max(0, ...notices);
}

type Behind = NonNullable<World["initiative"]["declaration"]["timing"]>["behind"];

function hoursOf(said: Behind): number {
  const quantity = valueOf(said);
  if (!quantity) return 0;
  return quantity.measure === "working-days" ? daysAsHours(middleOf(quantity)) : middleOf(quantity);
}
