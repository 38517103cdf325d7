import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { findCompanies } from "../../src/files/find.ts";
import { isInside, readBytes, readLoose } from "../../src/files/open.ts";
import { readStored } from "../../src/files/stored.ts";
import { unreadFiles } from "../../src/files/unread.ts";

function folder(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "batuta-places-")));
  mkdirSync(join(root, ".git"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const at = { file: "batuta.yaml", line: 3, column: 2, length: 4 };

describe("the bytes of a file of the company", () => {
  const root = folder({ "a.txt": "four", "deep/b.txt": "b", "..c.txt": "c" });
  const outside = folder({ "o.txt": "o" });
  symlinkSync(join(outside, "o.txt"), join(root, "out.txt"));
  symlinkSync(join(root, "deep/b.txt"), join(root, "in.txt"));
  symlinkSync(outside, join(root, "away"));
  symlinkSync("circle", join(root, "circle"));

  it.each([
    ["a.txt", "four"],
    ["deep/../a.txt", "four"],
    ["in.txt", "b"],
    ["..c.txt", "c"],
  ])("%s is read", (file, text) => {
    expect(new TextDecoder().decode(readBytes({ root, file, at }, 4).bytes)).toBe(text);
  });

  it.each([
    ["out.txt", "file-outside", { path: "out.txt" }],
    ["away/o.txt", "file-outside", { path: "away/o.txt" }],
    ["..", "file-outside", { path: ".." }],
    [join(root, "a.txt"), "file-outside", { path: join(root, "a.txt") }],
    ["no.txt", "file-missing", { path: "no.txt" }],
    ["a.txt/more", "file-missing", { path: "a.txt/more" }],
    ["deep", "file-unreadable", { path: "deep", reason: "not-a-file" }],
    ["circle", "file-unreadable", { path: "circle", reason: "ELOOP" }],
  ])("%s is %s, told where it is named", (file, code, args) => {
    expect(readBytes({ root, file, at }, 100)).toEqual({ problem: { code, args, at } });
  });

  it("more bytes than are allowed are not read", () => {
    const { problem } = readBytes({ root, file: "a.txt", at }, 3);
    expect(problem).toEqual({ code: "file-too-large", args: { size: 4, most: 3 }, at });
  });

  it("a file that somebody names is read wherever it stands, unless it is a link's or too large", () => {
    expect(new TextDecoder().decode(readLoose(join(outside, "o.txt"), 1))).toBe("o");
    expect(readLoose(join(root, "a.txt"), 3)).toBeUndefined();
    expect(readLoose(join(root, "out.txt"), 9)).toBeUndefined();
    expect(readLoose(join(root, "no/where.txt"), 9)).toBeUndefined();
  });

  it("a stored text is read through a link, and judged as every text", async () => {
    const place = { file: "x", line: 0, column: 0, length: 0 };
    expect(await readStored(join(root, "out.txt"), 9)).toEqual({ text: "o", problems: [] });
    const missing = join(root, "no.txt");
    expect((await readStored(missing, 9)).problems).toEqual([
      { code: "file-missing", args: { path: missing }, at: { ...place, file: missing } },
    ]);
    expect((await readStored(join(root, "a.txt"), 3)).problems.map(({ code }) => code)).toEqual(["file-too-large"]);
  });
});

it.each([
  ["/a", "/a", true],
  ["/a", "/a/b", true],
  ["/a", "/a/..b", true],
  ["/a", "/a/b/../..", false],
  ["/a", "/ab", false],
  ["/a/b", "/a", false],
  ["/", "/a", true],
])("below %s stands %s: %s", (root, path, expected) => {
  expect(isInside(root, path)).toBe(expected);
});

describe("YAML files that are no part of a company", () => {
  it("are told with the reason, in code-unit order", async () => {
    const outside = folder({ "o.yaml": "a: 1" });
    const root = folder({
      "batuta.yaml": "company: acme\nincludes: [plans/*.yaml]\n",
      "plans/a.yaml": "initiative: a",
      "notes/b.yml": "b: 1",
      "notes/readme.txt": "",
      ".old/c.yaml": "c: 1",
      "plans/.d.yaml": "d: 1",
      "branch/batuta.yaml": "company: branch",
      "branch/.e.yaml": "e: 1",
      "node_modules/f.yaml": "f: 1",
    });
    symlinkSync(join(outside, "o.yaml"), join(root, "plans/out.yaml"));
    symlinkSync(join(root, "plans/nowhere.yaml"), join(root, "plans/lost.yaml"));
    symlinkSync(join(root, "plans/a.yaml"), join(root, "notes/again.yaml"));
    const [company] = (await findCompanies(root)).companies;
    expect(await unreadFiles(company ?? { root, files: [] })).toEqual([
      { file: ".old/c.yaml", why: "hidden" },
      { file: "branch/.e.yaml", why: "other-company" },
      { file: "branch/batuta.yaml", why: "other-company" },
      { file: "notes/again.yaml", why: "link" },
      { file: "notes/b.yml", why: "not-included" },
      { file: "plans/.d.yaml", why: "hidden" },
      { file: "plans/lost.yaml", why: "outside" },
      { file: "plans/out.yaml", why: "outside" },
    ]);
  });
});
