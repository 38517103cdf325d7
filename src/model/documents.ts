import type { Position } from "../base/position.ts";
import type { Problem } from "../base/problem.ts";
import type { Tree } from "../base/tree.ts";
import { decode } from "../schema/decode.ts";
import { type Document, FILE_KINDS, type FileKind } from "./kinds.ts";

/** A document as decoded: its kind, what it says, and where it stands. */
export type DecodedDocument = { readonly [K in FileKind]: DocumentOf<K> }[FileKind];

export interface DocumentOf<K extends FileKind> {
  readonly kind: K;
  readonly value: Document<K>;
  /** Relative to the company's folder. */
  readonly file: string;
  readonly at: Position;
}

/** Whether a text is the key of a kind of files. */
export function isFileKind(text: string): text is FileKind {
  return Object.hasOwn(FILE_KINDS, text);
}

export interface DocumentRead {
  /** Only when everything in it could be read. */
  readonly document?: DecodedDocument;
  readonly problems: readonly Problem[];
}

/** What a document of a kind means; whether it has the shape of its kind is `validate`'s to judge. */
export function decodeDocument(kind: FileKind, tree: Tree, file: string): DocumentRead {
  const { value, problems } = decode<unknown>(FILE_KINDS[kind].schema, tree);
  if (value === undefined) return { problems };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table joins each kind with its own schema
  return { document: { kind, value, file, at: tree.at } as DecodedDocument, problems };
}

/** The documents of one kind. */
export function documentsOf<K extends FileKind>(
  documents: readonly DecodedDocument[],
  kind: K,
): readonly DocumentOf<K>[] {
  return documents.filter((document): document is DecodedDocument & DocumentOf<K> => document.kind === kind);
}
