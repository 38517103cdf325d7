import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Command } from "commander";
import { describe, expect, it } from "vitest";

import { check } from "../../src/check.ts";
import { placeholdersOf } from "../../src/cli/help.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { speaker } from "../../src/words/catalogue.ts";
import { placeholderWord } from "../../src/words/placeholders.ts";
import { ran } from "../cli/outer.ts";
import { type Scenario, scenariosIn, stage } from "../scenario-file.ts";
import { englishLeft, namesIn } from "./english-left.ts";
import { TEXTS } from "../../src/words/texts.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

async function program(): Promise<Command> {
  const quiet = { isTerminal: false, columns: undefined, write: async () => undefined };
  const setting = {
    outer: { environment: {}, stdout: quiet, stderr: quiet },
    say: speaker("es"),
    language: "es",
    fallbackLanguage: "es",
    check: async () => {
      throw new Error("nothing is checked");
    },
    commands: [],
    finish: () => undefined,
  } as const;
  return buildProgram(setting, { out: "" });
}

function pathsOf(command: Command, before: readonly string[] = []): readonly (readonly string[])[] {
  return [before, ...command.commands.flatMap((one) => pathsOf(one, [...before, one.name()]))];
}

describe("the test itself", () => {
  it("finds what is English, and lets ids, keys and names be", () => {
    expect(englishLeft("3 clientes of the company, 2 of them")).toEqual(["of", "the"]);
    expect(englishLeft("la clave `the_day`, batuta check --as-of the, a/the/b y the-end, para {the}")).toEqual([]);
    expect(englishLeft("lanza «End of the year»", namesIn(['title: "End of the year"']))).toEqual([]);
  });
});

it("every Spanish text is Spanish", () => {
  for (const [id, entry] of Object.entries(TEXTS.es())) {
    const texts = typeof entry === "string" ? [entry] : [entry.one, entry.other];
    for (const text of texts) expect([id, englishLeft(text)]).toEqual([id, []]);
  }
});

describe("the help of every command", async () => {
  const commands = pathsOf(await program()).filter((path) => path[0] !== "complete");

  it.each(commands.map((path) => [path.join(" "), path] as const))("%s", async (_, path) => {
    const { code, out } = await ran([...path, "--help", "--lang", "es"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Uso: batuta/m);
    expect(englishLeft(out)).toEqual([]);
    expect(out).not.toMatch(/Usage|Options:|\(default|\[options\]|\[command\]/);
  });

  it("has a Spanish word for every placeholder", async () => {
    expect(placeholdersOf(await program()).filter((name) => placeholderWord(name, "es") === undefined)).toEqual([]);
  });
});

const SCENARIOS = scenariosIn(join(PROJECT, "test/scenarios"));

/** The texts of the company that a scenario is about: its own files, or those of the example that it names. */
function textsOf({ files, command }: Scenario): readonly string[] {
  const own = files.map(({ text }) => text);
  const folder = /(?:examples|starters)\/[\w-]+/.exec(command)?.[0];
  if (folder === undefined) return own;
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:yaml|md)$/.test(file))
    .map((file) => readFileSync(join(PROJECT, folder, file), "utf8"));
}

describe("what is printed in Spanish has no English left", () => {
  const spanish = SCENARIOS.filter(({ name, command }) => name.includes("-es.") || command.includes("--lang es"));

  it.each(spanish)("$name", (scenario) => {
    expect(englishLeft(scenario.stdout + scenario.stderr, namesIn(textsOf(scenario)))).toEqual([]);
  });

  const mistakes = SCENARIOS.filter(
    ({ exit, name, command }) => exit === 2 && !name.includes("-es.") && !command.includes("--lang"),
  );

  it.each(mistakes)("$name, asked for in Spanish", async (scenario) => {
    const [, ...args] = scenario.command.split(" ");
    const folder = stage(scenario, PROJECT);
    const placed = args.map((arg) => (existsSync(join(folder, arg)) ? join(folder, arg) : arg));
    const { out, err } = await ran([...placed, "--lang", "es"], { check });
    const printed = out + err;
    expect(printed).not.toBe("");
    expect(englishLeft(printed, namesIn(textsOf(scenario)))).toEqual([]);
  });
});
