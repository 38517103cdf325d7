import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Problem } from "../../src/base/problem.ts";
import type { Tree } from "../../src/base/tree.ts";
import { readYaml } from "../../src/files/read.ts";
import type { DecodedDocument } from "../../src/model/documents.ts";
import { FILE_KINDS, type FileKind } from "../../src/model/kinds.ts";
import { decode } from "../../src/schema/decode.ts";
import { jsonSchema } from "../../src/schema/json-schema.ts";
import { kindOf } from "../../src/schema/kind.ts";
import { shapeProblems } from "../../src/schema/shape.ts";
import { Ajv2020 } from "ajv/dist/2020.js";

const ajv = new Ajv2020({ strict: false, allErrors: true });
const validators = Object.fromEntries(
  Object.entries(FILE_KINDS).map(([kind, { schema }]) => [kind, ajv.compile(jsonSchema(schema, "validator"))]),
);

export interface DecodedFiles {
  readonly documents: readonly DecodedDocument[];
  readonly problems: readonly Problem[];
}

/** Files by path, read, judged by shape and decoded as the program does it. */
export function decodeFiles(files: Readonly<Record<string, string>>): DecodedFiles {
  const documents: DecodedDocument[] = [];
  const problems: Problem[] = [];
  for (const [file, text] of Object.entries(files)) {
    const read = readYaml(file, new TextEncoder().encode(text));
    problems.push(...read.problems);
    for (const tree of read.documents) {
      const found = decodeTree(file, tree);
      problems.push(...found.problems);
      documents.push(...found.documents);
    }
  }
  return { documents, problems };
}

function decodeTree(file: string, tree: Tree): DecodedFiles {
  const { kind, problem } = kindOf(tree, FILE_KINDS);
  if (problem) return { documents: [], problems: [problem] };
  const validator = validators[kind];
  if (!validator || !isFileKind(kind)) throw new Error(`no kind: ${kind}`);
  const { schema } = FILE_KINDS[kind];
  const shape = shapeProblems(validator, schema, tree);
  const { value, problems } = decode<unknown>(schema, tree);
  if (value === undefined) return { documents: [], problems: [...shape, ...problems] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table joins each kind with its own schema
  const document = { kind, value, file, at: tree.at } as DecodedDocument;
  return { documents: [document], problems: [...shape, ...problems] };
}

function isFileKind(kind: string): kind is FileKind {
  return Object.hasOwn(FILE_KINDS, kind);
}

/** The files of the vocabulary's own samples (files.md), by the path that stands in each one's first line. */
export function vocabulary(): Readonly<Record<string, string>> {
  const text = readFileSync(fileURLToPath(new URL("vocabulary.yaml", import.meta.url)), "utf8");
  const files = text.split(/^---\n/m).map((part) => [/^# (\S+)/.exec(part)?.[1] ?? "", part]);
  return Object.fromEntries(files);
}
