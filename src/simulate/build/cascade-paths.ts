import type { Company, Initiative, Step, Where } from "../../model/company.ts";
import { affectedFlow, contactFlow } from "./affected.ts";
import { matchOf } from "./where.ts";

/** Units of one flow along one path of the cascade of an initiative, and the capacities that they come to (full ids). */
export interface CascadePath {
  readonly initiative: Initiative;
  readonly flow: string;
  readonly where: Where;
  readonly parent: CascadePath | undefined;
  readonly children: CascadePath[];
  /** The step that begets it; undefined: it comes from outside. */
  readonly step: Step | undefined;
  readonly served: readonly string[];
  /** Those too whose `where` asks for a pair that the units lack: nobody can tell. */
  readonly possible: readonly string[];
}

/** Every path of the cascade of a company's initiatives, by initiative and by capacity. */
export interface CascadePaths {
  readonly of: (initiative: Initiative) => readonly CascadePath[];
  /** Paths whose units come, or may come, to a capacity. */
  readonly at: (capacity: string) => readonly CascadePath[];
  /** Capacities to which units of a flow with these pairs come, or may. */
  readonly reachedBy: (flow: string, where: Where) => Pick<CascadePath, "served" | "possible">;
}

const known = new WeakMap<Company, CascadePaths>();

/** Without days or figures: where units go does not depend on them. Found once a company. */
export function cascadePaths(company: Company): CascadePaths {
  const paths = known.get(company) ?? findPaths(company);
  known.set(company, paths);
  return paths;
}

function findPaths(company: Company): CascadePaths {
  const reachedBy = reachIn(company);
  const all = company.initiatives.map((initiative) => pathsOf({ company, initiative, reachedBy }));
  const byInitiative = new Map(company.initiatives.map((initiative, index) => [initiative, all[index] ?? []]));
  const byCapacity = grouped(all.flat().flatMap((path) => path.possible.map((id) => [id, path] as const)));
  return {
    of: (initiative) => byInitiative.get(initiative) ?? [],
    at: (capacity) => byCapacity.get(capacity) ?? [],
    reachedBy,
  };
}

function reachIn({ departments }: Company): CascadePaths["reachedBy"] {
  const capacities = departments.flatMap((department) => department.capacities);
  const byFlow = grouped(capacities.map((capacity) => [capacity.flow, capacity] as const));
  return (flow, where) => {
    const served: string[] = [];
    const possible: string[] = [];
    for (const capacity of byFlow.get(flow) ?? []) {
      const match = matchOf(capacity.where, where);
      if ("lacks" in match || match.matches) possible.push(capacity.id);
      if ("matches" in match && match.matches) served.push(capacity.id);
    }
    return { served, possible };
  };
}

function grouped<Key, Value>(pairs: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

interface Source {
  readonly company: Company;
  readonly initiative: Initiative;
  readonly reachedBy: CascadePaths["reachedBy"];
}

/** Parents before children, as lots are built of them. */
function pathsOf(source: Source): readonly CascadePath[] {
  const { company, initiative } = source;
  const paths: CascadePath[] = [];
  for (const { flow, parts } of initiative.streams)
    for (const { where } of parts) paths.push(pathOf(source, { flow, where }));
  if (initiative.declaration.affects) {
    const customers = pathOf(source, { flow: affectedFlow(initiative), where: {} });
    const contacts = contactFlow(company);
    paths.push(customers);
    if (contacts !== undefined) paths.push(pathOf(source, { flow: contacts, where: {}, parent: customers }));
  }
  for (const path of paths) {
    for (const step of company.steps) {
      if (step.from !== path.flow || isAncestor(path, step.flow)) continue;
      paths.push(pathOf(source, { flow: step.flow, where: { ...path.where, ...step.where }, parent: path, step }));
    }
  }
  return paths;
}

function pathOf(
  { initiative, reachedBy }: Source,
  { flow, where, parent, step }: Pick<CascadePath, "flow" | "where"> & Partial<Pick<CascadePath, "parent" | "step">>,
): CascadePath {
  const path = { initiative, flow, where, parent, step, children: [], ...reachedBy(flow, where) };
  parent?.children.push(path);
  return path;
}

function isAncestor(path: CascadePath, flow: string): boolean {
  for (let at: CascadePath | undefined = path; at; at = at.parent) if (at.flow === flow) return true;
  return false;
}
