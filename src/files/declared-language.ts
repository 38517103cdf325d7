import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { LANGUAGES, type Language } from "../base/bilingual.ts";
import { readLoose } from "./open.ts";

const CONFIG_FILES = ["batuta.yaml", "batuta.yml"];
const MOST_BYTES = 100_000;

/**
 * The language of the company that a path belongs to, before any file is understood: help and mistakes speak it too.
 * Undefined: no `batuta.yaml` up to the repository's root says one in a line of its own.
 */
export function declaredLanguage(path: string): Language | undefined {
  const start = resolve(path);
  for (let folder = isFolder(start) ? start : dirname(start); ; folder = dirname(folder)) {
    const config = CONFIG_FILES.map((name) => join(folder, name)).find((file) => existsSync(file));
    if (config !== undefined) return languageIn(config);
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function languageIn(config: string): Language | undefined {
  const text = Buffer.from(readLoose(config, MOST_BYTES) ?? []).toString("utf8");
  const said = /^language:[ \t]*(\w+)[ \t]*(?:#.*)?\r?$/m.exec(text)?.[1];
  return LANGUAGES.find((language) => language === said);
}
