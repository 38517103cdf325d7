import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { check } from "../src/check.ts";
import { run } from "../src/cli/main.ts";
import { printScenario, type Ran, scenariosIn, stage } from "./scenario-file.ts";

/**
 * A story is a scenario of several commands, one a line, in one process: each is printed before what it prints, whatever
 * the stream. `change FILE: OLD -> NEW` is what somebody edits by hand in between; the exit code is the last command's.
 * `U=1 npx vitest run test/stories.test.ts` writes what is printed now: read the difference before you keep it.
 */
const FOLDER = fileURLToPath(new URL("./stories/", import.meta.url));
const PROJECT = fileURLToPath(new URL("../", import.meta.url));

const CHANGE = /^change (\S+): (.+) -> (.+)$/;

async function tell(command: string, cwd: string): Promise<Ran> {
  const home = process.cwd();
  process.chdir(cwd);
  try {
    return await play(command.split("\n"));
  } finally {
    process.chdir(home);
  }
}

async function play(lines: readonly string[]): Promise<Ran> {
  let story = "";
  let exit = 0;
  const write = async (text: string): Promise<void> => {
    story += text;
  };
  const out = { isTerminal: false, columns: undefined, write };
  const outer = { environment: { LANG: "en_GB.UTF-8", NO_COLOR: "1" }, stdout: out, stderr: out };
  for (const line of lines) {
    story += `$ ${line}\n`;
    const [, file = "", before = "", after = ""] = CHANGE.exec(line) ?? [];
    if (file === "") exit = await run(wordsOf(line).slice(1), outer, async () => check);
    else change(file, before, after);
  }
  return { exit, stdout: story, stderr: "" };
}

function change(file: string, before: string, after: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(before)) throw new Error(`${file} does not say ${before}`);
  writeFileSync(file, text.replace(before, after));
}

/** As a shell parts them: what stands in quotes is one word. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = ""]) => quoted ?? word);
}

describe("stories", () => {
  test.each(scenariosIn(FOLDER))("$name", async (story) => {
    const ran = await tell(story.command, stage(story, PROJECT));
    if (process.env["U"] !== undefined) writeFileSync(join(FOLDER, story.name), printScenario(story, ran));
    else expect(ran).toEqual({ exit: story.exit, stdout: story.stdout, stderr: story.stderr });
  });
});
