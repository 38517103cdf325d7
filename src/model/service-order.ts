import { compareText } from "../base/position.ts";
import { problem } from "../base/problem.ts";
import { valueOf } from "../base/said.ts";
import { isPoint, middleOf } from "../quantity/quantity.ts";
import type { Capacity } from "./company.ts";
import { canonical } from "./canonical.ts";
import { documentsOf } from "./documents.ts";
import { type Joining, placeOf, unknownReference } from "./joining.ts";
import { overlaps } from "./where.ts";

/** Capacities of one kind and flow, side by side or one behind another. */
type Line = readonly Capacity[];

/** Capacities with their rank in the order of service of their kind and flow; what leaves the order open is a problem. */
export function inServiceOrder(capacities: readonly Capacity[], joining: Joining): readonly Capacity[] {
  const lines = new Map<string, Capacity[]>();
  for (const capacity of capacities) {
    const key = `${capacity.declaration.kind} ${capacity.flow}`;
    const line = lines.get(key);
    if (line) line.push(capacity);
    else lines.set(key, [capacity]);
  }
  const ranks = new Map<string, number>();
  for (const line of lines.values()) {
    for (const { id, before } of positionsIn(line, joining)) ranks.set(id, before.size);
  }
  return capacities.map((capacity) => ({ ...capacity, order: ranks.get(capacity.id) ?? 0 }));
}

interface Placed {
  readonly id: string;
  /** The groups that a unit passes before. */
  readonly before: ReadonlySet<string>;
}

function positionsIn(line: Line, joining: Joining): readonly Placed[] {
  const previous = new Map(line.map((capacity) => [capacity.id, previousOf(capacity, line, joining)]));
  checkTakes(line, joining);
  const placed = line.map((capacity) => ({ capacity, before: groupsBefore(capacity, previous, joining) }));
  checkTies(placed, joining);
  return placed.map(({ capacity, before }) => ({ id: capacity.id, before }));
}

/** The capacity of `after:`, by its full name, its department's short one, or one of the line. */
function previousOf(capacity: Capacity, line: Line, joining: Joining): Capacity | undefined {
  const { after, $at } = capacity.declaration;
  if (after === undefined) return undefined;
  const id = capacityId(after, capacity.department);
  const found = line.find((other) => other.id === id && other.id !== capacity.id);
  if (found) return found;
  const known = line.map((other) => other.id).filter((other) => other !== capacity.id);
  joining.report(unknownReference({ kind: "capacity", id: after, known, at: placeOf($at, "after") }));
  return undefined;
}

/** `dispatch` of logistics is `logistics/dispatch`; a full name stays. */
export function capacityId(name: string, department: string): string {
  return name.includes("/") ? name : `${department}/${name}`;
}

/** Capacities that share their units stand in one group: what comes after one comes after all of them. */
function groupOf(capacity: Capacity): string {
  if (capacity.declaration.takes === undefined) return capacity.id;
  return `takes ${canonical([capacity.where, capacity.declaration.after ?? ""])}`;
}

function groupsBefore(
  capacity: Capacity,
  previous: ReadonlyMap<string, Capacity | undefined>,
  joining: Joining,
): ReadonlySet<string> {
  const passed = new Set<Capacity>();
  let current = previous.get(capacity.id);
  while (current && current !== capacity && !passed.has(current)) {
    passed.add(current);
    current = previous.get(current.id);
  }
  if (current === capacity) reportCircle([capacity, ...passed], joining);
  return new Set([...passed].map(groupOf));
}

/** Told once, by the one whose name comes first. */
function reportCircle(circle: Line, joining: Joining): void {
  const ids = circle.map(({ id }) => id);
  const [first] = circle;
  if (!first || ids.toSorted(compareText)[0] !== first.id) return;
  const others = circle.slice(1).map(({ declaration }) => placeOf(declaration.$at, "after"));
  joining.report(
    problem(
      "flow-circle",
      { circle: [...ids, first.id].toReversed() },
      placeOf(first.declaration.$at, "after"),
      others,
    ),
  );
}

interface Standing {
  readonly capacity: Capacity;
  readonly group: string;
  readonly before: ReadonlySet<string>;
}

/** Each capacity whose place beside an earlier one is open is told once, with the first of those: mending that tells the next. */
function checkTies(placed: readonly Omit<Standing, "group">[], joining: Joining): void {
  const standing = placed.map((one) => ({ ...one, group: groupOf(one.capacity) }));
  const replaced = replacedPairs(joining);
  for (const [index, { capacity }] of standing.entries()) {
    const other = earlierTie(standing, index, replaced)?.capacity;
    if (!other) continue;
    const args = { capacities: [other.id, capacity.id], kind: capacity.declaration.kind };
    joining.report(problem("order-undecided", args, capacity.at, [other.at]));
  }
}

function earlierTie(standing: readonly Standing[], index: number, replaced: ReadonlySet<string>): Standing | undefined {
  const own = standing[index];
  if (!own) return undefined;
  const ofOwn = new Set([own.group, ...own.before]);
  for (const other of standing.slice(0, index)) {
    if (ofOwn.has(other.group) || other.before.has(own.group)) continue;
    if (!overlaps(other.capacity.where, own.capacity.where)) continue;
    if (!replaced.has(pairOf(other.capacity.id, own.capacity.id))) return other;
  }
  return undefined;
}

/** Capacities and those that take their place never serve together. */
function replacedPairs(joining: Joining): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { value } of documentsOf(joining.documents, "initiative"))
    for (const change of value.changes ?? [])
      if (change.kind === "capacity" && change.replaced_by !== undefined)
        pairs.add(pairOf(change.capacity, change.replaced_by));
  return pairs;
}

function pairOf(one: string, other: string): string {
  return [one, other].toSorted(compareText).join(" ");
}

/** Shares at one step sum to 100%; unknown ones are not judged here. */
function checkTakes(line: Line, joining: Joining): void {
  const sharing = line.filter(({ declaration }) => declaration.takes !== undefined);
  for (const { declaration, id } of sharing) {
    const takes = valueOf(declaration.takes);
    if (takes && !isPoint(takes))
      joining.report(problem("takes-range", { capacity: id }, placeOf(declaration.$at, "takes")));
    if (declaration.per === "site")
      joining.report(problem("site-takes", { capacity: id }, placeOf(declaration.$at, "takes")));
  }
  for (const group of new Set(sharing.map(groupOf))) {
    const members = sharing.filter((capacity) => groupOf(capacity) === group);
    const shares = members.map(({ declaration }) => valueOf(declaration.takes));
    const sum = shares.reduce((total, share) => total + (share ? middleOf(share) : 0), 0);
    const isKnown = !shares.includes(undefined);
    const [first, ...others] = members.map(({ declaration }) => placeOf(declaration.$at, "takes"));
    if (first && isKnown && Math.abs(sum - 1) > 1e-6)
      joining.report(problem("takes-sum", { capacities: members.map(({ id }) => id), sum }, first, others));
  }
}
