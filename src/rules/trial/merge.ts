import type { Entry, Tree } from "../../base/tree.ts";

/**
 * JSON merge patch (RFC 7396) on trees: a null takes away, a list replaces a list. What the patch brings keeps its own
 * place, so that a fault in it is told where its author wrote it.
 */
export function mergeTree(target: Tree | undefined, patch: Tree): Tree {
  if (patch.is !== "map") return patch;
  const merged = new Map((target?.is === "map" ? target.entries : []).map((entry) => [entry.key, entry]));
  for (const entry of patch.entries) {
    if (isNull(entry)) merged.delete(entry.key);
    else merged.set(entry.key, { ...entry, value: mergeTree(merged.get(entry.key)?.value, entry.value) });
  }
  return { is: "map", entries: [...merged.values()], at: target?.at ?? patch.at };
}

function isNull({ value }: Entry): boolean {
  return value.is === "scalar" && value.value === null;
}
