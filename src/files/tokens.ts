import type { CST } from "yaml";

import { problem, type Problem } from "../base/problem.ts";
import { positionAt, type Lines } from "./lines.ts";

/** Deeper nesting is refused before the composer, whose recursion can end the process, ever sees it. */
const MOST_DEPTH = 64;
const MOST_NODES = 200_000;
const MOST_MARKS = 500_000;

interface Visit {
  readonly token: CST.Token;
  readonly depth: number;
}

/** What a document's tokens hold that no file may: walked with a stack of our own, each kind of refusal told once. */
export function refusedIn(lines: Lines, document: CST.Document): readonly Problem[] {
  const found: Problem[] = [];
  const stack: Visit[] = document.value ? [{ token: document.value, depth: 1 }] : [];
  marks(lines, document.start, found);
  let nodes = 0;
  let marked = 0;
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    nodes += "items" in visit.token ? visit.token.items.length : 0;
    marked += "items" in visit.token ? marksOf(visit.token.items) : 0;
    if (visit.depth > MOST_DEPTH) return [...found, problem("too-deep", { most: MOST_DEPTH }, at(lines, visit.token))];
    if (nodes > MOST_NODES || marked > MOST_MARKS)
      return [...found, problem("too-many-nodes", { most: MOST_NODES }, at(lines, visit.token))];
    look(lines, visit, { stack, found });
  }
  return found.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column).slice(0, MOST_SHOWN);
}

const MOST_SHOWN = 5;

/** Commas, colons, spaces and the like between values: a list of a million commas is no list. */
function marksOf(items: Collected): number {
  let count = 0;
  for (const item of items) count += item.start.length + (item.sep?.length ?? 0);
  return count;
}

type Collected = (CST.BlockMap | CST.BlockSequence | CST.FlowCollection)["items"];

interface Walk {
  readonly stack: Visit[];
  readonly found: Problem[];
}

function look(lines: Lines, visit: Visit, walk: Walk): void {
  const { token, depth } = visit;
  if (token.type === "alias")
    walk.found.push(problem("alias-refused", { name: token.source.slice(1) }, at(lines, token)));
  if (token.type === "block-scalar") marks(lines, token.props, walk.found);
  if (!("items" in token)) return;
  for (let i = token.items.length - 1; i >= 0; i--) {
    const item = token.items[i];
    if (!item) continue;
    marks(lines, item.start, walk.found);
    if (item.sep) marks(lines, item.sep, walk.found);
    if (item.key && isMergeKey(item.key)) walk.found.push(problem("merge-key", {}, at(lines, item.key)));
    if (item.value) walk.stack.push({ token: item.value, depth: depth + 1 });
    if (item.key) walk.stack.push({ token: item.key, depth: depth + 1 });
  }
}

function isMergeKey(key: CST.Token): boolean {
  return key.type === "scalar" && key.source === "<<";
}

/** Anchors and tags stand before the value that they are about. */
function marks(lines: Lines, tokens: readonly CST.Token[], found: Problem[]): void {
  for (const token of tokens) {
    if (token.type === "anchor")
      found.push(problem("alias-refused", { name: token.source.slice(1) }, at(lines, token)));
    if (token.type === "tag") found.push(problem("tag-refused", { tag: token.source }, at(lines, token)));
  }
}

/** Directives steer how everything behind them is read; only the one that changes nothing is let through. */
export function refusedDirective(lines: Lines, token: CST.Directive): Problem | undefined {
  const directive = token.source.trim();
  return /^%YAML\s+1\.2(?:\s+#.*)?$/.test(directive)
    ? undefined
    : problem("directive-refused", { directive }, at(lines, token));
}

function at(lines: Lines, token: CST.Token): ReturnType<typeof positionAt> {
  const source = "source" in token ? token.source : "";
  return positionAt(lines, token.offset, token.offset + source.length);
}
