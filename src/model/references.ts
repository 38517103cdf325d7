import { oncePer } from "../base/once-per.ts";
import { compareText, type Position } from "../base/position.ts";
import { valueOf } from "../base/said.ts";
import type { Located } from "../schema/define.ts";
import type { DecodedDocument } from "./documents.ts";
import type { Department, Initiative } from "./company.ts";
import type { InitiativeDeclaration } from "./initiative.ts";
import { type Joining, nearestId, placeOf, unknownReference } from "./joining.ts";

interface Named {
  readonly id: string;
  readonly at: Position;
}

/** Capacities that commitments and initiatives name must be there, unless they belong to a party without a file. */
export function checkCapacityReferences(
  departments: readonly Department[],
  initiatives: readonly Initiative[],
  joining: Joining,
): void {
  const known = departments.flatMap(({ capacities }) => capacities.map(({ id }) => id)).toSorted(compareText);
  const declared = new Set(departments.filter((one) => one.declared).map(({ id }) => id));
  for (const { id, at } of [
    ...departments.flatMap(namedByCommitments),
    ...initiatives.flatMap(({ declaration }) => namedBy(declaration)),
  ]) {
    if (known.includes(id)) continue;
    const isOfStranger =
      id.includes("/") && !declared.has(id.split("/")[0] ?? "") && nearestId(id, known) === undefined;
    if (!isOfStranger) joining.report(unknownReference({ kind: "capacity", id, known, at }));
  }
}

/** An option that an initiative takes must be one that its capacity declares. */
export function checkOptions(
  departments: readonly Department[],
  initiatives: readonly Initiative[],
  joining: Joining,
): void {
  const capacities = new Map(departments.flatMap(({ capacities: own }) => own.map((one) => [one.id, one] as const)));
  for (const change of initiatives.flatMap(({ declaration }) => declaration.changes ?? [])) {
    if (change.kind !== "capacity" || change.option === undefined) continue;
    const capacity = capacities.get(change.capacity);
    const known = (valueOf(capacity?.declaration.options) ?? []).map(({ name }) => name).toSorted(compareText);
    if (!capacity || known.includes(change.option)) continue;
    joining.report(unknownReference({ kind: "option", id: change.option, known, at: placeOf(change.$at, "option") }));
  }
}

function namedByCommitments({ commitments }: Department): readonly Named[] {
  return commitments.flatMap(({ decidedBy, declaration }) =>
    decidedBy.map((id) => ({ id, at: placeOf(declaration.$at, "decided_by") })),
  );
}

/** They stay the same however often a company is joined anew. */
const namedBy = oncePer(namedByInitiative);

function namedByInitiative({ changes = [], rehearsals, listening }: InitiativeDeclaration): readonly Named[] {
  const listener = valueOf(listening);
  return [
    ...changes.flatMap((change) =>
      change.kind === "capacity" ? [named(change, "capacity"), named(change, "replaced_by")] : [],
    ),
    ...(valueOf(rehearsals) ?? []).map((rehearsal) => named(rehearsal, "of")),
    ...(listener ? [named(listener, "capacity")] : []),
  ].flat();
}

function named(record: Located, field: string): readonly Named[] {
  const id: unknown = Object.entries(record).find(([key]) => key === field)?.[1];
  return typeof id === "string" ? [{ id, at: placeOf(record.$at, field) }] : [];
}

/** Every driver that some quantity moves with must be declared by the company. */
export function checkDrivers(
  documents: readonly DecodedDocument[],
  drivers: readonly string[],
  joining: Joining,
): void {
  const known = drivers.toSorted(compareText);
  for (const driver of documents.flatMap(driversOf)) {
    if (!known.includes(driver.id))
      joining.report(unknownReference({ kind: "driver", id: driver.id, known, at: driver.at }));
  }
}

/** The drivers that a document names: one that is joined again, beside others that changed, is not searched again. */
const driversOf = oncePer(({ value, at }: DecodedDocument) => driversIn(value, at));

/** The drivers that a value names, each where the nearest field around it stands. */
function driversIn(value: unknown, at: Position): readonly Named[] {
  if (typeof value !== "object" || value === null) return [];
  const $at: unknown = "$at" in value ? value.$at : undefined;
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (key === "$at") return [];
    const here = positionIn($at, key) ?? at;
    const isDriver = (key === "movesWith" || key === "moves_with") && typeof part === "string";
    return isDriver ? [{ id: part, at: here }] : driversIn(part, here);
  });
}

function positionIn($at: unknown, key: string): Position | undefined {
  const at: unknown =
    typeof $at === "object" && $at !== null ? Object.entries($at).find(([field]) => field === key)?.[1] : undefined;
  return isPosition(at) ? at : undefined;
}

function isPosition(at: unknown): at is Position {
  return typeof at === "object" && at !== null && "line" in at && "file" in at;
}
