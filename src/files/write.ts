import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { type FileHandle, link, lstat, mkdir, open, realpath, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { isInside } from "./open.ts";
import { untilInterrupted } from "./unfinished.ts";

/**
 * Writes a file whole or not at all: beside it, synced, its size checked, then renamed over it. A link under its name is
 * replaced and never followed: whoever put it there would choose what is overwritten. What is no regular file (a pipe,
 * anything in `/dev`) is written to as it is.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const bytes = Buffer.from(text, "utf8");
  const target = isOfSystem(path) ? await realpath(path).catch(() => path) : path;
  const known = await lstat(target).catch(() => undefined);
  const isReplaced = !known || known.isFile() || known.isSymbolicLink();
  if (!isReplaced || isOfSystem(target)) return writeThrough(target, bytes);
  await beside(target, async (temporary) => {
    await writeSynced(temporary, bytes, known?.isFile() ? known : undefined);
    await rename(temporary, target);
  });
}

/** `/dev/stdout` is itself a link, and leads where the system says; nothing there is ever replaced. */
function isOfSystem(path: string): boolean {
  return /^\/(?:dev|proc)\//.test(resolve(path));
}

/**
 * Writes what somebody asked for at a path (`writeWhole`). One that reads as if it stood in this folder stands there: a
 * folder on its way that is a link to elsewhere is refused (EXDEV), since it may have come with a stranger's files.
 */
export async function writeAsked(path: string, text: string): Promise<void> {
  const folder = dirname(resolve(path));
  const here = process.cwd();
  if (isInside(here, folder)) await requireInside(here, folder);
  await writeWhole(path, text);
}

/**
 * Writes a file that is not there yet below a folder, whole or not at all, with the folders on its way; one that is there
 * is left as it is (EEXIST), and no link on the way leads out of the folder (EXDEV).
 */
export async function writeNew(root: string, file: string, text: string): Promise<void> {
  const path = join(root, file);
  await requireInside(root, dirname(path));
  const made = await mkdir(dirname(path), { recursive: true });
  try {
    await beside(path, async (temporary) => {
      await writeSynced(temporary, Buffer.from(text, "utf8"), undefined);
      await publishNew(temporary, path);
    });
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  }
}

/** Gives a finished file a name that nobody has yet. Shares and sticks know no second names: there it is looked at first. */
async function publishNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
    await rm(temporary);
  } catch (error) {
    if (!WITHOUT_LINKS.includes(codeOf(error))) throw error;
    if (await lstat(path).catch(() => undefined))
      throw Object.assign(new Error(`${path} is there`), { code: "EEXIST" });
    await rename(temporary, path);
  }
}

const WITHOUT_LINKS: readonly unknown[] = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EISDIR"];

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** Of a folder that is not there yet, the nearest one that is decides; a root that is not there yet holds no link. */
async function requireInside(root: string, folder: string): Promise<void> {
  const realRoot = await realpath(resolve(root)).catch(() => undefined);
  if (realRoot === undefined) return;
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined && folder !== dirname(folder)) return requireInside(root, dirname(folder));
  if (real !== undefined && isInside(realRoot, real)) return;
  throw Object.assign(new Error(`${folder} leads outside ${root}`), { code: "EXDEV" });
}

/** Work with a file beside another, which is gone afterwards whatever happens: failure, or an interruption. */
async function beside(path: string, work: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString("hex")}.batuta-tmp`);
  await untilInterrupted(temporary, async () => {
    try {
      await work(temporary);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}

async function writeSynced(path: string, bytes: Buffer, like: Stats | undefined): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    if (like) await copyRights(file, like);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes written`);
  } finally {
    await file.close();
  }
}

/** The owner and the rights of the file that is replaced, as far as this user may give them. */
async function copyRights(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  await file.chown(uid, gid).catch(() => undefined);
  await file.chmod(mode & 0o777);
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

/** A file to write: its path below a folder, and its text. */
interface NewText {
  readonly file: string;
  readonly text: string;
}

/** Writes files that are not there yet, all of them or none; the first that stands in the way is the answer. */
export async function writeAllNew(root: string, files: readonly NewText[]): Promise<string | undefined> {
  for (const { file } of files) if (await isTaken(join(root, file))) return file;
  const written: string[] = [];
  try {
    for (const { file, text } of files) {
      await writeNew(root, file, text);
      written.push(file);
    }
  } catch (error) {
    for (const file of written) await rm(join(root, file), { force: true });
    throw error;
  }
  return undefined;
}

async function isTaken(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

/** Writes a file of Batuta's own below a folder, over an earlier one. A way that a link leads outside is refused (EACCES). */
export async function writeOwn(root: string, file: string, text: string): Promise<void> {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  if (!isInside(await realpath(root), await realpath(dirname(path))))
    throw Object.assign(new Error(file), { code: "EACCES" });
  await writeWhole(path, text);
}
