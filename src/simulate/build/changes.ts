import type { Initiative, Where } from "../../model/company.ts";
import { valueOf } from "../../base/said.ts";
import type { Missing } from "../outlook.ts";
import type { FlowFactor } from "../plan.ts";
import { type Building, dayIndex } from "./building.ts";
import { contains } from "./where.ts";

/** What active initiatives do to a flow: factors in force by day. */
export function flowFactors(building: Building, flow: string, where: Where): readonly FlowFactor[] {
  return building.active.flatMap((initiative) =>
    (initiative.declaration.changes ?? []).flatMap((change) => {
      if (change.kind !== "flow" || change.flow !== flow || !contains(change.where ?? {}, where)) return [];
      const by = valueOf(change.by);
      if (!by) return [];
      const name = `initiative:${initiative.id}/changes/flow:${flow}${when(change)}/by`;
      return [{ ...spanOf(building, change, initiative.launch), by: building.drivers.draw(name, by, "signed") }];
    }),
  );
}

type Change = NonNullable<Initiative["declaration"]["changes"]>[number];

/** Changes of a flow whose size somebody said to be unknown: there may be more or fewer of its units. */
export function unknownFlowChanges(building: Building, flow: string, where: Where): readonly Missing[] {
  return unknownSizes(
    building,
    `flow:${flow}`,
    (change) => change.kind === "flow" && change.flow === flow && contains(change.where ?? {}, where),
  );
}

/** Active initiatives' changes whose size somebody said to be unknown; who proposes them can say it. */
export function unknownSizes(
  building: Building,
  subject: string,
  concerns: (change: Change) => boolean,
): readonly Missing[] {
  return building.active.flatMap((initiative) =>
    (initiative.declaration.changes ?? []).flatMap((change): readonly Missing[] => {
      if (change.kind === "topic" || change.by?.said !== "unknown" || !concerns(change)) return [];
      const department = initiative.declaration.proposed_by;
      const at = change.$at["by"] ?? initiative.at;
      return [{ what: "by", department, subject, said: true, ask: change.by.ask, at }];
    }),
  );
}

/** What active initiatives do to a capacity's supply. */
export function supplyFactors(building: Building, capacity: string): readonly FlowFactor[] {
  return building.active.flatMap((initiative) =>
    (initiative.declaration.changes ?? []).flatMap((change) => {
      if (change.kind !== "capacity" || change.capacity !== capacity || change.replaced_by !== undefined) return [];
      const span = spanOf(building, change, initiative.launch);
      if (change.becomes === "withdrawn") return [{ ...span, by: building.drivers.constant(-1) }];
      const by = valueOf(change.by);
      if (!by) return [];
      const name = `initiative:${initiative.id}/changes/capacity:${capacity}${when(change)}/by`;
      return [{ ...span, by: building.drivers.draw(name, by, "signed") }];
    }),
  );
}

/** What tells one change of a thing from another: the days and the units that it is about. */
function when(change: { from?: number; to?: number; where?: object }): string {
  return JSON.stringify([change.from, change.to, change.where]);
}

export function spanOf(
  building: Building,
  change: { from?: number; to?: number },
  launch: number,
): { from: number; to: number } {
  return {
    from: dayIndex(building, change.from ?? launch),
    to: change.to === undefined ? Number.MAX_SAFE_INTEGER : dayIndex(building, change.to),
  };
}
