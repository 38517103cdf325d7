import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { referenceTables, withTables } from "../../src/build/reference.ts";
import { check } from "../../src/check.ts";
import { FILE_KINDS } from "../../src/model/kinds.ts";

const PAGES = [
  { language: "en", name: "files.md", department: "kitchen" },
  { language: "es", name: "files.es.md", department: "obrador" },
] as const;

function read(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), "utf8");
}

describe.each(PAGES)("docs/$name", ({ language, name, department }) => {
  test("holds the tables of keys that the schemas give", () => {
    expect(read(name)).toBe(withTables(read(name), referenceTables(FILE_KINDS, language)));
  });

  test("has a first example that says what the page says of it", async () => {
    const folder = mkdtempSync(`${tmpdir()}/batuta-docs-`);
    try {
      for (const [, file = "", text = ""] of read(name).matchAll(/```yaml\n# file: (\S+)\n(.*?)```/gs)) {
        writeFileSync(`${folder}/${file}`, text);
      }
      const { results, problems } = await check({ paths: [folder], environment: {} });
      expect(problems).toEqual([]);
      const [initiative] = results[0]?.initiatives ?? [];
      expect(initiative?.verdict).toBe("not-ready");
      expect(initiative?.departments.find((each) => each.id === department)?.state).toBe("over");
      expect(initiative?.customers?.let_down?.p95).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
