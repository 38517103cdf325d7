import {
  type CST,
  isMap as isMapOf,
  isScalar,
  isSeq as isSeqOf,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

export type PairNode = Pair<ParsedNode, ParsedNode | null>;
export type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;

/** The library's own tests, for nodes that were read from a text: what they hold was read too. */
export function isMap(node: ParsedNode | null | undefined): node is YAMLMap.Parsed {
  return isMapOf(node);
}

export function isSeq(node: ParsedNode | null | undefined): node is YAMLSeq.Parsed {
  return isSeqOf(node);
}

/** True for what is written in brackets or braces. */
export function isFlow(node: Collection): boolean {
  return node.srcToken?.type === "flow-collection";
}

/** True for a text that stands in lines of its own, below `|` or `>`. */
export function isBlockScalar(node: Scalar): boolean {
  return node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
}

/** The offset at which a node starts. */
export function startOf(node: ParsedNode): number {
  return node.range?.[0] ?? 0;
}

/** The offset behind the last character of what a node says: without comments, spaces and line ends that follow it. */
export function endOf(node: ParsedNode, text: string): number {
  if ((isMap(node) || isSeq(node)) && !isFlow(node) && node.items.length > 0) return lastPartEnd(node, text);
  const end = node.range?.[1] ?? 0;
  if (!isScalar(node) || !isBlockScalar(node) || text[end - 1] !== "\n") return end;
  return text[end - 2] === "\r" ? end - 2 : end - 1;
}

function lastPartEnd(node: Collection, text: string): number {
  if (!isMap(node)) return endOfItem(node, node.items.length - 1, text);
  const last = pairsOf(node).at(-1);
  return last ? endOfPair(last, text) : startOf(node);
}

/** The offset behind a key and its value. */
export function endOfPair(pair: PairNode, text: string): number {
  if (pair.value && !isEmpty(pair.value)) return endOf(pair.value, text);
  return colonOf(pair) === undefined ? endOf(pair.key, text) : (colonOf(pair) ?? 0) + 1;
}

/** The offset behind an item of a list; one that says nothing ends with its dash. */
export function endOfItem(list: YAMLSeq.Parsed, index: number, text: string): number {
  const node = list.items[index];
  if (!node) return startOf(list);
  return isEmpty(node) ? (dashOf(list, index) ?? startOf(node)) + 1 : endOf(node, text);
}

/** True for a key or a dash with nothing behind it. */
export function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1];
}

/** Where the colon of a pair stands. */
export function colonOf(pair: PairNode): number | undefined {
  return tokenAt(pair.srcToken?.sep, "map-value-ind");
}

/** Where the dash of an item stands, in a list without brackets. */
export function dashOf(list: YAMLSeq.Parsed, index: number): number | undefined {
  const token = list.srcToken;
  return token?.type === "block-seq" ? tokenAt(token.items[index]?.start, "seq-item-ind") : undefined;
}

function tokenAt(tokens: readonly CST.SourceToken[] | undefined, type: string): number | undefined {
  return tokens?.find((token) => token.type === type)?.offset;
}

/** The pairs of a map. */
export function pairsOf(map: YAMLMap.Parsed): readonly PairNode[] {
  return map.items;
}

/** The pair of a key. */
export function pairOf(map: YAMLMap.Parsed, key: string): PairNode | undefined {
  return pairsOf(map).find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** How far a place stands from the start of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** The offset of the line end that follows, before its `\r`; the text's end on its last line. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" && end - 1 >= offset ? end - 1 : end;
}
