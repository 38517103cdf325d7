import { posix } from "node:path";

import type { Language } from "../../base/bilingual.ts";
import { editorSchema } from "../../editor-schema.ts";
import { FILE_KINDS, type FileKind } from "../../model/kinds.ts";
import type { NewFile } from "./new-file.ts";

/** Where a company keeps what its editors complete and check by: beside its files, so that it needs no network. */
export const SCHEMAS = ".batuta/schemas";

/** The JSON Schemas of all kinds of files, in one language. */
export function schemaFiles(language: Language): readonly NewFile[] {
  return fileKinds().map((kind) => ({
    file: `${SCHEMAS}/${kind}.schema.json`,
    text: `${JSON.stringify(editorSchema(kind, language))}\n`,
  }));
}

function fileKinds(): readonly FileKind[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of that table are its kinds
  return Object.keys(FILE_KINDS) as FileKind[];
}

/** The first line of a file, by which an editor finds its schema. */
export function withModeline({ file, text }: NewFile, kind: FileKind): NewFile {
  const way = posix.relative(posix.dirname(file), `${SCHEMAS}/${kind}.schema.json`);
  return { file, text: `# yaml-language-server: $schema=${way.startsWith(".") ? way : `./${way}`}\n${text}` };
}
