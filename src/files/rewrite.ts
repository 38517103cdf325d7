import { realpath, rm } from "node:fs/promises";
import { join } from "node:path";

import { readBytes } from "./open.ts";
import { MOST_YAML_BYTES } from "./read.ts";
import { writeNew, writeWhole } from "./write.ts";

const MARK = "\uFEFF";

/** A file of a company, relative to its folder, with its text as it was read and as it is to be. */
export interface Change {
  readonly file: string;
  /** Undefined: it is not there yet. */
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Writes several files, all of them or none. Nothing is written when one is no longer what was read: `changed` names it.
 * When the disk refuses half-way, those already written are put back before the error is told.
 */
export async function rewriteAll(
  root: string,
  changes: readonly Change[],
): Promise<{ readonly changed: string | undefined }> {
  const marks = new Map<string, string>();
  for (const { file, before } of changes) {
    const now = await textNow(root, file);
    if (now?.text !== before) return { changed: file };
    marks.set(file, now?.mark ?? "");
  }
  const done: Change[] = [];
  try {
    for (const change of changes) {
      await write(root, change, marks.get(change.file) ?? "");
      done.push(change);
    }
  } catch (error) {
    for (const change of done) await putBack(root, change, marks.get(change.file) ?? "");
    throw error;
  }
  return { changed: undefined };
}

/** What is not there yet takes nobody's place: a link that waits under its name is not followed. */
async function write(root: string, { file, before, after }: Change, mark: string): Promise<void> {
  await (before === undefined ? writeNew(root, file, after) : writeOver(join(root, file), mark + after));
}

async function putBack(root: string, { file, before }: Change, mark: string): Promise<void> {
  const path = join(root, file);
  await (before === undefined ? rm(path, { force: true }) : writeOver(path, mark + before));
}

/** A link to a file of the same company, which is what was read, stays one. */
async function writeOver(path: string, text: string): Promise<void> {
  await writeWhole(await realpath(path), text);
}

/** The text of a file now, with the byte-order mark that stands before it; undefined: it is not there. */
async function textNow(root: string, file: string): Promise<{ text: string; mark: string } | undefined> {
  const read = readBytes({ root, file, at: { file, line: 0, column: 0, length: 0 } }, MOST_YAML_BYTES);
  if (!read.bytes) return undefined;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(read.bytes);
  return text.startsWith(MARK) ? { text: text.slice(1), mark: MARK } : { text, mark: "" };
}

/** Removes files that were created a moment ago. */
export async function takeAway(root: string, created: readonly Change[]): Promise<void> {
  for (const { file } of created) await rm(join(root, file), { force: true });
}
