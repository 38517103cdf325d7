import { randomBytes } from "node:crypto";
import { mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes a file whole or not at all: beside it, synced, its size checked, then renamed over it. A link is followed; what
 * is no regular file (`/dev/stdout`) is written to as it is.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const bytes = Buffer.from(text, "utf8");
  const target = await realpath(path).catch(() => path);
  const known = await stat(target).catch(() => undefined);
  if (known && !known.isFile()) return writeThrough(target, bytes);
  const beside = join(dirname(target), `.${randomBytes(6).toString("hex")}.batuta-tmp`);
  try {
    await writeSynced(beside, bytes, known?.mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Writes a file that is not there yet below a folder, with the folders on its way; one that is there is left as it is (EEXIST). */
export async function writeNew(root: string, file: string, text: string): Promise<void> {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  await writeSynced(path, Buffer.from(text, "utf8"), undefined);
}

async function writeSynced(path: string, bytes: Buffer, mode: number | undefined): Promise<void> {
  const file = await open(path, "wx", mode === undefined ? 0o666 : mode & 0o777);
  try {
    await file.writeFile(bytes);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes written`);
  } finally {
    await file.close();
  }
}

/** A device, a pipe: opened for writing only, never created; a folder refuses. */
async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "r+").catch(() => open(path, "a"));
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}
