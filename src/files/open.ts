import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
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

/**
 * The bytes of a regular file inside the company's folder, its size looked at before they are read; one moment's, or
 * none. Read at once: thousands of small files take a tenth of the time that promises would.
 */
export function readBytes(place: Place, most: number): BytesRead {
  const { root, file, at } = place;
  try {
    const path = realpathSync.native(resolve(root, file));
    if (!isInside(root, path) || isAbsolute(file)) return { problem: problem("file-outside", { path: file }, at) };
    return readRegular(path, place, most);
  } catch (error) {
    return { problem: accessProblem(error, place) };
  }
}

function readRegular(path: string, place: Place, most: number): BytesRead {
  const file = openSync(path, WAY_IN);
  try {
    const before = fstatSync(file);
    if (!before.isFile()) return unreadable(place, "not-a-file");
    if (before.size > most) return { problem: problem("file-too-large", { size: before.size, most }, place.at) };
    const bytes = readUpTo(file, before.size + 1);
    const after = fstatSync(file);
    const isSame = bytes.length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
    return isSame ? { bytes } : unreadable(place, "changed");
  } finally {
    closeSync(file);
  }
}

/** At most so many bytes: a file that grows while it is read is not read for ever. */
function readUpTo(file: number, most: number): Uint8Array {
  const bytes = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const read = readSync(file, bytes, length, most - length, null);
    if (read === 0) break;
    length += read;
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
export function readLoose(path: string, most: number): Uint8Array | undefined {
  const root = dirname(resolve(path));
  const at = { file: path, line: 0, column: 0, length: 0 };
  return readBytes({ root: realPath(root) ?? root, file: basename(path), at }, most).bytes;
}

/** A path without links; undefined: nothing is there that can be reached. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
