import type { Position } from "../base/position.ts";
import type { Document, FileKind } from "./kinds.ts";

/** A document as decoded: its kind, what it says, and where it stands. */
export type DecodedDocument = { readonly [K in FileKind]: DocumentOf<K> }[FileKind];

export interface DocumentOf<K extends FileKind> {
  readonly kind: K;
  readonly value: Document<K>;
  /** Relative to the company's folder. */
  readonly file: string;
  readonly at: Position;
}

/** The documents of one kind. */
export function documentsOf<K extends FileKind>(
  documents: readonly DecodedDocument[],
  kind: K,
): readonly DocumentOf<K>[] {
  return documents.filter((document): document is DecodedDocument & DocumentOf<K> => document.kind === kind);
}
