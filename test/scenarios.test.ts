import { execFile } from "node:child_process";
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { printScenario, type Ran, scenariosIn, stage, TEMPORARY } from "./scenario-file.ts";

/**
 * A scenario is one text file: files to write, a command, its exit code, and exactly what it prints. `U=1 npx vitest run
 * test/scenarios.test.ts` writes what is printed now into the files: read the difference before you keep it.
 */
const FOLDER = fileURLToPath(new URL("./scenarios/", import.meta.url));
const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const BIN = join(PROJECT, "bin/batuta.js");

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

const SCENARIOS = scenariosIn(FOLDER);

describe("scenarios", () => {
  test.each(SCENARIOS)("$name", async (scenario) => {
    const ran = await run(scenario.command, stage(scenario, PROJECT));
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
