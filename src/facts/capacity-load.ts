import type { CapacitySubject } from "./capacity-subject.ts";
import { capacityRow as row } from "./capacity-subject.ts";
import { type Fact, type FactTable, type UnknownFact, unknownFact } from "./fact.ts";
import { given, or } from "./rows.ts";

/** What is known is at least so much when something is missing that only makes it worse. */
const atLeast: Pick<Partial<Fact<CapacitySubject>>, "bound" | "missing"> = {
  bound: ({ outlook }) => (outlook.lowerBound || outlook.missing.length > 0 ? "lower" : undefined),
  missing: ({ outlook }) => outlook.missing,
};

/** What the simulation says of any capacity: how likely it gives way, when, by how much, and what would hold. */
export const LOAD_FACTS: FactTable<CapacitySubject> = {
  touched: row(
    "bool",
    ["Units of the initiative reach it", "Llegan a ella unidades de la iniciativa"],
    ({ outlook }) => outlook.touched,
  ),
  breach: row(
    "probability",
    ["How likely it is over what it holds on at least one day", "Probabilidad de que algún día supere lo que aguanta"],
    ({ outlook }) => or(outlook.breach?.probability, outlook.missing),
    {
      worse: "higher",
      ...atLeast,
      interval: ({ outlook }) => outlook.breach,
    },
  ),
  too_close: row(
    "bool",
    ["No number of runs tells it from its limit", "Ninguna cantidad de simulaciones la distingue de su límite"],
    ({ outlook }) =>
      or(
        given(outlook.breach, (breach) => breach.tooClose),
        outlook.missing,
      ),
  ),
  breach_without: row(
    "probability",
    [
      "How likely it is over what it holds without this initiative",
      "Probabilidad de que se supere sin esta iniciativa",
    ],
    ({ outlook }) => or(outlook.breachWithout?.probability, outlook.missing),
    { interval: ({ outlook }) => outlook.breachWithout },
  ),
  adds: row(
    "probability",
    ["How much likelier the initiative makes it", "Cuánto aumenta esa probabilidad la iniciativa"],
    ({ outlook }) => or(outlook.adds?.probability, outlook.missing),
    { worse: "higher", interval: ({ outlook }) => outlook.adds },
  ),
  first_breach: row(
    "date",
    ["The first day over what it holds, if it happens", "El primer día por encima de lo que aguanta, si ocurre"],
    (one) => firstBreach(one, "p50"),
    { worse: "lower" },
  ),
  first_breach_early: row(
    "date",
    ["The earliest of its first days over", "El más temprano de sus primeros días por encima"],
    (one) => firstBreach(one, "p5"),
  ),
  first_breach_late: row(
    "date",
    ["The latest of its first days over", "El más tardío de sus primeros días por encima"],
    (one) => firstBreach(one, "p95"),
  ),
  short: row(
    "count",
    ["Units that it cannot serve as it should", "Unidades que no atiende como debería"],
    ({ outlook }) => known(outlook.short.p50, outlook),
    {
      worse: "higher",
      ...atLeast,
    },
  ),
  short_low: row(
    "count",
    ["Units short, at best (5th percentile)", "Unidades sin atender, en el mejor caso (percentil 5)"],
    ({ outlook }) => known(outlook.short.p5, outlook),
    atLeast,
  ),
  short_high: row(
    "count",
    ["Units short, at worst (95th percentile)", "Unidades sin atender, en el peor caso (percentil 95)"],
    ({ outlook }) => known(outlook.short.p95, outlook),
    {
      worse: "higher",
      ...atLeast,
    },
  ),
  short_when_breach: row(
    "count",
    ["Units short when it is over, on average", "Unidades sin atender cuando se supera, de media"],
    ({ outlook }) => known(outlook.shortWhenBreach, outlook),
    { worse: "higher", ...atLeast },
  ),
  short_share: row(
    "share",
    [
      "Units short when it is over, as a share of the load",
      "Unidades sin atender cuando se supera, como parte de la carga",
    ],
    ({ outlook }) => known(outlook.load > 0 ? Math.min(1, outlook.shortWhenBreach / outlook.load) : 0, outlook),
    { worse: "higher", ...atLeast },
  ),
  short_too_close: row(
    "bool",
    [
      "No number of runs tells that share from what is accepted",
      "Ninguna cantidad de simulaciones distingue esa parte de lo que se admite",
    ],
    ({ outlook }) => known(outlook.shortTooClose, outlook),
  ),
  load: row(
    "count",
    ["Units that reach it in the judged span", "Unidades que llegan en el periodo juzgado"],
    ({ outlook }) => known(outlook.load, outlook),
    {
      worse: "higher",
      ...atLeast,
    },
  ),
  of_initiative: row(
    "count",
    ["Units of the initiative that reach it", "Unidades de la iniciativa que le llegan"],
    ({ outlook }) => known(outlook.loadOfInitiative, outlook),
    {
      worse: "higher",
    },
  ),
  peak_use: row(
    "share",
    ["How much of it is used on its busiest day", "Cuánto se usa en su día de más carga"],
    ({ outlook }) => or(outlook.peakUse, outlook.missing),
    { worse: "higher" },
  ),
  peak_day: row("date", ["Its busiest day", "Su día de más carga"], ({ outlook }) =>
    or(outlook.peak?.day, outlook.missing),
  ),
  peak_load: row(
    "rate",
    [
      "What it has to do on its busiest day, of a line what it handles",
      "Lo que hace en su día de más carga; una línea, lo que atiende",
    ],
    ({ outlook }) => or(outlook.peak?.load, outlook.missing),
    {
      worse: "higher",
    },
  ),
  peak_asked: row(
    "rate",
    [
      "What its busiest day asks of it, of a line its busiest seven days",
      "Lo que le pide su día de más carga; a una línea, sus siete días de más carga",
    ],
    ({ outlook }) => or(outlook.peak?.asked, outlook.missing),
    {
      worse: "higher",
    },
  ),
  peak_holds: row(
    "rate",
    ["What it holds on its busiest day", "Lo que aguanta en su día de más carga"],
    ({ outlook }) => or(outlook.peak?.holds, outlook.missing),
    {
      worse: "lower",
    },
  ),
  wait: row(
    "duration",
    ["The longest wait, in open days", "La espera más larga, en días hábiles"],
    ({ outlook }) =>
      or(
        given(outlook.worstWait, (wait) => wait.p50 * HOURS),
        outlook.missing,
      ),
    { worse: "higher" },
  ),
  breaks_at: row(
    "count",
    ["How many times the forecast it holds", "Cuántas veces la previsión aguanta"],
    ({ outlook }) =>
      outlook.missing.length > 0 ? unknownFact(...outlook.missing) : (outlook.breaksAt ?? MOST_MULTIPLE),
    { worse: "lower", bound: ({ outlook }) => (outlook.breaksAt === undefined ? "lower" : undefined) },
  ),
  let_down: row(
    "count",
    ["Customers let down at its department", "Clientes a los que se falla en su área"],
    ({ world, capacity }) => letDown(world.outlook.customers, capacity.department),
    { worse: "higher" },
  ),
  let_down_share: row(
    "share",
    ["Customers let down at its department, as a share", "Clientes a los que se falla en su área, como parte"],
    ({ world, capacity }) => shareLetDown(world.outlook.customers, capacity.department),
    { worse: "higher" },
  ),
  has_flip: row(
    "bool",
    ["A figure is known that would make it hold", "Se conoce una cifra con la que aguantaría"],
    ({ outlook }) => outlook.flip !== undefined,
  ),
  flip_what: row("text", ["The figure that would make it hold", "La cifra con la que aguantaría"], ({ outlook }) =>
    or(outlook.flip?.what),
  ),
  flip_now: row("count", ["That figure as it is now", "Esa cifra como es ahora"], ({ outlook }) =>
    or(outlook.flip?.now),
  ),
  flip_needed: row("count", ["The figure at which it would hold", "La cifra con la que aguantaría"], ({ outlook }) =>
    or(outlook.flip?.needed),
  ),
  others: row(
    "text",
    ["Other initiatives on it in the span", "Otras iniciativas en ella en el periodo"],
    ({ outlook }) => outlook.otherInitiatives.join(", "),
  ),
  is_shared: row(
    "bool",
    ["Other initiatives are on it in the span", "Hay otras iniciativas en ella en el periodo"],
    ({ outlook }) => outlook.otherInitiatives.length > 0,
  ),
  plain_breach: row(
    "bool",
    ["It gives way with every number at its middle", "Se supera con todas las cifras en su valor medio"],
    ({ outlook }) => known(outlook.plain.breach, outlook),
  ),
  plain_short: row(
    "count",
    ["Units short with every number at its middle", "Unidades sin atender con todas las cifras en su valor medio"],
    ({ outlook }) => known(outlook.plain.short, outlook),
  ),
  plain_first_breach: row(
    "date",
    [
      "Its first day over, with every number at its middle",
      "Su primer día por encima, con cada cifra en su valor medio",
    ],
    ({ outlook }) => or(outlook.plain.firstBreach, outlook.missing),
  ),
  usual_before_launch: row(
    "count",
    ["Usual units before launch", "Unidades habituales antes del lanzamiento"],
    ({ outlook }) => known(outlook.plain.usualBeforeLaunch, outlook),
  ),
  usual_in_span: row(
    "count",
    ["Usual units in the judged span", "Unidades habituales en el periodo juzgado"],
    ({ outlook }) => known(outlook.plain.usualInSpan, outlook),
  ),
  plain_of_initiative: row(
    "count",
    [
      "The initiative's units, with every number at its middle",
      "Unidades de la iniciativa, con todas las cifras en su valor medio",
    ],
    ({ outlook }) => known(outlook.plain.ofInitiative, outlook),
  ),
};

const HOURS = 24;

/** Where the search for a multiple ends (simulation.md, section 10). */
const MOST_MULTIPLE = 100;

type Load = CapacitySubject["outlook"];

/** A number stands when nothing is missing, or when what is missing only makes it worse. */
function known<T>(value: T, outlook: Load): T | UnknownFact {
  return outlook.breach === undefined && outlook.missing.length > 0 ? unknownFact(...outlook.missing) : value;
}

function firstBreach({ outlook }: CapacitySubject, quantile: "p5" | "p50" | "p95"): number | UnknownFact {
  return or(outlook.firstBreach?.[quantile], outlook.missing);
}

type Customers = CapacitySubject["world"]["outlook"]["customers"];

function letDown(customers: Customers, department: string): number | UnknownFact {
  return customers.known ? (customers.byDepartment[department] ?? 0) : unknownFact();
}

function shareLetDown(customers: Customers, department: string): number | UnknownFact {
  if (!customers.known) return unknownFact();
  return customers.expectedMean > 0
    ? Math.min(1, (customers.byDepartment[department] ?? 0) / customers.expectedMean)
    : 0;
}
