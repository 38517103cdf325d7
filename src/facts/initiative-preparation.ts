import type { Bilingual } from "../base/bilingual.ts";
import { isNone, valueOf } from "../base/said.ts";
import { isBounded } from "./exposure.ts";
import type { FactTable } from "./fact.ts";
import { at, initiativeRow as row } from "./initiative-row.ts";
import { middle } from "./rows.ts";
import { listed, saidWord } from "./wording.ts";
import type { World } from "./world.ts";

/** What was prepared for the customers: trials, answers, care, stop signals, measures; and what bounds the risks. */
export const PREPARATION_FACTS: FactTable<World> = {
  care_plan_said: row(
    "text",
    [
      "What is said of a plan if it goes wrong: value, none, unknown or nothing",
      "Qué se dice de un plan si algo falla: value, none, unknown o nothing",
    ],
    ({ initiative }) => saidWord(initiative.declaration.care_plan),
    at("care_plan"),
  ),
  has_care_plan: row(
    "bool",
    ["It says what customers get if it goes wrong", "Dice qué reciben los clientes si algo falla"],
    ({ initiative }) => (valueOf(initiative.declaration.care_plan)?.length ?? 0) > 0,
    at("care_plan"),
  ),
  listening_said: row(
    "text",
    [
      "What is said of a way to answer: value, none, unknown or nothing",
      "Qué se dice de un canal de respuesta: value, none, unknown o nothing",
    ],
    ({ initiative }) => saidWord(initiative.declaration.listening),
    at("listening"),
  ),
  has_listening: row(
    "bool",
    ["Customers have where to answer, and somebody reads it", "Los clientes tienen dónde responder y alguien lo lee"],
    ({ initiative }) => valueOf(initiative.declaration.listening)?.owner !== undefined,
    at("listening"),
  ),
  has_customer_rehearsal: row(
    "bool",
    ["It was tried as a customer, and passed", "Se ha probado como cliente y salió bien"],
    hasCustomerRehearsal,
    at("rehearsals"),
  ),
  has_rehearsals: row(
    "bool",
    ["It says which trials there were or will be", "Dice qué pruebas ha habido o habrá"],
    ({ initiative }) => initiative.declaration.rehearsals !== undefined,
    at("rehearsals"),
  ),
  has_stop_signals: row(
    "bool",
    ["It says what stops it while it runs", "Dice qué la para mientras está en marcha"],
    ({ initiative }) => (valueOf(initiative.declaration.trip_wires)?.length ?? 0) > 0,
    at("trip_wires"),
  ),
  has_measures: row(
    "bool",
    ["It says how it is measured with customers", "Dice cómo se mide con los clientes"],
    ({ initiative }) => (valueOf(initiative.declaration.measures)?.length ?? 0) > 0,
    at("measures"),
  ),
  is_measured_outside: row(
    "bool",
    [
      "Somebody outside the area that proposes it owns a measure",
      "Alguien de fuera del área que la propone responde de una medida",
    ],
    measuredOutside,
    at("measures"),
  ),
  has_touchpoints: row(
    "bool",
    ["It says where customers meet the company", "Dice dónde encuentran los clientes a la empresa"],
    ({ initiative }) => (initiative.declaration.touchpoints ?? []).length > 0,
    at("touchpoints"),
  ),
  covers_discovery: row(
    "bool",
    ["The moment of discovery has an owner", "El momento de descubrirla tiene responsable"],
    (world) => hasStage(world, ["discover", "discovery", "descubrir", "descubrimiento"]),
    at("touchpoints"),
  ),
  covers_first_days: row(
    "bool",
    ["The first days after it have an owner", "Los primeros días tienen responsable"],
    (world) => hasStage(world, ["first-days", "first days", "primeros-días", "primeros días", "primeros-dias"]),
    at("touchpoints"),
  ),
  unprepared: row(
    "count",
    ["Preparations that nobody speaks of", "Preparativos de los que nadie habla"],
    (world) => silent(world).length,
    {
      worse: "higher",
    },
  ),
  unprepared_names: row(
    "text",
    ["Which preparations nobody speaks of", "De qué preparativos no habla nadie"],
    (world) =>
      silent(world)
        .map(({ en }) => en)
        .join(", "),
    { bilingual: (world) => listed(silent(world)) },
  ),
  is_preparation_begun: row(
    "bool",
    ["Some preparation is on record", "Hay algún preparativo registrado"],
    (world) => silent(world).length < PREPARATIONS.length,
  ),
  has_briefings: row(
    "bool",
    ["Some team was or will be told", "Se ha informado o se informará a algún equipo"],
    ({ initiative }) => (initiative.declaration.briefings ?? []).length > 0,
    at("briefings"),
  ),
  spent_attracting: row(
    "money",
    ["What is spent on attracting customers", "Lo que se gasta en atraer clientes"],
    ({ initiative }) => middle(initiative.declaration.spend?.attract),
    at("spend"),
  ),
  spent_serving: row(
    "money",
    ["What is spent on serving them", "Lo que se gasta en atenderlos"],
    ({ initiative }) => middle(initiative.declaration.spend?.serve),
    { worse: "lower", ...at("spend") },
  ),
  says_attracting: row(
    "bool",
    ["It says what is spent on attracting", "Dice lo que se gasta en atraer"],
    ({ initiative }) => valueOf(initiative.declaration.spend?.attract) !== undefined,
    at("spend"),
  ),
  is_money_bounded: row(
    "bool",
    ["A declared lever bounds what it may cost", "Una palanca declarada acota lo que puede costar"],
    (world) => isBounded("money", world),
    at("offer"),
  ),
  is_supply_bounded: row(
    "bool",
    ["A declared lever bounds how many come", "Una palanca declarada acota cuántos vienen"],
    (world) => isBounded("supply", world),
    at("offer"),
  ),
  is_systems_bounded: row(
    "bool",
    ["A declared lever bounds how many come at once", "Una palanca declarada acota cuántos vienen a la vez"],
    (world) => isBounded("systems", world),
    at("rollout"),
  ),
  is_staged: row(
    "bool",
    ["A part gets it first", "Una parte lo recibe primero"],
    ({ initiative: { declaration } }) =>
      (valueOf(declaration.rollout?.first_day)?.high ?? valueOf(declaration.rollout?.stages?.[0]?.share)?.high ?? 1) <
      1,
    at("rollout"),
  ),
  is_change_bounded: row(
    "bool",
    [
      "A declared lever bounds what existing customers live",
      "Una palanca declarada acota lo que viven los clientes actuales",
    ],
    (world) => isBounded("existing", world),
    at("rollout"),
  ),
  is_process_bounded: row(
    "bool",
    ["Every risk that it runs is bounded", "Todos los riesgos que corre están acotados"],
    (world) => isBounded("process", world),
    at("offer"),
  ),
};

interface Preparation {
  readonly name: Bilingual;
  readonly isSaid: (world: World) => boolean;
}

/** What the customers' side of a launch needs on record; a new one is one line here. */
const PREPARATIONS: readonly Preparation[] = [
  {
    name: { en: "what customers get if it goes wrong", es: "qué reciben los clientes si algo falla" },
    isSaid: ({ initiative }) => initiative.declaration.care_plan !== undefined,
  },
  {
    name: { en: "where they can answer", es: "dónde pueden responder" },
    isSaid: ({ initiative }) => initiative.declaration.listening !== undefined,
  },
  {
    name: { en: "a trial as a customer", es: "una prueba como cliente" },
    isSaid: ({ initiative }) => initiative.declaration.rehearsals !== undefined,
  },
  {
    name: {
      en: "where they meet us, from discovery to the first days",
      es: "dónde nos encuentran, del descubrimiento a los primeros días",
    },
    isSaid: ({ initiative }) => initiative.declaration.touchpoints !== undefined,
  },
  {
    name: { en: "how it is measured with them", es: "cómo se mide con ellos" },
    isSaid: ({ initiative }) => initiative.declaration.measures !== undefined,
  },
  {
    name: { en: "what would stop it", es: "qué la pararía" },
    isSaid: ({ initiative }) => initiative.declaration.trip_wires !== undefined,
  },
];

function silent(world: World): readonly Bilingual[] {
  return PREPARATIONS.filter((one) => !one.isSaid(world)).map(({ name }) => name);
}

function hasCustomerRehearsal({ initiative }: World): boolean {
  const rehearsals = valueOf(initiative.declaration.rehearsals) ?? [];
  return rehearsals.some(({ how, result }) => ["customer-channel", "pilot"].includes(how) && result === "passed");
}

function measuredOutside({ initiative: { declaration } }: World): boolean {
  if (isNone(declaration.measures)) return false;
  return (valueOf(declaration.measures) ?? []).some(
    ({ owner }) => owner !== undefined && owner !== declaration.proposed_by,
  );
}

function hasStage({ initiative }: World, names: readonly string[]): boolean {
  return (initiative.declaration.touchpoints ?? []).some(
    ({ stage, owner }) => names.includes(stage.toLowerCase()) && owner !== undefined,
  );
}
