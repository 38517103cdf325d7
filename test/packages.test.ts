import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { loadPackages } from "../src/packages.ts";
import { decodeFiles } from "./model/decoded.ts";

const TEMPORARY: string[] = [];

afterAll(() => {
  for (const folder of TEMPORARY) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "batuta-")));
  TEMPORARY.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function load(root: string, names: string) {
  const { documents } = decodeFiles({ "b.yaml": `company: a\npolicy: {extends: [${names}]}\n` });
  const { packs, problems } = await loadPackages({ root, files: [] }, documents, new Set(["recommended"]));
  return { packs: Object.keys(packs), problems: problems.map(({ code, at }) => `${code} ${at.file}:${at.line}`) };
}

describe("packs of packages", () => {
  it("are read by their path, with those that they extend, each once", async () => {
    const root = folderWith({
      "node_modules/@acme/policy/pack.yaml": "pack: one\nextends: [recommended, other]\n",
      "node_modules/other/pack.yaml": "pack: two\nextends: ['@acme/policy', third]\n",
    });
    expect(await load(root, "recommended, '@acme/policy'")).toEqual({ packs: ["@acme/policy", "other"], problems: [] });
  });

  it("that are not installed are left to whoever resolves the name", async () => {
    expect(await load(folderWith({}), "'@acme/policy', nobody")).toEqual({ packs: [], problems: [] });
  });

  it("outside the company's folder are refused where they are named", async () => {
    const outside = folderWith({ "pack.yaml": "pack: outside\n" });
    const root = folderWith({ "node_modules/.keep": "" });
    symlinkSync(outside, join(root, "node_modules/linked"));
    expect(await load(root, "linked")).toEqual({ packs: [], problems: ["file-outside b.yaml:2"] });
  });

  it("that cannot be understood say where, and are no packs", async () => {
    const root = folderWith({
      "node_modules/wrong/pack.yaml": "pack: wrong\ntolerances: {breech: 5%}\n",
      "node_modules/tab/pack.yaml": "pack:\tx: y\n\tz",
    });
    const { packs, problems } = await load(root, "wrong, tab");
    expect(packs).toEqual([]);
    expect(problems[0]).toBe("unknown-key node_modules/wrong/pack.yaml:2");
    expect(problems.slice(1).every((one) => one.includes("node_modules/tab/pack.yaml"))).toBe(true);
    expect(problems.length).toBeGreaterThan(1);
  });
});
