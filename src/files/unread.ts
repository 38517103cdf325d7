import { lstat, readdir, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

import { compareText } from "../base/position.ts";
import type { CompanyFolder } from "./find.ts";
import { isInside } from "./open.ts";

/**
 * Why a YAML file below a company's folder is no part of it: no pattern of `includes:` names it, it stands in a hidden
 * folder or in another company's, it is a link to a file that is read under its own name or leads outside.
 */
export type WhyUnread = "not-included" | "hidden" | "other-company" | "link" | "outside";

export interface UnreadFile {
  readonly file: string;
  readonly why: WhyUnread;
}

/** The YAML files below a company's folder that are not read, in code-unit order, each with the reason; modules are not looked into. */
export async function unreadFiles({ root, files }: CompanyFolder): Promise<readonly UnreadFile[]> {
  const read = new Set(files);
  const unread = (await yamlFilesIn(root, "")).filter((file) => !read.has(file)).sort(compareText);
  const others = companiesAmong(root, unread);
  return Promise.all(unread.map(async (file) => ({ file, why: await reasonOf(root, file, others) })));
}

/** Links are named and not followed: a glob that does not follow them would leave them out. */
async function yamlFilesIn(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return NOT_LOOKED_INTO.has(entry.name) ? [] : yamlFilesIn(root, path);
      return /\.ya?ml$/.test(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}

const NOT_LOOKED_INTO = new Set(["node_modules", ".git"]);

/** Folders below that are companies of their own. */
function companiesAmong(root: string, files: readonly string[]): readonly string[] {
  const configs = files.filter((file) => /\/batuta\.ya?ml$/.test(file));
  return configs.map(
    (file) =>
      `${relative(root, dirname(resolve(root, file)))
        .split(sep)
        .join("/")}/`,
  );
}

async function reasonOf(root: string, file: string, others: readonly string[]): Promise<WhyUnread> {
  const path = join(root, file);
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined || !isInside(root, real)) return "outside";
  if (others.some((folder) => file.startsWith(folder))) return "other-company";
  if (file.split("/").some((part) => part.startsWith("."))) return "hidden";
  return (await lstat(path)).isSymbolicLink() ? "link" : "not-included";
}
