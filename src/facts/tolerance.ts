import { NOWHERE } from "../base/position.ts";
import type { Tolerances } from "../model/policy.ts";
import { or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { World } from "./world.ts";

const row = rowsFrom<World>(() => []);

/** How much the company accepts: every number is printed beside what it judges. */
export const tolerance = subject<World>({
  name: "tolerance",
  variable: "tolerance",
  says: { en: "How much the company accepts", es: "Cuánto acepta la empresa" },
  instances: (world) => [world],
  id: () => "tolerance",
  department: ({ initiative }) => initiative.declaration.proposed_by,
  at: () => NOWHERE,
  facts: {
    breach: row(
      "probability",
      ["How likely a capacity may be over what it holds", "Probabilidad admitida de superar una capacidad"],
      (world) => of(world).breach,
    ),
    short: row(
      "share",
      [
        "The share of the load below which an excess does not block",
        "La parte de la carga por debajo de la cual un exceso no impide lanzar",
      ],
      (world) => of(world).short,
    ),
    kept: row(
      "share",
      [
        "The share of customers for whom a promise must be kept",
        "La parte de clientes con los que una promesa debe cumplirse",
      ],
      (world) => of(world).kept,
    ),
    busy: row(
      "share",
      ["The use above which variation must be declared", "El uso por encima del cual hay que declarar la variación"],
      (world) => of(world).busy,
    ),
    adds: row(
      "probability",
      [
        "What an initiative may add to a capacity already over",
        "Lo que una iniciativa puede añadir a una capacidad ya desbordada",
      ],
      (world) => of(world).adds.probability,
    ),
    adds_customers: row(
      "share",
      [
        "What an initiative may add there, in customers let down",
        "Lo que una iniciativa puede añadir ahí, en clientes a los que se falla",
      ],
      (world) => of(world).adds.customers,
    ),
    serve: row(
      "share",
      [
        "The least spent on serving, for what is spent on attracting",
        "Lo mínimo gastado en atender, por lo gastado en atraer",
      ],
      (world) => or(of(world).serve),
    ),
    bounds_serving: row(
      "bool",
      ["The company bounds what is spent on serving", "La empresa acota lo que se gasta en atender"],
      (world) => of(world).serve !== undefined,
    ),
    stale_gate: row(
      "duration",
      ["How old a notice may be", "Antigüedad admitida de una antelación"],
      (world) => of(world).stale.gate * 24,
    ),
    stale_commitment: row(
      "duration",
      ["How old a commitment may be", "Antigüedad admitida de un compromiso"],
      (world) => of(world).stale.commitment * 24,
    ),
    stale_calendar: row(
      "duration",
      ["How old a calendar may be", "Antigüedad admitida de un calendario"],
      (world) => of(world).stale.calendar * 24,
    ),
    stale_evidence: row(
      "duration",
      ["How old evidence may be", "Antigüedad admitida de una evidencia"],
      (world) => of(world).stale.evidence * 24,
    ),
  },
});

function of({ company }: World): Tolerances {
  return company.policy.tolerances;
}
