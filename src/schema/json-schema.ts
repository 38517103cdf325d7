import type { Language } from "../base/bilingual.ts";
import { condense } from "./condense.ts";
import { NAME_RULES, namesIn, QUANTITY_KEY_RULES, quantityKeys } from "./editor-keys.ts";
import { exampleOf } from "./example.ts";
import { type AnySchema, formsOf, keyword, propertiesOf, QUANTITY_MARKS, schemaIn, tagsOf } from "./form.ts";
import { MEASURE_NAMES, quantityPattern } from "./quantity-pattern.ts";

type JsonSchema = { readonly [keyword: string]: unknown } | boolean;

/** Editors get notes, closed lists and patterns to complete from; the validator judges the shape only, decoding the rest. */
export type Audience = "editor" | "validator";

interface Expansion {
  readonly audience: Audience;
  /** Schemas that stand in several places, by the name under which they are defined once. */
  readonly shared: ReadonlyMap<AnySchema, string>;
  /** The language of its notes; undefined: both, as the builder holds them. */
  readonly language?: Language | undefined;
}

const SCALARS = ["string", "number", "boolean"];

/**
 * The plain JSON Schema (draft 2020-12) of a builder's schema: what is chosen by form or tag becomes if/then, so that an
 * error comes from the branch that was meant; what stands in several places is defined once.
 */
export function jsonSchema(
  schema: AnySchema,
  audience: Audience = "editor",
  language?: Language,
): { readonly [keyword: string]: unknown } {
  if (audience === "validator") return condense(expand(schema, { audience, shared: new Map() }));
  const expansion: Expansion = { audience, shared: sharedIn(schema), language };
  const $defs = Object.fromEntries([...expansion.shared].map(([one, name]) => [name, expand(one, expansion)]));
  const root = expand(schema, expansion);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...root,
    ...(expansion.shared.size > 0 ? { $defs } : {}),
  };
}

function childrenOf(schema: AnySchema): readonly AnySchema[] {
  const { scalar, list, map } = formsOf(schema);
  const single = [schema["x-of"], schema["items"], schema["additionalProperties"], scalar, list, map];
  const named = schema["x-leaf"] === undefined ? Object.values(propertiesOf(schema)) : [];
  return [...single.filter(isSchema), ...named, ...Object.values(tagsOf(schema))];
}

function isSchema(one: unknown): one is AnySchema {
  return typeof one === "object" && one !== null;
}

function sharedIn(root: AnySchema): ReadonlyMap<AnySchema, string> {
  const met = new Set<AnySchema>();
  const shared = new Map<AnySchema, string>();
  const visit = (schema: AnySchema): void => {
    if (schema["x-node"] === undefined) return;
    if (met.has(schema)) {
      if (!shared.has(schema)) shared.set(schema, `shared${shared.size + 1}`);
      return;
    }
    met.add(schema);
    childrenOf(schema).forEach(visit);
  };
  visit(root);
  return shared;
}

function place(schema: AnySchema, expansion: Expansion): JsonSchema {
  const name = expansion.shared.get(schema);
  return name === undefined ? expand(schema, expansion) : { $ref: `#/$defs/${name}` };
}

function expand(schema: AnySchema, expansion: Expansion): { readonly [keyword: string]: unknown } {
  const { properties: _1, items: _2, additionalProperties: _3, required: _4, type: _5, ...notes } = schema;
  const { "x-of": _6, "x-forms": _7, "x-tags": _8, decoded: _9, ...kept } = notes;
  return { ...(expansion.language ? notesIn(kept, expansion.language) : kept), ...rulesOf(schema, expansion) };
}

/** What an editor shows, in one language; what only decoding reads is left out. */
function notesIn(notes: AnySchema, language: Language): { readonly [keyword: string]: unknown } {
  const description = language === "es" ? (notes["x-es"] ?? notes["description"]) : notes["description"];
  const examples = language === "es" ? (notes["x-es-examples"] ?? notes["examples"]) : notes["examples"];
  const kept = Object.entries(notes).filter(([key]) => !key.startsWith("x-"));
  return {
    ...Object.fromEntries(kept),
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
  };
}

function rulesOf(schema: AnySchema, expansion: Expansion): object {
  switch (schema["x-node"]) {
    case "record":
      return recordRules(schema, expansion);
    case "map":
      return { type: "object", additionalProperties: place(schemaIn(schema, "additionalProperties"), expansion) };
    case "list":
      return listRules(schema, expansion);
    case "said":
      return saidRules(schema, expansion);
    case "either":
      return eitherRules(schema, expansion);
    case "tagged":
      return taggedRules(schema, expansion);
    default:
      return leafRules(schema, expansion);
  }
}

function recordRules(schema: AnySchema, expansion: Expansion): object {
  const properties = Object.entries(propertiesOf(schema)).map(([key, value]) => [key, place(value, expansion)]);
  const rules = { type: "object", properties: Object.fromEntries(properties), additionalProperties: false };
  return { ...rules, required: schema["required"] ?? [] };
}

/** `if`, `then`, `else`. */
function branch(condition: object, yes: JsonSchema, no: JsonSchema): { readonly [keyword: string]: unknown } {
  return Object.fromEntries([
    ["if", condition],
    // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema; nobody awaits a schema
    ["then", yes],
    ["else", no],
  ]);
}

function listRules(schema: AnySchema, expansion: Expansion): object {
  const items = place(schemaIn(schema, "items"), expansion);
  const array = { type: "array", items };
  return schema["x-or-one"] === true ? branch({ type: "array" }, array, items) : array;
}

function unknownKeys({ audience, language = "en" }: Expansion): object {
  const { unknown, ask } = audience === "editor" ? quantityKeys(language) : QUANTITY_KEY_RULES;
  return { unknown, ask };
}

function saidRules(schema: AnySchema, expansion: Expansion): object {
  const of = place(schemaIn(schema, "x-of"), expansion);
  const isUnknown = { type: "object", required: ["unknown"] };
  return branch(
    { enum: ["none", "unknown"] },
    true,
    branch(isUnknown, { type: "object", properties: unknownKeys(expansion), additionalProperties: false }, of),
  );
}

function eitherRules(schema: AnySchema, expansion: Expansion): object {
  const { scalar, list, map } = formsOf(schema);
  const form = (one: AnySchema | undefined): JsonSchema => (one === undefined ? false : place(one, expansion));
  const marks = QUANTITY_MARKS.map((mark) => ({ type: "object", required: [mark] }));
  const asScalar = scalar?.["x-leaf"] === "quantity" ? { anyOf: [{ type: SCALARS }, ...marks] } : { type: SCALARS };
  const others = branch({ type: "array" }, form(list), branch({ type: "object" }, form(map), false));
  return branch(asScalar, form(scalar), others);
}

/** No tag: nothing fits, which the mapping of errors tells as "which of these is it?". */
function taggedRules(schema: AnySchema, expansion: Expansion): object {
  let rules: { readonly [keyword: string]: unknown } = { not: {} };
  for (const [tag, record] of Object.entries(tagsOf(schema)).toReversed())
    rules = branch({ type: "object", required: [tag] }, place(record, expansion), rules);
  return { type: "object", ...rules };
}

const QUANTITY_RULES = {
  type: ["string", "number", "object"],
  properties: QUANTITY_KEY_RULES,
  additionalProperties: false,
};

function leafRules(schema: AnySchema, { audience, language = "en" }: Expansion): object {
  const leaf = schema["x-leaf"];
  if (leaf === "quantity") return audience === "editor" ? quantityRules(schema, language) : QUANTITY_RULES;
  if (leaf === "anything" || leaf === "as-written") return {};
  if (leaf === "bilingual") {
    const properties = audience === "editor" ? namesIn(language) : NAME_RULES;
    return { type: [...SCALARS, "object"], properties, additionalProperties: false };
  }
  return { type: SCALARS, ...(audience === "editor" ? completions(schema, language) : {}) };
}

/** A bare number is a count: any other measure needs its unit. */
function quantityRules(schema: AnySchema, language: Language): object {
  const measures = keyword(schema, "x-quantity") ?? [];
  const types = measures.includes("count") ? QUANTITY_RULES.type : ["string", "object"];
  const message = wantedIn(measures.map((measure) => MEASURE_NAMES[measure][language]).join(", "), schema, language);
  const told = { patternErrorMessage: message, errorMessage: message };
  const properties = quantityKeys(language, exampleOf(schema, language));
  return { ...QUANTITY_RULES, properties, type: types, pattern: quantityPattern(measures), ...told };
}

/** What an editor says of a value that is no such thing: what is wanted, and an example. */
function wantedIn(wanted: string, schema: AnySchema, language: Language): string {
  const example = exampleOf(schema, language);
  if (example === undefined) return wanted;
  return language === "es" ? `${wanted}; por ejemplo, ${example}` : `${wanted}, such as ${example}`;
}

function completions(schema: AnySchema, language: Language): object {
  if (schema["x-leaf"] === "choice") {
    const choices = keyword(schema, "x-choices") ?? [];
    return { enum: choices, errorMessage: choices.join(", ") };
  }
  if (schema["x-leaf"] === "date") {
    const message = wantedIn(language === "es" ? "AAAA-MM-DD" : "YYYY-MM-DD", schema, language);
    return { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", patternErrorMessage: message };
  }
  if (schema["x-leaf"] === "yes-no") return { enum: ["yes", "no", true, false, "sí"], errorMessage: "yes, no" };
  return {};
}
