import { type SpawnOptions, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { TEMPORARY } from "../scenario-file.ts";

export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const BIN = join(PROJECT, "bin/batuta.js");

/** The smallest useful initiative; with it, what is wrong elsewhere does not leave a company empty. */
export const SUMMER = `initiative: summer
title: Summer campaign
kind: campaign
proposed_by: marketing
launch: 2026-06-01
ends: 2026-06-30
demand: [{flow: orders, volume: 3000..5500}]
promises: [{topic: delivery-time, at_most: 24 h, kept_by: logistics}]
`;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files in a repository of its own, taken away when the tests are done. */
export function folderOf(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "batuta-hostile-")));
  TEMPORARY.push(root);
  mkdirSync(join(root, ".git"));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

/** Every path below a folder, in order. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(".git"))
    .toSorted();
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end. */
export async function ended(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  const { NODE_EXTRA_CA_CERTS: _, FORCE_COLOR: __, ...inherited } = process.env;
  const environment = { ...inherited, LC_ALL: "C", NO_COLOR: "1", ...options.env };
  const child = spawn(program, args, { ...options, env: environment });
  let out = "";
  let err = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, out, err }));
  });
}

/** The command line as it is shipped. */
export async function batuta(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return ended(process.execPath, [BIN, ...args], options);
}

/** A shell's line, in which `batuta` is the program as it is shipped. */
export async function inShell(line: string, options: SpawnOptions = {}): Promise<Ended> {
  return ended("bash", ["-c", `batuta() { "${process.execPath}" "${BIN}" "$@"; }\n${line}`], options);
}
