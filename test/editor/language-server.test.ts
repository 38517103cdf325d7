import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { LANGUAGES, type Language } from "../../src/base/bilingual.ts";
import { begun, emptyFolder } from "../init/begun.ts";
import { LanguageServer, type Place } from "./language-server.ts";

const server = new LanguageServer();

beforeAll(async () => server.start());

afterAll(() => {
  server.stop();
});

const NAMES = {
  en: { initiative: "initiatives/families.initiative.yaml", department: "departments/logistics.department.yaml" },
  es: { initiative: "initiatives/familias.initiative.yaml", department: "departments/logistica.department.yaml" },
} as const;

/** Where the words stand in a text, from 0. */
function placeOf(text: string, words: string): Place {
  const before = text.slice(0, text.indexOf(words)).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function company(language: Language): Promise<string> {
  const folder = emptyFolder();
  await begun(["init", folder, "--example", "--lang", language]);
  return folder;
}

describe.each(LANGUAGES)("an editor, in a company that init wrote (%s)", (language) => {
  it("finds nothing wrong with it", async () => {
    const folder = await company(language);
    for (const file of Object.values(NAMES[language])) {
      const path = join(folder, file);
      expect([file, await server.open(path, readFileSync(path, "utf8"))]).toEqual([file, []]);
    }
  });

  it("completes the fields of a promise", async () => {
    const path = join(await company(language), NAMES[language].initiative);
    const text = readFileSync(path, "utf8").replace("    channels:", "    \n    channels:");
    await server.open(path, text);
    const { line } = placeOf(text, "    channels:");
    const items = await server.complete(path, { line: line - 1, character: 4 });
    const labels = items.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(["provided", "limited_to", "matters_because", "at_least"]));
    expect(labels).not.toContain("topic");
    expect(labels).not.toContain("demand");
    const about = { en: "The conditions", es: "Las condiciones" };
    expect(JSON.stringify(items.find(({ label }) => label === "provided"))).toContain(about[language]);
  });

  it("completes the kinds of initiatives", async () => {
    const path = join(await company(language), NAMES[language].initiative);
    const text = readFileSync(path, "utf8").replace(/kind: campaign.*/, "kind: ");
    await server.open(path, text);
    const { line, character } = placeOf(text, "kind: ");
    const items = await server.complete(path, { line, character: character + 6 });
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["campaign", "launch", "saving"]));
  });

  it("tells what a field of a capacity means", async () => {
    const path = join(await company(language), NAMES[language].department);
    const text = readFileSync(path, "utf8");
    await server.open(path, text);
    const told = await server.hover(path, placeOf(text, "cutoff:"));
    expect(told).toContain({ en: "What arrives later waits", es: "Lo que llega después espera" }[language]);
  });

  it("marks a unit that measures something else, on that value alone", async () => {
    const path = join(await company(language), NAMES[language].department);
    const text = readFileSync(path, "utf8").replace("rate: 900/day", "rate: 24 h");
    const found = await server.open(path, text);
    const { line, character } = placeOf(text, "24 h");
    expect(found.map(({ range, message }) => ({ range, message: message.split("\n")[0] }))).toEqual([
      {
        range: { start: { line, character }, end: { line, character: character + 4 } },
        message: { en: "rate (`/day`), such as 1000/day", es: "ritmo (`/day`); por ejemplo, 1000/day" }[language],
      },
    ]);
  });

  it("marks a key that is none", async () => {
    const path = join(await company(language), NAMES[language].initiative);
    const text = readFileSync(path, "utf8").replace("    kept_by:", "    kept_bi:");
    const found = await server.open(path, text);
    const { line } = placeOf(text, "kept_bi");
    expect(found.map(({ range }) => range.start)).toEqual([{ line, character: 4 }]);
  });
});
