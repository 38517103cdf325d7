import type { Position } from "../base/position.ts";
import { problem, type Problem } from "../base/problem.ts";
import { entryOf, type Tree } from "../base/tree.ts";
import { namesHidden, pathTest, type PathTest } from "./glob.ts";
import { readBytes } from "./open.ts";
import { MOST_YAML_BYTES, readYaml } from "./read.ts";

export interface Includes {
  /** Whether a file is one of those named; undefined: nothing is named, so that every YAML file belongs to the company. */
  readonly isNamed: PathTest | undefined;
  /** Some pattern names what starts with a dot. */
  readonly hidden: boolean;
  readonly problems: readonly Problem[];
}

const EVERYTHING = { isNamed: undefined, hidden: false, problems: [] };

/** Which files the company's configuration names; its other faults are told when it is read with all files. */
export async function readIncludes(root: string, configFile: string | undefined): Promise<Includes> {
  if (configFile === undefined) return EVERYTHING;
  const at = { file: configFile, line: 1, column: 1, length: 1 };
  const { bytes } = readBytes({ root, file: configFile, at }, MOST_YAML_BYTES);
  // Most name no files: they are not read twice. A backslash may spell the key in another way.
  if (!bytes || !/includes|\\/.test(Buffer.from(bytes).toString("latin1"))) return EVERYTHING;
  const values = readYaml(configFile, bytes).documents.flatMap(patternsIn);
  if (values.length === 0) return EVERYTHING;
  if (values.length > MOST_PATTERNS) return tooMany(values);
  const outside = values.filter((value) => leadsOutside(value.text));
  const inside = values.filter((value) => !outside.includes(value)).map(tested);
  const isAmong = (path: string, excluding: boolean) =>
    inside.some(({ isExcluding, test }) => isExcluding === excluding && test?.(path));
  return {
    isNamed: (path) => isAmong(path, false) && !isAmong(path, true),
    hidden: inside.some(({ pattern }) => namesHidden(pattern)),
    problems: [
      ...outside.map((value) => problem("file-outside", { path: value.text }, value.at)),
      ...inside.flatMap(({ test, text, at: place }) => (test ? [] : [problem("pattern-form", { found: text }, place)])),
    ],
  };
}

const MOST_PATTERNS = 100;

function tooMany(values: readonly Pattern[]): Includes {
  const [first] = values.slice(MOST_PATTERNS);
  const problems = first ? [problem("too-much", { what: "includes", most: MOST_PATTERNS }, first.at)] : [];
  return { ...EVERYTHING, problems };
}

interface Tested extends Pattern {
  /** Without the mark of one that takes files away. */
  readonly pattern: string;
  readonly isExcluding: boolean;
  readonly test: PathTest | undefined;
}

/** `!departments/old/**` takes away what others name. */
function tested(value: Pattern): Tested {
  const isExcluding = value.text.startsWith("!");
  const pattern = isExcluding ? value.text.slice(1) : value.text;
  return { ...value, pattern, isExcluding, test: pathTest(pattern) };
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
  return /^!?(?:[/\\~]|[A-Za-z]:)/.test(pattern) || pattern.split(/[/\\{},!]/).includes("..");
}
