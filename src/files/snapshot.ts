import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";

import { NOWHERE } from "../base/position.ts";
import { problem } from "../base/problem.ts";
import { askGit, type Repository, type Sought } from "./git.ts";
import { platformOf } from "./platform.ts";

/** A folder as it stood in a commit, copied into a private one. */
export interface Snapshot {
  /** Named as the folder is; empty when the commit has none. */
  readonly root: string;
  readonly remove: () => Promise<void>;
}

/** What is copied. */
export interface Wanted {
  /** A full hash. */
  readonly commit: string;
  /** A folder of the working tree, as `realpath` gives it. */
  readonly folder: string;
  /** Endings of the files' names, without the dot. */
  readonly endings: readonly string[];
}

const MOST_FILES = 20_000;
const MOST_BYTES = 500_000_000;

/** Copies a folder's files as a commit has them: ordinary files only, byte for byte, so that no filter or link ever counts. */
export async function snapshotOf(repository: Repository, wanted: Wanted): Promise<Sought<Snapshot>> {
  const blobs = await blobsOf(repository, wanted);
  const total = blobs.reduce((sum, { size }) => sum + size, 0);
  if (blobs.length > MOST_FILES || total > MOST_BYTES)
    return { problem: problem("too-much", { what: "files", most: MOST_FILES }, NOWHERE) };
  const contents = await contentsOf(repository, blobs);
  if (!contents) {
    const platform = platformOf(repository.environment);
    return { problem: problem("history-shallow", { revision: wanted.commit.slice(0, 12), platform }, NOWHERE) };
  }
  const outer = await mkdtemp(join(await realpath(tmpdir()), "batuta-"));
  const remove = async () => rm(outer, { recursive: true, force: true });
  const root = join(outer, basename(wanted.folder));
  try {
    await writeAll(root, blobs, contents);
  } catch (error) {
    await remove();
    throw error;
  }
  return { value: { root, remove } };
}

interface Blob {
  readonly hash: string;
  readonly size: number;
  /** Relative to the folder. */
  readonly path: string;
}

/** `100644 blob HASH SIZE\tPATH`; links (120000) and other repositories (160000) are left out. */
const ENTRY = /^100(?:644|755|664) blob ([0-9a-f]{40,64}) +(\d+)\t([\s\S]+)$/;

async function blobsOf(repository: Repository, { commit, folder, endings }: Wanted): Promise<readonly Blob[]> {
  const prefix = relative(repository.root, folder).split(sep).join("/");
  const within = prefix === "" ? [] : ["--", `${prefix}/`];
  const { out } = await askGit(repository, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, ...within]);
  const cut = prefix === "" ? 0 : prefix.length + 1;
  const known = new Set(endings.map((ending) => ending.toLowerCase()));
  return out
    .toString("utf8")
    .split("\0")
    .flatMap((entry) => {
      const [, hash = "", size = "", whole = ""] = ENTRY.exec(entry) ?? [];
      const path = whole.slice(cut);
      const ending = path.split(".").at(-1)?.toLowerCase() ?? "";
      return known.has(ending) && isPlain(path) ? [{ hash, size: Number(size), path }] : [];
    });
}

/** No part of a path may lead out of the folder, whatever a forged tree says. */
function isPlain(path: string): boolean {
  const parts = path.split("/");
  return !/[\\:]/.test(path) && parts.every((part) => part !== "" && part !== "." && part !== "..");
}

/** The bytes of each, in their order; nothing when the repository lacks one. */
async function contentsOf(repository: Repository, blobs: readonly Blob[]): Promise<readonly Buffer[] | undefined> {
  const { out } = await askGit(repository, ["cat-file", "--batch"], blobs.map(({ hash }) => `${hash}\n`).join(""));
  const contents: Buffer[] = [];
  let from = 0;
  for (const { hash, size } of blobs) {
    const head = `${hash} blob ${size}\n`;
    if (out.toString("ascii", from, from + head.length) !== head) return undefined;
    from += head.length;
    contents.push(out.subarray(from, from + size));
    from += size + 1;
  }
  return contents;
}

async function writeAll(root: string, blobs: readonly Blob[], contents: readonly Buffer[]): Promise<void> {
  await mkdir(root, { recursive: true });
  // What looks for a company upwards stops here, as it does at a repository's top.
  await writeFile(join(root, ".git"), "");
  for (const [index, { path }] of blobs.entries()) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents[index] ?? "");
  }
}
