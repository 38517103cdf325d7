import { compareText } from "../base/position.ts";

/** What is said, without where and in which order of keys: equal for declarations that say the same. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === "$at" ? undefined : ordered(part))) ?? "";
}

function ordered(part: unknown): unknown {
  if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)));
}

/** Sorted by what they say: the same whatever file each stood in. */
export function inCanonicalOrder<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly T[] {
  const keyed = items.map((item) => ({ item, key: canonical(keyOf(item)) }));
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ item }) => item);
}

/** Sorted by id, in code-unit order. */
export function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => compareText(a.id, b.id));
}
