import type { Bilingual } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import { placed, problem, type Problem, type Reading } from "../base/problem.ts";
import type { Said, Unknown } from "../base/said.ts";
import { entryOf, type Entry, type MapTree, type ScalarTree, type Tree } from "../base/tree.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Schema } from "./define.ts";
import {
  type AnySchema,
  chosenForm,
  chosenTag,
  keyword,
  propertiesOf,
  QUANTITY_KEYS,
  saidWord,
  schemaIn,
  tagsOf,
} from "./form.ts";
import { readLeaf, readQuantity, written } from "./leaves.ts";

export interface Decoded<T> {
  /** Present only when everything in it could be read: then it is whole. */
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** Collects what is wrong; `whole` turns false where a value had to be left out, said or not. */
interface Log {
  readonly problems: Problem[];
  whole: boolean;
}

/**
 * What a document means: leaves become values, records know where they stand. Shapes that do not fit were reported by
 * `validate`; here they only leave the document without a value.
 */
export function decode<T>(schema: Schema<T>, tree: Tree): Decoded<T> {
  const log: Log = { problems: [], whole: true };
  const value = decodeNode(schema, tree, { log, at: tree.at });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the schema's type says is what decoding by it gives
  return log.whole && value !== undefined ? { value: value as T, problems: log.problems } : { problems: log.problems };
}

interface Context {
  readonly log: Log;
  /** Where a record says that it stands: its key, when it has one. */
  readonly at: Position;
}

function skip(context: Context): undefined {
  context.log.whole = false;
  return undefined;
}

type Decoder = (schema: AnySchema, tree: Tree, context: Context) => unknown;

const DECODERS: Readonly<Record<string, Decoder>> = {
  record: (schema, tree, context) => (tree.is === "map" ? decodeRecord(schema, tree, context) : skip(context)),
  map: (schema, tree, context) => (tree.is === "map" ? decodeMap(schema, tree, context) : skip(context)),
  list: decodeList,
  said: decodeSaid,
  either: decodeEither,
  tagged: decodeTagged,
};

function decodeNode(schema: AnySchema, tree: Tree, context: Context): unknown {
  const decoder = DECODERS[String(schema["x-node"])] ?? decodeLeaf;
  return decoder(schema, tree, context);
}

function decodeEither(schema: AnySchema, tree: Tree, context: Context): unknown {
  const form = chosenForm(schema, tree);
  return form ? decodeNode(form, tree, context) : skip(context);
}

function decodeTagged(schema: AnySchema, tree: Tree, context: Context): unknown {
  const tag = chosenTag(schema, tree);
  const record = tag === undefined ? undefined : tagsOf(schema)[tag];
  const value = record ? decodeNode(record, tree, context) : undefined;
  return typeof value === "object" ? { ...value, kind: tag } : skip(context);
}

function decodeRecord(schema: AnySchema, tree: MapTree, context: Context): unknown {
  const result: Record<string, unknown> = {};
  const $at: Record<string, Position> = { "": context.at };
  const properties = propertiesOf(schema);
  for (const entry of tree.entries) {
    const property = Object.hasOwn(properties, entry.key) ? properties[entry.key] : undefined;
    if (!property) {
      skip(context);
      continue;
    }
    $at[entry.key] = fieldAt(entry);
    const value = decodeNode(property, entry.value, { log: context.log, at: entry.keyAt });
    if (value !== undefined) result[entry.key] = value;
  }
  const required = keyword(schema, "required") ?? [];
  if (required.some((key) => !(key in result))) skip(context);
  return { ...result, $at };
}

/** A scalar is pointed at itself; what spans lines is pointed at by its key. */
function fieldAt(entry: Entry): Position {
  return entry.value.is === "scalar" && entry.value.value !== null ? entry.value.at : entry.keyAt;
}

function decodeMap(schema: AnySchema, tree: MapTree, context: Context): unknown {
  const values = schemaIn(schema, "additionalProperties");
  const entries = tree.entries.flatMap(({ key, keyAt: at, value: node }) => {
    const value = decodeNode(values, node, { log: context.log, at });
    return value === undefined ? [] : [{ key, value, at }];
  });
  if (schema["x-entries"] === true) return entries;
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

function decodeList(schema: AnySchema, tree: Tree, context: Context): unknown {
  const items = schemaIn(schema, "items");
  if (tree.is !== "list") {
    const only = schema["x-or-one"] === true ? decodeNode(items, tree, context) : skip(context);
    return only === undefined ? undefined : [only];
  }
  return tree.items
    .map((item) => decodeNode(items, item, { log: context.log, at: item.at }))
    .filter((item) => item !== undefined);
}

function decodeSaid(schema: AnySchema, tree: Tree, context: Context): Said<unknown> | undefined {
  const word = saidWord(tree);
  if (word) return said(word, tree);
  const value = decodeNode(schemaIn(schema, "x-of"), tree, context);
  return value === undefined ? undefined : { said: "value", value };
}

function said(word: "unknown" | "none", tree: Tree): Said<never> {
  if (word === "none") return { said: "none" };
  const ask = textOf(entryOf(tree, "ask"));
  const unknown: Unknown = { said: "unknown", ...(ask === undefined ? {} : { ask }) };
  return unknown;
}

function textOf(entry: Entry | undefined): string | undefined {
  return entry?.value.is === "scalar" ? written(entry.value) : undefined;
}

function decodeLeaf(schema: AnySchema, tree: Tree, context: Context): unknown {
  const leaf = schema["x-leaf"];
  if (leaf === "anything") return freely(tree);
  if (leaf === "as-written") return tree;
  if (leaf === "quantity") return decodeQuantity(schema, tree, context);
  if (leaf === "bilingual" && tree.is === "map") return decodeBilingual(tree, context);
  if (tree.is !== "scalar" || tree.value === null) return skip(context);
  return taken(readLeaf(schema, tree), tree, context);
}

/** The value of a reading, or its complaint logged where the text stands. */
function taken<T>(reading: Reading<T>, tree: ScalarTree, context: Context): T | undefined {
  if (!reading.complaint) return reading.value;
  context.log.problems.push(placed(reading.complaint, tree.at));
  return skip(context);
}

function decodeBilingual(tree: MapTree, context: Context): Bilingual | undefined {
  const en = textOf(entryOf(tree, "en"));
  const es = textOf(entryOf(tree, "es"));
  const both = { en: en ?? es ?? "", es: es ?? en ?? "" };
  if (both.en.trim() !== "" && both.es.trim() !== "") return both;
  if (tree.entries.every((entry) => entry.key === "en" || entry.key === "es"))
    context.log.problems.push(problem("empty-text", {}, context.at));
  return skip(context);
}

function decodeQuantity(schema: AnySchema, tree: Tree, context: Context): Said<Quantity> | undefined {
  const word = saidWord(tree);
  if (word) return said(word, tree);
  const scalar = tree.is === "map" ? entryOf(tree, "range")?.value : tree;
  if (!scalar) return rangeMissing(schema, tree, context);
  if (scalar.is !== "scalar" || scalar.value === null) return skip(context);
  const value = taken(readQuantity(schema, written(scalar)), scalar, context);
  return value && { said: "value", value: { ...value, ...driverOf(tree, context) } };
}

/** `{moves_with: es-demand}` alone; with a key that is not known here, that key is what was told. */
function rangeMissing(schema: AnySchema, tree: Tree, context: Context): undefined {
  const [example = "1200/day"] = keyword(schema, "examples") ?? [];
  const isKnown = tree.is === "map" && tree.entries.every((entry) => QUANTITY_KEYS.includes(entry.key));
  if (isKnown) context.log.problems.push(problem("missing-key", { key: "range", example }, context.at));
  return skip(context);
}

/** `moves_with: es-demand`, `times: yes`; or `times: es-demand` for both at once. */
function driverOf(tree: Tree, context: Context): Pick<Quantity, "movesWith" | "times"> {
  const movesWith = textOf(entryOf(tree, "moves_with"));
  const times = entryOf(tree, "times")?.value;
  if (times?.is !== "scalar") return movesWith === undefined ? {} : { movesWith };
  const isYesNo = readLeaf({ "x-leaf": "yes-no" }, times).value;
  if (isYesNo === false) return movesWith === undefined ? {} : { movesWith };
  const driver = movesWith ?? (isYesNo === true ? undefined : written(times));
  if (driver !== undefined) return { movesWith: driver, times: true };
  context.log.problems.push(problem("missing-key", { key: "moves_with", example: "es-demand" }, times.at));
  context.log.whole = false;
  return {};
}

/** Any shape, as the texts that stand in the file. */
function freely(tree: Tree): unknown {
  if (tree.is === "scalar") return written(tree);
  if (tree.is === "list") return tree.items.map(freely);
  return Object.fromEntries(tree.entries.map((entry) => [entry.key, freely(entry.value)]));
}
