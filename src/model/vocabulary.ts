import type { Bilingual, Language } from "../base/bilingual.ts";
import { exampleOf } from "../schema/example.ts";
import { type AnySchema, formsOf, keyword, propertiesOf, tagsOf } from "../schema/form.ts";
import { FILE_KINDS } from "./kinds.ts";

/** A key of some file: where it stands, what it means, and how it may be written. */
export interface VocabularyKey {
  /** `initiative.offer.cap`; list items and free keys take no step of their own. */
  readonly path: string;
  readonly key: string;
  readonly means: Bilingual;
  readonly example: Readonly<Record<Language, string | undefined>>;
  readonly choices: readonly string[];
  readonly required: boolean;
}

/** Every key of every kind of file, in the order of the schema: the words that people may write. */
export function vocabulary(): readonly VocabularyKey[] {
  return Object.entries(FILE_KINDS).flatMap(([kind, { schema }]) => keysOf(schema, kind, []));
}

/** A schema that contains itself is told once. */
function keysOf(schema: AnySchema, path: string, above: readonly AnySchema[]): readonly VocabularyKey[] {
  if (above.includes(schema)) return [];
  const inside = [...above, schema];
  const required = keyword(schema, "required") ?? [];
  const own = schema["x-leaf"] === undefined ? Object.entries(propertiesOf(schema)) : [];
  const keys = own.flatMap(([key, property]) => [
    keyOf(key, property, { path: `${path}.${key}`, required: required.includes(key) }),
    ...keysOf(property, `${path}.${key}`, inside),
  ]);
  return once([...keys, ...partsOf(schema).flatMap((part) => keysOf(part, path, inside))]);
}

/** What stands under the same path: items, forms, kinds of one record. */
function partsOf(schema: AnySchema): readonly AnySchema[] {
  const single = [keyword(schema, "x-of"), keyword(schema, "items"), keyword(schema, "additionalProperties")];
  const parts = [...single, ...Object.values(formsOf(schema)), ...Object.values(tagsOf(schema))];
  return parts.filter((part): part is AnySchema => typeof part === "object");
}

function keyOf(key: string, schema: AnySchema, { path, required }: { path: string; required: boolean }): VocabularyKey {
  const en = textIn(schema, "description");
  return {
    path,
    key,
    means: { en, es: textIn(schema, "x-es") || en },
    example: { en: exampleOf(schema), es: exampleOf(schema, "es") },
    choices: keyword(schema, "x-choices") ?? [],
    required,
  };
}

function textIn(schema: AnySchema, name: string): string {
  const text = schema[name];
  return typeof text === "string" ? text : "";
}

function once(keys: readonly VocabularyKey[]): readonly VocabularyKey[] {
  return [...new Map(keys.map((key) => [key.path, key])).values()];
}
