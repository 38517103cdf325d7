import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";

import type { Tree } from "../base/tree.ts";
import { compact, expand } from "./compact.ts";
import { readKept, writeKept } from "./kept.ts";
import { keepLatest, orNothing, removePrivate } from "./private.ts";

/** More parts than this are made one again. */
const MOST_PARTS = 8;
/** Bytes of a part that are read: what 10,000 initiatives come to, ten times. */
const MOST_BYTES = 512_000_000;
/** Companies kept, and builds: the ones that were not looked at for longest go. */
const MOST_COMPANIES = 20;
const MOST_BUILDS = 4;

/** Characters of a hash before each line. */
const HASH = 32;

/**
 * What the files of a company said when they were read last, by the hash of their bytes: an unchanged file is not parsed
 * again. Kept in parts, each written whole or not at all, so that runs beside each other only add to it. Whatever is not
 * as it was written is parsed anew: nothing in it is believed before its sum and its form are right.
 */
export class ReadingCache {
  readonly #folder: string;
  readonly #parts: readonly string[];
  readonly #known = new Map<string, string>();
  readonly #used = new Map<string, string>();
  readonly #added = new Map<string, string>();

  /** `folder`: where all that this person's Batuta keeps stands; `build`: what reads; `root`: the company's folder. */
  constructor(folder: string, build: string, root: string) {
    this.#folder = join(folder, "reading", build, hashOf(Buffer.from(root)));
    this.#parts = (orNothing(() => readdirSync(this.#folder)) ?? []).filter((name) => name.endsWith(".part"));
    for (const part of this.#parts)
      for (const [hash, line] of linesOf(join(this.#folder, part))) this.#known.set(hash, line);
  }

  /** The documents of these bytes, as if they had been read from that file. */
  find(file: string, bytes: Uint8Array): readonly Tree[] | undefined {
    const hash = hashOf(bytes);
    const line = this.#known.get(hash);
    const trees = line === undefined ? undefined : orNothing(() => treesIn(line, file));
    if (line !== undefined && trees) this.#used.set(hash, line);
    return trees;
  }

  /** Keeps the documents of these bytes, which nothing was wrong with. */
  add(bytes: Uint8Array, documents: readonly Tree[]): void {
    const line = orNothing(() => JSON.stringify(documents.map(compact)));
    if (line !== undefined) this.#added.set(hashOf(bytes), line);
  }

  /** Writes what was added; what no file says any more goes when the parts are made one. */
  save(): void {
    if (this.#added.size === 0) return;
    const isFull = this.#parts.length >= MOST_PARTS;
    const lines = isFull ? new Map([...this.#used, ...this.#added]) : this.#added;
    const text = [...lines].map(([hash, line]) => `${hash}${line}\n`).join("");
    const name = `${hashOf(Buffer.from(text))}.part`;
    if (!writeKept(join(this.#folder, name), text)) return;
    if (isFull) for (const part of this.#parts) if (part !== name) removePrivate(join(this.#folder, part));
    keepLatest(dirname(this.#folder), MOST_COMPANIES);
    keepLatest(dirname(dirname(this.#folder)), MOST_BUILDS);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, HASH);
}

function linesOf(path: string): readonly (readonly [string, string])[] {
  const lines = readKept(path, MOST_BYTES)?.split("\n") ?? [];
  return lines.filter((line) => line !== "").map((line) => [line.slice(0, HASH), line.slice(HASH)]);
}

function treesIn(line: string, file: string): readonly Tree[] {
  const kept: unknown = JSON.parse(line);
  if (!Array.isArray(kept)) throw new TypeError("no documents");
  return kept.map((tree) => expand(tree, file));
}
