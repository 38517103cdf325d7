import type { Bilingual } from "../base/bilingual.ts";
import { problem } from "../base/problem.ts";
import type { CapacityDeclaration } from "../capacity/index.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import type { Capacity } from "./company.ts";
import type { DepartmentFile, SitesDeclaration } from "./department.ts";
import { byId } from "./canonical.ts";
import { type Joining, placeOf } from "./joining.ts";
import { saysUsual, usualOf } from "./usual.ts";
import { whereOf } from "./where.ts";

/** What a department's capacities take from it. */
export interface Holder {
  readonly id: string;
  readonly calendar: Calendar;
  readonly asOf: Day | undefined;
  readonly sites: SitesDeclaration | undefined;
}

/** The capacities of a department's documents, by id; ranks come later (`inServiceOrder`). */
export function capacitiesOf(files: readonly DepartmentFile[], holder: Holder, joining: Joining): readonly Capacity[] {
  const found = new Map<string, Capacity>();
  for (const file of files) {
    for (const [name, declaration] of Object.entries(file.capacities ?? {})) {
      const capacity = capacityOf(name, declaration, { ...holder, asOf: file.as_of ?? holder.asOf });
      const first = found.get(name);
      if (first) joining.report(problem("id-twice", { kind: "capacity", id: capacity.id }, capacity.at, [first.at]));
      else found.set(name, capacity);
      if (!first) checkUsual(capacity, joining);
    }
  }
  return byId([...found.values()]);
}

function capacityOf(name: string, declaration: CapacityDeclaration, holder: Holder): Capacity {
  const at = placeOf(declaration.$at, "");
  return {
    id: `${holder.id}/${name}`,
    department: holder.id,
    name,
    title: declaration.title ?? titleOf(name),
    flow: flowOf(declaration),
    where: whereOf(declaration.where),
    declaration,
    calendar: holder.calendar,
    asOf: declaration.as_of ?? holder.asOf,
    usual: usualOf(declaration, at),
    order: 0,
    sites: declaration.per === "site" || holder.sites?.figures !== undefined ? holder.sites : undefined,
    at,
  };
}

/** A name for people, made of the one for files: `night-shift` reads `night shift`. */
export function titleOf(id: string): Bilingual {
  const words = id.replaceAll(/[-_]+/g, " ");
  return { en: words, es: words };
}

/** The flow that a capacity serves. */
export function flowOf(declaration: CapacityDeclaration): string {
  if (declaration.kind === "stock") return declaration.stock;
  if (declaration.kind === "throughput") return declaration.throughput;
  if (declaration.kind === "staffed") return declaration.staffed;
  return declaration.kind === "concurrent" ? declaration.concurrent : declaration.limit;
}

function checkUsual({ id, declaration, at }: Capacity, joining: Joining): void {
  if (saysUsual(declaration)) return;
  if (declaration.kind === "limit") joining.report(problem("missing-key", { key: "used", example: "0 EUR" }, at));
  else joining.report(problem("usual-missing", { capacity: id }, at));
}
