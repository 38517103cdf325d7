import { entryOf, type Entry, type MapTree, type Tree } from "../../base/tree.ts";
import { mergeTree } from "./merge.ts";

/** Kinds of documents of which there are many, each under its id. */
const NAMED = ["initiative", "department", "orientation"] as const;

/**
 * A company as one value, so that a change of it can be a merge patch: `company`, `flows`, `standing_promises` and
 * `waivers` by their own name, `initiative.<id>`, `department.<id>`, `orientation.<id>`.
 */
export function exampleFrom(documents: readonly Tree[]): MapTree {
  const [first] = documents;
  const empty: MapTree = { is: "map", entries: [], at: first?.at ?? { file: "", line: 0, column: 0, length: 0 } };
  return documents.map(underItsName).reduce<MapTree>(merged, empty);
}

function merged(example: MapTree, one: Tree): MapTree {
  const both = mergeTree(example, one);
  return both.is === "map" ? both : example;
}

function underItsName(document: Tree): Tree {
  const kind = NAMED.find((name) => entryOf(document, name) !== undefined);
  const id = kind && entryOf(document, kind)?.value;
  if (kind !== undefined && id?.is === "scalar") return mapOf(kind, mapOf(String(id.value), document));
  return entryOf(document, "company") ? mapOf("company", document) : document;
}

function mapOf(key: string, value: Tree): MapTree {
  return { is: "map", entries: [{ key, keyAt: value.at, value }], at: value.at };
}

/** The documents of an example, with a change of it. */
export function changedDocuments(example: MapTree, change?: Tree): readonly Tree[] {
  const whole = change ? mergeTree(example, change) : example;
  return whole.is === "map" ? whole.entries.flatMap(documentsIn) : [];
}

function documentsIn(entry: Entry): readonly Tree[] {
  const { key, value } = entry;
  if (key === "company") return [value];
  if (!NAMED.some((name) => name === key)) return [{ is: "map", entries: [entry], at: entry.keyAt }];
  return value.is === "map" ? value.entries.map((one) => withId(key, one)) : [];
}

/** A document that a change adds says its id as its key only. */
function withId(kind: string, { key, keyAt, value }: Entry): Tree {
  if (value.is !== "map" || entryOf(value, kind)) return value;
  const id: Tree = { is: "scalar", value: key, source: key, quoted: false, at: keyAt };
  return { ...value, entries: [{ key: kind, keyAt, value: id }, ...value.entries] };
}

/** The initiatives that a change is about: those that it names, in its order. */
export function initiativesIn(change: Tree): readonly string[] {
  const named = entryOf(change, "initiative")?.value;
  return named?.is === "map" ? named.entries.map(({ key }) => key) : [];
}
