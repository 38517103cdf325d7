import type { Position } from "../base/position.ts";
import { problem, type Problem } from "../base/problem.ts";
import { entryOf, type Tree } from "../base/tree.ts";
import { readBytes } from "./open.ts";
import { MOST_YAML_BYTES, readYaml } from "./read.ts";

export interface Includes {
  readonly patterns: readonly string[];
  readonly problems: readonly Problem[];
}

const EVERYTHING = ["**/*.yaml", "**/*.yml"];

/** Which files the company's configuration names; its other faults are told when it is read with all files. */
export async function readIncludes(root: string, configFile: string | undefined): Promise<Includes> {
  if (configFile === undefined) return { patterns: EVERYTHING, problems: [] };
  const at = { file: configFile, line: 1, column: 1, length: 1 };
  const { bytes } = await readBytes({ root, file: configFile, at }, MOST_YAML_BYTES);
  if (!bytes) return { patterns: EVERYTHING, problems: [] };
  const values = readYaml(configFile, bytes).documents.flatMap(patternsIn);
  if (values.length === 0) return { patterns: EVERYTHING, problems: [] };
  const outside = values.filter((value) => leadsOutside(value.text));
  return {
    patterns: values.filter((value) => !outside.includes(value)).map((value) => value.text),
    problems: outside.map((value) => problem("file-outside", { path: value.text }, value.at)),
  };
}

interface Pattern {
  readonly text: string;
  readonly at: Position;
}

function patternsIn(document: Tree): readonly Pattern[] {
  const value = entryOf(document, "company") && entryOf(document, "includes")?.value;
  const items = value?.is === "list" ? value.items : value ? [value] : [];
  return items.flatMap((item) =>
    item.is === "scalar" && typeof item.value === "string" ? [{ text: item.value, at: item.at }] : [],
  );
}

function leadsOutside(pattern: string): boolean {
  return /^(?:[/\\~]|[A-Za-z]:)/.test(pattern) || pattern.split(/[/\\{},]/).includes("..");
}
