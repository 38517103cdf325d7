import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

/** Layers in order: a file may import from its own folder, from folders before it, and from what is named beside it. */
const CHAIN = [
  "base",
  "time",
  "quantity",
  "formulas",
  "claims",
  "schema",
  "capacity",
  "model",
  "simulate",
  "facts",
  "rules",
  "solve",
  // Who is asked what, and what each department has to do: worked out of facts and findings, said by reports.
  "talk",
  "result",
  "report",
  "tui",
  "cli",
];

/** Folders beside the chain: what they may import, and who may import them. */
const BESIDE: Readonly<Record<string, { uses: readonly string[]; usedBy: readonly string[]; because: string }>> = {
  files: {
    uses: ["base"],
    usedBy: ["cli", "build", ""],
    because: "only the edge touches the file system: everything else is a pure function of what was read",
  },
  words: {
    uses: ["base"],
    usedBy: ["report", "tui", "cli", "build", ""],
    because:
      "below the report nothing makes prose, so that every text exists in both languages in one place; the bundler writes them as data",
  },
  build: {
    uses: ["base", "schema", "model", "result"],
    usedBy: [],
    because: "what generates code is never part of the program",
  },
};

/** What only one folder may import, with the reason. */
const RESTRICTED: readonly { pattern: RegExp; folders: readonly string[]; because: string }[] = [
  {
    pattern: /^(node:)?fs(\/|$)|^node:fs/,
    folders: ["files", "build", "cli", ""],
    because: "only files and the edge touch the disk",
  },
  { pattern: /^node:child_process$/, folders: ["files"], because: "git is the only program that is ever started" },
  { pattern: /^yaml$/, folders: ["files"], because: "the guard must stand between any text and the parser" },
  { pattern: /^csv-parse/, folders: ["files"], because: "tables enter by one door" },
  { pattern: /^chokidar$/, folders: ["files"], because: "only files looks at folders, and what changes in them" },
  { pattern: /^tinyglobby$/, folders: ["files"], because: "only files looks at folders" },
  { pattern: /^@marcbachmann\/cel-js/, folders: ["rules"], because: "expressions are typed and guarded in one place" },
  { pattern: /^commander$/, folders: ["cli"], because: "only the command line knows about arguments" },
  { pattern: /^@clack\/prompts$/, folders: ["cli"], because: "only a person at a terminal is asked questions" },
  { pattern: /^chalk$/, folders: ["report", "tui", "cli"], because: "colour is decided where text is printed" },
  { pattern: /^(ink|react)(\/|$)/, folders: ["tui"], because: "loading it takes longer than a whole check" },
  {
    pattern: /^date-holidays$/,
    folders: ["time"],
    because: "holidays are loaded only when a calendar names a country",
  },
  {
    pattern: /^(htmlparser2|@lezer\/)/,
    folders: ["claims"],
    because: "what a reader sees of a text is worked out in one place, and loaded only when there is a text",
  },
  { pattern: /^ajv/, folders: ["build"], because: "validators are generated when Batuta is built" },
  { pattern: /^esbuild$/, folders: ["build"], because: "the program is bundled when Batuta is built" },
];

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file));

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(`${SRC}${file}`, "utf8");
  const found = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g)];
  return found.map((match) => ({ file, folder: folderOf(file), target: match[1] ?? match[2] ?? "" }));
}

function folderOf(file: string): string {
  return file.includes("/") ? (file.split("/")[0] ?? "") : "";
}

/** The folder of src that a relative import leads to; undefined for packages and generated code. */
function targetFolder({ file, target }: Import): string | undefined {
  if (!target.startsWith(".")) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(file), target));
  return path.startsWith("..") ? undefined : folderOf(path);
}

const IMPORTS = FILES.flatMap(importsOf);

/** The top of src joins the layers and may use all of them. */
function isAllowed(one: Import): boolean {
  const to = targetFolder(one);
  if (to === undefined || to === one.folder || one.folder === "") return true;
  // What is shipped is checked before it is bundled.
  if (to === "") return one.folder === "cli" || one.folder === "build";
  const beside = BESIDE[to];
  if (beside) return beside.usedBy.includes(one.folder);
  const uses = BESIDE[one.folder]?.uses;
  if (uses) return uses.includes(to);
  return CHAIN.includes(to) && CHAIN.indexOf(to) < CHAIN.indexOf(one.folder);
}

describe("architecture", () => {
  test("every folder of src has its place", () => {
    const folders = [...new Set(FILES.map(folderOf))].filter((folder) => folder !== "");
    expect(folders.filter((folder) => !CHAIN.includes(folder) && !BESIDE[folder])).toEqual([]);
  });

  test("layers point one way, so that a reader of one need not know what stands above it", () => {
    expect(IMPORTS.filter((one) => !isAllowed(one)).map((one) => `${one.file} -> ${one.target}`)).toEqual([]);
  });

  test.each(RESTRICTED)("$pattern stays in $folders: $because", ({ pattern, folders }) => {
    const elsewhere = IMPORTS.filter((one) => pattern.test(one.target) && !folders.includes(one.folder));
    expect(elsewhere.map((one) => `${one.file} -> ${one.target}`)).toEqual([]);
  });

  test("no file is longer than 300 lines: what does not fit has two concepts", () => {
    const long = FILES.filter((file) => readFileSync(`${SRC}${file}`, "utf8").split("\n").length > 301);
    expect(long).toEqual([]);
  });

  test("nothing ends the process: piped output would be lost", () => {
    expect(FILES.filter((file) => /process\.exit\(/.test(readFileSync(`${SRC}${file}`, "utf8")))).toEqual([]);
  });

  test("no clock and no chance below the edge: the same files give the same result", () => {
    const unsure = FILES.filter(
      (file) =>
        folderOf(file) !== "" &&
        folderOf(file) !== "cli" &&
        /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(readFileSync(`${SRC}${file}`, "utf8")),
    );
    expect(unsure).toEqual([]);
  });
});
