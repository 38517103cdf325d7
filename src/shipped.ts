import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { compareText } from "./base/position.ts";
import type { Problem } from "./base/problem.ts";
import type { MapTree } from "./base/tree.ts";
import { readYaml } from "./files/read.ts";
import { type DecodedDocument, documentsOf } from "./model/documents.ts";
import { type PackFile, packSchema } from "./model/policy-schema.ts";
import { understand } from "./model/understand.ts";
import { compileRules, type Rule } from "./rules/compile.ts";
import { exampleFrom } from "./rules/trial/example.ts";
import { decode } from "./schema/decode.ts";

const FOLDER = fileURLToPath(new URL("../rules/", import.meta.url));

/** The example that rules are tested on stands beside the packs and is neither. */
const EXAMPLE = "example.yaml";

let known: readonly Rule[] | undefined;

/** The rules that come with Batuta: the same kind of files as a company's own, read by the same path, once. */
export function shippedRules(): readonly Rule[] {
  known ??= readRules();
  return known;
}

function readRules(): readonly Rule[] {
  const documents: DecodedDocument[] = [];
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for (const file of yamlFiles(isRuleFile)) {
    const bytes = readFileSync(`${FOLDER}${file}`);
    texts.set(file, bytes.toString("utf8"));
    const read = readYaml(file, bytes);
    problems.push(...read.problems);
    for (const tree of read.documents) understand(tree, file, { documents, problems });
  }
  const rules = documentsOf(documents, "rules").flatMap((document) => document.value.rules);
  const compiled = compileRules(rules, (file) => texts.get(file));
  requireWhole("rules", [...problems, ...compiled.problems]);
  return compiled.rules;
}

/** The small company on which rules are tried: every shipped rule is quiet on it. */
export function shippedExample(): MapTree {
  const read = readYaml(EXAMPLE, new TextEncoder().encode(shippedExampleText()));
  requireWhole("example", read.problems);
  return exampleFrom(read.documents);
}

/** The text of that company, for excerpts. */
export function shippedExampleText(): string {
  return shippedText(EXAMPLE);
}

/** The text of a file of the shipped rules, for whoever shows a part of it. */
export function shippedText(file: string): string {
  return readFileSync(`${FOLDER}${file}`, "utf8");
}

/** The policies that come with Batuta, by name: read once. */
export function shippedPacks(): Readonly<Record<string, PackFile>> {
  packsRead ??= readPacks();
  return packsRead;
}

let packsRead: Readonly<Record<string, PackFile>> | undefined;

function readPacks(): Readonly<Record<string, PackFile>> {
  const packs: Record<string, PackFile> = {};
  for (const file of yamlFiles((name) => !isRuleFile(name) && name !== EXAMPLE)) {
    const read = readYaml(file, readFileSync(`${FOLDER}${file}`));
    requireWhole("packs", read.problems);
    for (const tree of read.documents) {
      const decoded = decode(packSchema, tree);
      requireWhole("packs", decoded.problems);
      if (decoded.value) packs[decoded.value.pack] = decoded.value;
    }
  }
  return packs;
}

/** One file a rule, in a folder a theme; packs, sectors' too, say `pack:` and stand beside the folders or in `sectors`. */
function isRuleFile(file: string): boolean {
  return file.includes("/") && !file.startsWith("sectors/");
}

function yamlFiles(wanted: (file: string) => boolean): readonly string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".yaml") && wanted(file))
    .sort(compareText);
}

function requireWhole(what: string, problems: readonly Problem[]): void {
  if (problems.length > 0)
    throw new Error(`Batuta's own ${what} are broken: ${JSON.stringify(problems, undefined, 1)}`);
}
