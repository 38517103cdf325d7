import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { compareText } from "./base/position.ts";
import { compact } from "./files/compact.ts";
import { readYaml } from "./files/read.ts";

/** The folder of rules, packs and the example that rules are tested on. */
export const RULES_FOLDER = fileURLToPath(new URL("../rules/", import.meta.url));

/** A file that comes with Batuta: its path below the folder of rules, and its documents as `compact` keeps them. */
export type ShippedFile = readonly [file: string, documents: readonly unknown[]];

/**
 * The YAML files that come with Batuta, parsed. When Batuta is bundled, this file is replaced by what it answers: hundreds of
 * files that never change are not read again at every start.
 */
export function shippedFiles(): readonly ShippedFile[] {
  const files = readdirSync(RULES_FOLDER, { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  return files
    .filter((file) => file.endsWith(".yaml"))
    .sort(compareText)
    .map((file) => [file, documentsOf(file)]);
}

function documentsOf(file: string): readonly unknown[] {
  const { documents, problems } = readYaml(file, readFileSync(`${RULES_FOLDER}${file}`));
  if (problems.length > 0) throw new Error(`Batuta's own ${file} is broken: ${JSON.stringify(problems, undefined, 1)}`);
  return documents.map(compact);
}
