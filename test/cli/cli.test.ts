/* oxlint-disable unicorn/consistent-function-scoping -- a helper stands beside the tests that use it */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { problem } from "../../src/base/problem.ts";
import { companyLanguage, environmentLanguage, languageFlag } from "../../src/cli/language.ts";
import { conditional, ready, storyResult } from "../report/story.ts";
import { outcome, ran } from "./outer.ts";

const at = { file: "a.yaml", line: 2, column: 3, length: 4 };

describe("batuta alone", () => {
  it("explains itself in a dozen lines", async () => {
    const { code, out, err } = await ran([]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.trimEnd().split("\n").length).toBeLessThanOrEqual(14);
    expect(out).toContain("batuta check initiatives/summer.yaml");
  });

  it("speaks Spanish when asked, or where the environment does", async () => {
    const asked = await ran(["--lang", "es"]);
    const around = await ran([], { environment: { LANG: "es_ES.UTF-8" } });
    expect(asked.out).toBe(around.out);
    expect(asked.out).toContain("Batuta ensaya una campaña");
  });

  it("prints its version", async () => {
    expect((await ran(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("help", () => {
  it.each([["check"], ["schema"]])("of %s is in both languages", async (command) => {
    const en = await ran([command, "--help"]);
    const es = await ran([command, "--help", "--lang=es"]);
    expect([en.code, es.code]).toEqual([0, 0]);
    expect(en.out).toContain("Options:");
    expect(es.out).toContain("Opciones:");
    expect(es.out).not.toMatch(/Usage:|Options:|Arguments:|display help/);
  });
});

describe("exit codes", () => {
  const ended = async (exitCode: number, args: string[] = [], results = [storyResult("en")]) =>
    (await ran(["check", ...args], { check: async () => outcome({ exitCode, results }) })).code;

  it("are those of the pipeline", async () => {
    expect(await ended(0)).toBe(0);
    expect(await ended(1)).toBe(1);
    expect(await ended(2)).toBe(2);
  });

  it("turn to 1 for warnings when asked", async () => {
    expect(await ended(0, ["--fail-on", "warning"], [storyResult("en", [conditional("en")])])).toBe(1);
    expect(await ended(0, ["--fail-on", "warning"], [storyResult("en", [ready("en")])])).toBe(0);
    expect(await ended(0, ["--fail-on", "blocker"], [storyResult("en", [conditional("en")])])).toBe(0);
    expect(await ended(2, ["--fail-on", "warning"], [storyResult("en", [conditional("en")])])).toBe(2);
  });

  it("is 2 for what was typed wrong, with one line on standard error", async () => {
    const wrong: readonly (readonly [string[], string])[] = [
      [["check", "--fromat", "json"], "batuta: There is no option --fromat. Did you mean --format?\n"],
      [["chek"], "batuta: There is no command chek. Did you mean batuta check?\n"],
      [
        ["initiatives/summer.yaml"],
        "batuta: There is no command initiatives/summer.yaml. Did you mean batuta check initiatives/summer.yaml?\n",
      ],
      [["check", "--format"], "batuta: The option --format needs a value.\n"],
      [["check", "--format", "jason"], "batuta: --format takes terminal, markdown, json, "],
      [["check", "--format", "json="], "batuta: The option --format needs a value.\n"],
      [["check", "--fail-on", "note"], "batuta: --fail-on takes blocker, warning, not note.\n"],
      [["check", "--as-of", "25/05/2026"], "batuta: --as-of takes a day as YYYY-MM-DD, not 25/05/2026.\n"],
      [["check", "--as-of", "2026-02-30"], "batuta: --as-of takes a day as YYYY-MM-DD, not 2026-02-30.\n"],
      [["check", "--seed", "1e3"], "batuta: --seed takes a whole number of at least 0, not 1e3.\n"],
      [["check", "--scenarios", "0"], "batuta: --scenarios takes a whole number of at least 1, not 0.\n"],
      [["check", "--width", "20"], "batuta: --width takes a whole number of at least 60, not 20.\n"],
      [["check", "--lang", "fr"], "batuta: --lang takes en, es, not fr.\n"],
      [["schema", "nothing"], "batuta: There is no schema nothing."],
      [["schema", "a", "b"], "batuta: Too many words after schema.\n"],
      [
        ["check", "--format", "terminal", "--format", "json"],
        "batuta: Two formats would go to the screen (terminal, json). Give one of them a file: --format json=FILE.\n",
      ],
      [["check", "--format", "json=a", "--format", "terminal=a"], "batuta: Two formats would go to the file a.\n"],
    ];
    for (const [args, said] of wrong) {
      const { code, out, err, asked } = await ran(args);
      expect([args, code, out, err.slice(0, said.length), asked.length]).toEqual([args, 2, "", said, 0]);
    }
  });

  it("says it in Spanish too", async () => {
    const { err } = await ran(["check", "--fromat", "json", "--lang", "es"]);
    expect(err).toBe("batuta: No hay ninguna opción --fromat. ¿Quería decir --format?\n");
  });

  it("is 70 for a bug of ours, with the stack and a request", async () => {
    const check = async () => {
      throw new TypeError("x is not a function");
    };
    const { code, out, err } = await ran(["check"], { check });
    expect([code, out]).toEqual([70, ""]);
    expect(err).toContain("This is a bug in Batuta");
    expect(err).toContain("TypeError: x is not a function\n    at ");
    expect(err).toContain("Please report it");
  });

  it("is 2 when the output cannot be written", async () => {
    const write = async () => Promise.reject(Object.assign(new Error("no space"), { code: "ENOSPC" }));
    const { code, err } = await ran(["check"], { write });
    expect([code, err]).toEqual([2, "batuta: The output could not be written: no space is left (ENOSPC).\n"]);
  });
});

describe("check", () => {
  it("asks the pipeline for what was typed, and for no more", async () => {
    expect((await ran(["check"])).asked).toEqual([{ paths: ["."], environment: {} }]);
    const args = ["check", "a", "b", "--as-of", "2026-05-25", "--seed=7", "--scenarios", "4096", "--lang", "es"];
    expect((await ran(args)).asked).toEqual([
      { paths: ["a", "b"], asOf: "2026-05-25", seed: 7, scenarios: 4096, language: "es", environment: {} },
    ]);
  });

  it("prints file and line where the output is not a terminal", async () => {
    const piped = await ran(["check"]);
    const seen = await ran(["check"], { terminal: 100 });
    const verbose = await ran(["check", "-v"], { terminal: 100 });
    expect(piped.out).toContain("families.initiative.yaml:41:5");
    expect(seen.out).not.toContain("families.initiative.yaml:41:5");
    expect(verbose.out).toContain("rule promises/calendar-breaks-it");
  });

  it("fits the terminal, or the width that was asked for", async () => {
    const widest = (text: string) => Math.max(...text.split("\n").map((line) => line.length));
    expect(widest((await ran(["check", "--no-color"], { terminal: 72 })).out)).toBeLessThanOrEqual(72);
    expect(widest((await ran(["check", "--width", "60"])).out)).toBeLessThanOrEqual(60);
  });

  it("writes several formats at once, each whole, and leaves nothing else behind", async () => {
    const folder = await mkdtemp(join(tmpdir(), "batuta-"));
    const file = join(folder, "result.json");
    const { code, out } = await ran(["check", "--format", "terminal", "--format", `json=${file}`]);
    expect([code, out.includes("WHY")]).toEqual([1, true]);
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(storyResult("en"));
    expect(await readdir(folder)).toEqual(["result.json"]);
  });

  it("ends with 2 when a file cannot be written, and says which", async () => {
    const { code, err } = await ran(["check", "--format", "json=/nowhere/at/all.json"]);
    expect([code, err]).toEqual([
      2,
      "batuta: /nowhere/at/all.json could not be written: its folder does not exist (ENOENT). What was there is as it was.\n",
    ]);
  });

  it("tells the problems of files on standard error, and the results on standard output", async () => {
    const problems = [problem("empty-text", {}, at)];
    const none = await ran(["check", "--format", "json"], {
      check: async () => outcome({ problems, results: [], exitCode: 2 }),
    });
    expect([none.code, none.out]).toEqual([2, ""]);
    expect(none.err).toContain("a.yaml:2:3");
    const some = await ran(["check", "--format", "json"], { check: async () => outcome({ problems, exitCode: 2 }) });
    expect(JSON.parse(some.out)).toEqual(storyResult("en"));
  });

  it("prints the results of several companies as one JSON list", async () => {
    const results = [storyResult("en"), storyResult("es")];
    const { out } = await ran(["check", "--format", "json"], { check: async () => outcome({ results }) });
    expect(JSON.parse(out)).toEqual(results);
  });

  it("colours a terminal, never a file, a pipe or plain text", async () => {
    expect((await ran(["check"], { terminal: 100 })).out).toContain("\u001B[");
    expect((await ran(["check"])).out).not.toContain("\u001B[");
    expect((await ran(["check", "--color"])).out).toContain("\u001B[");
    expect((await ran(["check", "--plain", "--color"])).out).not.toContain("\u001B[");
    expect((await ran(["check"], { terminal: 100, environment: { NO_COLOR: "1" } })).out).not.toContain("\u001B[");
  });
});

describe("schema", () => {
  it("prints that of the result, or of a kind of file", async () => {
    expect(JSON.parse((await ran(["schema"])).out)).toMatchObject({ title: "Batuta result, version 1" });
    expect(JSON.parse((await ran(["schema", "initiative"])).out)).toMatchObject({ title: "Batuta: initiative" });
  });
});

describe("the language", () => {
  it("is that of --lang wherever it stands, else of the environment", () => {
    expect(languageFlag(["check", "--lang=es"])).toBe("es");
    expect(languageFlag(["--lang", "en", "check", "--lang", "es"])).toBe("es");
    expect(languageFlag(["check"])).toBeUndefined();
    expect(environmentLanguage({ LC_ALL: "es_MX.UTF-8", LANG: "en_GB.UTF-8" })).toBe("es");
    expect(environmentLanguage({ LC_ALL: "", LC_MESSAGES: "en_US", LANG: "es_ES" })).toBe("en");
    expect(environmentLanguage({ LANG: "C" })).toBe("en");
    expect(environmentLanguage({})).toBe("en");
  });

  it("is the company's before the environment's, for help and mistakes too, up to the repository's root", async () => {
    const root = await mkdtemp(join(tmpdir(), "batuta-language-"));
    const inside = join(root, "initiatives");
    await mkdir(inside);
    await writeFile(join(root, "batuta.yaml"), "company: huerto\nlanguage: es # de todos\n");
    expect(companyLanguage(["check", inside])).toBe("es");
    expect((await ran(["decide", root], { environment: { LANG: "en_GB.UTF-8" } })).err).toBe(
      "batuta: Falta <opción>: batuta decide <iniciativa> <opción> [ruta]\n",
    );
    expect((await ran(["decide", root, "--lang", "en"])).err).toMatch(/^batuta: <option> is missing/);
    await mkdir(join(inside, ".git"));
    expect(companyLanguage([inside])).toBeUndefined();
    await writeFile(join(root, "batuta.yaml"), "company: huerto\nlanguage: fr\n");
    expect(companyLanguage([root])).toBeUndefined();
    await rm(root, { recursive: true });
  });
});
