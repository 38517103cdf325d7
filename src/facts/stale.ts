import type { Capacity, Department } from "../model/company.ts";
import type { World } from "./world.ts";

/** A capacity whose figures are older than the company accepts; ages in days. */
export interface Stale {
  readonly capacity: Capacity;
  readonly age: number;
  readonly limit: number;
}

/** The stale capacities of a department among those that the initiative reaches. */
export function staleCapacities({ company, outlook }: World, department: Department): readonly Stale[] {
  const reached = new Set(outlook.capacities.filter((one) => one.touched).map(({ id }) => id));
  return department.capacities.flatMap((capacity) => {
    if (capacity.asOf === undefined || !reached.has(capacity.id)) return [];
    const age = company.asOf - capacity.asOf;
    const limit = company.policy.tolerances.stale[capacity.declaration.kind];
    return age > limit ? [{ capacity, age, limit }] : [];
  });
}
