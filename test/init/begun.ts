import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll } from "vitest";

import { check } from "../../src/check.ts";
import { run } from "../../src/cli/main.ts";
import type { Outer, Terminal } from "../../src/cli/outer.ts";

const FOLDERS: string[] = [];

afterAll(() => {
  for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder, taken away when the tests are done. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "batuta-init-"));
  FOLDERS.push(folder);
  return folder;
}

/** Runs a command line on the real pipeline; `terminal`: somebody who can be asked. */
export async function begun(args: readonly string[], terminal?: Terminal) {
  const written = { out: "", err: "" };
  const outer: Outer = {
    environment: { TZ: "Europe/Madrid" },
    stdout: { isTerminal: false, columns: undefined, write: async (text) => void (written.out += text) },
    stderr: { isTerminal: false, columns: undefined, write: async (text) => void (written.err += text) },
    ...(terminal === undefined ? {} : { terminal: () => terminal }),
  };
  const code = await run(args, outer, async () => check);
  return { code, ...written };
}

/** What stands in a folder, without what was written for editors. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !file.startsWith(".batuta/"))
    .sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}
