import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, relative, resolve, sep } from "node:path";

import type { Position } from "../base/position.ts";
import { problem, type Problem } from "../base/problem.ts";

/** Without waiting, since the opening of a pipe would wait for a writer for ever; a link put there meanwhile is not followed. */
const WAY_IN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

export type BytesRead =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly bytes?: undefined; readonly problem: Problem };

export interface Place {
  /** The company's folder, as `realpath` gives it: nothing outside it is read. */
  readonly root: string;
  /** The file, relative to the root. */
  readonly file: string;
  /** Where a problem with the file is told: the file itself, or the line that names it. */
  readonly at: Position;
}

/** The bytes of a regular file inside the company's folder, its size looked at before they are read; one moment's, or none. */
export async function readBytes(place: Place, most: number): Promise<BytesRead> {
  const { root, file, at } = place;
  try {
    const path = await realpath(resolve(root, file));
    if (!isInside(root, path) || isAbsolute(file)) return { problem: problem("file-outside", { path: file }, at) };
    return await readRegular(path, place, most);
  } catch (error) {
    return { problem: accessProblem(error, place) };
  }
}

async function readRegular(path: string, place: Place, most: number): Promise<BytesRead> {
  const handle = await open(path, WAY_IN);
  try {
    const before = await handle.stat();
    if (!before.isFile()) return unreadable(place, "not-a-file");
    if (before.size > most) return { problem: problem("file-too-large", { size: before.size, most }, place.at) };
    const bytes = await readUpTo(handle, before.size + 1);
    const after = await handle.stat();
    const isSame = bytes.length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
    return isSame ? { bytes } : unreadable(place, "changed");
  } finally {
    await handle.close();
  }
}

/** At most so many bytes: a file that grows while it is read is not read for ever. */
async function readUpTo(handle: FileHandle, most: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await handle.read(bytes, length, most - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

function unreadable(place: Place, reason: string): BytesRead {
  return { problem: problem("file-unreadable", { path: place.file, reason }, place.at) };
}

/** Whether a real path is the folder or stands in it. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function accessProblem(error: unknown, place: Place): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  if (code === "ENOENT" || code === "ENOTDIR") return problem("file-missing", { path: place.file }, place.at);
  return problem("file-unreadable", { path: place.file, reason: code }, place.at);
}

/** The bytes of a file that the person who runs the command names, wherever it stands; undefined: there is none to read. */
export async function readLoose(path: string, most: number): Promise<Uint8Array | undefined> {
  const root = dirname(resolve(path));
  const real = await realpath(root).catch(() => root);
  const at = { file: path, line: 0, column: 0, length: 0 };
  const read = await readBytes({ root: real, file: basename(path), at }, most);
  return read.bytes;
}
