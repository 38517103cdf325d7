import type { Position } from "../base/position.ts";
import { valueOf, type Said } from "../base/said.ts";
import type { CapacityDeclaration } from "../capacity/index.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Usual } from "./company.ts";
import { placeOf } from "./joining.ts";

type Declared = NonNullable<Exclude<CapacityDeclaration, { kind: "limit" }>["usual"]>;

/** The usual load in all its forms; nothing for a limit, which says what is used. */
export function usualOf(declaration: CapacityDeclaration, at: Position): Usual {
  const net = declaration.kind !== "limit" && declaration.net === true;
  const nothing = { rate: undefined, net, varies: undefined, includes: [], excludes: [], at };
  if (declaration.kind === "limit" || declaration.usual === undefined) return nothing;
  const where = { ...nothing, at: placeOf(declaration.$at, "usual") };
  const { usual } = declaration;
  if (!isRecord(usual)) return { ...where, rate: usual };
  const { varies, includes = [], excludes = [] } = usual;
  return { ...where, rate: rateOf(usual), varies, includes: includes.toSorted(), excludes: excludes.toSorted() };
}

type UsualRecord = Extract<Declared, { readonly $at: unknown }>;

function isRecord(usual: Declared): usual is UsualRecord {
  return "$at" in usual;
}

function rateOf(usual: UsualRecord): Said<Quantity> | undefined {
  const said = usual.rate ?? usual.range;
  const rate = valueOf(said);
  if (!rate)
    return (
      said ??
      (usual.unknown === true ? { said: "unknown", ...(usual.ask === undefined ? {} : { ask: usual.ask }) } : undefined)
    );
  const driver = usual.moves_with === undefined ? {} : { movesWith: usual.moves_with };
  const times = usual.times === undefined ? {} : { times: usual.times };
  return { said: "value", value: { ...rate, ...driver, ...times } };
}

/** Whether a capacity says what it must about everyday load: `usual:` (even unknown) or `net: yes`; a limit, what is used. */
export function saysUsual(declaration: CapacityDeclaration): boolean {
  if (declaration.kind === "limit") return declaration.used !== undefined;
  return declaration.usual !== undefined || declaration.net === true;
}
