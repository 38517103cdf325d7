import { isScalar, type ParsedNode, parseAllDocuments } from "yaml";

import type { Edit } from "../base/edit.ts";
import { endOf, isMap, isSeq, pairsOf, startOf } from "./node-place.ts";

/** A value as a file writes it: the way to it from its document's top, and its own characters. */
export interface WrittenAt extends Pick<Edit, "document" | "at"> {
  readonly text: string;
}

/** Where in a file's text: a line from 1, and a column from 1 if it is known. */
export interface Spot {
  readonly line: number;
  readonly column?: number;
}

interface Search {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The value at a place of a file: at a column the one that covers it, else the first on the line. `kinds` are the keys
 * that name what a document is. Nothing when no single value starts there.
 */
export function wayAt(text: string, kinds: readonly string[], spot: Spot): WrittenAt | undefined {
  const search = reach(text, spot);
  if (!search) return undefined;
  for (const { contents } of parseAllDocuments(text, {
    keepSourceTokens: true,
    uniqueKeys: false,
    logLevel: "silent",
  })) {
    const found = contents ? valueIn(search, contents, []) : undefined;
    const document = isMap(contents) ? nameOf(contents, kinds) : undefined;
    if (found && document) return { ...found, document };
  }
  return undefined;
}

function reach(text: string, { line, column }: Spot): Search | undefined {
  const lines = text.split("\n");
  const own = lines[line - 1];
  if (own === undefined) return undefined;
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return column === undefined
    ? { text, from: start, to: start + own.length }
    : { text, from: start + column - 1, to: start + column - 1 };
}

function valueIn(search: Search, node: ParsedNode, at: WrittenAt["at"]): Omit<WrittenAt, "document"> | undefined {
  if (isMap(node)) {
    for (const pair of pairsOf(node)) {
      const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
      const found = key === undefined || !pair.value ? undefined : valueIn(search, pair.value, [...at, key]);
      if (found) return found;
    }
    return undefined;
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const found = valueIn(search, item, [...at, index]);
      if (found) return found;
    }
    return undefined;
  }
  const [start, end] = [startOf(node), endOf(node, search.text)];
  const isThere =
    search.from === search.to ? start <= search.from && search.from < end : search.from <= start && start <= search.to;
  return isThere && isScalar(node) ? { at, text: search.text.slice(start, end) } : undefined;
}

function nameOf(contents: ParsedNode, kinds: readonly string[]): Edit["document"] | undefined {
  if (!isMap(contents)) return undefined;
  for (const { key, value } of pairsOf(contents)) {
    if (!isScalar(key) || !kinds.includes(String(key.value))) continue;
    return isScalar(value) ? { kind: String(key.value), id: String(value.value) } : { kind: String(key.value) };
  }
  return undefined;
}
