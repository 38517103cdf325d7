import { NOWHERE, type Position } from "../base/position.ts";
import { problem } from "../base/problem.ts";
import { valueOf, type Said } from "../base/said.ts";
import { usualDepartment } from "../base/usual-names.ts";
import { middleOf, type Quantity } from "../quantity/quantity.ts";
import { calendarOf, type CalendarContext } from "./calendars.ts";
import { byId, canonical, inCanonicalOrder } from "./canonical.ts";
import type { Commitment, Department } from "./company.ts";
import type { CommitmentDeclaration, DepartmentFile } from "./department.ts";
import { documentsOf } from "./documents.ts";
import { capacitiesOf, titleOf } from "./join-capacities.ts";
import { type Joining, placeOf } from "./joining.ts";
import { capacityId } from "./service-order.ts";
import { conditionsOf, termOf } from "./terms.ts";

/** All that one department's documents say together. */
interface Parts {
  readonly id: string;
  readonly files: readonly DepartmentFile[];
  readonly $at: Readonly<Record<string, Position>>;
}

/** The departments that files declare, each from all of its documents. */
export function joinDepartments(joining: Joining, calendars: CalendarContext): readonly Department[] {
  const files = new Map<string, DepartmentFile[]>();
  for (const { value } of documentsOf(joining.documents, "department"))
    files.set(value.department, [...(files.get(value.department) ?? []), value]);
  const parts = [...files].map(([id, all]) => ({ id, files: all, $at: positionsOf(all) }));
  return byId(parts.map((one) => departmentOf(one, joining, calendars)));
}

/** Where each field stands: in the first document that says it. */
function positionsOf(files: readonly DepartmentFile[]): Readonly<Record<string, Position>> {
  return files.reduceRight<Record<string, Position>>((before, file) => ({ ...before, ...file.$at }), {});
}

function departmentOf(parts: Parts, joining: Joining, calendars: CalendarContext): Department {
  const said = <K extends keyof DepartmentFile>(field: K): DepartmentFile[K] | undefined =>
    saidOnce(parts, field, joining);
  const { id, files, $at } = parts;
  const declared = said("calendar");
  const calendar = calendarOf({ declared, at: placeOf($at, "calendar") }, calendars);
  const asOf = earliest(files.flatMap((file) => file.as_of ?? []));
  const sites = said("sites");
  return {
    id,
    title: said("title") ?? titleOf(id),
    declared: true,
    outside: said("outside") ?? false,
    contact: said("contact"),
    language: said("language"),
    answersFor: [...new Set(files.flatMap((file) => file.answers_for ?? []))].toSorted(),
    calendar,
    calendarDeclared: declared !== undefined,
    calendarAsOf: typeof declared === "object" ? declared.as_of : undefined,
    asOf,
    notice: said("notice"),
    approvals: approvalsOf(parts, joining),
    freezes: freezesOf(files),
    commitments: commitmentsOf(parts, asOf, joining),
    capacities: capacitiesOf(files, { id, calendar, asOf, sites }, joining),
    objectives: placedAll(files.flatMap((file) => file.objectives ?? [])),
    knows: placedAll(files.flatMap((file) => file.knows ?? [])),
    sites,
    $at,
  };
}

/** What the documents say of a field; two that say different things are a problem, and the first holds. */
function saidOnce<K extends keyof DepartmentFile>(
  { id, files }: Parts,
  field: K,
  joining: Joining,
): DepartmentFile[K] | undefined {
  const saying = files.filter((file) => file[field] !== undefined);
  const [first, ...others] = saying;
  const other = others.find((file) => canonical(file[field]) !== canonical(first?.[field]));
  if (first && other) {
    const args = { kind: "department", id, field };
    joining.report(problem("field-twice", args, placeOf(other.$at, field), [placeOf(first.$at, field)]));
  }
  return first?.[field];
}

function earliest(days: readonly number[]): number | undefined {
  return days.length === 0 ? undefined : Math.min(...days);
}

function approvalsOf({ id, files }: Parts, joining: Joining): Readonly<Record<string, Said<Quantity>>> {
  const found = new Map<string, { readonly said: Said<Quantity>; readonly at: Position }>();
  for (const { approvals, $at } of files) {
    for (const [name, said] of Object.entries(approvals ?? {})) {
      const first = found.get(name);
      const at = placeOf($at, "approvals");
      if (!first) found.set(name, { said, at });
      else if (canonical(first.said) !== canonical(said))
        joining.report(problem("field-twice", { kind: "department", id, field: `approvals.${name}` }, at, [first.at]));
    }
  }
  const names = [...found.keys()].toSorted();
  return Object.fromEntries(
    names.flatMap((name) => (found.has(name) ? [[name, found.get(name)?.said ?? { said: "unknown" }]] : [])),
  );
}

function freezesOf(files: readonly DepartmentFile[]): Department["freezes"] {
  const freezes = files.flatMap((file) => file.freezes ?? []);
  return inCanonicalOrder(freezes, ({ from, to, why }) => [from, to, why]).map(({ from, to, why, $at }) => ({
    from,
    to,
    why,
    at: placeOf($at, ""),
  }));
}

function placedAll<T extends { readonly $at: Readonly<Record<string, Position>> }>(
  items: readonly T[],
): readonly (T & { readonly at: Position })[] {
  return inCanonicalOrder(items, (item) => item).map((item) => ({ ...item, at: item.$at[""] ?? NOWHERE }));
}

function commitmentsOf({ id, files }: Parts, asOf: number | undefined, joining: Joining): readonly Commitment[] {
  const all = files.flatMap((file) =>
    (file.commits ?? []).map((declaration) => ({ declaration, asOf: file.as_of ?? asOf })),
  );
  const commitments = all.map((one) => commitmentOf(one.declaration, { id, asOf: one.asOf }, joining));
  return inCanonicalOrder(commitments, ({ topic, declaration }) => [topic, declaration]);
}

function commitmentOf(
  declaration: CommitmentDeclaration,
  holder: { id: string; asOf: number | undefined },
  joining: Joining,
): Commitment {
  const share = valueOf(declaration.for);
  return {
    department: holder.id,
    topic: declaration.topic,
    term: termOf(declaration, joining.report),
    share: share && middleOf(share),
    decidedBy: (declaration.decided_by ?? []).map((name) => capacityId(name, holder.id)),
    conditions: conditionsOf(declaration),
    asOf: declaration.as_of ?? holder.asOf,
    declaration,
    at: placeOf(declaration.$at, ""),
  };
}

/** The departments with those that are only named: parties without a file. */
export function withNamedParties(
  departments: readonly Department[],
  named: ReadonlyMap<string, Position>,
  calendar: Department["calendar"],
): readonly Department[] {
  const declared = new Set(departments.map(({ id }) => id));
  const others = [...named].filter(([id]) => !declared.has(id)).map(([id, at]) => undeclared(id, at, calendar));
  return byId([...departments, ...others]);
}

function undeclared(id: string, at: Position, calendar: Department["calendar"]): Department {
  return {
    id,
    title: usualDepartment(id),
    declared: false,
    outside: false,
    contact: undefined,
    language: undefined,
    answersFor: [],
    calendar,
    calendarDeclared: false,
    calendarAsOf: undefined,
    asOf: undefined,
    notice: undefined,
    approvals: {},
    freezes: [],
    commitments: [],
    capacities: [],
    objectives: [],
    knows: [],
    sites: undefined,
    $at: { "": at },
  };
}
