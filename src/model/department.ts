import { LANGUAGES } from "../base/bilingual.ts";
import { evidenceOrWord } from "../capacity/common.ts";
import { capacitySchema } from "../capacity/index.ts";
import { MEASURES } from "../quantity/quantity.ts";
import {
  type Infer,
  anything,
  bilingual,
  choice,
  date,
  identifier,
  list,
  mapOf,
  quantity,
  record,
  reference,
  text,
  yesNo,
} from "../schema/define.ts";
import { answersField } from "./answers.ts";
import { calendarSchema } from "./calendar.ts";
import { spanFields, theme } from "./leaves.ts";
import { providedSchema } from "./promise.ts";
import { termFields } from "./term.ts";

const commitmentSchema = record(
  ["What the department says that it can keep", "Lo que el área dice que puede cumplir"],
  {
    topic: reference("topic", ["What it is about", "De qué trata"]),
    ...termFields,
    for: quantity(
      "share",
      ["The share of cases for which it is kept", "La parte de los casos en que se cumple"],
      "95%",
    ),
    decided_by: list(
      ["The capacities that decide it", "Las capacidades que lo deciden"],
      reference("capacity", ["A capacity", "Una capacidad"]),
      "or-one",
    ),
    provided: providedSchema,
    from: reference("flow", [
      "The flow from whose unit the time counts",
      "El flujo desde cuya unidad cuenta el tiempo",
    ]),
    as_of: date(["The day on which this was true", "El día en que esto era cierto"]),
    evidence: evidenceOrWord,
  },
  ["topic"],
);

const objectiveSchema = record(
  ["What the department is judged by", "Por lo que se mide al área"],
  {
    metric: text(["What is measured", "Lo que se mide"], "cost-per-parcel"),
    at_most: quantity(MEASURES, ["At most", "Como máximo"], "4.20 EUR"),
    at_least: quantity(MEASURES, ["At least", "Como mínimo"], "92%"),
    exactly: quantity(MEASURES, ["Exactly", "Exactamente"], "100"),
    now: quantity(MEASURES, ["What it is now", "Cuánto es ahora"], "4.05 EUR"),
    rests_on: list(
      ["The capacities, flows or topics that move it", "Las capacidades, los flujos o los temas que lo mueven"],
      text(["One of them", "Uno de ellos"]),
      "or-one",
    ),
  },
  ["metric"],
);

const sitesSchema = record(
  ["Its shops, offices or other sites", "Sus tiendas, oficinas u otros puntos"],
  {
    count: quantity("count", ["How many", "Cuántos"], "310"),
    taking_part: quantity("share", ["The share of them that takes part", "La parte de ellos que participa"], "85%"),
    spread: quantity(
      "share",
      [
        "How much their sizes differ (coefficient of variation)",
        "Cuánto difieren sus tamaños (coeficiente de variación)",
      ],
      "40%",
    ),
    figures: choice(
      [
        "Whether figures are for all sites together or for each",
        "Si las cifras son de todos los puntos juntos o de cada uno",
      ],
      ["total", "each"],
    ),
  },
  ["count"],
);

const freezeSchema = record(
  ["Days on which nothing may change", "Días en los que no se puede cambiar nada"],
  { ...spanFields, why: text(["The reason", "El motivo"], ["peak season", "campaña de Navidad"]) },
  ["from", "to"],
);

const knowledgeSchema = record(
  ["What the department knows of a segment of customers", "Lo que el área sabe de un segmento de clientes"],
  {
    segment: text(["The customers", "Los clientes"], "families"),
    what: text(
      ["What it knows", "Lo que sabe"],
      ["call mostly after 18:00", "llaman sobre todo a partir de las 18:00"],
    ),
    evidence: evidenceOrWord,
  },
  ["segment"],
);

/** A department's file, or a part of it: several of one id are joined. */
export const departmentSchema = record(
  ["An area that holds capacities and makes commitments", "Un área con capacidades y compromisos"],
  {
    department: identifier(["The name by which others refer to it", "El nombre con el que otros se refieren a ella"]),
    title: bilingual(["Its name for people", "Su nombre para la gente"]),
    answers_for: list(
      ["The themes that it answers for", "Los temas de los que responde"],
      theme(["A theme", "Un tema"]),
      "or-one",
    ),
    outside: yesNo([
      "`yes`: not ours: a franchisee, a carrier, an insurer",
      "`yes`: no es nuestra: un franquiciado, un transportista, una aseguradora",
    ]),
    contact: text(["Whom to write to", "A quién escribir"], "warehouse@acme.example"),
    language: choice(["The language in which it is written to", "El idioma en el que se le escribe"], LANGUAGES),
    calendar: calendarSchema,
    notice: quantity(
      ["working-days", "duration"],
      ["How long before a launch it must know", "Con cuánta antelación debe saber de un lanzamiento"],
      "15 working days",
    ),
    approvals: mapOf(
      ["How long each approval takes", "Cuánto tarda cada autorización"],
      quantity(["working-days", "duration"], ["How long it takes", "Cuánto tarda"], "20 working days"),
    ),
    freezes: list(
      ["Days on which nothing may change", "Días en los que no se puede cambiar nada"],
      freezeSchema,
      "or-one",
    ),
    as_of: date(["The day on which these figures were true", "El día en que estas cifras eran ciertas"]),
    sites: sitesSchema,
    commits: list(["What it says that it can keep", "Lo que dice que puede cumplir"], commitmentSchema, "or-one"),
    capacities: mapOf(["What it can hold, by name", "Lo que aguanta, por nombre"], capacitySchema),
    objectives: list(["What it is judged by", "Por lo que se le mide"], objectiveSchema, "or-one"),
    answers: answersField,
    knows: list(
      ["What it knows of each segment of customers", "Lo que sabe de cada segmento de clientes"],
      knowledgeSchema,
      "or-one",
    ),
    notes: anything(["Anything else, for people", "Cualquier otra cosa, para la gente"]),
  },
  ["department"],
);

export type DepartmentFile = Infer<typeof departmentSchema>;
export type CommitmentDeclaration = Infer<typeof commitmentSchema>;
export type ObjectiveDeclaration = Infer<typeof objectiveSchema>;
export type SitesDeclaration = Infer<typeof sitesSchema>;
export type KnowledgeDeclaration = Infer<typeof knowledgeSchema>;
