import type { CustomersOutlook } from "../simulate/outlook.ts";
import { multipleToSurvive } from "./capacity-declared.ts";
import { type UnknownFact, unknownFact } from "./fact.ts";
import { rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { World } from "./world.ts";

const row = rowsFrom<World>(({ initiative }) => initiative.streams.map((stream) => stream.at));

/** The customers of the initiative, as the simulation counts them. */
export const customers = subject<World>({
  name: "customers",
  variable: "customers",
  says: { en: "The customers of the initiative", es: "Los clientes de la iniciativa" },
  instances: (world) => [world],
  id: () => "customers",
  department: ({ initiative }) => initiative.declaration.proposed_by,
  at: ({ initiative }) => initiative.at,
  lists: {
    streams: { of: "stream", says: { en: "The forecasts", es: "Las previsiones" } },
    capacities: {
      of: "capacity",
      says: { en: "The capacities that they reach", es: "Las capacidades a las que llegan" },
    },
  },
  facts: {
    is_known: row(
      "bool",
      ["Some demand is known", "Se conoce alguna demanda"],
      ({ outlook }) => outlook.customers.known,
    ),
    counts_units: row(
      "bool",
      ["Each unit of demand counts as one customer", "Cada unidad de demanda cuenta como un cliente"],
      ({ outlook }) => outlook.customers.unitsAsCustomers,
    ),
    expected: row(
      "count",
      ["Customers expected", "Clientes esperados"],
      (world) => known(world, (one) => one.expected.p50),
      { worse: "higher" },
    ),
    expected_low: row("count", ["Customers expected, 5th percentile", "Clientes esperados, percentil 5"], (world) =>
      known(world, (one) => one.expected.p5),
    ),
    expected_high: row(
      "count",
      ["Customers expected, 95th percentile", "Clientes esperados, percentil 95"],
      (world) => known(world, (one) => one.expected.p95),
      { worse: "higher" },
    ),
    let_down: row(
      "count",
      ["Customers let down, on average", "Clientes a los que se falla, de media"],
      (world) => known(world, (one) => one.letDown.mean),
      { worse: "higher" },
    ),
    let_down_low: row(
      "count",
      ["Customers let down, 5th percentile", "Clientes a los que se falla, percentil 5"],
      (world) => known(world, (one) => one.letDown.p5),
    ),
    let_down_high: row(
      "count",
      ["Customers let down, 95th percentile", "Clientes a los que se falla, percentil 95"],
      (world) => known(world, (one) => one.letDown.p95),
      { worse: "higher" },
    ),
    share: row(
      "share",
      ["The share of the expected customers that is let down", "La parte de los clientes esperados a la que se falla"],
      (world) => known(world, (one) => one.share),
      { worse: "higher" },
    ),
    others_let_down: row(
      "count",
      ["Other customers let down because of it, on average", "Otros clientes a los que se falla por ella, de media"],
      (world) => known(world, (one) => one.othersLetDown.mean),
      { worse: "higher" },
    ),
    others_let_down_high: row(
      "count",
      [
        "Other customers let down because of it, 95th percentile",
        "Otros clientes a los que se falla por ella, percentil 95",
      ],
      (world) => known(world, (one) => one.othersLetDown.p95),
      { worse: "higher" },
    ),
    turned_away: row(
      "count",
      ["Customers who are turned away", "Clientes que se quedan fuera"],
      (world) => known(world, (one) => one.turnedAway.p50),
      { worse: "higher" },
    ),
    breaks_at: row(
      "count",
      ["How many times the forecast everything holds", "Cuántas veces la previsión aguanta todo"],
      breaksAt,
      {
        worse: "lower",
        bound: ({ outlook }) => (outlook.breaksAt && outlook.breaksAt.multiple === undefined ? "lower" : undefined),
      },
    ),
    breaks_first: row(
      "text",
      ["The first capacity to give way beyond that", "La primera capacidad que cede más allá"],
      ({ outlook }) => outlook.breaksAt?.capacity ?? "",
    ),
    survives: row(
      "count",
      ["How many times the forecast it must hold (policy)", "Cuántas veces la previsión debe aguantar (política)"],
      multipleToSurvive,
    ),
  },
});

/** Beyond this nobody looks (simulation.md, section 10). */
const MOST_MULTIPLE = 100;

function known({ outlook }: World, read: (customers: CustomersOutlook) => number): number | UnknownFact {
  return outlook.customers.known ? read(outlook.customers) : unknownFact(...outlook.missing);
}

function breaksAt({ outlook }: World): number | UnknownFact {
  return outlook.breaksAt ? (outlook.breaksAt.multiple ?? MOST_MULTIPLE) : unknownFact(...outlook.missing);
}
