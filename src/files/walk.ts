import { type Dirent, readdir } from "node:fs";
import { relative, sep } from "node:path";

import { glob } from "tinyglobby";

import { compareText } from "../base/position.ts";
import { problem, type Problem } from "../base/problem.ts";

export interface Walked {
  /** Relative to the folder that was walked, with forward slashes, in code-unit order. */
  readonly files: readonly string[];
  /** The folders that could not be looked into. */
  readonly problems: readonly Problem[];
}

/** The files below a folder whose paths fit patterns of ours: never links, modules or git's own folder; hidden ones only when asked. */
export async function walk(root: string, patterns: readonly string[], dot = false): Promise<Walked> {
  const problems: Problem[] = [];
  const look = (folder: string, ...[options, done]: ReaddirRest) => {
    readdir(folder, options, (error, entries) => {
      if (error) problems.push(unreadable(slashed(relative(root, folder)), error.code ?? "unknown"));
      done(error, entries);
    });
  };
  const files = await glob([...patterns], {
    cwd: root,
    ignore: ["**/node_modules/**", "**/.git/**"],
    followSymbolicLinks: false,
    expandDirectories: false,
    onlyFiles: true,
    dot,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one of its forms that is used
    fs: { readdir: look as typeof readdir },
  });
  return { files: files.map(slashed).sort(compareText), problems };
}

type ReaddirRest = [
  options: { withFileTypes: true },
  done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
];

function slashed(path: string): string {
  return path.split(sep).join("/");
}

function unreadable(folder: string, reason: string): Problem {
  return problem("file-unreadable", { path: folder, reason }, { file: folder, line: 0, column: 0, length: 0 });
}
