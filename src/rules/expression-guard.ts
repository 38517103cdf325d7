import type { RuleFault } from "../base/problem.ts";
import type { ASTNode } from "@marcbachmann/cel-js";
import { RE2JS } from "re2js";

import { nearest } from "../base/near.ts";
import type { SubjectType } from "../facts/subjects.ts";
import { subjectNamed } from "../facts/index.ts";
import { parseDay } from "../time/day.ts";
import { ExpressionFault } from "./fault.ts";
import { FUNCTIONS } from "./operators.ts";

/** Expressions are read by people: longer ones are refused, and so is what could take long to evaluate. */
export const LIMITS = { maxAstNodes: 200, maxDepth: 24, maxListElements: 50, maxMapEntries: 1, maxCallArguments: 4 };
const MOST_NESTED = 2;

const LOOPS: readonly string[] = ["exists", "all", "exists_one", "filter"];
const METHODS: readonly string[] = [...LOOPS, "startsWith", "endsWith", "contains", "matches"];
const OPERATORS: ReadonlySet<string> = new Set(
  "value id . call rcall list ?: || && !_ -_ == != < <= > >= + - * / in".split(" "),
);

/** Dates that every rule may read. */
export const DATES: readonly string[] = ["launch", "today"];

interface Scope {
  /** What each variable holds; undefined: a date. */
  readonly variables: ReadonlyMap<string, SubjectType | undefined>;
  readonly nested: number;
}

/** What an expression reads: names of variables, and the facts by full name. */
export interface Used {
  readonly variables: ReadonlySet<string>;
}

/**
 * Walks a parsed expression before it is type-checked and refuses what the checker would let pass (`has`, `dyn`, maps,
 * indexes), what is not ours, and unknown names. Replaces `matches` by one that takes linear time.
 */
export function guardExpression(ast: ASTNode, variables: ReadonlyMap<string, SubjectType>): Used {
  const used = new Set<string>();
  const dates = DATES.map((name) => [name, undefined] as const);
  visit(ast, { variables: new Map([...variables, ...dates]), nested: 0 }, used);
  return { variables: used };
}

/** Visits a node and gives the subject that it holds, if it holds one. */
function visit(node: ASTNode, scope: Scope, used: Set<string>): SubjectType | undefined {
  if (!OPERATORS.has(node.op)) refuse("not-allowed", node, node.op);
  if (node.op === "value") return visitLiteral(node);
  if (node.op === "id") return visitVariable(node, scope, used);
  if (node.op === ".") return visitField(node, visit(node.args[0], scope, used));
  if (node.op === "call") return visitCall(node, scope, used);
  if (node.op === "rcall") return visitMethod(node, scope, used);
  for (const child of childrenOf(node)) visit(child, scope, used);
  return undefined;
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  const { args } = node;
  const list: readonly unknown[] = Array.isArray(args) ? args : [args];
  return list.filter((item): item is ASTNode => typeof item === "object" && item !== null && "op" in item);
}

type NodeOf<O> = Extract<ASTNode, { readonly op: O }>;

function visitLiteral(node: NodeOf<"value">): undefined {
  if (typeof node.args === "object") refuse("not-allowed", node, node.args === null ? "null" : "bytes");
  return undefined;
}

function visitVariable(node: NodeOf<"id">, scope: Scope, used: Set<string>): SubjectType | undefined {
  const name = node.args;
  if (!scope.variables.has(name)) {
    refuse("unknown-variable", node, name, nearest(name, [...scope.variables.keys()]));
  }
  used.add(name);
  return scope.variables.get(name);
}

function visitField(node: NodeOf<".">, holder: SubjectType | undefined): undefined {
  const [receiver, name] = node.args;
  const names = holder ? [...Object.keys(holder.facts), ...Object.keys(holder.lists)] : [];
  if (names.includes(name)) return undefined;
  const near = nearest(name, names);
  const said = { found: `${textOf(receiver)}.${name}`, near: near && `${textOf(receiver)}.${near}` };
  return fault("unknown-field", said, { start: node.end - name.length, end: node.end });
}

function visitCall(node: NodeOf<"call">, scope: Scope, used: Set<string>): undefined {
  const [name, args] = node.args;
  if (!FUNCTIONS.includes(name)) refuse("not-allowed", node, name, name === "has" ? "known" : nearest(name, FUNCTIONS));
  for (const arg of args) visit(arg, scope, used);
  const first = args[0] ?? node;
  if (name === "known" && first.op !== ".") refuse("not-allowed", node, textOf(node), "known(capacity.wait)");
  if (name === "date" && !isDay(first)) refuse("bad-date", first, textOf(first), 'date("2026-06-01")');
  return undefined;
}

function isDay(node: ASTNode): boolean {
  return node.op === "value" && typeof node.args === "string" && parseDay(node.args) !== undefined;
}

function visitMethod(node: NodeOf<"rcall">, scope: Scope, used: Set<string>): undefined {
  const [name, receiver, args] = node.args;
  if (!METHODS.includes(name)) refuse("not-allowed", node, name, nearest(name, METHODS));
  if (LOOPS.includes(name)) return visitLoop(node, scope, used);
  visit(receiver, scope, used);
  for (const arg of args) visit(arg, scope, used);
  if (name === "matches") useLinearMatch(node);
  return undefined;
}

function visitLoop(node: NodeOf<"rcall">, scope: Scope, used: Set<string>): undefined {
  const [name, receiver, [item, ...rest]] = node.args;
  if (scope.nested >= MOST_NESTED) refuse("too-nested", node, name);
  if (item?.op !== "id" || rest.length !== 1) refuse("not-allowed", node, textOf(node));
  visit(receiver, scope, used);
  const variables = new Map(scope.variables).set(item.args, itemsOf(receiver, scope));
  for (const child of rest) visit(child, { variables, nested: scope.nested + 1 }, used);
  return undefined;
}

/** The subject of a list's items: `initiative.promises`, or a filter of it. */
function itemsOf(node: ASTNode, scope: Scope): SubjectType | undefined {
  if (node.op === "rcall" && node.args[0] === "filter") return itemsOf(node.args[1], scope);
  if (node.op !== "." || node.args[0].op !== "id") return undefined;
  const list = scope.variables.get(node.args[0].args)?.lists[node.args[1]];
  return list === undefined ? undefined : subjectNamed(list);
}

/** The library's own takes exponential time on a bad pattern. */
function useLinearMatch(node: NodeOf<"rcall">): void {
  const pattern = node.args[2][0];
  if (pattern?.op !== "value" || typeof pattern.args !== "string")
    refuse("bad-pattern", pattern ?? node, textOf(pattern ?? node));
  try {
    RE2JS.compile(pattern.args);
  } catch {
    refuse("bad-pattern", pattern, pattern.args);
  }
  node.args[0] = LINEAR_MATCH;
}

export const LINEAR_MATCH = "matches_linear";

function textOf(node: ASTNode): string {
  return node.input.slice(node.start, node.end);
}

function refuse(
  code: RuleFault,
  node: ASTNode,
  ...[found, near]: readonly [found: string, near?: string | undefined]
): never {
  fault(code, { found, near }, node);
}

function fault(
  code: RuleFault,
  said: { readonly found: string; readonly near?: string | undefined },
  range: { readonly start: number; readonly end: number },
): never {
  throw new ExpressionFault({ code, ...said, start: range.start, end: range.end });
}
