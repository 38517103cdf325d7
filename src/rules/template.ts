import { nearest } from "../base/near.ts";
import type { FactValue } from "../facts/fact.ts";
import { variableOf, variablesOf } from "../facts/index.ts";
import type { Instance, SubjectType } from "../facts/subjects.ts";
import type { World } from "../facts/world.ts";
import { DATES } from "./expression-guard.ts";
import type { Fault } from "./fault.ts";
import { factValue } from "./records.ts";

/** The faults of a template: placeholders that are no fact in scope. */
export function templateFaults(text: string, type: SubjectType): readonly Fault[] {
  const placed = placeholdersOf(text).flatMap(({ name, forms, start, end }): readonly Fault[] => {
    const range = { start, end };
    if (!areForms(forms)) return [{ code: "bad-placeholder", found: name, ...range }];
    if (!/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/.test(name))
      return [{ code: "bad-placeholder", found: name, ...range }];
    if (isInScope(name, type)) return [];
    return [{ code: "unknown-placeholder", found: name, near: nearPlaceholder(name, type), ...range }];
  });
  return [...placed, ...strayBraces(text)];
}

/** A brace without its other half: what stands behind it would be printed as it is. */
function strayBraces(text: string): readonly Fault[] {
  const bare = text.replaceAll(/\{[^{}]*\}/g, (whole) => " ".repeat(whole.length));
  return [...bare.matchAll(/[{}][^\s{}]*/g)].map(({ index }) => {
    const found = /^[{}]\S*/.exec(text.slice(index))?.[0] ?? "";
    return { code: "bad-placeholder", found, start: index, end: index + found.length };
  });
}

/** `{fact|order|orders}`: the words for one and for several; `{fact|multiple}`: `58% of`, `2.3 times`. */
function areForms(forms: readonly string[]): boolean {
  return forms.length === 0 || forms.length === 2 || (forms.length === 1 && forms[0] === "multiple");
}

/** The names of the placeholders of some texts, each once. */
export function placeholderNames(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap(placeholdersOf).map(({ name }) => name))];
}

/** Names that stand only in parts in square brackets: what is not known of them is left out, and missed by nobody. */
export function optionalNames(texts: readonly string[]): ReadonlySet<string> {
  const needed = new Set(placeholderNames(texts.map((text) => text.replaceAll(/\[[^[\]]*\]/g, ""))));
  return new Set(placeholderNames(texts).filter((name) => !needed.has(name)));
}

interface Placeholder {
  readonly name: string;
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
}

function placeholdersOf(text: string): readonly Placeholder[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => {
    const start = match.index + 1;
    const [name = "", ...forms] = (match[1] ?? "").split("|");
    return { name, forms, start, end: Math.max(start + 1, start + name.length) };
  });
}

function isInScope(name: string, type: SubjectType): boolean {
  if (DATES.includes(name)) return true;
  const [variable = "", fact = ""] = name.split(".");
  const facts = variablesOf(type).get(variable)?.facts;
  return facts !== undefined && Object.hasOwn(facts, fact);
}

function nearPlaceholder(name: string, type: SubjectType): string | undefined {
  const variables = variablesOf(type);
  const [variable = "", fact = ""] = name.split(".");
  const held = variables.has(variable) ? variable : nearest(variable, [...variables.keys()]);
  const facts = Object.keys(variables.get(held ?? "")?.facts ?? {});
  const near = facts.includes(fact) ? fact : nearest(fact, facts);
  return held !== undefined && near !== undefined ? `${held}.${near}` : undefined;
}

/** The value of a placeholder for an instance. */
export function placeholderValue(name: string, world: World, instance: Instance): FactValue {
  if (name === "launch") return { type: "date", value: world.initiative.launch };
  if (name === "today") return { type: "date", value: world.company.asOf };
  const [variable = "", fact = ""] = name.split(".");
  const held = variableOf(world, instance, variable);
  return held ? factValue(held.read(fact)) : { type: "unknown" };
}
