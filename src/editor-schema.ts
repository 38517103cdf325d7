import type { Language } from "./base/bilingual.ts";
import { FILE_KINDS, type FileKind } from "./model/kinds.ts";
import { jsonSchema } from "./schema/json-schema.ts";

/** The JSON Schema of a kind of file, for editors and other programs, its notes in one language. */
export function editorSchema(kind: FileKind, language: Language): object {
  return { title: `Batuta: ${kind}`, ...jsonSchema(FILE_KINDS[kind].schema, "editor", language) };
}
