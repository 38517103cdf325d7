import {
  type About,
  type Infer,
  choice,
  date,
  either,
  entriesOf,
  identifier,
  list,
  quantity,
  record,
  reference,
  text,
  yesNo,
} from "../schema/define.ts";
import { theme } from "./leaves.ts";
import { SEVERITIES } from "./rules.ts";

/** How what several bring about is shared among them. */
const RESPONSIBILITIES = ["priority", "first-committed", "proportional"] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

const severityOrOff = choice(
  ["How much it weighs; `off`: it is not applied", "Cuánto pesa; `off`: no se aplica"],
  [...SEVERITIES, "off"],
);

const age = quantity("duration", ["How old it may be", "Cuánto puede tener"], "7 days");

const staleSchema = record(
  ["How old a declaration may be, by kind", "Cuánto puede tener una declaración, por tipo"],
  {
    stock: age,
    throughput: age,
    staffed: age,
    concurrent: age,
    limit: age,
    gate: age,
    commitment: age,
    calendar: age,
    evidence: age,
  },
  [],
);

const addsSchema = record(
  [
    "What an initiative may add to a capacity that is over without it",
    "Lo que una iniciativa puede añadir a una capacidad ya desbordada sin ella",
  ],
  {
    probability: quantity("share", ["Points of probability", "Puntos de probabilidad"], "2%"),
    customers: quantity("share", ["The share of customers let down", "La parte de clientes a los que fallamos"], "1%"),
  },
  [],
);

const tolerancesSchema = record(
  ["How much is accepted", "Cuánto se acepta"],
  {
    breach: quantity(
      "share",
      [
        "The share of runs in which a capacity may be exceeded",
        "La parte de simulaciones en que una capacidad puede superarse",
      ],
      "10%",
    ),
    short: quantity(
      "share",
      [
        "The share of the load below which an excess does not block",
        "La parte de la carga por debajo de la cual un exceso no impide el lanzamiento",
      ],
      "0.5%",
    ),
    kept: quantity(
      "share",
      [
        "The share of customers for whom a promise must be kept",
        "La parte de clientes con los que una promesa debe cumplirse",
      ],
      "95%",
    ),
    busy: quantity(
      "share",
      [
        "The use above which day-to-day variation must be declared",
        "El uso por encima del cual hay que declarar la variación diaria",
      ],
      "85%",
    ),
    adds: addsSchema,
    stale: staleSchema,
    serve: quantity(
      "share",
      [
        "The least that is spent on serving, for what is spent on attracting",
        "Lo mínimo que se gasta en atender, por lo que se gasta en atraer",
      ],
      "20%",
    ),
  },
  [],
);

const ruleSetting = either(["How a rule is applied", "Cómo se aplica una regla"], {
  scalar: severityOrOff,
  map: record(
    ["How a rule is applied", "Cómo se aplica una regla"],
    {
      severity: severityOrOff,
      enabled: yesNo(["Whether it is applied", "Si se aplica"]),
      locked: yesNo([
        "`yes`: no pack, waiver or later policy may soften it",
        "`yes`: ningún paquete, excepción ni política posterior puede suavizarla",
      ]),
      effective_on: date(["The day from which it counts", "El día desde el que cuenta"]),
      because: text(["The reason", "El motivo"]),
    },
    [],
  ),
});

function times(about: About) {
  return quantity("count", about, "2");
}

const survivesSchema = record(
  [
    "How many times its forecast a launch must survive, by whom it reaches",
    "Cuántas veces su previsión debe soportar un lanzamiento, según a quién llega",
  ],
  {
    broadcast: times(["For what reaches everybody", "Para lo que llega a todos"]),
    viral: times(["For what goes from mouth to mouth", "Para lo que va de boca en boca"]),
    "own-base": times(["For what reaches your own customers", "Para lo que llega a los clientes propios"]),
    invited: times(["For those invited", "Para los invitados"]),
    forced: times(["For those who cannot choose", "Para quien no puede elegir"]),
  },
  [],
);

const adoptionSchema = record(
  ["How the company grows into its rules", "Cómo adopta la empresa sus reglas"],
  {
    until: date(["Until this day, inclusive", "Hasta este día, inclusive"]),
    new_initiatives: choice(
      ["What rules do to new initiatives", "Qué hacen las reglas con las iniciativas nuevas"],
      ["enforce", "warn", "note"],
    ),
    existing: choice(
      ["What rules do to initiatives that were there before", "Qué hacen las reglas con las iniciativas anteriores"],
      ["enforce", "warn", "note"],
    ),
  },
  [],
);

const themeList = list(["The themes that it touches", "Los temas que toca"], theme(["A theme", "Un tema"]), "or-one");

const toldSchema = record(
  [
    "Which themes each kind of initiative touches: whoever answers for them is told",
    "Qué temas toca cada tipo de iniciativa: se avisa a quien responde de ellos",
  ],
  {
    campaign: themeList,
    launch: themeList,
    price: themeList,
    policy: themeList,
    process: themeList,
    system: themeList,
    supplier: themeList,
    saving: themeList,
  },
  [],
);

const usualName = identifier(["A department", "Un área"]);

const givenSchema = record(
  [
    "When only an answer counts that the department gave itself",
    "Cuándo solo cuenta la respuesta que dio la propia área",
  ],
  {
    when: list(
      ["In which cases", "En qué casos"],
      choice(["A case", "Un caso"], ["open-blocker", "keeper", "always", "never"]),
      "or-one",
    ),
    from: quantity("count", ["From how many customers on", "Desde cuántos clientes"], "1000"),
  },
  [],
);

/** The fields of a policy: the same in `batuta.yaml` and in a pack. */
const policyFields = {
  extends: list(
    [
      "The packs that it starts from, ours, the company's own or a package's; later ones win",
      "Los conjuntos de los que parte, nuestros, propios o de un paquete; ganan los últimos",
    ],
    reference("pack", ["A pack", "Un conjunto"]),
    "or-one",
  ),
  tolerances: tolerancesSchema,
  rules: entriesOf(["How each rule is applied", "Cómo se aplica cada regla"], ruleSetting),
  survives: survivesSchema,
  adoption: adoptionSchema,
  tail: quantity(
    "duration",
    ["How long after its end an initiative is judged", "Cuánto después de su fin se juzga una iniciativa"],
    "28 days",
  ),
  permanent: quantity("duration", ["How long a permanent one is judged", "Cuánto se juzga una permanente"], "180 days"),
  told: toldSchema,
  usual_names: record(
    ["The department that usually answers for each theme", "El área que suele responder de cada tema"],
    { money: usualName, law: usualName, systems: usualName, supply: usualName, people: usualName, service: usualName },
    [],
  ),
  given_answers: givenSchema,
  ask_again: quantity(
    "duration",
    ["The least time before a department is asked again", "El tiempo mínimo antes de volver a preguntar a un área"],
    "7 days",
  ),
  responsibility: choice(
    [
      "How initiatives that are too much together share the responsibility: who has priority, who was committed first, or by what each brings",
      "Cómo se reparten la responsabilidad las iniciativas que juntas son demasiado: quién tiene prioridad, quién se comprometió antes, o según lo que trae cada una",
    ],
    RESPONSIBILITIES,
  ),
  orphan_after: quantity(
    "duration",
    ["How long an answer may wait for its initiative", "Cuánto puede esperar una respuesta a su iniciativa"],
    "30 days",
  ),
} as const;

/** How findings are weighed. */
export const policySchema = record(["How findings are weighed", "Cómo se valoran los puntos"], policyFields, []);

/** A pack: a policy that others extend (`rules/recommended.yaml`). */
export const packSchema = record(
  ["A policy that others extend", "Una política que otras amplían"],
  {
    pack: identifier(["Its name", "Su nombre"]),
    title: text(["Its name for people", "Su nombre para la gente"]),
    ...policyFields,
  },
  ["pack"],
);

export type StaleKind = Exclude<keyof Infer<typeof staleSchema>, "$at">;
export type PolicyDeclaration = Infer<typeof policySchema>;
export type PackFile = Infer<typeof packSchema>;
