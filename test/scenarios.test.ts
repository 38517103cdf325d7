import { execFile } from "node:child_process";
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, describe, expect, test } from "vitest";

/**
 * A scenario is one text file: files to write, a command, its exit code, and exactly what it prints. `U=1 npx vitest run
 * test/scenarios.test.ts` writes what is printed now into the files: read the difference before you keep it.
 */
const FOLDER = fileURLToPath(new URL("./scenarios/", import.meta.url));
const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const BIN = join(PROJECT, "bin/batuta.js");

interface Scenario {
  readonly name: string;
  readonly about: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly command: string;
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

const SECTION = /^=== (.+)$/;

function parseScenario(name: string, text: string): Scenario {
  const sections = new Map<string, string[]>([["about", []]]);
  let current = sections.get("about") ?? [];
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const title = SECTION.exec(line)?.[1];
    if (title === undefined) current.push(line);
    else sections.set(title, (current = []));
  }
  const body = (title: string): string => (sections.get(title) ?? []).map((line) => `${line}\n`).join("");
  const files = [...sections.keys()]
    .filter((title) => title.startsWith("file "))
    .map((title) => ({ path: title.slice(5), text: body(title) }));
  return {
    name,
    about: body("about"),
    files,
    command: body("command").trim(),
    exit: Number(body("exit")),
    stdout: body("stdout"),
    stderr: body("stderr"),
  };
}

function printScenario(scenario: Scenario, ran: Ran): string {
  const files = scenario.files.map(({ path, text }) => `=== file ${path}\n${text}`).join("");
  const stderr = ran.stderr === "" ? "" : `=== stderr\n${ran.stderr}`;
  return `${scenario.about}${files}=== command\n${scenario.command}\n=== exit\n${ran.exit}\n=== stdout\n${ran.stdout}${stderr}`;
}

interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(command: string, cwd: string, environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const [program, ...args] = command.split(" ");
  if (program !== "batuta") throw new Error(`a scenario runs batuta, not ${program}`);
  const { NODE_EXTRA_CA_CERTS: _, FORCE_COLOR: __, ...inherited } = process.env;
  const env = {
    ...inherited,
    TZ: "UTC",
    LANG: "en_GB.UTF-8",
    LC_ALL: "",
    LC_MESSAGES: "",
    NO_COLOR: "1",
    ...environment,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { cwd, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ exit: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

const TEMPORARY: string[] = [];

/** A folder with the scenario's own files, and the project's examples beside them. */
function stage(scenario: Scenario): string {
  if (scenario.files.length === 0) return PROJECT;
  const folder = mkdtempSync(join(tmpdir(), "batuta-"));
  TEMPORARY.push(folder);
  for (const { path, text } of scenario.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(join(folder, path), text);
    else mkdirSync(join(folder, path), { recursive: true });
  }
  return folder;
}

afterAll(() => {
  for (const folder of TEMPORARY) rmSync(folder, { recursive: true, force: true });
});

const SCENARIOS = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".scenario"))
  .sort()
  .map((file) => parseScenario(file, readFileSync(join(FOLDER, file), "utf8")));

describe("scenarios", () => {
  test.each(SCENARIOS)("$name", async (scenario) => {
    const ran = await run(scenario.command, stage(scenario));
    if (process.env["U"] !== undefined) writeFileSync(join(FOLDER, scenario.name), printScenario(scenario, ran));
    else expect(ran).toEqual({ exit: scenario.exit, stdout: scenario.stdout, stderr: scenario.stderr });
  });
});

test("the README's picture is what the program prints", () => {
  const readme = readFileSync(join(PROJECT, "README.md"), "utf8");
  const shown = /```text\n([\s\S]*?)\n \[…\]\n```/.exec(readme)?.[1]?.split("\n") ?? [];
  const printed = SCENARIOS.find(({ name }) => name === "families-24h-en.scenario")?.stdout.split("\n") ?? [];
  expect(shown.length).toBeGreaterThan(30);
  expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
});

describe("the same bytes whatever the machine", () => {
  const command = "batuta check examples/families-24h --format json";

  test("another zone, locale and working folder", async () => {
    const usual = await run(command, PROJECT);
    const elsewhere = { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    expect(await run(command, PROJECT, elsewhere)).toEqual(usual);
    expect(await run("batuta check families-24h --format json", join(PROJECT, "examples"), elsewhere)).toEqual(usual);
    expect(await run("batuta check . --format json", join(PROJECT, "examples/families-24h"))).toEqual(usual);
    expect(usual.exit).toBe(1);
  });

  test("another order of files on the disk, and a link to the folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "batuta-"));
    TEMPORARY.push(folder);
    const from = join(PROJECT, "examples/families-24h");
    const files = readdirSync(from, { recursive: true, encoding: "utf8", withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const entry of files.toReversed()) {
      const path = join(entry.parentPath, entry.name).slice(from.length + 1);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), readFileSync(join(from, path)));
    }
    symlinkSync(folder, `${folder}-link`);
    TEMPORARY.push(`${folder}-link`);
    const usual = await run(command, PROJECT);
    expect((await run("batuta check . --format json", folder)).stdout).toBe(usual.stdout);
    expect((await run(`batuta check ${folder}-link --format json`, PROJECT)).stdout).toBe(usual.stdout);
  });
});
