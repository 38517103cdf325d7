import type { Position } from "../base/position.ts";
import type { Entry, Tree } from "../base/tree.ts";
import { keyForbidden } from "./keys.ts";

/**
 * A tree as nested arrays for JSON, without the file's name: `[0, line, column, length, value]` and, for a scalar that
 * stands otherwise than it is read, its characters or `true` for a quoted one; `[1, …place, items]`; `[2, …place,
 * [key, …place of the key, value, …]]`. Throws on a number that JSON does not have.
 */
export function compact(tree: Tree): unknown {
  const place = placed(tree.at);
  if (tree.is === "list") return [1, ...place, tree.items.map(compact)];
  if (tree.is === "map")
    return [2, ...place, tree.entries.flatMap(({ key, keyAt, value }) => [key, ...placed(keyAt), compact(value)])];
  if (!isKept(tree.value)) throw new RangeError("no number of JSON");
  if (tree.quoted) return [0, ...place, tree.value, true];
  return tree.source === tree.value ? [0, ...place, tree.value] : [0, ...place, tree.value, tree.source];
}

/** `.inf`, `.nan` and a zero below zero would come back as something else. */
function isKept(value: unknown): boolean {
  return typeof value !== "number" || (Number.isFinite(value) && !Object.is(value, -0));
}

function placed({ line, column, length }: Position): readonly number[] {
  return [line, column, length];
}

/** The tree again, of that file; throws on what `compact` never makes: what was kept may have been spoilt. */
export function expand(kept: unknown, file: string): Tree {
  if (!Array.isArray(kept)) throw new TypeError("no tree");
  const [is, line, column, length, content, source]: readonly unknown[] = kept;
  const at = { file, line: whole(line), column: whole(column), length: whole(length) };
  if (is === 1) return { is: "list", items: listOf(content).map((item) => expand(item, file)), at };
  if (is === 2) return { is: "map", entries: entries(listOf(content), file), at };
  if (is !== 0 || !isValue(content)) throw new TypeError("no tree");
  if (source === true) return { is: "scalar", value: content, source: String(content), quoted: true, at };
  if (source === undefined && typeof content === "string")
    return { is: "scalar", value: content, source: content, quoted: false, at };
  if (typeof source !== "string") throw new TypeError("no characters");
  return { is: "scalar", value: content, source, quoted: false, at };
}

const ENTRY = 5;

function entries(content: readonly unknown[], file: string): readonly Entry[] {
  const found: Entry[] = [];
  for (let i = 0; i < content.length; i += ENTRY) {
    const key = content[i];
    if (typeof key !== "string" || keyForbidden(key)) throw new TypeError("no key");
    const [line, column, length] = [whole(content[i + 1]), whole(content[i + 2]), whole(content[i + 3])];
    found.push({ key, keyAt: { file, line, column, length }, value: expand(content[i + 4], file) });
  }
  return found;
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError("no list");
  return value;
}

function whole(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new TypeError("no place");
  return value;
}

function isValue(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
