import type { Position } from "./position.ts";

/** What a file says, with where it says it, before any meaning: the one form in which YAML and CSV enter. */
export type Tree = ScalarTree | ListTree | MapTree;

export interface ScalarTree {
  readonly is: "scalar";
  /** The value as YAML 1.2 core reads it. */
  readonly value: string | number | boolean | null;
  /** The characters as they stand in the file: numbers are judged by these. */
  readonly source: string;
  readonly quoted: boolean;
  readonly at: Position;
}

export interface ListTree {
  readonly is: "list";
  readonly items: readonly Tree[];
  readonly at: Position;
}

export interface Entry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: Tree;
}

export interface MapTree {
  readonly is: "map";
  readonly entries: readonly Entry[];
  readonly at: Position;
}

/** The plain value of a tree, for a JSON Schema validator; maps have no prototype. */
export function plain(tree: Tree): unknown {
  if (tree.is === "scalar") return tree.value;
  if (tree.is === "list") return tree.items.map(plain);
  const record: Record<string, unknown> = Object.create(null);
  for (const entry of tree.entries) record[entry.key] = plain(entry.value);
  return record;
}

/** The entry of a key, or nothing. */
export function entryOf(tree: Tree, key: string): Entry | undefined {
  return tree.is === "map" ? tree.entries.find((entry) => entry.key === key) : undefined;
}
