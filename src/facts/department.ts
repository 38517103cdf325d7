import { valueOf } from "../base/said.ts";
import { middleOf } from "../quantity/quantity.ts";
import { ANSWER_FACTS } from "./department-answer.ts";
import { ORIENTATION_FACTS } from "./department-orientation.ts";
import { type DepartmentSubject, departmentAt, departmentRow as row } from "./department-row.ts";
import { touchNames, touchesOf } from "./conversation.ts";
import { expectedNames, expectedOf, isExpectedToDeclare, promisesKeptBy } from "./expected-declarations.ts";
import { type FactTable, type UnknownFact, unknownFact } from "./fact.ts";
import { daysAsHours } from "./rows.ts";
import { staleCapacities } from "./stale.ts";
import { subject } from "./subjects.ts";
import { departmentName } from "./wording.ts";

const DECLARED_FACTS: FactTable<DepartmentSubject> = {
  title: row("text", ["Its name", "Su nombre"], ({ department }) => department.id, {
    bilingual: ({ world, department }) => departmentName(world, department.id),
  }),
  contact: row(
    "text",
    ["Whom to write to; empty: not said", "A quién escribir; vacío: no se dice"],
    ({ department }) => department.contact ?? "",
  ),
  is_declared: row(
    "bool",
    ["It has a file of its own", "Tiene su propio archivo"],
    ({ department }) => department.declared,
  ),
  is_outside: row("bool", ["It is not ours", "No es nuestra"], ({ department }) => department.outside),
  is_proposer: row("bool", ["It proposes the initiative", "Propone la iniciativa"], isProposer),
  is_touched: row(
    "bool",
    ["The initiative touches it", "La iniciativa le toca"],
    ({ world, department }) => touchesOf(world, department.id).length > 0,
  ),
  is_to_ask: row(
    "bool",
    ["The initiative touches it and it does not propose it", "La iniciativa le toca y no la propone ella"],
    (one) => !isProposer(one) && touchesOf(one.world, one.department.id).length > 0,
  ),
  touched_because: row(
    "text",
    ["Why it is touched", "Por qué le toca"],
    ({ world, department }) => touchesOf(world, department.id).join(", "),
    { bilingual: ({ world, department }) => touchNames(touchesOf(world, department.id)) },
  ),
  is_reached: row("bool", ["Its load grows", "Le llega más carga"], ({ world, department }) =>
    touchesOf(world, department.id).includes("capacity"),
  ),
  is_keeper: row(
    "bool",
    ["It keeps a promise", "Cumple una promesa"],
    ({ world, department }) => promisesKeptBy(world, department.id).length > 0,
  ),
  is_expected_to_declare: row(
    "bool",
    ["It keeps a promise and declares nothing", "Cumple una promesa y no declara nada"],
    ({ world, department }) => isExpectedToDeclare(world, department.id),
  ),
  declares_enough: row("bool", ["It has declared what it holds", "Ha declarado lo que aguanta"], declaresEnough),
  must_declare: row(
    "text",
    ["What it would have to declare", "Lo que tendría que declarar"],
    ({ world, department }) =>
      expectedOf(world, department.id)
        .map(({ what }) => what)
        .join(", "),
    { bilingual: ({ world, department }) => expectedNames(world, department.id) },
  ),
  stale: row(
    "text",
    ["Its figures that are older than the company accepts", "Sus cifras más antiguas de lo que la empresa admite"],
    (one) =>
      staleCapacities(one.world, one.department)
        .map(({ capacity }) => capacity.name)
        .join(", "),
    { bilingual: (one) => staleNames(one) },
  ),
  has_stale: row(
    "bool",
    [
      "Some of its figures are older than the company accepts",
      "Algunas de sus cifras son más antiguas de lo que se admite",
    ],
    (one) => staleCapacities(one.world, one.department).length > 0,
  ),
  oldest: row(
    "duration",
    ["The age of the oldest of them", "La antigüedad de la más vieja"],
    (one) => oldest(one, "age"),
    { worse: "higher" },
  ),
  oldest_limit: row("duration", ["How old that one may be", "Cuánta antigüedad se admite en esa"], (one) =>
    oldest(one, "limit"),
  ),
};

const LOAD_FACTS: FactTable<DepartmentSubject> = {
  let_down: row(
    "count",
    ["Customers let down at it", "Clientes a los que se falla en ella"],
    ({ world, department }) =>
      world.outlook.customers.known ? (world.outlook.customers.byDepartment[department.id] ?? 0) : unknownFact(),
    { worse: "higher" },
  ),
  peak: row(
    "rate",
    ["What the initiative brings it on its busiest day", "Lo que le trae la iniciativa su día de más carga"],
    peakOf,
    {
      worse: "higher",
    },
  ),
  breach: row(
    "probability",
    ["How likely some capacity of it is over what it holds", "Probabilidad de que alguna capacidad suya se supere"],
    (one) => breachOf(one),
    { worse: "higher" },
  ),
  stock_out: row(
    "probability",
    ["How likely some stock of it runs out", "Probabilidad de que se agote alguna existencia suya"],
    (one) => breachOf(one, "stock"),
    { worse: "higher" },
  ),
  promise: row(
    "duration",
    ["The shortest time promised in its name", "El menor plazo prometido en su nombre"],
    promisedTime,
    { worse: "lower" },
  ),
};

/** An area that holds capacities and makes commitments, also one that is only named. */
export const department = subject<DepartmentSubject>({
  name: "department",
  variable: "department",
  says: { en: "An area, or an outside party", es: "Un área, o una parte externa" },
  instances: (world) => world.company.departments.map((one) => ({ world, department: one })),
  id: (one) => `department:${one.department.id}`,
  department: (one) => one.department.id,
  at: (one) => departmentAt(one)[0],
  facts: { ...DECLARED_FACTS, ...ANSWER_FACTS, ...ORIENTATION_FACTS, ...LOAD_FACTS },
});

function isProposer({ world, department: { id } }: DepartmentSubject): boolean {
  return id === world.initiative.declaration.proposed_by;
}

function declaresEnough({ world, department: { id } }: DepartmentSubject): boolean | UnknownFact {
  const missing = expectedOf(world, id);
  return missing.length === 0 ? true : unknownFact(...missing);
}

function staleNames({ world, department: one }: DepartmentSubject) {
  const names = staleCapacities(world, one).map(({ capacity }) => capacity.title);
  return { en: names.map(({ en }) => en).join(", "), es: names.map(({ es }) => es).join(", ") };
}

function oldest({ world, department: one }: DepartmentSubject, what: "age" | "limit"): number | UnknownFact {
  const [first] = staleCapacities(world, one).toSorted((a, b) => b.age - a.age);
  return first ? daysAsHours(first[what]) : unknownFact();
}

function capacitiesReached({ world, department: { id } }: DepartmentSubject) {
  return world.outlook.capacities.filter((one) => one.department === id && one.touched);
}

function peakOf(one: DepartmentSubject): number | UnknownFact {
  const peaks = capacitiesReached(one).flatMap(({ arrivals }) => (arrivals ? [arrivals.busiest.units] : []));
  return peaks.length > 0 ? Math.max(...peaks) : unknownFact();
}

function breachOf(one: DepartmentSubject, kind?: "stock"): number | UnknownFact {
  const capacities = capacitiesReached(one).filter((capacity) => kind === undefined || capacity.kind === kind);
  const missing = capacities.filter(({ breach }) => breach === undefined).flatMap((capacity) => capacity.missing);
  if (missing.length > 0) return unknownFact(...missing);
  return Math.max(0, ...capacities.map(({ breach }) => breach?.probability ?? 0));
}

function promisedTime({ world, department: { id } }: DepartmentSubject): number | UnknownFact {
  const times = promisesKeptBy(world, id).flatMap(({ term }) => {
    const value = term.direction === "at-most" ? valueOf(term.value) : undefined;
    if (!value || (value.measure !== "duration" && value.measure !== "working-days")) return [];
    return [middleOf(value) * (value.measure === "working-days" ? 24 : 1)];
  });
  return times.length > 0 ? Math.min(...times) : unknownFact();
}
