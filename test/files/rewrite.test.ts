import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { rewriteAll, takeAway } from "../../src/files/rewrite.ts";
import { writeAllNew, writeAsked, writeNew, writeOwn } from "../../src/files/write.ts";

const FOLDERS: string[] = [];
afterAll(() => {
  for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "batuta-rewrite-"));
  FOLDERS.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** Every file below a folder with its text, links by their names alone. */
function filesIn(root: string): Readonly<Record<string, string>> {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).toSorted();
  const files = names.filter((name) => !lstatSync(join(root, name)).isDirectory());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(root, name), "utf8")]));
}

const B = { file: "b.yaml", before: "b: 1\n", after: "b: 2\n" };

describe("several files that are written over", () => {
  it("all are, with what is new beside them", async () => {
    const root = folderOf({ "a.yaml": "a: 1\n", "b.yaml": "b: 1\n", "c.yaml": "c: 1\n" });
    const changes = [
      { file: "a.yaml", before: "a: 1\n", after: "a: 2\n" },
      B,
      { file: "d/e.yaml", before: undefined, after: "e: 1\n" },
    ];
    expect(await rewriteAll(root, changes)).toEqual({ changed: undefined });
    expect(filesIn(root)).toEqual({ "a.yaml": "a: 2\n", "b.yaml": "b: 2\n", "c.yaml": "c: 1\n", "d/e.yaml": "e: 1\n" });
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["one that says something else now", { "b.yaml": "b: 9\n" }, "b.yaml"],
    ["one that is gone", {}, "b.yaml"],
    ["one that is there although it was not", { "b.yaml": "b: 1\n", "new.yaml": "x" }, "new.yaml"],
  ])("%s: none is written, and it is named", async (_, files, changed) => {
    const whole = { "a.yaml": "a: 1\n", ...files };
    const root = folderOf(whole);
    const changes = [
      { file: "a.yaml", before: "a: 1\n", after: "a: 2\n" },
      B,
      { file: "new.yaml", before: undefined, after: "n: 1\n" },
    ];
    expect(await rewriteAll(root, changes)).toEqual({ changed });
    expect(filesIn(root)).toEqual(whole);
  });

  it("a byte-order mark stays what it is", async () => {
    const root = folderOf({ "b.yaml": "\uFEFFb: 1\n" });
    await rewriteAll(root, [B]);
    expect(filesIn(root)).toEqual({ "b.yaml": "\uFEFFb: 2\n" });
  });

  it("when one cannot be written, those before it are put back as they were, and what was new is gone", async () => {
    const root = folderOf({ "b.yaml": "\uFEFFb: 1\n", file: "no folder" });
    const changes = [
      B,
      { file: "new.yaml", before: undefined, after: "n: 1\n" },
      { file: "file/x.yaml", before: undefined, after: "x" },
    ];
    await expect(rewriteAll(root, changes)).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(filesIn(root)).toEqual({ "b.yaml": "\uFEFFb: 1\n", file: "no folder" });
  });

  it("a link to a file of the same company stays one", async () => {
    const root = folderOf({ "real.yaml": "b: 1\n" });
    symlinkSync("real.yaml", join(root, "b.yaml"));
    await rewriteAll(root, [B]);
    expect([lstatSync(join(root, "b.yaml")).isSymbolicLink(), filesIn(root)]).toEqual([
      true,
      { "b.yaml": "b: 2\n", "real.yaml": "b: 2\n" },
    ]);
  });

  it("what was created a moment ago can be taken away again", async () => {
    const root = folderOf({ "a.yaml": "a", "b.yaml": "b" });
    await takeAway(root, [
      { file: "b.yaml", before: undefined, after: "b" },
      { file: "gone.yaml", before: undefined, after: "" },
    ]);
    expect(filesIn(root)).toEqual({ "a.yaml": "a" });
  });
});

describe("several new files", () => {
  it("are all written, or none: the one in the way is named", async () => {
    const root = folderOf({ "b.yaml": "mine" });
    const files = ["a.yaml", "b.yaml"].map((file) => ({ file, text: "new" }));
    expect([await writeAllNew(root, files), filesIn(root)]).toEqual(["b.yaml", { "b.yaml": "mine" }]);
    expect(await writeAllNew(root, files.slice(0, 1))).toBeUndefined();
    expect(filesIn(root)).toEqual({ "a.yaml": "new", "b.yaml": "mine" });
  });

  it("those before one that cannot be written are taken away, with the folders made for them", async () => {
    const root = folderOf({ file: "no folder" });
    const files = ["a.yaml", "file/b.yaml"].map((file) => ({ file, text: "new" }));
    await expect(writeAllNew(root, files)).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(filesIn(root)).toEqual({ file: "no folder" });
    await expect(writeNew(root, "deep/er/file/", "x")).rejects.toThrow(/./);
    expect(existsSync(join(root, "deep"))).toBe(false);
  });
});

describe("a file of Batuta's own", () => {
  it("is written over the one before, and not through a link that leads out", async () => {
    const [root, outside] = [folderOf({}), folderOf({})];
    await writeOwn(root, "kept/a.json", "1");
    await writeOwn(root, "kept/a.json", "2");
    expect(filesIn(root)).toEqual({ "kept/a.json": "2" });
    symlinkSync(outside, join(root, "out"));
    await expect(writeOwn(root, "out/a.json", "3")).rejects.toMatchObject({ code: "EACCES", message: "out/a.json" });
    expect(filesIn(outside)).toEqual({});
  });

  it("that was asked for at a place elsewhere is written there", async () => {
    const root = folderOf({});
    await writeAsked(join(root, "a.json"), "1");
    expect(filesIn(root)).toEqual({ "a.json": "1" });
  });
});
