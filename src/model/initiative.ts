import {
  type Infer,
  anything,
  choice,
  date,
  either,
  identifier,
  list,
  mapOf,
  quantity,
  record,
  reference,
  said,
  text,
} from "../schema/define.ts";
import { answersField } from "./answers.ts";
import { carePlanSchema, listeningSchema, measureSchema, tripWireSchema } from "./care.ts";
import { changeSchema } from "./change.ts";
import {
  affectsSchema,
  askedSchema,
  briefingSchema,
  decisionSchema,
  revisionSchema,
  timingSchema,
  touchpointSchema,
} from "./conversation.ts";
import { offerSchema } from "./offer.ts";
import { promiseSchema } from "./promise.ts";
import { readinessSchema } from "./readiness.ts";
import { rehearsalSchema } from "./rehearsal.ts";
import { rolloutSchema } from "./rollout.ts";
import { segmentSchema } from "./segment.ts";
import { streamSchema } from "./stream.ts";

export const INITIATIVE_KINDS = [
  "campaign",
  "launch",
  "price",
  "policy",
  "process",
  "system",
  "supplier",
  "saving",
] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

export const STATUSES = ["draft", "proposed", "approved", "live", "done", "stopped"] as const;

const approvedSchema = record(
  ["Who approved it, and when; not its author", "Quién la aprobó y cuándo; no su autor"],
  {
    by: text(["Who", "Quién"], "board@acme.example"),
    on: date(["The day", "El día"]),
  },
  [],
);

const spendSchema = record(
  ["What is spent on it", "Lo que se gasta en ella"],
  {
    attract: quantity("money", ["On bringing customers", "En atraer clientes"], "60000 EUR"),
    serve: quantity("money", ["On serving those who come", "En atender a los que vienen"], "8000 EUR"),
  },
  [],
);

const assetSchema = either(["A text file, or a short text itself", "Un archivo de texto o un texto breve"], {
  scalar: reference("file", [
    "A text file (.md, .html, .txt), from this file's folder",
    "Un archivo de texto (.md, .html, .txt), desde la carpeta de este archivo",
  ]),
  map: record(
    ["A short text: a message, a slogan", "Un texto breve: un mensaje, un lema"],
    {
      text: text(
        ["The words that customers read", "Las palabras que leen los clientes"],
        ["At home in 24 hours", "En casa en 24 horas"],
      ),
      channel: text(["Where customers read it", "Dónde lo leen los clientes"], "sms"),
    },
    ["text"],
  ),
});

const ratesSchema = mapOf(
  [
    "Where this initiative differs from the company's flows, by the name of the step",
    "En qué difiere de los flujos de la empresa, por el nombre del paso",
  ],
  quantity(
    ["share", "per-unit"],
    ["How many of each: a share, or units for each one", "Cuántos por cada uno: una parte o unidades por cada uno"],
    "0.20..0.34 per order",
  ),
);

/** Who and what it is, and when. */
const identityFields = {
  initiative: identifier(["The name by which others refer to it", "El nombre con el que otros se refieren a ella"]),
  title: text(
    ["Its name for people", "Su nombre para la gente"],
    ["24-hour delivery for young families", "Entrega en 24 horas para familias jóvenes"],
  ),
  kind: choice(["What it is", "Qué es"], INITIATIVE_KINDS),
  proposed_by: reference("department", ["The department that proposes it", "El área que la propone"]),
  author: text(["Who wrote it", "Quién la escribió"], "campaigns@acme.example"),
  accountable: text(
    [
      "Who answers for what customers will live; not the author",
      "Quién responde de lo que vivan los clientes; no el autor",
    ],
    "customer-office@acme.example",
  ),
  status: choice(["How far it is; nothing said: proposed", "En qué punto está; si no se dice, propuesta"], STATUSES),
  approved: approvedSchema,
  reason: text(["Why it was stopped or ended before its day", "Por qué se paró o terminó antes de su día"]),
  launch: date(["The first day for customers", "El primer día para los clientes"]),
  ends: text(
    ["The last day, inclusive; `never`: permanent", "El último día, inclusive; `never`: permanente"],
    "2026-06-30",
  ),
  timing: timingSchema,
  revisions: list(
    [
      "Changes after people had answered: earlier answers are void",
      "Cambios después de las respuestas: las anteriores dejan de valer",
    ],
    revisionSchema,
  ),
  priority: quantity(
    "count",
    [
      "Which goes first when several are too much together; 1 before 2",
      "Cuál va antes cuando varias juntas son demasiado; 1 antes que 2",
    ],
    "1",
  ),
  based_on: reference("initiative", [
    "A known initiative that it repeats: what is not said here is taken from it, except answers and briefings",
    "Una iniciativa conocida que repite: lo que no se dice aquí se toma de ella, salvo respuestas y avisos al equipo",
  ]),
} as const;

/** What it brings, offers, promises and changes. */
const contentFields = {
  segment: segmentSchema,
  demand: list(["How many are expected, flow by flow", "Cuántos se esperan, flujo a flujo"], streamSchema, "or-one"),
  rates: ratesSchema,
  offer: offerSchema,
  promises: list(["What customers are told", "Lo que se dice a los clientes"], promiseSchema, "or-one"),
  affects: affectsSchema,
  changes: list(["What it alters elsewhere", "Lo que altera en otra parte"], changeSchema, "or-one"),
  spend: spendSchema,
  assets: list(
    ["Texts whose promises must all be declared above", "Textos cuyas promesas deben estar todas declaradas arriba"],
    assetSchema,
    "or-one",
  ),
  notes: anything(["Anything else, for people", "Cualquier otra cosa, para la gente"]),
} as const;

/** How it was prepared with everybody. */
const preparationFields = {
  asked: mapOf(["When each department was asked", "Cuándo se preguntó a cada área"], askedSchema),
  answers: answersField,
  briefings: list(
    ["Teams that were or will be told", "Equipos a los que se informó o se informará"],
    briefingSchema,
    "or-one",
  ),
  touchpoints: list(
    ["Where customers meet the company", "Dónde encuentran los clientes a la empresa"],
    touchpointSchema,
    "or-one",
  ),
  readiness: readinessSchema,
  rollout: rolloutSchema,
  rehearsals: said(
    list(["Trials before customers live it", "Pruebas antes de que lo vivan los clientes"], rehearsalSchema, "or-one"),
  ),
  listening: said(listeningSchema),
  care_plan: said(
    list(
      ["What customers get if it goes wrong", "Lo que reciben los clientes si algo falla"],
      carePlanSchema,
      "or-one",
    ),
  ),
  trip_wires: said(
    list(["Stop signals while it runs", "Señales de parada mientras está en marcha"], tripWireSchema, "or-one"),
  ),
  measures: said(
    list(["How it will be measured with customers", "Cómo se medirá con los clientes"], measureSchema, "or-one"),
  ),
  decisions: list(["What was decided about it", "Lo que se ha decidido sobre ella"], decisionSchema, "or-one"),
} as const;

/**
 * An initiative's file. `ends` is a text here, a day or `never`, which the join reads. Title, kind and proposer are asked for by the join, not here: with `based_on` they may come
 * from the initiative that it repeats.
 */
export const initiativeSchema = record(
  ["A planned campaign or change", "Una campaña o un cambio previsto"],
  { ...identityFields, ...contentFields, ...preparationFields },
  ["initiative", "launch", "ends"],
);

export type InitiativeFile = Infer<typeof initiativeSchema>;

/** An initiative as it stands once what it repeats (`based_on`) is taken in. */
export type InitiativeDeclaration = InitiativeFile & Required<Pick<InitiativeFile, "title" | "kind" | "proposed_by">>;
