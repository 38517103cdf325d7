import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { FORMAT_NAMES } from "../../src/report/index.ts";
import { json } from "../../src/report/json.ts";
import { HOSTILE, withText } from "../report/hostile.ts";
import { judgeLines, JUDGES } from "../report/judges.ts";
import { manyResult, storyResult } from "../report/story.ts";
import { outcome, ran } from "./outer.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "batuta-render-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function stored(text: string | object): string {
  const file = join(folder, "result.json");
  writeFileSync(file, typeof text === "string" ? text : json(text));
  return file;
}

describe("render", () => {
  it.each(FORMAT_NAMES)("makes the same %s as the check did", async (name) => {
    const results = [manyResult("es"), storyResult("en")];
    const checked = await ran(["check", "--format", name], { check: async () => outcome({ results }) });
    const rendered = await ran(["render", stored(results), "--format", name]);
    expect(rendered).toEqual({ ...checked, code: 0, asked: [] });
  });

  it("reads one result as well as a list, and says where the company's folder stands", async () => {
    const { out, code } = await ran(["render", stored(storyResult("en")), "--format", "github", "--folder", "es/acme"]);
    expect([code, out]).toEqual([0, expect.stringContaining("file=es/acme/initiatives/families.initiative.yaml,")]);
  });

  it.each(HOSTILE)("takes a stranger's result for what it is: %j", async (text) => {
    const file = stored(withText(manyResult("en"), text));
    for (const name of ["markdown", "github"] as const) {
      const { out, code } = await ran(["render", file, "--untrusted", "--format", name]);
      expect(code).toBe(0);
      judgeLines(name, out);
      JUDGES[name](out);
    }
  });

  it("says on a page that the result was not judged here", async () => {
    const file = stored(storyResult("es"));
    const foreign = await ran(["render", file, "--untrusted", "--format", "markdown"]);
    const own = await ran(["render", file, "--format", "markdown"]);
    expect(foreign.out).toContain("> Hecho con un resultado guardado que no se ha juzgado aquí");
    expect(own.out).not.toContain("no se ha juzgado aquí");
  });
});

describe("what is no result is refused", () => {
  const story = storyResult("en");
  const [initiative] = story.initiatives;
  const deep = (open: string, close: string) => open.repeat(200_000) + close.repeat(200_000);
  const bad = (field: object) => ({ ...story, initiatives: [{ ...initiative, ...field }] });

  it.each<[string, string | object, string]>([
    ["no JSON", "{", "is no JSON"],
    ["nothing", "", "is no JSON"],
    ["lists without end", deep("[", "]"), "deeper than 40 levels"],
    ["objects without end", deep('{"a":', "}"), "deeper than 40 levels"],
    ["brackets in a text are none", JSON.stringify("[".repeat(1000)), "right shape at /"],
    ["a name of the machinery", `{"__proto__": {"version": 1}}`, "the name __proto__"],
    ["the same further in", bad({ findings: [{ values: { constructor: 1 } }] }), "the name constructor"],
    ["an empty list", "[]", "holds no result"],
    ["another version", { ...story, version: 2 }, "version 2"],
    ["a version that steers", { ...story, version: "\u001B[2J" }, "version [U+001B][2J"],
    ["a missing field", { ...story, seed: undefined }, "right shape at /seed"],
    ["a strange field", { ...story, more: 1 }, "right shape at /more"],
    ["a number that is a text", bad({ scenarios: "1" }), "right shape at /initiatives/0/scenarios"],
    ["a verdict of its own", bad({ verdict: "fine" }), "right shape at /initiatives/0/verdict"],
    ["a day that is none", bad({ launch: "soon" }), "right shape at /initiatives/0/launch"],
    ["a list with one that is none", [story, {}], "right shape at /1/version"],
  ])("%s", async (_, text, said) => {
    const { code, out, err } = await ran(["render", stored(text), "--untrusted", "--format", "json"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(err.split("\n").length).toBe(2);
  });

  it("also in Spanish", async () => {
    const { err } = await ran(["render", stored("[]"), "--lang", "es"]);
    expect(err).toContain("no contiene ningún resultado");
  });

  it("a file that is missing, a folder, or too large to be a stranger's", async () => {
    const large = stored(`"${"x".repeat(8_000_001)}"`);
    const missing = await ran(["render", join(folder, "none.json")]);
    const directory = await ran(["render", folder]);
    const foreign = await ran(["render", large, "--untrusted"]);
    const own = await ran(["render", large]);
    expect([missing.code, directory.code, foreign.code, own.code]).toEqual([2, 2, 2, 2]);
    expect([missing.err, directory.err, foreign.err].every((text) => text.includes(folder))).toBe(true);
    expect(own.err).toContain("right shape at /");
  });
});
