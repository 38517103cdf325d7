import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";

import { LANGUAGES, type Language } from "../../src/base/bilingual.ts";
import { editorSchema } from "../../src/editor-schema.ts";
import { type FileKind, FILE_KINDS, isFileKind } from "../../src/model/kinds.ts";
import { parseQuantity } from "../../src/quantity/parse.ts";
import { MEASURES, type Measure } from "../../src/quantity/quantity.ts";
import { quantityPattern } from "../../src/schema/quantity-pattern.ts";
import { englishLeft } from "../words/english-left.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** `pack` first: its `rules:` are settings, no rules. */
const KINDS = ["pack", ...Object.keys(FILE_KINDS)].filter(isFileKind);

function judgesIn(language: Language): Readonly<Record<string, ValidateFunction>> {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  return Object.fromEntries(KINDS.map((kind) => [kind, ajv.compile(editorSchema(kind, language))]));
}

/** Every document of our own examples, with its kind. */
function documents(folder: string): readonly { at: string; kind: FileKind; value: unknown }[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => {
      const text = readFileSync(`${ROOT}${folder}/${file}`, "utf8");
      return parseAllDocuments(text).map((document, index) => {
        const value: unknown = document.toJS();
        const kind = KINDS.find(
          (one) => typeof value === "object" && value !== null && one in value && isAlone(one, value),
        );
        if (kind === undefined) throw new Error(`no kind: ${file}`);
        return { at: `${folder}/${file}#${index}`, kind, value };
      });
    });
}

/** `answers:` and `outcome:` also stand in other kinds. */
function isAlone(kind: FileKind, value: object): boolean {
  return (
    kind === "initiative" ||
    kind === "department" ||
    kind === "company" ||
    !("initiative" in value || "department" in value)
  );
}

const OURS = ["examples", "starters", "rules"].flatMap(documents);

describe("the schemas for editors", () => {
  it.each(LANGUAGES)("find nothing wrong with our own files (%s)", (language) => {
    const judges = judgesIn(language);
    expect(OURS.length).toBeGreaterThan(150);
    for (const { at, kind, value } of OURS) {
      const judge = judges[kind];
      expect([at, judge?.(value), judge?.errors ?? []]).toEqual([at, true, []]);
    }
  });

  it("have the same keys in both languages, and notes in one", () => {
    for (const kind of KINDS) {
      const [en, es] = LANGUAGES.map((language) => JSON.stringify(editorSchema(kind, language)));
      const withoutNotes = (text = "") =>
        text
          .replaceAll(/"(?:description|patternErrorMessage|errorMessage)":"(?:[^"\\]|\\.)*"/g, "")
          .replaceAll(/"examples":\["(?:[^"\\]|\\.)*"\]/g, "");
      expect(withoutNotes(en) === withoutNotes(es)).toBe(true);
      expect(en).not.toBe(es);
      expect(`${en}${es}`).not.toContain('"x-');
    }
  });
});

/** Every key that stands somewhere in a schema, with what an editor says of it. */
function notedKeys(node: unknown): readonly { readonly key: string; readonly told: string }[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(notedKeys);
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
    if (name !== "properties" || typeof value !== "object" || value === null) return notedKeys(value);
    return Object.entries(value).flatMap(([key, said]: [string, unknown]) => [
      { key, told: toldOf(said) },
      ...notedKeys(said),
    ]);
  });
}

/** Its note with its examples in words; a reference has them where it leads. */
function toldOf(said: unknown): string {
  if (typeof said !== "object" || said === null) return "";
  if ("$ref" in said) return String(said.$ref);
  const examples = "examples" in said && Array.isArray(said.examples) ? said.examples.map(String) : [];
  const about = "description" in said ? [String(said.description)] : [];
  return [...about, ...examples.filter((one) => one.includes(" "))].join(" ");
}

it("every key that may be written has a note, in Spanish where that is spoken", () => {
  for (const kind of KINDS) {
    for (const language of LANGUAGES) {
      const keys = notedKeys(editorSchema(kind, language));
      expect(keys.length).toBeGreaterThan(4);
      expect(keys.filter(({ told }) => told.trim() === "").map(({ key }) => [kind, key])).toEqual([]);
      const english = language === "es" ? keys.filter(({ told }) => englishLeft(told).length > 0) : [];
      expect(english.map(({ key, told }) => [kind, key, told])).toEqual([]);
    }
  }
});

describe("a quantity's pattern", () => {
  const TEXTS = [
    ..."1200/day 38h 24 5200 28% 3000..5500 800..1000..1400 0.20..0.34 -12% 1_200 4.50EUR €5 unknown none".split(" "),
    ..."15 working days|0..6 days|4.50 EUR|1 per order|1.1 per order|EUR 20|-20%..0%|2500 / week|3 días|5 días laborables".split(
      "|",
    ),
    ..."2 hours|120 EUR/day|10 al mes|1 EUR..2 EUR|10%..20%|3 Stunden|24 hh|10/dya day|many|1..2..3..4|5 horas|7 DÍAS|3 por ciento".split(
      "|",
    ),
    ..."1 calendar day|2 días naturales|0.5 per parcel|30 min|30 s|1 año|12 months|20 euros|5 USD|100/working day".split(
      "|",
    ),
  ];

  it.each(MEASURES)("lets through every text that means a %s", (measure: Measure) => {
    const pattern = new RegExp(quantityPattern([measure]), "u");
    for (const text of TEXTS) {
      const read = parseQuantity(text, [measure], { example: "-1" });
      if (!read.complaint) expect([text, pattern.test(text)]).toEqual([text, true]);
    }
  });

  it.each([
    ["rate", ["24 h", "10 EUR", "28%", "5 working days"]],
    ["duration", ["1200/day", "28%", "10 EUR", "24", "per order"]],
    ["share", ["24 h", "10 EUR", "0.3", "1200/day"]],
    ["money", ["24 h", "28%", "100/day", "12"]],
    ["count", ["24 h", "28%", "10 EUR", "1200/day"]],
    ["working-days", ["24 h", "28%", "10 EUR"]],
  ] as const)("marks what measures something else than a %s", (measure, texts) => {
    const pattern = new RegExp(quantityPattern([measure]), "u");
    expect(texts.filter((text) => pattern.test(text))).toEqual([]);
  });

  it("comes to an end on long texts, whatever they repeat", () => {
    for (const measure of MEASURES) {
      const pattern = new RegExp(quantityPattern([measure]), "u");
      for (const part of ["1 ", " ", "a ", "1..", " .. ", "per ", "EUR "])
        expect(pattern.test(`1${part.repeat(3000)}!`)).toBe(false);
    }
  });
});
