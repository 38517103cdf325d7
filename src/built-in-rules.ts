import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { compareText } from "./base/position.ts";
import type { Problem } from "./base/problem.ts";
import { readYaml } from "./files/read.ts";
import { understand } from "./load.ts";
import { type DecodedDocument, documentsOf } from "./model/documents.ts";
import { compileRules, type Rule } from "./rules/compile.ts";

const FOLDER = fileURLToPath(new URL("../rules/", import.meta.url));

/** The rules that come with Batuta: the same kind of files as a company's own, read by the same path. */
export async function builtInRules(): Promise<readonly Rule[]> {
  const documents: DecodedDocument[] = [];
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for (const file of ruleFiles()) {
    const bytes = readFileSync(`${FOLDER}${file}`);
    texts.set(file, bytes.toString("utf8"));
    const read = readYaml(file, bytes);
    problems.push(...read.problems);
    for (const tree of read.documents) understand(tree, file, { documents, problems });
  }
  const compiled = compileRules(
    documentsOf(documents, "rules").flatMap((document) => document.value.rules),
    (file) => texts.get(file),
  );
  const faults = [...problems, ...compiled.problems];
  if (faults.length > 0) throw new Error(`Batuta's own rules are broken: ${JSON.stringify(faults, undefined, 1)}`);
  return compiled.rules;
}

/** One file a rule, in a folder a theme; packs and the example stand beside the folders. */
function ruleFiles(): readonly string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.includes("/") && file.endsWith(".yaml") && !file.startsWith("sectors/"))
    .sort(compareText);
}
