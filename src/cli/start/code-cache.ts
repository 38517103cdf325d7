import { dirname } from "node:path";
import { crc32 } from "node:zlib";

import { keepLatest, orNothing, readPrivate, writePrivate } from "../../files/private.ts";

/** Compiled code of chunks, by the chunk's name. */
export type CompiledChunks = ReadonlyMap<string, Buffer>;

/** All of Batuta's compiled code is a tenth of it. */
const MOST_BYTES = 64_000_000;

/** Several versions of Batuta may be at work beside each other. */
const MOST_BUILDS = 4;

/** The sum stands before everything else, as four bytes; the length of the table of contents in the next four. */
const SUM = 4;
const HEAD = 8;

/** What an earlier run kept; nothing when the file is absent, cut, or not as it was written: V8 itself does not look. */
export function readCompiled(path: string): CompiledChunks {
  const bytes = readPrivate(path, MOST_BYTES);
  if (!bytes || bytes.length < HEAD || bytes.readUInt32LE(0) !== crc32(bytes.subarray(SUM))) return new Map();
  return orNothing(() => chunksIn(bytes)) ?? new Map<never, never>();
}

function chunksIn(bytes: Buffer): CompiledChunks {
  const start = HEAD + bytes.readUInt32LE(SUM);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its sum says that it is what was written below
  const contents = JSON.parse(bytes.toString("latin1", HEAD, start)) as readonly (readonly [string, number])[];
  const chunks = new Map<string, Buffer>();
  let from = start;
  for (const [name, length] of contents) {
    chunks.set(name, bytes.subarray(from, from + length));
    from += length;
  }
  return chunks;
}

/** Keeps compiled code for later runs of this Batuta on this Node; of other builds only the latest are kept. */
export function writeCompiled(path: string, chunks: CompiledChunks): void {
  const contents = Buffer.from(JSON.stringify([...chunks].map(([name, code]) => [name, code.length])), "latin1");
  const bytes = Buffer.concat([Buffer.alloc(HEAD), contents, ...chunks.values()]);
  bytes.writeUInt32LE(contents.length, SUM);
  bytes.writeUInt32LE(crc32(bytes.subarray(SUM)), 0);
  if (!writePrivate(path, bytes)) return;
  keepLatest(dirname(dirname(path)), MOST_BUILDS);
}
