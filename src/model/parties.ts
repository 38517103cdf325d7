import { comparePositions } from "../base/position.ts";
import { valueOf } from "../base/said.ts";
import type { Located } from "../schema/define.ts";
import type { Party } from "./company.ts";
import type { InitiativeDeclaration } from "./initiative.ts";
import { placeOf } from "./joining.ts";

type Role = Party["role"];

/** The departments and outside parties that an initiative names, in order of first mention; one of two roles stands twice. */
export function partiesOf(declaration: InitiativeDeclaration): readonly Party[] {
  const all = [
    ...keepers(declaration),
    ...payers(declaration),
    ...owners(declaration),
    ...asked(declaration),
    ...changed(declaration),
  ];
  const first = new Map<string, Party>();
  for (const party of all.toSorted((a, b) => comparePositions(a.at, b.at))) {
    const key = `${party.role} ${party.department}`;
    if (!first.has(key)) first.set(key, party);
  }
  return [...first.values()];
}

/** A party, when the field that names it is said. */
function named(record: Located | undefined, field: string, role: Role): readonly Party[] {
  if (!record) return [];
  const department: unknown = Object.entries(record).find(([key]) => key === field)?.[1];
  return typeof department === "string" ? [{ department, role, at: placeOf(record.$at, field) }] : [];
}

function keepers({ promises = [] }: InitiativeDeclaration): readonly Party[] {
  return promises.flatMap(({ kept_by = [], $at }) =>
    kept_by.map((department) => ({ department, role: "keeper", at: placeOf($at, "kept_by") }) as const),
  );
}

function payers({ offer, care_plan }: InitiativeDeclaration): readonly Party[] {
  const plans = valueOf(care_plan) ?? [];
  return [
    ...named(offer, "paid_by", "payer"),
    ...named(valueOf(offer?.reward), "paid_by", "payer"),
    ...named(valueOf(offer?.liability), "covered_by", "insurer"),
    ...plans.flatMap((plan) => [...named(plan, "funded_by", "payer"), ...named(plan, "tells", "owner")]),
  ];
}

function owners(declaration: InitiativeDeclaration): readonly Party[] {
  const { segment, touchpoints = [], readiness, listening, measures, briefings = [], trip_wires } = declaration;
  const criteria =
    (readiness && ("criteria" in readiness ? readiness.criteria : "length" in readiness ? readiness : undefined)) ?? [];
  return [
    ...named(segment, "owner", "owner"),
    ...touchpoints.flatMap((touchpoint) => named(touchpoint, "owner", "owner")),
    ...criteria.flatMap((criterion) => named(criterion, "owner", "owner")),
    ...named(valueOf(listening), "owner", "owner"),
    ...(valueOf(measures) ?? []).flatMap((measure) => named(measure, "owner", "owner")),
    ...(valueOf(trip_wires) ?? []).flatMap((wire) => named(wire, "who", "owner")),
    ...briefings.flatMap((briefing) => named(briefing, "department", "owner")),
  ];
}

function asked({ asked: asking = {}, answers = {} }: InitiativeDeclaration): readonly Party[] {
  return [...Object.entries(asking), ...Object.entries(answers)].map(([department, { $at }]) => ({
    department,
    role: "asked",
    at: placeOf($at, ""),
  }));
}

function changed({ changes = [] }: InitiativeDeclaration): readonly Party[] {
  return changes.flatMap((change) => {
    if (change.kind !== "capacity") return [];
    const names = [change.capacity, ...(change.replaced_by === undefined ? [] : [change.replaced_by])];
    return names.map(
      (name) =>
        ({ department: name.split("/")[0] ?? name, role: "changed", at: placeOf(change.$at, "capacity") }) as const,
    );
  });
}
