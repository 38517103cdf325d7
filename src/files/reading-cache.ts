import type { Tree } from "../base/tree.ts";
import { compact, expand } from "./compact.ts";
import { KeptLines, keyOf } from "./kept-lines.ts";
import { orNothing } from "./private.ts";

/**
 * What the files of a company said when they were read last, by the hash of their bytes: an unchanged file is not parsed
 * again. Whatever is not as it was written is parsed anew: nothing in it is believed before its sum and its form are right.
 */
export class ReadingCache {
  readonly #lines: KeptLines;

  /** `folder`: where all that this person's Batuta keeps stands; `build`: what reads; `root`: the company's folder. */
  constructor(folder: string, build: string, root: string) {
    this.#lines = new KeptLines({ folder, what: "reading", build, root });
  }

  /** The documents of these bytes, as if they had been read from that file. */
  find(file: string, bytes: Uint8Array): readonly Tree[] | undefined {
    return this.#lines.find(keyOf(bytes), (line) => treesIn(line, file));
  }

  /** Keeps the documents of these bytes, which nothing was wrong with. */
  add(bytes: Uint8Array, documents: readonly Tree[]): void {
    const line = orNothing(() => JSON.stringify(documents.map(compact)));
    if (line !== undefined) this.#lines.add(keyOf(bytes), line);
  }

  /** Writes what was added. */
  save(): void {
    this.#lines.save();
  }
}

function treesIn(line: string, file: string): readonly Tree[] {
  const kept: unknown = JSON.parse(line);
  if (!Array.isArray(kept)) throw new TypeError("no documents");
  return kept.map((tree) => expand(tree, file));
}
