import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { findCompanies } from "../../src/files/find.ts";
import { readBytes } from "../../src/files/open.ts";

/** A folder with these files, inside a repository of its own so that nothing above it is met. */
function folder(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "batuta-find-")));
  mkdirSync(join(root, ".git"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

async function found(path: string) {
  const { companies, problems } = await findCompanies(path);
  return { companies, codes: problems.map((problem) => problem.code) };
}

describe("finding a company", () => {
  it("takes the nearest batuta.yaml upwards, and keeps the file that was asked for", async () => {
    const root = folder({
      "batuta.yaml": "company: acme",
      "initiatives/a.yaml": "initiative: a",
      "departments/b.yml": "department: b",
    });
    expect((await found(join(root, "initiatives/a.yaml"))).companies).toEqual([
      {
        root,
        configFile: "batuta.yaml",
        files: ["batuta.yaml", "departments/b.yml", "initiatives/a.yaml"],
        focus: "initiatives/a.yaml",
      },
    ]);
    expect((await found(join(root, "initiatives"))).companies[0]?.files.length).toBe(3);
  });

  it("takes the folder itself when there is no batuta.yaml, and stops at the repository's root", async () => {
    const above = folder({
      "batuta.yaml": "company: other",
      "repo/x.yaml": "initiative: x",
      "repo/.git/HEAD": "",
      "repo/sub/y.yaml": "a: 1",
    });
    expect((await found(join(above, "repo/x.yaml"))).companies).toEqual([
      { root: join(above, "repo"), files: ["sub/y.yaml", "x.yaml"], focus: "x.yaml" },
    ]);
  });

  it("takes all companies below a folder that is none", async () => {
    const root = folder({
      "b/batuta.yaml": "company: b",
      "a/batuta.yaml": "company: a",
      "a/x.yaml": "initiative: x",
      "loose.yaml": "a: 1",
    });
    expect((await found(root)).companies.map((company) => company.root)).toEqual([join(root, "a"), join(root, "b")]);
  });

  it("leaves nested companies, modules and hidden folders out", async () => {
    const root = folder({
      "batuta.yaml": "company: a",
      "x.yaml": "a: 1",
      "nested/batuta.yaml": "company: b",
      "nested/y.yaml": "a: 1",
      "node_modules/z.yaml": "a: 1",
      ".hidden/w.yaml": "a: 1",
    });
    expect((await found(root)).companies[0]?.files).toEqual(["batuta.yaml", "x.yaml"]);
  });

  it("reads what `includes` names, always with its own configuration and the file asked for", async () => {
    const config = 'company: a\nincludes: ["in/**/*.yaml", "../out.yaml", /etc/*.yaml]\n';
    const root = folder({ "batuta.yaml": config, "in/x.yaml": "a: 1", "other/y.yaml": "a: 1" });
    const { companies, codes } = await found(join(root, "other/y.yaml"));
    expect(companies[0]?.files).toEqual(["batuta.yaml", "in/x.yaml", "other/y.yaml"]);
    expect(codes).toEqual(["file-outside", "file-outside"]);
  });

  it("sorts by code units", async () => {
    const root = folder({ "b.yaml": "a: 1", "B.yaml": "a: 1", "á.yaml": "a: 1", "a.yaml": "a: 1" });
    expect((await found(root)).companies[0]?.files).toEqual(["B.yaml", "a.yaml", "b.yaml", "á.yaml"]);
  });

  it("tells what is missing and what is empty", async () => {
    const root = folder({ "data.csv": "a" });
    expect((await found(join(root, "nope"))).codes).toEqual(["file-missing"]);
    expect((await found(root)).codes).toEqual(["nothing-to-check"]);
    expect((await found(join(root, "data.csv"))).codes).toEqual(["nothing-to-check"]);
  });

  it("never leaves the company's folder through a link", async () => {
    const outside = folder({ "secret.yaml": "a: 1" });
    const root = folder({ "batuta.yaml": "company: a", "x.yaml": "a: 1" });
    symlinkSync(join(outside, "secret.yaml"), join(root, "link.yaml"));
    symlinkSync(outside, join(root, "linked"));
    const { companies } = await found(root);
    expect(companies[0]?.files).not.toContain("link.yaml");
    expect(companies[0]?.files).not.toContain("linked/secret.yaml");
    const at = { file: "x.yaml", line: 1, column: 1, length: 1 };
    for (const file of ["link.yaml", "linked/secret.yaml", "../x", join(outside, "secret.yaml")])
      expect(readBytes({ root, file, at }, 100).problem?.code).toMatch(/file-outside|file-missing/);
  });
});

describe("opening a file", () => {
  it("reads regular files up to their limit only", async () => {
    const root = folder({ "a.yaml": "a: 1", "sub/b.yaml": "" });
    const at = { file: "a.yaml", line: 1, column: 1, length: 1 };
    const codeOf = async (file: string, most: number) => readBytes({ root, file, at }, most).problem?.code;
    expect(await codeOf("a.yaml", 4)).toBeUndefined();
    expect(await codeOf("a.yaml", 3)).toBe("file-too-large");
    expect(await codeOf("sub", 3)).toBe("file-unreadable");
    expect(await codeOf("nope", 3)).toBe("file-missing");
    expect(await codeOf("a\0b", 3)).toBe("file-unreadable");
  });
});
