import { isNone, valueOf } from "../base/said.ts";
import type { Infer } from "../schema/define.ts";
import type { evidenceSchema } from "../capacity/common.ts";
import { middleOf } from "../quantity/quantity.ts";
import { subtractWorkingDays } from "../time/calendar.ts";
import { type CapacitySubject, declaredAt, capacityRow as row } from "./capacity-subject.ts";
import { type FactTable, type UnknownFact, unknownFact } from "./fact.ts";
import { daysAsHours, given, middle, or } from "./rows.ts";

const at = (field: string) => ({ from: (one: CapacitySubject) => declaredAt(one, field) });

/** What a department declares of any capacity, how old it is, and on what it rests. */
export const DECLARED_FACTS: FactTable<CapacitySubject> = {
  title: row("text", ["Its name", "Su nombre"], ({ capacity }) => capacity.name, {
    bilingual: ({ capacity }) => capacity.title,
  }),
  kind: row(
    "text",
    [
      "What kind it is: stock, throughput, staffed, concurrent or limit",
      "De qué tipo es: stock, throughput, staffed, concurrent o limit",
    ],
    ({ outlook }) => outlook.kind,
  ),
  flow: row("text", ["The flow that it serves", "El flujo que atiende"], ({ capacity }) => capacity.flow),
  is_known: row(
    "bool",
    ["Everything that its numbers need is declared", "Está declarado todo lo que necesitan sus cifras"],
    ({ outlook }) => outlook.missing.length === 0,
  ),
  missing: row("text", ["What nobody declared", "Lo que nadie ha declarado"], ({ outlook }) =>
    [...new Set(outlook.missing.map((one) => one.what))].join(", "),
  ),
  usual: row("rate", ["Its usual load a day", "Su carga habitual al día"], usual, { worse: "higher", ...at("usual") }),
  is_net: row(
    "bool",
    ["Declared after business as usual was taken away", "Declarada tras descontar lo habitual"],
    ({ capacity }) => capacity.usual.net,
    at("net"),
  ),
  has_varies: row(
    "bool",
    ["It says how its usual load varies from day to day", "Dice cuánto varía su carga habitual de un día a otro"],
    ({ capacity }) => capacity.usual.varies !== undefined,
    at("usual"),
  ),
  age: row("duration", ["How old its figures are", "Antigüedad de sus cifras"], ageOf, {
    worse: "higher",
    ...at("as_of"),
  }),
  stale_after: row(
    "duration",
    ["How old figures of its kind may be", "Antigüedad que pueden tener las cifras de su tipo"],
    ({ world, outlook }) => daysAsHours(world.company.policy.tolerances.stale[outlook.kind]),
  ),
  is_dated: row(
    "bool",
    ["It says on which day its figures were true", "Dice en qué día eran ciertas sus cifras"],
    ({ capacity }) => capacity.asOf !== undefined,
    at("as_of"),
  ),
  sources: row(
    "count",
    ["Independent places or suppliers", "Lugares o proveedores independientes"],
    ({ capacity }) => middle(capacity.declaration.sources),
    { worse: "lower", ...at("sources") },
  ),
  has_fallback: row(
    "bool",
    ["Something takes over when it stops", "Algo la sustituye si se para"],
    ({ capacity: { declaration } }) => or(given(declaration.fallback, (text) => text !== "none")),
    at("fallback"),
  ),
  fallback: row(
    "text",
    ["What takes over when it stops", "Qué la sustituye si se para"],
    ({ capacity: { declaration } }) => or(declaration.fallback),
    at("fallback"),
  ),
  transit: row(
    "duration",
    ["Handling and transit after service", "Manipulación y transporte después del servicio"],
    ({ capacity }) => middle(capacity.declaration.transit),
    { worse: "higher", ...at("transit") },
  ),
  survives: row(
    "count",
    ["How many times the forecast it must hold (policy)", "Cuántas veces la previsión debe aguantar (política)"],
    ({ world }) => multipleToSurvive(world),
  ),
  evidence_said: row(
    "text",
    [
      "On what its figures rest: evidence, nothing, none, or a word such as assumed",
      "En qué se apoyan sus cifras: evidence, nothing, none o una palabra como assumed",
    ],
    ({ capacity: { declaration } }) =>
      typeof declaration.evidence === "object" ? "evidence" : (declaration.evidence ?? "nothing"),
    at("evidence"),
  ),
  evidence_age: row(
    "duration",
    ["How long ago it was proved", "Hace cuánto se probó"],
    (one) => or(given(evidenceOf(one)?.on, (on) => daysAsHours(one.world.company.asOf - on))),
    { worse: "higher", ...at("evidence") },
  ),
  evidence_scope: row(
    "text",
    [
      "What was tried: end-to-end, or a part; empty: not said",
      "Qué se probó: end-to-end o una parte; vacío: no se dice",
    ],
    (one) => evidenceOf(one)?.scope ?? "",
    at("evidence"),
  ),
  tested_at: row(
    "count",
    ["The load at which it was proved", "La carga con la que se probó"],
    (one) => middle(evidenceOf(one)?.at),
    { worse: "lower", ...at("evidence") },
  ),
  left_out: row(
    "text",
    ["What its trial left out", "Lo que su prueba dejó fuera"],
    (one) => (evidenceOf(one)?.left_out ?? []).join(", "),
    at("evidence"),
  ),
  has_left_out: row(
    "bool",
    ["Its trial left something out", "Su prueba dejó algo fuera"],
    (one) => (evidenceOf(one)?.left_out ?? []).length > 0,
    at("evidence"),
  ),
  tested_share: row(
    "share",
    ["The tried load over that of its busiest day", "La carga probada frente a la de su día de más carga"],
    testedShare,
    { worse: "lower", ...at("evidence") },
  ),
  has_options: row(
    "bool",
    ["Something can be arranged to hold more", "Se puede preparar algo para aguantar más"],
    (one) => optionsOf(one).length > 0,
    at("options"),
  ),
  latest_order_day: row(
    "date",
    ["The last day on which one of its options can still be ordered", "El último día para pedir una de sus opciones"],
    latestOrderDay,
    { worse: "lower", ...at("options") },
  ),
  unsettled: row(
    "text",
    [
      "Live initiatives that its usual load neither includes nor excludes",
      "Iniciativas en marcha que su carga habitual ni incluye ni excluye",
    ],
    (one) => unsettled(one).join(", "),
    at("usual"),
  ),
  has_unsettled: row(
    "bool",
    [
      "Its usual load neither includes nor excludes some live initiative",
      "Hay alguna iniciativa en marcha que su carga habitual ni incluye ni excluye",
    ],
    (one) => unsettled(one).length > 0,
    at("usual"),
  ),
};

/** How many times its forecast the initiative must survive: by whom it reaches, and by what bounds its offer. */
export function multipleToSurvive({ company: { policy }, initiative }: CapacitySubject["world"]): number {
  const reaches = initiative.streams.map((stream) => stream.declaration.reach ?? "broadcast");
  const { affects, offer } = initiative.declaration;
  const demanded = reaches.map((reach) => policy.survives[reach]);
  const forced = affects && reaches.length === 0 ? [policy.survives.forced] : [];
  const open = offer && isOpen(offer) ? [policy.survives.broadcast] : [];
  return Math.max(1, ...demanded, ...forced, ...open);
}

type Offer = NonNullable<CapacitySubject["world"]["initiative"]["declaration"]["offer"]>;

/** Free, uncapped or transferable: it spreads whoever was meant (simulation.md, section 10). */
function isOpen({ price, cap, transferable }: Offer): boolean {
  const amount = valueOf(price);
  const isFree = isNone(price) || (amount !== undefined && amount.high <= 0);
  return isFree || valueOf(valueOf(cap)?.total) === undefined || transferable === true;
}

function usual({ capacity, outlook }: CapacitySubject): number | UnknownFact {
  if (capacity.usual.net) return 0;
  return middle(
    capacity.usual.rate,
    outlook.missing.filter((one) => one.what === "usual"),
  );
}

function ageOf({ world: { company }, capacity }: CapacitySubject): number | UnknownFact {
  return or(given(capacity.asOf, (day) => daysAsHours(Math.max(0, company.asOf - day))));
}

function evidenceOf({ capacity: { declaration } }: CapacitySubject): Infer<typeof evidenceSchema> | undefined {
  return typeof declaration.evidence === "object" ? declaration.evidence : undefined;
}

function testedShare(one: CapacitySubject): number | UnknownFact {
  const tested = valueOf(evidenceOf(one)?.at);
  const load = one.outlook.peak?.load;
  if (!tested || load === undefined) return unknownFact(...one.outlook.missing);
  return load > 0 ? middleOf(tested) / load : 1;
}

function optionsOf({ capacity: { declaration } }: CapacitySubject) {
  return valueOf(declaration.options) ?? [];
}

function latestOrderDay(one: CapacitySubject): number | UnknownFact {
  const needed = one.outlook.firstBreach?.p5 ?? one.world.initiative.launch;
  const days = optionsOf(one).map(({ notice }) => {
    const quantity = valueOf(notice);
    if (!quantity) return needed - 1;
    const count = middleOf(quantity);
    if (quantity.measure === "working-days")
      return subtractWorkingDays(one.capacity.calendar, needed, Math.ceil(count));
    return needed - Math.ceil(count / daysAsHours(1));
  });
  return days.length > 0 ? Math.max(...days) : unknownFact();
}

/** Live before the declaration's day, and nobody says whether its load is already inside (simulation.md, section 6). */
function unsettled({ world, capacity }: CapacitySubject): readonly string[] {
  const settled = new Set([...capacity.usual.includes, ...capacity.usual.excludes]);
  const declared = capacity.asOf ?? world.company.asOf;
  const reach = new Set(world.outlook.capacities.find((one) => one.id === capacity.id)?.otherInitiatives);
  return world.company.initiatives
    .filter((one) => one.status === "live" && one.launch < declared && reach.has(one.id) && !settled.has(one.id))
    .map((one) => one.id);
}
