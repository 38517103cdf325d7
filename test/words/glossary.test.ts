import { expect, test } from "vitest";

import { LANGUAGES } from "../../src/base/bilingual.ts";
import { SUBJECTS } from "../../src/facts/index.ts";
import { vocabulary } from "../../src/model/vocabulary.ts";
import { meaningsOf } from "../../src/report/meaning.ts";
import { IDEAS } from "../../src/rules/ideas.ts";
import { GLOSSARY } from "../../src/words/glossary.ts";
import { IDEA_TEXTS } from "../../src/words/ideas.ts";
import { FORBIDDEN } from "./forbidden.ts";

test("every idea says why, in both languages", () => {
  expect(Object.keys(IDEA_TEXTS).sort()).toEqual([...IDEAS].sort());
});

test("what words mean blames nobody", () => {
  const texts = [...Object.values(IDEA_TEXTS), ...Object.values(GLOSSARY).map(({ means }) => means)];
  for (const language of LANGUAGES) {
    for (const text of texts) {
      const said = text[language].replaceAll(/`[^`]*`|si algo falla/gi, "…");
      expect([said, FORBIDDEN[language].exec(said)?.[0]]).toEqual([said, undefined]);
    }
  }
});

test("every key that people may write, every word and every subject can be explained in both languages", () => {
  const keys = vocabulary().map(({ path }) => path);
  const names = [
    ...keys.filter((_, index) => index % 20 === 0),
    ...Object.keys(GLOSSARY),
    ...SUBJECTS.map(({ name }) => name),
  ];
  expect(keys.length).toBeGreaterThan(500);
  for (const language of LANGUAGES) {
    for (const name of names) {
      const [first] = meaningsOf(name, language, () => []);
      expect([name, (first?.lines[0]?.text ?? "") !== ""]).toEqual([name, true]);
    }
  }
  for (const { path, means } of vocabulary()) expect([path, means.en !== "" && means.es !== ""]).toEqual([path, true]);
});
