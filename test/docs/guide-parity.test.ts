import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { Marked, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";

import type { Setting } from "../../src/cli/commands/command.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { GLOSSARY } from "../../src/words/glossary.ts";
import { speaker } from "../../src/words/catalogue.ts";
import { type Block, blocksOf, commandsOf, fileOf, wordsOf } from "./guide-page.ts";

const GUIDE = fileURLToPath(new URL("../../docs/guide/", import.meta.url));
const PAGES = readdirSync(GUIDE).filter((name) => name.endsWith(".md"));
const ENGLISH = PAGES.filter((name) => !name.endsWith(".es.md"));

const read = (path: string) => readFileSync(path, "utf8");

function tokensOf(page: string): readonly Token[] {
  const tokens: Token[] = [];
  const marked = new Marked({ walkTokens: (token) => void tokens.push(token) });
  void marked.parse(page);
  return tokens;
}

function isCode(token: Token): token is Tokens.Code {
  return token.type === "code";
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === "table";
}

describe.each(PAGES)("docs/guide/%s", (name) => {
  const page = read(join(GUIDE, name));
  const tokens = tokensOf(page);

  it("has no block that is not played or written", () => {
    const blocks = blocksOf(page);
    expect(tokens.filter(isCode).map(({ lang, text }) => [lang, text])).toEqual(
      blocks.map(({ info, lines }) => [info, lines.join("\n")]),
    );
    expect(blocks.filter((block) => block.info !== "console" && fileOf(block) === undefined)).toEqual([]);
    expect(tokens.filter(({ type }) => type === "html")).toEqual([]);
  });

  it("leads only to pages, parts and files that are there", () => {
    const links = tokens.flatMap((token) => (token.type === "link" ? [String(token.href)] : []));
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((link) => !isThere(join(GUIDE, name), link))).toEqual([]);
  });

  it("names no command and no option that is not there", () => {
    const said = tokens.flatMap((token) => (token.type === "codespan" ? [String(token.text)] : []));
    const typed = blocksOf(page)
      .filter(({ info }) => info === "console")
      .flatMap(commandsOf);
    const commands = [...said, ...typed.map(({ command }) => command)].filter((text) => text.startsWith("batuta "));
    expect(commands.flatMap(unknownIn)).toEqual([]);
  });
});

function isThere(from: string, link: string): boolean {
  if (/^https?:/.test(link)) return true;
  const [path = "", part] = link.split("#");
  const file = path === "" ? from : join(dirname(from), path);
  if (!existsSync(file)) return false;
  return part === undefined || (read(file).match(/^#+ .*$/gm) ?? []).map(anchorOf).includes(decodeURIComponent(part));
}

/** As a heading is called in links to it. */
function anchorOf(heading: string): string {
  return heading
    .replace(/^#+ /, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(" ", "-");
}

const SETTING: Setting = {
  outer: {
    environment: {},
    stdout: { isTerminal: false, columns: undefined, write: async () => undefined },
    stderr: { isTerminal: false, columns: undefined, write: async () => undefined },
  },
  say: speaker("en"),
  language: "en",
  fallbackLanguage: "en",
  check: async () => Promise.reject(new Error("nothing is checked here")),
  commands: [],
  finish: () => undefined,
};

const PROGRAM = await buildProgram(SETTING, { out: "" });

/** What of a command line is neither a command nor an option of it. */
function unknownIn(line: string): readonly string[] {
  const [, name = "", second = "", ...rest] = wordsOf(line);
  const command = PROGRAM.commands.find((one) => one.name() === name);
  if (!command) return [line];
  const own = command.commands.find((one) => one.name() === second) ?? command;
  const known = new Set([...command.options, ...own.options].flatMap(({ long, short }) => [long, short]));
  return [second, ...rest]
    .filter((word) => /^--?[a-z]/.test(word) && !known.has(word))
    .map((word) => `${line}: ${word}`);
}

describe("the guide is the same in Spanish", () => {
  it("has every page twice", () => {
    expect(ENGLISH.length).toBe(6);
    expect(PAGES).toEqual(ENGLISH.flatMap((name) => [spanish(name), name]).toSorted());
  });

  it.each(ENGLISH)("%s with the same parts, the same blocks and the same commands", (name) => {
    const [en, es] = [read(join(GUIDE, name)), read(join(GUIDE, spanish(name)))];
    expect(shapeOf(es)).toEqual(shapeOf(en));
  });

  it.each(["README.md", "README.es.md"])("%s tells every word of the glossary", (name) => {
    const page = read(join(GUIDE, name)).toLowerCase();
    const wanted = Object.entries(GLOSSARY).flatMap(([word, { es }]) =>
      name.endsWith(".es.md") ? [word, es] : [word],
    );
    expect(wanted.filter((word) => !page.includes(word.toLowerCase()))).toEqual([]);
  });
});

function spanish(name: string): string {
  return name.replace(".md", ".es.md");
}

/** What two pages of the same content have in common: levels of headings, rows, points, blocks, commands and options. */
function shapeOf(page: string): unknown {
  const tokens = tokensOf(page);
  return {
    headings: tokens.flatMap((token) => (token.type === "heading" ? [Number(token.depth)] : [])),
    rows: tokens.flatMap((token) => (isTable(token) ? [token.rows.length] : [])),
    points: tokens.filter(({ type }) => type === "list_item").length,
    blocks: blocksOf(page).map(kindOf),
  };
}

function kindOf(block: Block): unknown {
  return fileOf(block) === undefined ? commandsOf(block).map(({ command }) => bareCommand(command)) : "file";
}

/** The program, the command and its options: names and values differ between languages. */
function bareCommand(command: string): string {
  const words = wordsOf(command).filter((word, at, all) => word !== "--lang" && all[at - 1] !== "--lang");
  const own = words[0] === "batuta" ? words.slice(0, 2) : words.slice(0, 1);
  return [...own, ...words.filter((word) => word.startsWith("--"))].join(" ");
}
