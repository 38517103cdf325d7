import type { Bilingual } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import type { CapacityDeclaration, CapacityKind } from "../capacity/index.ts";
import type { Capacity } from "../model/company.ts";
import type { CapacityOutlook } from "../simulate/outlook.ts";
import type { FactTable } from "./fact.ts";
import { type Row, rowsFrom } from "./rows.ts";
import { type SubjectType, subject } from "./subjects.ts";
import type { World } from "./world.ts";

/** A capacity with what the simulation says of it. */
export interface CapacitySubject {
  readonly world: World;
  readonly capacity: Capacity;
  readonly outlook: CapacityOutlook;
}

/** A capacity of one kind, so that its facts can read what only that kind declares. */
export interface KindSubject<K extends CapacityKind> extends CapacitySubject {
  readonly declared: Extract<CapacityDeclaration, { readonly kind: K }>;
}

/** The capacities that the initiative reaches, or changes, in the order of the outlook. */
export function capacitiesOf(world: World): readonly CapacitySubject[] {
  const declared = new Map(
    world.company.departments.flatMap((department) => department.capacities.map((one) => [one.id, one] as const)),
  );
  const changed = changedBy(world);
  return world.outlook.capacities.flatMap((outlook) => {
    const capacity = declared.get(outlook.id);
    return capacity && (outlook.touched || changed.has(outlook.id)) ? [{ world, capacity, outlook }] : [];
  });
}

/** Ids of the capacities that the initiative alters, also those that take the place of another. */
function changedBy(world: World): ReadonlySet<string> {
  const changes = world.initiative.declaration.changes ?? [];
  return new Set(
    changes.flatMap((change) =>
      change.kind === "capacity" ? [change.capacity, change.replaced_by ?? change.capacity] : [],
    ),
  );
}

/** Where a field of its declaration stands, else the capacity itself. */
export function declaredAt({ capacity }: CapacitySubject, field: string): readonly Position[] {
  return [capacity.declaration.$at[field] ?? capacity.at];
}

/** Writes rows about a capacity. */
export const capacityRow: Row<CapacitySubject> = rowsFrom(({ capacity }) => [capacity.at]);

/** The subject of one kind of capacity: rules read it as `capacity`. */
export function kindSubject<K extends CapacityKind>(
  kind: K,
  says: Bilingual,
  facts: FactTable<KindSubject<K>>,
): SubjectType {
  return subject<KindSubject<K>>({
    ...CAPACITY_BASE,
    name: kind,
    says,
    facts,
    instances: (world) => capacitiesOf(world).flatMap((one) => ofKind(kind, one)),
  });
}

function ofKind<K extends CapacityKind>(kind: K, one: CapacitySubject): readonly KindSubject<K>[] {
  const { declaration } = one.capacity;
  return isKind(kind, declaration) ? [{ ...one, declared: declaration }] : [];
}

function isKind<K extends CapacityKind>(
  kind: K,
  declaration: CapacityDeclaration,
): declaration is Extract<CapacityDeclaration, { readonly kind: K }> {
  return declaration.kind === kind;
}

/** What capacities of every kind have in common as subjects. */
export const CAPACITY_BASE = {
  variable: "capacity",
  id: ({ capacity }: CapacitySubject) => `capacity:${capacity.id}`,
  department: ({ capacity }: CapacitySubject) => capacity.department,
  at: ({ capacity }: CapacitySubject) => capacity.at,
  firstDay: ({ outlook }: CapacitySubject) => outlook.firstBreach?.p50,
  scope: { department: ({ capacity }: CapacitySubject) => `department:${capacity.department}` },
};
