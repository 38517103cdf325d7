import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { check } from "../../src/check.ts";
import { run } from "../../src/cli/main.ts";
import { shownOf } from "./elided.ts";

/** A fenced block of a page: what stands behind its fence, and its lines from `from` (an index) on. */
export interface Block {
  readonly info: string;
  readonly from: number;
  readonly lines: readonly string[];
}

/** The fenced blocks of a page, in order. */
export function blocksOf(page: string): readonly Block[] {
  const blocks: { info: string; from: number; lines: string[] }[] = [];
  let open: (typeof blocks)[number] | undefined;
  for (const [index, line] of page.split("\n").entries()) {
    if (open === undefined && line.startsWith("```")) open = { info: line.slice(3), from: index + 1, lines: [] };
    else if (open !== undefined && line === "```") {
      blocks.push(open);
      open = undefined;
    } else open?.lines.push(line);
  }
  return blocks;
}

/** A file that a page writes: ```` ```yaml file=PATH ````; undefined: another kind of block. */
export function fileOf({ info }: Block): string | undefined {
  return /^[a-z]+ file=(\S+)$/.exec(info)?.[1];
}

/** A command of a block, whole, with the lines that write it and those that show what it prints. */
export interface Typed {
  readonly command: string;
  readonly typed: readonly string[];
  readonly shown: readonly string[];
}

/** The commands of a block: `$ ` begins one, `> ` goes on after a line that ends with a backslash. */
export function commandsOf({ lines }: Block): readonly Typed[] {
  const commands: { command: string; typed: string[]; shown: string[] }[] = [];
  for (const line of lines) {
    const last = commands.at(-1);
    if (line.startsWith("$ ")) commands.push({ command: line.slice(2), typed: [line], shown: [] });
    else if (!last) throw new Error(`nothing was typed before: ${line}`);
    else if (line.startsWith("> ") && last.command.endsWith("\\")) {
      last.command = last.command.slice(0, -1).trimEnd() + ` ${line.slice(2).trim()}`;
      last.typed.push(line);
    } else last.shown.push(line);
  }
  return commands;
}

/** Where a page is played: `folder` stands for the project, of which it holds what the page copied. */
interface Stage {
  readonly project: string;
  readonly folder: string;
  cwd: string;
  exit: number;
}

/** Plays a page from top to bottom in an empty folder and answers with the page as it should read. */
export async function played(page: string, project: string, folder: string): Promise<string> {
  const lines = page.split("\n");
  const stage: Stage = { project, folder, cwd: folder, exit: 0 };
  const home = process.cwd();
  try {
    const blocks = [];
    for (const block of blocksOf(page)) blocks.push({ block, lines: await playedBlock(block, stage) });
    for (const { block, lines: now } of blocks.toReversed()) lines.splice(block.from, block.lines.length, ...now);
    return lines.join("\n");
  } finally {
    process.chdir(home);
  }
}

async function playedBlock(block: Block, stage: Stage): Promise<readonly string[]> {
  const file = fileOf(block);
  if (file !== undefined) {
    const path = join(stage.cwd, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, block.lines.map((line) => `${line}\n`).join(""));
    return block.lines;
  }
  if (block.info !== "console")
    throw new Error(`a block of the guide is played, and nobody can play \`${block.info}\``);
  const lines = [];
  for (const { command, typed, shown } of commandsOf(block)) {
    const printed = (await performed(command, stage)).replace(/\n+$/, "");
    lines.push(...typed, ...shownOf(shown, printed === "" ? [] : printed.split("\n")));
  }
  return lines;
}

async function performed(command: string, stage: Stage): Promise<string> {
  process.chdir(stage.cwd);
  const words = wordsOf(command);
  const [program, ...args] = words;
  if (command === "echo $?") return String(stage.exit);
  if (program === "batuta") return judged(args, stage);
  if (program === "cd") stage.cwd = resolve(stage.cwd, args[0] ?? "");
  else if (program === "cp" && args[0] === "-r") copy(args.slice(1), stage);
  else if (program === "cat") return args.map((file) => readFileSync(file, "utf8")).join("");
  else if (program === "git") return git(args, stage.cwd);
  else if (program === "sed" && args[0] === "-i") substitute(args.slice(1));
  else throw new Error(`a page of the guide cannot type: ${command}`);
  return "";
}

function copy([from = "", to = ""]: readonly string[], { project, folder, cwd }: Stage): void {
  const own = join(cwd, from);
  cpSync(existsSync(own) ? own : join(project, relative(folder, own)), join(cwd, to), { recursive: true });
}

/** `s|before|after|`: the only script that a page may write; what is to be replaced must be there. */
function substitute([script = "", file = ""]: readonly string[]): void {
  const [, before = "", after = ""] = /^s\|([^|]+)\|([^|]+)\|$/.exec(script) ?? [];
  const text = readFileSync(file, "utf8");
  if (before === "" || !text.includes(before)) throw new Error(`${file} does not hold what ${script} replaces`);
  writeFileSync(file, text.replace(before, after));
}

/** As a reader sees it in a terminal of a hundred columns without colours, where nobody is asked anything. */
async function judged(args: readonly string[], stage: Stage): Promise<string> {
  let text = "";
  const write = async (more: string): Promise<void> => {
    text += more;
  };
  const outer = {
    environment: { LANG: "en_GB.UTF-8", TZ: "Europe/Madrid", NO_COLOR: "1" },
    stdout: { isTerminal: true, columns: 100, write },
    stderr: { isTerminal: false, columns: undefined, write },
  };
  stage.exit = await run(args, outer, async () => check);
  return text;
}

const PERSON = { NAME: "Ana", EMAIL: "ana@garden.example", DATE: "2027-04-05T09:00:00Z" };

function git(args: readonly string[], cwd: string): string {
  const people = Object.entries(PERSON).flatMap(([name, value]) => [
    [`GIT_AUTHOR_${name}`, value],
    [`GIT_COMMITTER_${name}`, value],
  ]);
  const env = { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1", ...Object.fromEntries(people) };
  return execFileSync("git", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** As a shell parts them: what stands in quotes is one word. */
export function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = ""]) => quoted ?? word);
}
