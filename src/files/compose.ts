import {
  Composer,
  type CST,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type YAMLError,
  type YAMLMap,
} from "yaml";

import { problem, type Problem } from "../base/problem.ts";
import type { Entry, MapTree, ScalarTree, Tree } from "../base/tree.ts";
import { invisibleIn } from "../base/visible.ts";
import { keyForbidden } from "./keys.ts";
import { type Lines, positionAt } from "./lines.ts";

export interface Composed {
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
}

const OPTIONS = {
  version: "1.2",
  uniqueKeys: false,
  stringKeys: true,
  merge: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** What breaks YAML once breaks it again on every line that follows: the first few faults say enough. */
const MOST_SYNTAX = 3;

/** A document whose tokens were found harmless, as a tree; nothing for one that holds nothing. */
export function compose(lines: Lines, token: CST.Document): Composed {
  const composer = new Composer(OPTIONS);
  const [document] = [...composer.next(token), ...composer.end()];
  if (!document) return { problems: [] };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) return { problems: faults.slice(0, MOST_SYNTAX).map((fault) => syntaxProblem(lines, fault)) };
  if (!document.contents || isEmpty(document.contents)) return { problems: [] };
  const problems: Problem[] = [];
  const tree = grow({ lines, problems }, document.contents);
  return problems.length > 0 ? { problems } : { tree, problems };
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null && node.range[0] === node.range[1];
}

function syntaxProblem(lines: Lines, fault: YAMLError): Problem {
  const at = positionAt(lines, fault.pos[0], fault.pos[1]);
  if (fault.code === "NON_STRING_KEY") return problem("key-not-text", {}, at);
  const isUnclosed = fault.code === "BAD_INDENT" && fault.message.startsWith("Flow");
  return problem("yaml-syntax", { fault: isUnclosed ? "FLOW_UNCLOSED" : fault.code, message: fault.message }, at);
}

interface Ground {
  readonly lines: Lines;
  readonly problems: Problem[];
}

/** Recursion is safe here: deeper documents than MOST_DEPTH were refused. */
function grow(ground: Ground, node: ParsedNode): Tree {
  if (isMap(node)) return growMap(ground, node);
  if (isSeq(node)) {
    const items = node.items.map((item) => grow(ground, item));
    return { is: "list", items, at: positionAt(ground.lines, node.range[0], node.range[1]) };
  }
  return growScalar(ground, node);
}

function growScalar(ground: Ground, node: ParsedNode): ScalarTree {
  const [from, to] = node.range;
  const at = positionAt(ground.lines, from, to);
  const value: unknown = isScalar(node) ? node.value : null;
  const plain = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  const isPlain = isScalar(node) && (node.type === "PLAIN" || node.type === undefined);
  return {
    is: "scalar",
    value: plain,
    source: isPlain ? ground.lines.text.slice(from, to) : String(plain),
    quoted: !isPlain,
    at,
  };
}

function growMap(ground: Ground, node: YAMLMap.Parsed): MapTree {
  const entries: Entry[] = [];
  const seen = new Map<string, Entry>();
  for (const pair of node.items as readonly Pair<ParsedNode, ParsedNode | null>[]) {
    const entry = growEntry(ground, pair);
    if (!entry) continue;
    const first = seen.get(entry.key);
    if (first) ground.problems.push(problem("duplicate-key", { key: entry.key }, entry.keyAt, [first.keyAt]));
    else seen.set(entry.key, entry);
    entries.push(entry);
  }
  const at = positionAt(ground.lines, node.range[0], node.range[1]);
  return { is: "map", entries, at };
}

function growEntry(ground: Ground, pair: Pair<ParsedNode, ParsedNode | null>): Entry | undefined {
  const keyAt = positionAt(ground.lines, pair.key.range[0], pair.key.range[1]);
  const key = isScalar(pair.key) ? pair.key.value : undefined;
  if (typeof key !== "string") {
    ground.problems.push(problem("key-not-text", {}, keyAt));
    return undefined;
  }
  const invisible = invisibleIn(key);
  if (invisible !== undefined) ground.problems.push(problem("invisible-character", { character: invisible }, keyAt));
  if (keyForbidden(key)) ground.problems.push(problem("key-forbidden", { key }, keyAt));
  const value: Tree = pair.value
    ? grow(ground, pair.value)
    : { is: "scalar", value: null, source: "", quoted: false, at: keyAt };
  return { key, keyAt, value };
}
