import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { decodeFiles } from "../model/decoded.ts";
import { scenariosIn } from "../scenario-file.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const README = {
  en: readFileSync(join(ROOT, "README.md"), "utf8"),
  es: readFileSync(join(ROOT, "README.es.md"), "utf8"),
};

/** The fenced blocks of a language, without the fences. */
function blocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm"))].map(([, block = ""]) => block);
}

const titles = (text: string) => text.match(/^## .*$/gm) ?? [];

describe("README.es.md is README.md in Spanish", () => {
  it("with the same commands, and as many parts", () => {
    expect(blocks(README.es, "sh")).toEqual(blocks(README.en, "sh"));
    expect(blocks(README.en, "sh").length).toBeGreaterThan(2);
    expect(titles(README.es).length).toBe(titles(README.en).length);
  });

  it("with the same options and formats named", () => {
    const options = (text: string) => [...new Set(text.match(/`--[a-z][a-z-]*(?: [a-z]+)?`/g) ?? [])].sort();
    for (const option of options(README.en)) expect(options(README.es)).toContain(option);
  });

  it.each(["en", "es"] as const)("with a picture that the program prints, line by line in order (%s)", (language) => {
    const [picture = ""] = blocks(README[language], "text");
    const shown = picture.trimEnd().split("\n").slice(0, -1);
    const scenario = scenariosIn(join(ROOT, "test/scenarios")).find(
      ({ name }) => name === `families-24h-${language}.scenario`,
    );
    const printed = scenario?.stdout.split("\n") ?? [];
    expect(shown.length).toBeGreaterThan(30);
    let from = 0;
    for (const line of shown) {
      const at = printed.indexOf(line, from);
      expect([line, at >= from]).toEqual([line, true]);
      from = at + 1;
    }
  });

  it.each(["en", "es"] as const)("with files that are understood as they stand (%s)", (language) => {
    const files = blocks(README[language], "yaml").map(
      (block) => [/^# (\S+\.yaml)/.exec(block)?.[1] ?? "", block] as const,
    );
    const { documents, problems } = decodeFiles(Object.fromEntries(files));
    expect([problems, documents.map(({ kind }) => kind)]).toEqual([[], ["initiative", "department"]]);
  });
});
