import { isScalar, type ParsedNode, parseAllDocuments, type YAMLMap, type YAMLSeq } from "yaml";

import type { Edit, Written } from "../base/edit.ts";
import { recalled } from "../base/recalled.ts";
import {
  type Collection,
  colonOf,
  columnOf,
  dashOf,
  endOf,
  endOfItem,
  endOfPair,
  isEmpty,
  isBlockScalar,
  isFlow,
  isMap,
  isSeq,
  lineEnd,
  pairOf,
  type PairNode,
  pairsOf,
  startOf,
} from "./node-place.ts";
import { block, blockItem, inline, isList, itemLines, pairLines, scalar } from "./written.ts";

/**
 * A file's text with one change made. Every byte outside the change stays: comments, order, quotes, layout, line ends.
 * New keys and items are written as their neighbours are. Nothing when the change has no place: the document is not
 * there or cannot be read, the way leads through a text, an index lies beyond its list.
 */
export function edited(text: string, { document, at, change }: Omit<Edit, "file">): string | undefined {
  const root = rootOf(text, document);
  if (!root) return undefined;
  const page = { text, eol: text.includes("\r\n") ? "\r\n" : "\n" };
  const splice = change.is === "remove" ? removed(page, root, at) : written(page, root, { at, ...change });
  return splice && text.slice(0, splice.from) + splice.put + text.slice(splice.to);
}

/** Several changes of one text, in order; nothing when one of them has no place. */
export function editedAll(text: string, edits: readonly Omit<Edit, "file">[]): string | undefined {
  return recallText(JSON.stringify([text, edits]), () =>
    edits.reduce<string | undefined>((before, edit) => (before === undefined ? undefined : edited(before, edit)), text),
  );
}

/** One text is edited in many ways in search of a good one, and after each edit of another file the same ways again. */
const recallText = recalled<string | undefined>(2000);
const recallDocuments = recalled<ReturnType<typeof parsed>>(4);

/** Nothing changes the documents: edits splice the text. */
function parsed(text: string) {
  return parseAllDocuments(text, { keepSourceTokens: true, uniqueKeys: false, logLevel: "silent" });
}

function rootOf(text: string, { kind, id }: Edit["document"]): YAMLMap.Parsed | undefined {
  const documents = recallDocuments(text, () => parsed(text));
  for (const { contents, errors } of documents) {
    if (!isMap(contents)) continue;
    const named = pairOf(contents, kind)?.value;
    if (named === undefined || (id !== undefined && !(isScalar(named) && String(named.value) === id))) continue;
    return errors.length > 0 ? undefined : contents;
  }
  return undefined;
}

interface Page {
  readonly text: string;
  readonly eol: string;
}

/** Put something in place of the characters from an offset to another. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

type Way = readonly (string | number)[];

interface Writing {
  readonly at: Way;
  readonly is: "set" | "append";
  readonly value: Written;
}

/** Follows the way as far as the file goes; what is not there yet is made. */
function written(page: Page, root: YAMLMap.Parsed, writing: Writing): Splice | undefined {
  let node: ParsedNode = root;
  let holder: PairNode | undefined;
  for (const [index, step] of writing.at.entries()) {
    if (standsAlone(node, step)) continue;
    const rest = nested(writing.at.slice(index + 1), writing);
    if (isMap(node) && typeof step === "string") {
      holder = pairOf(node, step);
      if (!holder) return intoMap(page, node, step, rest);
      if (!holder.value || isEmpty(holder.value)) return afterKey(page, holder, rest);
      node = holder.value;
    } else if (isSeq(node) && typeof step === "number") {
      const item: ParsedNode | undefined = node.items[step];
      if (item === undefined) return step === node.items.length ? intoList(page, node, rest) : undefined;
      node = item;
      holder = undefined;
    } else
      return isScalar(node) ? replaced(page, { node, holder }, nested(writing.at.slice(index), writing)) : undefined;
  }
  return writing.is === "set"
    ? replaced(page, { node, holder }, writing.value)
    : appended(page, { node, holder }, writing.value);
}

/** What may be a list or one thing of it: when it stands alone, index 0 is itself. */
function standsAlone(node: ParsedNode | null | undefined, step: string | number): boolean {
  return step === 0 && isMap(node);
}

/** The value with the way to it around it. */
function nested(way: Way, { is, value }: Writing): Written {
  const inner = is === "append" ? [value] : value;
  return way.reduceRight<Written>((made, step) => (typeof step === "number" ? [made] : { [step]: made }), inner);
}

interface Held {
  readonly node: ParsedNode;
  /** The pair whose value it is. */
  readonly holder: PairNode | undefined;
}

function replaced(page: Page, { node, holder }: Held, value: Written): Splice {
  const to = endOf(node, page.text);
  const isBlock = (isMap(node) || isSeq(node)) && !isFlow(node);
  if (isBlock && holder) {
    const from = (colonOf(holder) ?? startOf(node) - 1) + 1;
    return { from, to, put: besideKey(page, holder, value) };
  }
  if (isScalar(node) && isBlockScalar(node)) return { from: startOf(node), to, put: inline(value) };
  const quote = isScalar(node) && typeof value === "string" ? QUOTES[node.type ?? "PLAIN"] : undefined;
  return { from: startOf(node), to, put: typeof value === "object" ? inline(value) : scalar(value, quote) };
}

const QUOTES: Readonly<Record<string, '"' | "'">> = { QUOTE_DOUBLE: '"', QUOTE_SINGLE: "'" };

/** What follows the colon of a key: in its line, or below it. */
function besideKey({ text, eol }: Page, holder: PairNode, value: Written): string {
  const { beside, below } = block(value, columnOf(text, startOf(holder.key)));
  return [beside === "" ? "" : ` ${beside}`, ...below].join(eol);
}

/** A key that said nothing yet; what is said of it stays behind it. */
function afterKey(page: Page, holder: PairNode, value: Written): Splice | undefined {
  const colon = colonOf(holder);
  if (colon === undefined) return undefined;
  const put = ` ${inline(value)}`;
  return { from: colon + 1, to: colon + 1, put: page.text[colon + 1] === '"' ? `${put} ` : put };
}

function intoMap(page: Page, map: YAMLMap.Parsed, key: string, value: Written): Splice | undefined {
  const { text, eol } = page;
  const last = pairsOf(map).at(-1);
  if (!last) return insideBrackets(map, `${scalar(key)}: ${inline(value)}`);
  const end = endOfPair(last, text);
  if (isFlow(map)) return inserted(end, `, ${scalar(key)}: ${inline(value)}`);
  const column = columnOf(text, startOf(pairsOf(map)[0]?.key ?? last.key));
  if (hasExplicitKey(last)) return undefined;
  return inserted(
    lineEnd(text, end),
    pairLines(key, value, column)
      .map((line) => eol + line)
      .join(""),
  );
}

/** `? key` on a line of its own: nobody writes it, and nothing is added behind it. */
function hasExplicitKey(pair: PairNode): boolean {
  return pair.srcToken?.start.some((token) => token.type === "explicit-key-ind") === true;
}

function intoList(page: Page, list: YAMLSeq.Parsed, value: Written): Splice | undefined {
  const { text, eol } = page;
  const index = list.items.length - 1;
  if (index < 0) return insideBrackets(list, inline(value));
  const end = endOfItem(list, index, text);
  if (isFlow(list)) return inserted(end, `, ${inline(value)}`);
  const column = columnOf(text, dashOf(list, index) ?? 0);
  const last = list.items[index];
  const isSpread = isMap(last) && !isFlow(last) && typeof value === "object" && !isList(value);
  const lines = isSpread ? blockItem(value, column) : itemLines(value, column);
  return inserted(lineEnd(text, end), lines.map((line) => eol + line).join(""));
}

/** Into a list that is there, a place that says nothing, or beside something that stands alone. */
function appended(page: Page, held: Held, value: Written): Splice | undefined {
  const { node } = held;
  if (isSeq(node)) return intoList(page, node, value);
  if (isScalar(node) && (node.value === "none" || node.value === "unknown")) return replaced(page, held, [value]);
  if (isMap(node) && !isFlow(node)) return madeItem(page, node, value);
  const [from, to] = [startOf(node), endOf(node, page.text)];
  const own = isScalar(node) && isBlockScalar(node) ? inline(String(node.value)) : page.text.slice(from, to);
  return { from, to, put: `[${own}, ${inline(value)}]` };
}

/** A map that stands alone becomes the first of a list: a dash before it, and its lines moved in. */
function madeItem({ text, eol }: Page, map: YAMLMap.Parsed, value: Written): Splice {
  const [from, to] = [startOf(map), endOf(map, text)];
  const column = columnOf(text, from);
  const own = text.slice(from, to).replaceAll(/\n(?=[^\r\n])/g, "\n  ");
  const added = isList(value) || typeof value !== "object" ? itemLines(value, column) : blockItem(value, column);
  return { from, to, put: [`- ${own}`, ...added].join(eol) };
}

function insideBrackets(node: Collection, put: string): Splice | undefined {
  return isFlow(node) ? inserted(startOf(node) + 1, put) : undefined;
}

function inserted(at: number, put: string): Splice {
  return { from: at, to: at, put };
}

/** Takes a key or an item away with its lines, or with its comma; the last of them leaves `{}` or `[]`. */
function removed(page: Page, root: YAMLMap.Parsed, at: Way): Splice | undefined {
  const found = holderOf(root, at);
  if (!found) return undefined;
  const { collection, index, holder } = found;
  if (collection.items.length === 1) {
    if (collection === root) return undefined;
    return replaced(page, { node: collection, holder }, isMap(collection) ? {} : []);
  }
  return isFlow(collection) ? outOfBrackets(page, collection, index) : outOfLines(page, collection, index);
}

interface Found {
  readonly collection: Collection;
  readonly index: number;
  /** The pair whose value the collection is. */
  readonly holder: PairNode | undefined;
}

function holderOf(root: YAMLMap.Parsed, at: Way): Found | undefined {
  let found: Found | undefined;
  let node: ParsedNode | null | undefined = root;
  let holder: PairNode | undefined;
  for (const step of at) {
    if (standsAlone(node, step)) continue;
    if (isMap(node) && typeof step === "string") {
      const pair = pairOf(node, step);
      if (!pair) return undefined;
      found = { collection: node, index: pairsOf(node).indexOf(pair), holder };
      holder = pair;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number" && node.items[step] !== undefined) {
      found = { collection: node, index: step, holder };
      holder = undefined;
      node = node.items[step];
    } else return undefined;
  }
  return found;
}

function outOfBrackets({ text }: Page, collection: Collection, index: number): Splice {
  if (index > 0) return { from: partEnd(collection, index - 1, text), to: partEnd(collection, index, text), put: "" };
  return { from: partStart(collection, 0), to: partStart(collection, 1), put: "" };
}

function outOfLines({ text }: Page, collection: Collection, index: number): Splice {
  const from = partStart(collection, index);
  const column = columnOf(text, from);
  const end = lineEnd(text, partEnd(collection, index, text));
  const next = end + (text[end] === "\r" ? 2 : 1);
  const isOwnLine = text.slice(from - column, from).trim() === "";
  if (isOwnLine && next <= text.length) return { from: from - column, to: next, put: "" };
  if (!isOwnLine) return { from, to: next + (/^ */.exec(text.slice(next))?.[0].length ?? 0), put: "" };
  const before = text.lastIndexOf("\n", from);
  return { from: text[before - 1] === "\r" ? before - 1 : before, to: end, put: "" };
}

function partStart(collection: Collection, index: number): number {
  if (isMap(collection)) return startOf(pairsOf(collection)[index]?.key ?? collection);
  return dashOf(collection, index) ?? startOf(collection.items[index] ?? collection);
}

function partEnd(collection: Collection, index: number, text: string): number {
  if (!isMap(collection)) return endOfItem(collection, index, text);
  const pair = pairsOf(collection)[index];
  return pair ? endOfPair(pair, text) : startOf(collection);
}
