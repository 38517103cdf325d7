import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";

import { readKept, writeKept } from "./kept.ts";
import { keepLatest, orNothing, removePrivate } from "./private.ts";

/** More parts than this are made one again. */
const MOST_PARTS = 8;
/** Bytes of a part that are read: what 10,000 initiatives come to, ten times. */
const MOST_BYTES = 512_000_000;
/** Companies kept, and builds: the ones that were not looked at for longest go. */
const MOST_COMPANIES = 20;
const MOST_BUILDS = 4;

/** Characters of a key. */
const KEY = 32;

/** Where lines are kept: below `folder`, `what` they are about, the build that made them, the company that they belong to. */
export interface Place {
  readonly folder: string;
  readonly what: string;
  readonly build: string;
  readonly root: string;
}

/**
 * Lines that an earlier run kept, by key. They stand in parts, each written whole or not at all, so that runs beside each
 * other only add to them. A part that is not as it was written holds nothing.
 */
export class KeptLines {
  readonly #folder: string;
  readonly #parts: readonly string[];
  readonly #known = new Map<string, string>();
  readonly #used = new Map<string, string>();
  readonly #added = new Map<string, string>();

  constructor({ folder, what, build, root }: Place) {
    this.#folder = join(folder, what, build, keyOf(root));
    this.#parts = (orNothing(() => readdirSync(this.#folder)) ?? []).filter((name) => name.endsWith(".part"));
    for (const part of this.#parts)
      for (const [key, line] of linesOf(join(this.#folder, part))) this.#known.set(key, line);
  }

  /** The line of a key, as `read` understands it; undefined: there is none, or `read` could not. */
  find<T>(key: string, read: (line: string) => T): T | undefined {
    const line = this.#added.get(key) ?? this.#known.get(key);
    const found = line === undefined ? undefined : orNothing(() => read(line));
    if (line !== undefined && found !== undefined) this.#used.set(key, line);
    return found;
  }

  /** Keeps a line, which has no line break in it. */
  add(key: string, line: string): void {
    this.#added.set(key, line);
  }

  /** Writes what was added; what nobody asked for any more goes when the parts are made one. */
  save(): void {
    if (this.#added.size === 0) return;
    const isFull = this.#parts.length >= MOST_PARTS;
    const lines = isFull ? new Map([...this.#used, ...this.#added]) : this.#added;
    const text = [...lines].map(([key, line]) => `${key}${line}\n`).join("");
    const name = `${keyOf(text)}.part`;
    if (!writeKept(join(this.#folder, name), text)) return;
    if (isFull) for (const part of this.#parts) if (part !== name) removePrivate(join(this.#folder, part));
    keepLatest(dirname(this.#folder), MOST_COMPANIES);
    keepLatest(dirname(dirname(this.#folder)), MOST_BUILDS);
    this.#added.clear();
  }
}

/** The key of a text or of bytes. */
export function keyOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, KEY);
}

function linesOf(path: string): readonly (readonly [string, string])[] {
  const lines = readKept(path, MOST_BYTES)?.split("\n") ?? [];
  return lines.filter((line) => line !== "").map((line) => [line.slice(0, KEY), line.slice(KEY)]);
}
