import { entryOf, type Tree } from "../base/tree.ts";
import type { Measure } from "../quantity/quantity.ts";
import type { Forms, Schema } from "./define.ts";

export type AnySchema = Schema<unknown>;

/** What the builders of `define.ts` put under these keywords. */
interface Keywords {
  readonly "x-of": AnySchema;
  readonly "x-forms": Forms;
  readonly "x-tags": Readonly<Record<string, AnySchema>>;
  readonly "x-choices": readonly string[];
  readonly "x-quantity": readonly Measure[];
  readonly "x-positive": boolean;
  readonly items: AnySchema;
  readonly additionalProperties: AnySchema;
  readonly properties: Readonly<Record<string, AnySchema>>;
  readonly required: readonly string[];
  readonly examples: readonly string[];
  readonly "x-es-examples": readonly string[];
}

/** A keyword of a schema, as the builders wrote it. */
export function keyword<K extends keyof Keywords>(schema: AnySchema, name: K): Keywords[K] | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- schemas come from our own builders only
  return schema[name] as Keywords[K] | undefined;
}

const ANY: AnySchema = {};

/** The schema under a keyword; one that takes anything where there is none. */
export function schemaIn(schema: AnySchema, name: "x-of" | "items" | "additionalProperties"): AnySchema {
  return keyword(schema, name) || ANY;
}

/** The properties of a record, by key. */
export function propertiesOf(schema: AnySchema): Readonly<Record<string, AnySchema>> {
  return keyword(schema, "properties") ?? {};
}

export function formsOf(schema: AnySchema): Forms {
  return keyword(schema, "x-forms") ?? {};
}

export function tagsOf(schema: AnySchema): Readonly<Record<string, AnySchema>> {
  return keyword(schema, "x-tags") ?? {};
}

/** The form of `either` that is meant: by what is written; a quantity may say `{unknown: …}` where a map would stand. */
export function chosenForm(schema: AnySchema, tree: Tree): AnySchema | undefined {
  const { scalar, list, map } = formsOf(schema);
  if (tree.is === "scalar") return tree.value === null ? undefined : scalar;
  if (tree.is === "list") return list;
  return isQuantityMap(scalar, tree) ? scalar : map;
}

/** Keys that make a map a quantity, where both a quantity and a record may stand. */
export const QUANTITY_MARKS = ["unknown", "range"] as const;

/** All that a quantity takes when it is written as a map. */
export const QUANTITY_KEYS: readonly string[] = ["unknown", "ask", "range", "moves_with", "times"];

function isQuantityMap(scalar: AnySchema | undefined, tree: Tree): boolean {
  return scalar?.["x-leaf"] === "quantity" && QUANTITY_MARKS.some((mark) => entryOf(tree, mark) !== undefined);
}

/** The tag among the keys of a map: the first of the table that is there. */
export function chosenTag(schema: AnySchema, tree: Tree): string | undefined {
  return Object.keys(tagsOf(schema)).find((tag) => entryOf(tree, tag) !== undefined);
}

export type SaidWord = "unknown" | "none";

/** `none`, `unknown` or `{unknown: …}`, wherever a quantity or a `said` may stand. */
export function saidWord(tree: Tree): SaidWord | undefined {
  if (tree.is === "map") return entryOf(tree, "unknown") ? "unknown" : undefined;
  if (tree.is === "list" || typeof tree.value !== "string") return undefined;
  const word = tree.value.trim();
  return word === "unknown" || word === "none" ? word : undefined;
}
