import type { Company, Initiative } from "../../model/company.ts";
import { valueOf } from "../../base/said.ts";
import { type CascadePath, cascadePaths } from "./cascade-paths.ts";

/** The part of a company that a run is about: nothing outside it can change what is asked of the run. */
export interface Concern {
  /** Ids. */
  readonly initiatives: ReadonlySet<string>;
  /** Full ids. */
  readonly capacities: ReadonlySet<string>;
}

export interface Asked {
  readonly judged: Initiative;
  /** Approved and live initiatives that act beside it. */
  readonly others: readonly Initiative[];
  /** Capacities that are asked about whatever it does to them: full ids. */
  readonly also?: readonly string[];
}

/**
 * What one initiative can make different, and all that this rests on: the capacities that it reaches or changes; those
 * that units which it delays reach afterwards, whosever they are; those that the customers of such units meet elsewhere,
 * since a customer counts once; and whatever lies before any of these on the way of units that come to them. What else a
 * company has is the same with the initiative as without it.
 */
export function concernOf(company: Company, { judged, others, also = [] }: Asked): Concern {
  const search = newSearch(company, [judged, ...others]);
  for (const path of search.paths.of(judged)) affect(search, path);
  const harmed = begottenByHarm(search, judged);
  for (const capacity of [...harmed.flatMap(({ served }) => served), ...changedBy(search, judged)])
    weigh(search, capacity);
  spread(search);
  for (const path of search.affected) includeCustomers(search, path);
  const possible = [...search.paths.of(judged), ...harmed].flatMap((each) => each.possible);
  for (const capacity of [...possible, ...namedBy(judged), ...also]) include(search, capacity);
  return settle(search);
}

/** What one capacity rests on. */
export function concernAt(company: Company, capacity: string, acting: readonly Initiative[]): Concern {
  const search = newSearch(company, acting);
  include(search, capacity);
  return settle(search);
}

interface Search {
  readonly company: Company;
  readonly paths: ReturnType<typeof cascadePaths>;
  readonly acting: ReadonlySet<Initiative>;
  /** Capacities at which something may differ, in the order in which they were found. */
  readonly weighed: Set<string>;
  readonly affected: Set<CascadePath>;
  readonly included: Set<string>;
}

function newSearch(company: Company, acting: readonly Initiative[]): Search {
  return {
    company,
    paths: cascadePaths(company),
    acting: new Set(acting),
    weighed: new Set(),
    affected: new Set(),
    included: new Set(),
  };
}

/** What the usual load that it makes late or lost begets: a call about a parcel of somebody else. */
function begottenByHarm(
  { company, paths }: Search,
  judged: Initiative,
): readonly Pick<CascadePath, "served" | "possible">[] {
  const flows = new Set([
    ...paths.of(judged).map(({ flow }) => flow),
    ...changesOf(judged).flatMap((change) => (change.kind === "flow" ? [change.flow] : flowOf(company, change))),
  ]);
  return company.steps
    .filter(({ from, when }) => when !== undefined && flows.has(from))
    .map(({ flow, where }) => paths.reachedBy(flow, where));
}

type Change = NonNullable<Initiative["declaration"]["changes"]>[number];

function changesOf({ declaration }: Initiative): readonly Change[] {
  return declaration.changes ?? [];
}

function flowOf({ departments }: Company, change: Change): readonly string[] {
  if (change.kind !== "capacity") return [];
  return departments.flatMap(({ capacities }) =>
    capacities.flatMap(({ id, flow }) => (id === change.capacity ? [flow] : [])),
  );
}

/** Capacities whose supply, or whose usual load, an initiative changes. */
function changedBy({ company, paths, acting }: Search, initiative: Initiative): readonly string[] {
  return changesOf(initiative).flatMap((change): readonly string[] => {
    if (change.kind === "capacity") return [change.capacity, ...(change.replaced_by ? [change.replaced_by] : [])];
    if (change.kind !== "flow") return [];
    const ofFlow = [...acting].flatMap((each) => paths.of(each)).filter(({ flow }) => flow === change.flow);
    const usual = company.departments
      .flatMap(({ capacities }) => capacities)
      .filter(({ flow }) => flow === change.flow);
    return [...usual.map(({ id }) => id), ...ofFlow.flatMap(downstream)];
  });
}

function downstream(path: CascadePath): readonly string[] {
  return [...path.served, ...path.children.flatMap(downstream)];
}

/** Capacities that a rehearsal of it names: its text says how busy they are. */
function namedBy({ declaration }: Initiative): readonly string[] {
  return (valueOf(declaration.rehearsals) ?? []).flatMap((rehearsal) => rehearsal.of ?? []);
}

function weigh(search: Search, capacity: string): void {
  search.weighed.add(capacity);
  include(search, capacity);
}

/** A path whose units may fare otherwise: so do those that they beget, and what they meet. */
function affect(search: Search, path: CascadePath): void {
  if (search.affected.has(path)) return;
  search.affected.add(path);
  for (const capacity of path.served) weigh(search, capacity);
  for (const child of path.children) {
    affect(search, child);
    for (const beside of admittedWith(search, child)) affect(search, beside);
  }
}

/** What is let in together shares its cap and its throttle: more of one leaves less for the other. */
function admittedWith({ company, paths }: Search, { initiative, flow }: CascadePath): readonly CascadePath[] {
  const { offer, rollout } = initiative.declaration;
  if (offer?.cap === undefined && offer?.throttle === undefined && rollout === undefined) return [];
  const per = offer?.per?.toLowerCase();
  const isLetIn = flow === company.customers || (per !== undefined && (flow === per || flow === `${per}s`));
  return isLetIn ? paths.of(initiative).filter((path) => path.flow === flow) : [];
}

/** A set that grows while it is gone through: every capacity once. */
function spread(search: Search): void {
  for (const capacity of search.weighed) {
    for (const path of search.paths.at(capacity))
      if (search.acting.has(path.initiative) && path.served.includes(capacity)) affect(search, path);
  }
}

/** All that the customers of a path meet: of several things that let one down, one counts. */
function includeCustomers(search: Search, path: CascadePath): void {
  let root = path;
  while (root.parent) root = root.parent;
  const family = familyOf(root);
  const all = search.paths.of(path.initiative);
  // A promise is measured in the flow furthest along, wherever of the initiative's that is.
  const isLikeAll = all.every(({ served, flow }) => served.length === 0 || isServedIn(family, flow));
  for (const each of isLikeAll ? family : all) includeAll(search, each);
}

function isServedIn(family: readonly CascadePath[], flow: string): boolean {
  return family.some((path) => path.flow === flow && path.served.length > 0);
}

function familyOf(path: CascadePath): readonly CascadePath[] {
  return [path, ...path.children.flatMap(familyOf)];
}

function includeAll(search: Search, { served }: CascadePath): void {
  for (const capacity of served) include(search, capacity);
}

function include({ included }: Search, capacity: string): void {
  included.add(capacity);
}

/** Adds what the units that come to anything included have met before, until nothing is added. */
function settle(search: Search): Concern {
  const { included, paths, acting } = search;
  const replaced = [...acting].flatMap((each) =>
    changesOf(each).flatMap((change) =>
      change.kind === "capacity" && change.replaced_by !== undefined ? [[change.capacity, change.replaced_by]] : [],
    ),
  );
  for (const capacity of included) {
    for (const each of replaced.filter((pair) => pair.includes(capacity)).flat()) include(search, each);
    for (const path of paths.at(capacity)) if (acting.has(path.initiative)) includeBefore(search, path);
  }
  const initiatives = [...acting].filter((each) => isThere(search, each) || isChanging(search, each));
  return { initiatives: new Set(initiatives.map(({ id }) => id)), capacities: included };
}

/** The way of a path up to where it ends: what it meets decides when, and whether, its units go on. */
function includeBefore(search: Search, path: CascadePath): void {
  for (let at: CascadePath | undefined = path; at; at = at.parent) {
    includeAll(search, at);
    const beside = at.parent ? admittedWith(search, at).filter((each) => each !== path && each.parent) : [];
    for (const each of beside) if (each.parent) includeWay(search, each.parent);
    // What late units beget depends on every capacity that decides what is late.
    if (at.step?.when !== undefined) for (const each of search.paths.of(path.initiative)) includeAll(search, each);
  }
}

function includeWay(search: Search, path: CascadePath): void {
  for (let at: CascadePath | undefined = path; at; at = at.parent) includeAll(search, at);
}

function isThere({ paths, included }: Search, initiative: Initiative): boolean {
  return paths.of(initiative).some(({ possible }) => possible.some((capacity) => included.has(capacity)));
}

/** It changes something included, or a flow. */
function isChanging({ included }: Search, initiative: Initiative): boolean {
  return changesOf(initiative).some((change) => {
    if (change.kind === "flow") return true;
    if (change.kind !== "capacity") return false;
    return included.has(change.capacity) || (change.replaced_by !== undefined && included.has(change.replaced_by));
  });
}
