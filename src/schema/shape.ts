import { nearest } from "../base/near.ts";
import type { Position } from "../base/position.ts";
import { type Form, problem, type Problem } from "../base/problem.ts";
import { type Entry, entryOf, plain, type Tree } from "../base/tree.ts";
import { exampleOf } from "./example.ts";
import {
  type AnySchema,
  chosenForm,
  chosenTag,
  formsOf,
  propertiesOf,
  QUANTITY_KEYS,
  saidWord,
  schemaIn,
  tagsOf,
} from "./form.ts";

/** A validator as ajv generates it. */
export interface Validator {
  (value: unknown): unknown;
  errors?: readonly ShapeError[] | null;
}

export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Past so many, a document has another fault than those of its parts. */
const MOST_ERRORS = 200;

/** What does not fit the schema's shape, each at the place where it stands; what leaves mean is the decoder's to judge. */
export function shapeProblems(validator: Validator, schema: AnySchema, tree: Tree): readonly Problem[] {
  if (validator(plain(tree)) === true) return [];
  const problems = new Map<string, Problem>();
  for (const error of (validator.errors ?? []).slice(0, MOST_ERRORS)) {
    const found = problemOf(error, schema, tree);
    // The branches of one choice may refuse the same value for the same reason.
    if (found) problems.set(`${found.code} ${found.at.line}:${found.at.column} ${JSON.stringify(found.args)}`, found);
  }
  return [...problems.values()];
}

/** Where a path of keys and indexes leads: the schema and the tree there, and the key under which it stands. */
interface Spot {
  readonly schema: AnySchema;
  /** The schema before its choices were made. */
  readonly declared?: AnySchema;
  readonly tree: Tree;
  readonly key: string;
  readonly keyAt: Position;
  /** The map in which the key stands. */
  readonly siblings?: readonly Entry[];
}

function problemOf(error: ShapeError, schema: AnySchema, tree: Tree): Problem | undefined {
  const spot = spotAt({ schema, tree, key: "", keyAt: tree.at }, segmentsOf(error.instancePath));
  if (!spot) return undefined;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(spot, String(error.params["additionalProperty"]));
    case "required":
      return missingKey(spot, String(error.params["missingProperty"]));
    case "type":
    case "false schema":
    case "not":
      return misfit(spot);
    default:
      return undefined;
  }
}

function segmentsOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function spotAt(start: Spot, segments: readonly string[]): Spot | undefined {
  let spot: Spot = { ...start, declared: start.schema, schema: settled(start.schema, start.tree) };
  for (const segment of segments) {
    const next = stepInto(spot, segment);
    if (!next) return undefined;
    spot = { ...next, declared: next.schema, schema: settled(next.schema, next.tree) };
  }
  return spot;
}

function stepInto(spot: Spot, segment: string): Spot | undefined {
  if (spot.tree.is === "list") {
    const item = spot.tree.items[Number(segment)];
    const items = schemaIn(spot.schema, "items");
    return item && { schema: items, tree: item, key: spot.key, keyAt: item.at };
  }
  // The last of two equal keys is the one that was judged.
  const entry = entryOf(spot.tree, segment);
  if (!entry) return undefined;
  const own = spot.schema["x-leaf"] === undefined ? propertiesOf(spot.schema)[segment] : undefined;
  const schema = own ?? schemaIn(spot.schema, "additionalProperties");
  return {
    schema,
    tree: entry.value,
    key: segment,
    keyAt: entry.keyAt,
    siblings: spot.tree.is === "map" ? spot.tree.entries : [],
  };
}

/** The schema that judges this very tree: choices by form, by tag or by a word are made; an open choice stays as it is. */
function settled(schema: AnySchema, tree: Tree): AnySchema {
  const next = choiceMade(schema, tree);
  return next === undefined ? schema : settled(next, tree);
}

function choiceMade(schema: AnySchema, tree: Tree): AnySchema | undefined {
  switch (schema["x-node"]) {
    case "said":
      return saidWord(tree) ? undefined : schemaIn(schema, "x-of");
    case "either":
      return chosenForm(schema, tree);
    case "tagged": {
      const tag = chosenTag(schema, tree);
      return tag === undefined ? undefined : tagsOf(schema)[tag];
    }
    case "list":
      return schema["x-or-one"] === true && tree.is !== "list" ? schemaIn(schema, "items") : undefined;
    default:
      return undefined;
  }
}

/** The keys that a `said` takes when it is written as a map. */
const SAID_KEYS = ["unknown", "ask"];

function keysOf(schema: AnySchema): readonly string[] {
  if (schema["x-node"] === "said") return SAID_KEYS;
  if (schema["x-leaf"] === "quantity") return QUANTITY_KEYS;
  return Object.keys(propertiesOf(schema));
}

function unknownKey(spot: Spot, key: string): Problem | undefined {
  const entry = entryOf(spot.tree, key);
  if (!entry || spot.tree.is !== "map") return undefined;
  const allowed = keysOf(spot.schema);
  const near = nearest(
    key,
    allowed.filter((name) => !entryOf(spot.tree, name)),
  );
  const maybeComma = isRestOfText(entry, spot.tree.entries);
  const args = { key, allowed, ...(near === undefined ? {} : { near }), ...(maybeComma ? { maybeComma } : {}) };
  return problem("unknown-key", args, entry.keyAt);
}

/** `{condition: early, if possible}`: a key without a value, on the line of the value before it. */
function isRestOfText(entry: Entry, entries: readonly Entry[]): boolean {
  const before = entries[entries.indexOf(entry) - 1];
  const isEmpty = entry.value.is === "scalar" && entry.value.value === null && entry.value.source === "";
  return isEmpty && before?.keyAt.line === entry.keyAt.line;
}

function missingKey(spot: Spot, key: string): Problem {
  const property = propertiesOf(spot.schema)[key];
  const example = property && exampleOf(property);
  return problem(
    "missing-key",
    { key, ...(example === undefined ? {} : { example }) },
    spot.key === "" ? startOf(spot.tree) : spot.keyAt,
  );
}

/** The first key of a document: the line on which people start to read it. */
function startOf(tree: Tree): Position {
  return tree.is === "map" ? (tree.entries[0]?.keyAt ?? tree.at) : tree.at;
}

function misfit(spot: Spot): Problem {
  const { schema, tree, key, keyAt } = spot;
  const example = exampleOf(schema);
  const shown = example === undefined ? {} : { example };
  const entry = spot.siblings?.find((one) => one.key === key);
  if (entry && isRestOfText(entry, spot.siblings ?? []))
    return problem("unknown-key", { key, allowed: [], maybeComma: true }, keyAt);
  if (tree.is === "scalar" && tree.value === null) return problem("value-empty", { key, ...shown }, keyAt);
  if (schema["x-node"] === "tagged" && tree.is === "map") return tagMissing(spot, tree.entries);
  return problem(
    "wrong-type",
    { expected: formsExpected(spot.declared ?? schema), found: formOf(tree), ...shown },
    tree.is === "scalar" ? tree.at : keyAt,
  );
}

function tagMissing(spot: Spot, entries: readonly Entry[]): Problem {
  const tags = Object.keys(tagsOf(spot.schema));
  const near = entries.map((entry) => nearest(entry.key, tags)).find((tag) => tag !== undefined);
  return problem("tag-missing", { tags, ...(near === undefined ? {} : { near }) }, spot.keyAt);
}

function formOf(tree: Tree): Form {
  return tree.is === "scalar" ? (tree.value === null ? "nothing" : "value") : tree.is;
}

function formsExpected(schema: AnySchema): readonly Form[] {
  switch (schema["x-node"]) {
    case "record":
    case "map":
    case "tagged":
      return ["map"];
    case "list":
      return schema["x-or-one"] === true ? ["list", ...formsExpected(schemaIn(schema, "items"))] : ["list"];
    case "said":
      return [...formsExpected(schemaIn(schema, "x-of")), "none", "unknown"];
    case "either": {
      const { scalar, list, map } = formsOf(schema);
      const forms: Form[] = [];
      if (scalar) forms.push("value");
      if (list) forms.push("list");
      return map ? [...forms, "map"] : forms;
    }
    default:
      return ["value"];
  }
}
