import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, describe, expect, test } from "vitest";

import { run } from "../src/cli/main.ts";
import type { Outer } from "../src/cli/outer.ts";
import { printScenario, type Ran, type Scenario, scenariosIn, stage } from "./scenario-file.ts";

/** Scenarios of `batuta rules` and `batuta explain`: in this process, so that the shipped rules are compiled once for all. */
const FOLDER = fileURLToPath(new URL("./scenarios/rules/", import.meta.url));
const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const HOME = process.cwd();

afterAll(() => process.chdir(HOME));

async function ranHere({ command }: Scenario, folder: string): Promise<Ran> {
  const written = { stdout: "", stderr: "" };
  const out = (name: "stdout" | "stderr") => ({
    isTerminal: false,
    columns: undefined,
    write: async (text: string) => void (written[name] += text),
  });
  const outer: Outer = { environment: { LANG: "en_GB.UTF-8" }, stdout: out("stdout"), stderr: out("stderr") };
  process.chdir(folder);
  const exit = await run(command.split(" ").slice(1), outer, async () => {
    throw new Error("these commands ask for no check");
  });
  return { exit, ...written };
}

describe("scenarios of rules", () => {
  test.each(scenariosIn(FOLDER))("$name", async (scenario) => {
    const ran = await ranHere(scenario, stage(scenario, PROJECT));
    if (process.env["U"] !== undefined) writeFileSync(join(FOLDER, scenario.name), printScenario(scenario, ran));
    else expect(ran).toEqual({ exit: scenario.exit, stdout: scenario.stdout, stderr: scenario.stderr });
  });
});
