import { valueOf } from "../base/said.ts";
import type { BriefingDeclaration } from "../model/conversation.ts";
import { middleOf } from "../quantity/quantity.ts";
import { workingDaysBetween } from "../time/calendar.ts";
import { departmentForTheme, departmentOf, touchedThemes } from "./conversation.ts";
import type { FactTable } from "./fact.ts";
import { or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { departmentName, listed, topicName } from "./wording.ts";
import type { World } from "./world.ts";

/** A team that these customers will speak to. */
export interface TeamSubject {
  readonly world: World;
  readonly department: string;
}

const row = rowsFrom<TeamSubject>((one) => [
  briefingsOf(one)[0]?.$at[""] ?? one.world.initiative.declaration.$at["briefings"] ?? one.world.initiative.at,
]);

const FACTS: FactTable<TeamSubject> = {
  title: row("text", ["Its name", "Su nombre"], ({ department }) => department, {
    bilingual: ({ world, department }) => departmentName(world, department),
  }),
  is_told: row(
    "bool",
    ["It was or will be told something", "Se le ha informado o se le informará de algo"],
    (one) => briefingsOf(one).length > 0,
  ),
  told_on: row("date", ["The last day on which it is told", "El último día en que se le informa"], (one) =>
    or(toldOn(one)),
  ),
  is_told_in_time: row(
    "bool",
    [
      "At least a working day is left between that and launch",
      "Queda al menos un día laborable entre eso y el lanzamiento",
    ],
    (one) => workingDaysLeft(one) >= 1,
  ),
  working_days_left: row(
    "count",
    ["Working days left after that to learn it", "Días laborables que quedan después para aprenderlo"],
    (one) => Math.max(0, workingDaysLeft(one)),
    { worse: "lower" },
  ),
  reach: row("share", ["The share of the team that is told", "La parte del equipo a la que se informa"], reachOf, {
    worse: "lower",
  }),
  untold: row(
    "text",
    ["Promised topics that it is not told of", "Temas prometidos de los que no se le informa"],
    (one) => untold(one).join(", "),
    { bilingual: untoldNames },
  ),
  knows_all_topics: row(
    "bool",
    ["It is told of everything that is promised", "Se le informa de todo lo prometido"],
    (one) => untold(one).length === 0,
  ),
  key_topics: row(
    "text",
    [
      "What these customers come for, that it is not told of",
      "Aquello por lo que vienen estos clientes y de lo que no se le informa",
    ],
    (one) => keyUntold(one).join(", "),
    { bilingual: (one) => listed(keyUntold(one).map((topic) => topicName(one.world, topic))) },
  ),
  knows_key_topics: row(
    "bool",
    ["It is told of what these customers come for", "Se le informa de aquello por lo que vienen estos clientes"],
    (one) => keyUntold(one).length === 0,
  ),
  has_segment: row(
    "bool",
    ["It says for which customers this is", "Dice para qué clientes es"],
    ({ world }) => world.initiative.declaration.segment !== undefined,
  ),
  knows_segment: row(
    "bool",
    [
      "The team says what it knows of these customers, or of those they resemble",
      "El equipo dice qué sabe de estos clientes, o de aquellos a quienes se parecen",
    ],
    knowsSegment,
  ),
  is_reached: row(
    "bool",
    ["The initiative brings it calls and messages", "La iniciativa le trae consultas"],
    ({ world, department }) => staffedOf(world).includes(department),
  ),
};

/** The segment, or the known one that it resembles, is among those of which the team says what it knows. */
function knowsSegment({ world, department }: TeamSubject): boolean {
  const { name, like } = world.initiative.declaration.segment ?? {};
  const known = departmentOf(world, department)?.knows.map(({ segment }) => segment) ?? [];
  return [name, like].some((segment) => segment !== undefined && known.includes(segment));
}

/** The teams that customers meet: those whose people answer, else whoever answers for service. */
export const team = subject<TeamSubject>({
  name: "team",
  variable: "team",
  says: { en: "A team that these customers will speak to", es: "Un equipo con el que hablarán estos clientes" },
  instances: teamsOf,
  id: ({ department }) => `team:${department}`,
  department: ({ department }) => department,
  at: (one) => briefingsOf(one)[0]?.$at[""] ?? one.world.initiative.at,
  firstDay: ({ world }) => world.initiative.launch,
  scope: { department: ({ department }) => `department:${department}`, segment: () => "segment" },
  facts: FACTS,
});

function staffedOf({ outlook }: World): readonly string[] {
  return outlook.capacities.filter((one) => one.touched && one.kind === "staffed").map(({ department }) => department);
}

function teamsOf(world: World): readonly TeamSubject[] {
  const { initiative } = world;
  if (initiative.promises.length === 0 && initiative.declaration.affects === undefined) return [];
  const service = touchedThemes(world).includes("service") ? [departmentForTheme(world, "service")] : [];
  const briefed = (initiative.declaration.briefings ?? []).map(({ department }) => department);
  const teams = new Set([...(staffedOf(world).length > 0 ? staffedOf(world) : service), ...briefed]);
  return [...teams].sort().map((department) => ({ world, department }));
}

function briefingsOf({ world, department }: TeamSubject): readonly BriefingDeclaration[] {
  return (world.initiative.declaration.briefings ?? []).filter((briefing) => briefing.department === department);
}

function toldOn(one: TeamSubject): number | undefined {
  const days = briefingsOf(one).flatMap(({ on }) => (on === undefined ? [] : [on]));
  return days.length > 0 ? Math.max(...days) : undefined;
}

/** A briefing without a day gives no time at all. */
function workingDaysLeft(one: TeamSubject): number {
  const on = toldOn(one);
  return on === undefined ? 0 : workingDaysBetween(one.world.company.calendar, on, one.world.initiative.launch - 1);
}

function reachOf(one: TeamSubject) {
  const shares = briefingsOf(one).map(({ reaches }) => (reaches === undefined ? 1 : valueOf(reaches)));
  if (shares.some((share) => share === undefined)) return or<number>(undefined);
  return Math.min(1, ...shares.map((share) => (typeof share === "object" ? middleOf(share) : 1)));
}

/** A briefing that names no topic covers them all. */
function untold(one: TeamSubject): readonly string[] {
  const briefings = briefingsOf(one);
  const promised = [...new Set(one.world.initiative.promises.map(({ topic }) => topic))];
  if (briefings.some(({ covers }) => covers === undefined)) return [];
  const covered = new Set(briefings.flatMap(({ covers = [] }) => covers));
  return promised.filter((topic) => !covered.has(topic));
}

/** Without a promise there is still what changes for them. */
function untoldNames(one: TeamSubject) {
  const topics = untold(one);
  if (topics.length === 0) return { en: "what changes for them", es: "lo que cambia para ellos" };
  return listed(topics.map((topic) => topicName(one.world, topic)));
}

/** What these customers expect otherwise than those they resemble, whether or not it is promised. */
function keyUntold(one: TeamSubject): readonly string[] {
  const { segment } = one.world.initiative.declaration;
  const briefings = briefingsOf(one);
  if (briefings.some(({ covers }) => covers === undefined)) return [];
  const covered = new Set(briefings.flatMap(({ covers = [] }) => covers));
  return (segment?.differs_in ?? []).filter((topic) => !covered.has(topic));
}
