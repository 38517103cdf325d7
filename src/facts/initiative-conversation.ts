import { departmentForTheme, departmentOf, departmentsToAsk, isAsked, touchedThemes } from "./conversation.ts";
import { type FactTable, unknownFact } from "./fact.ts";
import { at, initiativeRow as row } from "./initiative-row.ts";
import { isExpectedToDeclare } from "./expected-declarations.ts";
import { departmentName, listed } from "./wording.ts";
import type { World } from "./world.ts";

/** Who is touched, who was asked, and who keeps what. */
export const CONVERSATION_FACTS: FactTable<World> = {
  to_ask: row(
    "count",
    ["Departments and parties that it touches, besides its own", "Áreas y partes a las que toca, además de la suya"],
    (world) => departmentsToAsk(world).length,
    { worse: "higher" },
  ),
  to_ask_names: row(
    "text",
    ["Which departments and parties it touches, besides its own", "A qué áreas y partes toca, además de la suya"],
    (world) =>
      departmentsToAsk(world)
        .map(({ id }) => id)
        .join(", "),
    { bilingual: (world) => listed(departmentsToAsk(world).map(({ id }) => departmentName(world, id))) },
  ),
  asked: row(
    "count",
    ["How many of them were asked", "A cuántas se ha preguntado"],
    (world) => departmentsToAsk(world).filter(({ id }) => isAsked(world, id)).length,
    { worse: "lower", ...at("asked") },
  ),
  is_anybody_asked: row(
    "bool",
    ["At least one of them was asked", "Se ha preguntado al menos a una"],
    (world) => departmentsToAsk(world).some(({ id }) => isAsked(world, id)),
    at("asked"),
  ),
  has_promises: row(
    "bool",
    ["It promises something", "Promete algo"],
    ({ initiative }) => initiative.promises.length > 0,
    at("promises"),
  ),
  has_demand: row(
    "bool",
    ["It brings demand, or customers live it", "Trae demanda, o hay clientes que la viven"],
    ({ initiative }) => initiative.streams.length > 0 || initiative.declaration.affects !== undefined,
    at("demand"),
  ),
  capacities: row(
    "count",
    ["Declared capacities that it reaches", "Capacidades declaradas a las que llega"],
    ({ outlook }) => outlook.capacities.filter((one) => one.touched).length,
    { worse: "lower" },
  ),
  is_held_by_somebody: row(
    "bool",
    ["Some declared capacity holds what it brings", "Alguna capacidad declarada aguanta lo que trae"],
    heldBySomebody,
    at("demand"),
  ),
  waits_for_declarations: row(
    "bool",
    ["A department that it needs declares nothing", "Un área que necesita no declara nada"],
    (world) => world.company.departments.some(({ id }) => isExpectedToDeclare(world, id)),
  ),
  unanswered_themes: row(
    "count",
    ["Touched themes that no department answers for", "Temas tocados de los que no responde ningún área"],
    (world) => unanswered(world).length,
    { worse: "higher" },
  ),
  themes_served_by: row(
    "text",
    ["Who usually answers for the themes that it touches", "Quién suele responder de los temas que toca"],
    (world) => [...new Set(unanswered(world).map((theme) => departmentForTheme(world, theme)))].join(", "),
    {
      bilingual: (world) =>
        listed(
          [...new Set(unanswered(world).map((theme) => departmentForTheme(world, theme)))].map((id) =>
            departmentName(world, id),
          ),
        ),
    },
  ),
};

function unanswered(world: World) {
  return touchedThemes(world).filter((theme) => {
    const id = departmentForTheme(world, theme);
    return !departmentOf(world, id)?.answersFor.includes(theme);
  });
}

/** Unknown, never false: what nobody declared is not known to fail. */
function heldBySomebody(world: World) {
  const { outlook, initiative } = world;
  if (outlook.capacities.some((one) => one.touched)) return true;
  const flow = initiative.streams[0]?.flow ?? "contacts";
  return unknownFact({
    what: "capacity",
    department: initiative.promises[0]?.keptBy[0] ?? initiative.declaration.proposed_by,
    subject: `flow:${flow}`,
    said: false,
    ask: undefined,
    at: initiative.streams[0]?.at ?? initiative.at,
  });
}
