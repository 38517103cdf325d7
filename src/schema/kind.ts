import { nearest } from "../base/near.ts";
import { problem, type Problem } from "../base/problem.ts";
import type { Tree } from "../base/tree.ts";
import type { Schema } from "./define.ts";
import { propertiesOf } from "./form.ts";

/** The kinds of files, by the key that names each. */
export type Kinds = Readonly<Record<string, { readonly schema: Schema<unknown> }>>;

export type KindFound =
  | { readonly kind: string; readonly problem?: undefined }
  | { readonly kind?: undefined; readonly problem: Problem };

/**
 * The kind of a document: the one top-level key that names a kind, wherever it stands. A kind's key that is a property of
 * another kind that is there (`answers:` in an initiative) is that kind's own word.
 */
export function kindOf(tree: Tree, kinds: Kinds): KindFound {
  const names = Object.keys(kinds);
  if (tree.is !== "map") return { problem: problem("kind-missing", { kinds: names }, tree.at) };
  const present = tree.entries.filter((entry) => Object.hasOwn(kinds, entry.key));
  const own = present.filter(
    (entry) => !present.some((other) => other.key !== entry.key && isPropertyOf(entry.key, kinds[other.key])),
  );
  const [first, second] = own.length === 0 ? present : own;
  if (first && !second) return { kind: first.key };
  if (first && second) {
    const twice = { kinds: [first.key, second.key] };
    return { problem: problem("kind-twice", twice, second.keyAt, [first.keyAt]) };
  }
  const guess = tree.entries.map((entry) => nearest(entry.key, names)).find((name) => name !== undefined);
  const start = tree.entries[0]?.keyAt ?? tree.at;
  return { problem: problem("kind-missing", { kinds: names, ...(guess === undefined ? {} : { near: guess }) }, start) };
}

function isPropertyOf(key: string, kind: Kinds[string] | undefined): boolean {
  return kind !== undefined && Object.hasOwn(propertiesOf(kind.schema), key);
}
