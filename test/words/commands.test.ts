import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../../src/base/bilingual.ts";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { TEXTS } from "../../src/words/texts.ts";
import { firstInitiative } from "../../src/words/first-initiative.ts";
import { decodeFiles } from "../model/decoded.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Commands are said as one types them: `batuta check`. */
function unknownCommands(text: string): string[] {
  const named = [...text.matchAll(/\bbatuta ([a-z]+)/g)].map((match) => match[1] ?? "");
  return named.filter((name) => !Object.hasOwn(COMMANDS, name) && name !== "help");
}

function textsUnder(folder: string, ending: string): (readonly [string, string])[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => [file, readFileSync(`${ROOT}${folder}/${file}`, "utf8")]);
}

describe("a text recommends only commands that exist", () => {
  it("in the catalogues", () => {
    for (const language of LANGUAGES) {
      for (const [id, entry] of Object.entries(TEXTS[language]())) {
        const text = typeof entry === "string" ? entry : `${entry.one} ${entry.other}`;
        expect([id, unknownCommands(text)]).toEqual([id, []]);
      }
    }
  });

  it("in every other sentence of ours", () => {
    for (const [file, text] of textsUnder("src/words", ".ts"))
      expect([file, unknownCommands(text)]).toEqual([file, []]);
  });

  it("in the rules", () => {
    for (const [file, text] of textsUnder("rules", ".yaml")) expect([file, unknownCommands(text)]).toEqual([file, []]);
  });
});

it("the example of a first initiative is understood as it stands", () => {
  for (const language of LANGUAGES) {
    const lines = firstInitiative(language);
    const { documents, problems } = decodeFiles({ "summer.initiative.yaml": `${lines.join("\n")}\n` });
    expect([lines.length, problems, documents.length]).toEqual([8, [], 1]);
  }
});
