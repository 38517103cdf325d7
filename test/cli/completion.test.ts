import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, describe, expect, it } from "vitest";

import { SCRIPTS, SHELLS } from "../../src/cli/completion/scripts.ts";
import { ran } from "./outer.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const HOME = mkdtempSync(join(tmpdir(), "batuta-shell-"));

afterAll(() => {
  rmSync(HOME, { recursive: true, force: true });
});

/** The words that are offered after those typed; the last one is the one begun. */
async function offered(...words: string[]): Promise<readonly string[]> {
  const { code, out, err } = await ran(["complete", "--", ...words]);
  expect([code, err]).toEqual([0, ""]);
  return out
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split("\t")[0] ?? "");
}

describe("the words that may come next", () => {
  it("are commands, and those of a command", async () => {
    expect(await offered("")).toEqual(expect.arrayContaining(["check", "init", "solve", "completion"]));
    expect(await offered("")).not.toContain("complete");
    expect(await offered("ch")).toEqual(["check"]);
    expect(await offered("rules", "ch")).toEqual(["check"]);
    expect(await offered("--lang", "es", "sol")).toEqual(["solve"]);
  });

  it("are options, and the values of those with a closed list", async () => {
    expect(await offered("check", "--fa")).toEqual(["--fail-on"]);
    expect(await offered("check", "--fail-on", "")).toEqual(["blocker", "warning"]);
    expect(await offered("check", "--fail-on=w")).toEqual(["--fail-on=warning"]);
    expect(await offered("check", "--format", "js")).toEqual(["json"]);
    expect(await offered("check", "--lang", "")).toEqual(["en", "es"]);
    expect(await offered("init", "--kind", "s")).toEqual(["system", "supplier", "saving"]);
    expect(await offered("schema", "o")).toEqual(["orientation", "outcome"]);
  });

  it("follow a shell that parts words at the equals sign", async () => {
    expect(await offered("check", "--fail-on", "=")).toEqual(["blocker", "warning"]);
    expect(await offered("check", "--fail-on", "=", "w")).toEqual(["warning"]);
    expect(await offered("check", "--format", "=", "json", "--fa")).toEqual(["--fail-on"]);
  });

  it("are none where a file is wanted, and where nothing is begun with", async () => {
    expect(await offered("render", "")).toEqual([]);
    expect(await offered("nothing-of-ours", "")).toEqual([]);
    expect(await offered("check", "--fail-on", "x")).toEqual([]);
  });

  it("say what they mean, in the language of the environment", async () => {
    const shells = await ran(["complete", "--next", "--", "completion"]);
    expect(shells.out).toBe("bash\t\nzsh\t\nfish\t\npowershell\t\n");
    const commands = await ran(["complete", "--", "chec"], { environment: { LANG: "es_ES.UTF-8" } });
    expect(commands.out).toMatch(/^check\tJuzga iniciativas/);
  });
});

it.each(SHELLS)("completion %s prints what that shell loads", async (shell) => {
  expect((await ran(["completion", shell])).out).toBe(SCRIPTS[shell]);
});

it("refuses a shell that it does not know", async () => {
  const { code, err } = await ran(["completion", "tcsh"]);
  expect([code, err]).toEqual([2, "batuta: completion takes bash, zsh, fish, powershell, not tcsh.\n"]);
});

/** A `batuta` on the way of commands, and the scripts in files. */
function prepared() {
  const bin = join(HOME, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "batuta"), `#!/bin/sh\nexec "${process.execPath}" "${PROJECT}bin/batuta.js" "$@"\n`);
  chmodSync(join(bin, "batuta"), 0o755);
  for (const shell of SHELLS) writeFileSync(join(HOME, `batuta.${shell}`), SCRIPTS[shell]);
  return {
    ...process.env,
    PATH: `${bin}:${process.env["PATH"] ?? ""}`,
    HOME,
    LANG: "C.UTF-8",
    NODE_EXTRA_CA_CERTS: "",
  };
}

const CWD = join(PROJECT, "examples/families-24h");

const has = (shell: string) => spawnSync(shell, ["--version"]).status === 0;

describe("in a real shell", () => {
  it.skipIf(!has("bash"))("bash offers ids of the company here, and values behind an equals sign", () => {
    const script = `
      source ~/batuta.bash
      try() { COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _batuta_complete; echo "\${COMPREPLY[*]}"; }
      try batuta decide fam; try batuta check --format = js; try batuta check ""; complete -p batuta`;
    const out = execFileSync("bash", ["--norc", "-c", script], { cwd: CWD, env: prepared(), encoding: "utf8" });
    expect(out).toBe("families-24h\njson\n\ncomplete -o bashdefault -o default -F _batuta_complete batuta\n");
  });

  it.skipIf(!has("zsh"))("zsh offers commands with what they mean (skipped where there is no zsh)", () => {
    const script = `
      autoload -Uz compinit; compinit -u -D
      source ~/batuta.zsh
      _describe() { print -l "\${(@)found}"; }
      _files() { print files; }
      words=(batuta rul); CURRENT=2; _batuta
      words=(batuta render ''); CURRENT=3; _batuta
      print "\${_comps[batuta]}"`;
    const out = execFileSync("zsh", ["-f", "-c", script], { cwd: CWD, env: prepared(), encoding: "utf8" });
    expect(out).toBe("rules:Rules: list, check, test, write, document and back-test them\nfiles\n_batuta\n");
  });

  it.skipIf(!has("fish"))("fish offers ids and options (skipped where there is no fish)", () => {
    const script = `
      source ~/batuta.fish
      complete -C "batuta decide fam"
      complete -C "batuta check --fail-on "
      complete -C "batuta rul"`;
    const out = execFileSync("fish", ["--no-config", "-c", script], { cwd: CWD, env: prepared(), encoding: "utf8" });
    expect(out).toBe(
      "families-24h\nblocker\nwarning\nrules\tRules: list, check, test, write, document and back-test them\n",
    );
  });
});
