import { crc32 } from "node:zlib";

import { orNothing, readPrivate, writePrivate } from "./private.ts";

/** Characters of the sum before the text. */
const SUM = 8;

/** The text that an earlier run kept; undefined: none, or not as it was written. */
export function readKept(path: string, most: number): string | undefined {
  const bytes = readPrivate(path, most);
  const text = bytes?.subarray(SUM);
  return bytes && text && sumOf(text).equals(bytes.subarray(0, SUM)) ? text.toString("utf8") : undefined;
}

/** Keeps a text for later runs, behind its sum; true: it stands. */
export function writeKept(path: string, text: string): boolean {
  const bytes = Buffer.from(text);
  return writePrivate(path, Buffer.concat([sumOf(bytes), bytes]));
}

/** The JSON that an earlier run kept; undefined: none. Whoever asks judges its form. */
export function readKeptJson(path: string, most: number): unknown {
  const text = readKept(path, most);
  return text === undefined ? undefined : orNothing((): unknown => JSON.parse(text));
}

function sumOf(text: Uint8Array): Buffer {
  return Buffer.from(crc32(text).toString(16).padStart(SUM, "0"));
}
