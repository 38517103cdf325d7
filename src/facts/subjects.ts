import type { Bilingual } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import type { Missing } from "../simulate/outlook.ts";
import type { Day } from "../time/day.ts";
import type { Bound, Fact, FactTable, FactType, FactTypes, Interval } from "./fact.ts";
import type { World } from "./world.ts";

/** What rules speak of: how to find each one in a world, what it is called, where it stands, and its facts. */
export interface SubjectRow<S> {
  /** What a rule's `for:` says. */
  readonly name: string;
  /** The variable that holds it in an expression; narrowings of one subject share it. */
  readonly variable: string;
  readonly says: Bilingual;
  /** Every one of them in the world, in a stable order. */
  readonly instances: (world: World) => readonly S[];
  /** Its part of a fingerprint: `capacity:logistics/dispatch`. Never an index. */
  readonly id: (subject: S) => string;
  /** The department at which it happens. */
  readonly department: (subject: S) => string;
  readonly at: (subject: S) => Position;
  readonly firstDay?: (subject: S) => Day | undefined;
  readonly facts: FactTable<S>;
  /** More variables in scope: for each, the subject of that name whose id is given. */
  readonly scope?: Readonly<Record<string, (subject: S) => string | undefined>>;
  /** Lists of other subjects, for `exists`, `all`, `filter` and `count`. */
  readonly lists?: Readonly<Record<string, ListRow<S>>>;
}

export interface ListRow<S> {
  /** The name of the subject of its items. */
  readonly of: string;
  /** The ids of the items; all of them in the world when not said. */
  readonly ids?: (subject: S) => readonly string[];
  readonly says: Bilingual;
}

/** A row without its own type, so that a table can hold all. */
export interface SubjectType {
  readonly name: string;
  readonly variable: string;
  readonly says: Bilingual;
  readonly facts: Readonly<Record<string, FactSpec>>;
  /** Names of the variables that it adds, each the name of a subject. */
  readonly scope: readonly string[];
  /** Names of its lists, each with the subject of its items. */
  readonly lists: Readonly<Record<string, string>>;
  readonly instances: (world: World) => readonly Instance[];
}

/** What is known of a fact before any world. */
export interface FactSpec {
  readonly type: FactType;
  readonly worse: "higher" | "lower" | "none";
  readonly material: number;
  readonly says: Bilingual;
}

/** One subject in one world. */
export interface Instance {
  readonly type: string;
  readonly id: string;
  readonly department: string;
  readonly at: Position;
  readonly firstDay: Day | undefined;
  /** The value of a fact, read once. */
  readonly read: (fact: string) => Reading;
  readonly positions: (fact: string) => readonly Position[];
  /** The id of the subject that another variable holds. */
  readonly related: (variable: string) => string | undefined;
  /** The ids in a list; undefined: all of them. */
  readonly listed: (list: string) => readonly string[] | undefined;
}

export type Reading = KnownReading | { readonly unknown: readonly Missing[] };

export interface KnownReading {
  readonly type: FactType;
  readonly value: FactTypes[FactType];
  readonly bound: Bound | undefined;
  /** What keeps a bound from being the value. */
  readonly missing: readonly Missing[];
  readonly interval: Interval | undefined;
  readonly bilingual: Bilingual | undefined;
}

/** The relative change that counts as material when a fact does not say. */
const MATERIAL = 0.1;

/** The one way to make a subject. */
export function subject<S>(row: SubjectRow<S>): SubjectType {
  return {
    name: row.name,
    variable: row.variable,
    says: row.says,
    facts: mapValues(row.facts, specOf),
    scope: Object.keys(row.scope ?? {}),
    lists: mapValues(row.lists ?? {}, (list) => list.of),
    instances: (world) => row.instances(world).map((one) => instance(row, one)),
  };
}

function specOf<S>(row: Fact<S>): FactSpec {
  return { type: row.type, worse: row.worse, material: row.material ?? MATERIAL, says: row.says };
}

function instance<S>(row: SubjectRow<S>, one: S): Instance {
  const readings = new Map<string, Reading>();
  return {
    type: row.name,
    id: row.id(one),
    department: row.department(one),
    at: row.at(one),
    firstDay: row.firstDay?.(one),
    read(name) {
      const reading = readings.get(name) ?? readFact(row.facts[name], one);
      readings.set(name, reading);
      return reading;
    },
    positions: (name) => row.facts[name]?.from(one) ?? [],
    related: (variable) => row.scope?.[variable]?.(one),
    listed: (list) => row.lists?.[list]?.ids?.(one),
  };
}

function readFact<S>(row: Fact<S> | undefined, one: S): Reading {
  if (!row) return { unknown: [] };
  const value = row.of(one);
  if (typeof value === "object") return value;
  const { type, bound, missing, interval, bilingual } = row;
  return {
    type,
    value,
    bound: bound?.(one),
    missing: missing?.(one) ?? [],
    interval: interval?.(one),
    bilingual: bilingual?.(one),
  };
}

function mapValues<V, W>(values: Readonly<Record<string, V>>, change: (value: V) => W): Readonly<Record<string, W>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
