import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { FORBIDDEN } from "./forbidden.ts";

const FOLDER = fileURLToPath(new URL("../../rules/", import.meta.url));

const FILES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /^[a-z-]+\/[a-z-]+\.yaml$/.test(file) && !file.startsWith("sectors/"));

/** Every text that a rule says to people, with its language; what stands in for a fact is not said. */
function textsOf(value: unknown): (readonly ["en" | "es", string])[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    if (key === "fires" || key === "quiet") return [];
    if ((key === "en" || key === "es") && typeof one === "string") return [[key, bare(one)] as const];
    return textsOf(one);
  });
}

/** Without keys of files, and without what words.md says itself. */
function bare(text: string): string {
  return text
    .replaceAll(/\{[a-z_.]+\|([^{}|]*)\|([^{}|]*)\}/g, "$1 $2")
    .replaceAll(/\{[^{}]*\}|`[^`]*`/g, "…")
    .replaceAll(/si algo falla|puntos? de contacto/gi, "…");
}

describe("the rules speak as words.md says", () => {
  it.each(FILES)("%s", (file) => {
    const texts = textsOf(parse(readFileSync(FOLDER + file, "utf8")));
    expect(texts.length).toBeGreaterThan(3);
    for (const [language, text] of texts) {
      expect([text, FORBIDDEN[language].exec(text)?.[0]]).toEqual([text, undefined]);
    }
  });
});
