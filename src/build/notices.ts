import { readdirSync, readFileSync } from "node:fs";

import { compareText } from "../base/position.ts";
import { PROJECT } from "./esbuild-options.ts";

/** The licences of all packages that stand in a bundle, by the files that were bundled: they travel with what is made of them. */
export function notices(files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const told = [...folders].sort(compareText).map(noticeOf);
  return `Batuta holds parts of these packages.\n\n${told.join("\n")}`;
}

function noticeOf(folder: string): string {
  const path = `${PROJECT}${folder}/`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- packages that npm installed have these
  const { name, version, license } = JSON.parse(readFileSync(`${path}package.json`, "utf8")) as Manifest;
  if (!license) throw new Error(`${name} has no licence`);
  const texts = readdirSync(path).filter((file) => /^(?:licen[cs]e|notice|copying)(?:[.-]|$)/i.test(file));
  const told = texts.sort(compareText).map((file) => readFileSync(path + file, "utf8").trim());
  return `${"=".repeat(80)}\n${name} ${version} (${license})\n\n${told.join("\n\n")}\n`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}
