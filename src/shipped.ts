import { readFileSync } from "node:fs";

import { BUILD_NAME } from "./base/build-name.ts";
import type { Problem } from "./base/problem.ts";
import type { MapTree, Tree } from "./base/tree.ts";
import { expand } from "./files/compact.ts";
import { type DecodedDocument, documentsOf } from "./model/documents.ts";
import { FILE_KINDS } from "./model/kinds.ts";
import { type PackFile, packSchema } from "./model/policy-schema.ts";
import type { RuleDeclaration } from "./model/rules.ts";
import { understand } from "./model/understand.ts";
import { builtRules, compileRules, type Rule } from "./rules/compile.ts";
import { exampleFrom } from "./rules/trial/example.ts";
import { decode } from "./schema/decode.ts";
import { RULES_FOLDER, shippedFiles } from "./shipped-files.ts";

/** The example that rules are tested on stands beside the packs and is neither. */
const EXAMPLE = "example.yaml";

let known: readonly Rule[] | undefined;

/** The rules that come with Batuta: the same kind of files as a company's own, read by the same path, once. */
export function shippedRules(): readonly Rule[] {
  // Those of the bundle were compiled when it was built: a broken one stops the build.
  known ??= BUILD_NAME === undefined ? compiledRules() : builtRules(decodedRules());
  return known;
}

/** The shipped rules, each checked in every way. */
export function compiledRules(): readonly Rule[] {
  const documents: DecodedDocument[] = [];
  const problems: Problem[] = [];
  for (const { file, trees } of filesThat(isRuleFile))
    for (const tree of trees) understand(tree, file, { documents, problems });
  const rules = documentsOf(documents, "rules").flatMap((document) => document.value.rules);
  const compiled = compileRules(rules, shippedText);
  requireWhole("rules", [...problems, ...compiled.problems]);
  return compiled.rules;
}

function decodedRules(): readonly RuleDeclaration[] {
  const trees = filesThat(isRuleFile).flatMap((file) => file.trees);
  return trees.flatMap((tree) => decode(FILE_KINDS.rules.schema, tree).value?.rules ?? []);
}

/** The small company on which rules are tried: every shipped rule is quiet on it. */
export function shippedExample(): MapTree {
  return exampleFrom(filesThat((file) => file === EXAMPLE).flatMap(({ trees }) => trees));
}

/** The text of that company, for excerpts. */
export function shippedExampleText(): string {
  return shippedText(EXAMPLE);
}

/** The text of a file of the shipped rules, for whoever shows a part of it. */
export function shippedText(file: string): string {
  return readFileSync(`${RULES_FOLDER}${file}`, "utf8");
}

/** The policies that come with Batuta, by name: read once. */
export function shippedPacks(): Readonly<Record<string, PackFile>> {
  packsRead ??= readPacks();
  return packsRead;
}

let packsRead: Readonly<Record<string, PackFile>> | undefined;

function readPacks(): Readonly<Record<string, PackFile>> {
  const packs: Record<string, PackFile> = {};
  for (const { trees } of filesThat((file) => !isRuleFile(file) && file !== EXAMPLE)) {
    for (const tree of trees) {
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

interface ShippedTrees {
  readonly file: string;
  readonly trees: readonly Tree[];
}

function filesThat(wanted: (file: string) => boolean): readonly ShippedTrees[] {
  return shippedFiles().flatMap(([file, documents]) =>
    wanted(file) ? [{ file, trees: documents.map((document) => expand(document, file)) }] : [],
  );
}

function requireWhole(what: string, problems: readonly Problem[]): void {
  if (problems.length > 0)
    throw new Error(`Batuta's own ${what} are broken: ${JSON.stringify(problems, undefined, 1)}`);
}
