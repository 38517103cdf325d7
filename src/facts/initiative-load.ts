import type { Bilingual } from "../base/bilingual.ts";
import type { Initiative } from "../model/company.ts";
import { type FactTable, type UnknownFact, unknownFact } from "./fact.ts";
import { at, initiativeRow as row } from "./initiative-row.ts";
import { readinessOf } from "./readiness-of.ts";
import { given } from "./rows.ts";
import { harmedOnes } from "./harmed-ones.ts";
import { listed } from "./wording.ts";
import type { World } from "./world.ts";

/** What the initiative does to others, what others do to what it counts on, and how far its list is done. */
export const LOAD_FACTS_OF_INITIATIVE: FactTable<World> = {
  others_share: row(
    "share",
    [
      "Other customers let down because of it, beside the customers it brings",
      "Otros clientes a los que se falla por ella, frente a los que trae",
    ],
    othersShare,
    { worse: "higher" },
  ),
  others_too_close: row(
    "bool",
    [
      "No number of runs tells that share from what is accepted",
      "Ninguna cantidad de simulaciones distingue esa parte de lo que se admite",
    ],
    ({ outlook }) => outlook.customers.othersTooClose,
  ),
  harmed: row(
    "text",
    ["Approved or live initiatives that it pushes over", "Iniciativas aprobadas o en marcha a las que desborda"],
    (world) =>
      harmedBy(world)
        .map(({ id }) => id)
        .join(", "),
    { bilingual: (world) => titles(harmedBy(world)) },
  ),
  harms_others: row(
    "bool",
    ["It pushes an approved or live initiative over", "Desborda a una iniciativa aprobada o en marcha"],
    (world) => harmedBy(world).length > 0,
  ),
  moving: row(
    "text",
    [
      "Capacities it counts on that another initiative is changing",
      "Capacidades con las que cuenta y que otra iniciativa está cambiando",
    ],
    (world) =>
      moving(world)
        .map(({ capacity }) => capacity)
        .join(", "),
    { bilingual: (world) => listed(moving(world).map(({ capacity }) => capacityName(world, capacity))) },
  ),
  moved_by: row(
    "text",
    [
      "The initiatives that change capacities it counts on",
      "Las iniciativas que cambian capacidades con las que cuenta",
    ],
    (world) => [...new Set(moving(world).map(({ by }) => by.id))].join(", "),
    { bilingual: (world) => titles([...new Set(moving(world).map(({ by }) => by))]) },
  ),
  counts_on_moving: row(
    "bool",
    [
      "It counts on a capacity that another initiative is changing",
      "Cuenta con una capacidad que otra iniciativa está cambiando",
    ],
    (world) => moving(world).length > 0,
  ),
  criteria_met: row(
    "count",
    ["Things that must be there and are", "Lo que debe estar y está"],
    (world) => orUnknown(readinessOf(world)?.met),
    { worse: "lower", ...at("readiness") },
  ),
  criteria: row(
    "count",
    ["Things that must be there", "Lo que debe estar"],
    (world) => orUnknown(readinessOf(world)?.of),
    at("readiness"),
  ),
  criteria_open: row(
    "count",
    ["Things that must be there and are not yet", "Lo que debe estar y todavía no está"],
    (world) => orUnknown(given(readinessOf(world), ({ met, of }) => Math.max(0, of - met))),
    { worse: "higher", ...at("readiness") },
  ),
  counts_criteria: row(
    "bool",
    ["It says how many of its criteria are met", "Dice cuántos de sus criterios se cumplen"],
    (world) => readinessOf(world) !== undefined,
    at("readiness"),
  ),
};

function orUnknown(value: number | undefined): number | UnknownFact {
  return value ?? unknownFact();
}

function othersShare({ outlook: { customers, missing } }: World): number | UnknownFact {
  if (!customers.known) return unknownFact(...missing);
  return customers.expectedMean > 0 ? Math.min(1, customers.othersLetDown.mean / customers.expectedMean) : 0;
}

function harmedBy({ company, outlook }: World): readonly Initiative[] {
  return harmedOnes(company, outlook);
}

interface Moving {
  readonly capacity: string;
  readonly by: Initiative;
}

/** A capacity that this one reaches while another initiative's change of it is still to come or under way. */
function moving({ company, initiative, outlook }: World): readonly Moving[] {
  const reached = new Set(outlook.capacities.filter((one) => one.touched).map(({ id }) => id));
  const others = company.initiatives.filter(
    ({ id, status }) => id !== initiative.id && !["done", "stopped", "draft"].includes(status),
  );
  return others.flatMap((by) =>
    (by.declaration.changes ?? []).flatMap((change) => {
      if (change.kind !== "capacity" || !reached.has(change.capacity)) return [];
      const from = change.from ?? by.launch;
      const to = change.to ?? by.ends ?? Number.POSITIVE_INFINITY;
      return from <= outlook.span.to && to >= outlook.span.from ? [{ capacity: change.capacity, by }] : [];
    }),
  );
}

export function capacityName({ company }: World, id: string): Bilingual {
  const capacities = company.departments.flatMap((department) => department.capacities);
  return capacities.find((one) => one.id === id)?.title ?? { en: id, es: id };
}

export function titles(initiatives: readonly Initiative[]): Bilingual {
  return listed(initiatives.map(({ declaration: { title } }) => ({ en: title, es: title })));
}
