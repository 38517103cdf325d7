import { stripVTControlCharacters } from "node:util";

import { describe, expect, it } from "vitest";

import { check } from "../../src/check.ts";
import { COMMAND_NAMES } from "../../src/cli/program.ts";
import { widthOf } from "../../src/report/layout.ts";
import { folderOf } from "../hostile/company.ts";
import { englishLeft, namesIn } from "../words/english-left.ts";
import { type Around, ran } from "./outer.ts";

const FILES: Readonly<Record<string, string>> = {
  "batuta.yaml": `company: acme
zone: Europe/Madrid
currency: EUR
customers: orders
as_of: 2026-05-18
policy: {tail: 3 days}
`,
  "summer.yaml": `initiative: summer
title: Verano
kind: campaign
proposed_by: marketing
launch: 2026-06-01
ends: 2026-06-02
demand: [{flow: orders, volume: 400}]
promises: [{topic: delivery-time, at_most: 24 h, kept_by: logistics}]
`,
  "logistics.yaml": `department: logistics
title: {en: Logistics, es: Logística}
contact: warehouse@acme.example
as_of: 2026-05-18
commits: [{topic: delivery-time, at_most: 48 h, decided_by: dispatch}]
capacities:
  dispatch: {throughput: orders, rate: 1000/day, usual: 200/day}
`,
};

const HERE = folderOf(FILES);
const OTHER = folderOf({ ...FILES, "logistics.yaml": (FILES["logistics.yaml"] ?? "").replace("1000/day", "900/day") });

/** A value of a fact that rules compare with: it stays as it is written there. */
const VALUES = ["evidence, nothing, none", "evidence_said nothing"];

/** What is typed of every command, where nothing is written and nobody can be asked. */
const TYPED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: [
    ["check", HERE],
    ["check", HERE, "--plain"],
    ["check", `${HERE}/nowhere`],
  ],
  init: [["init"]],
  compare: [["compare", OTHER, HERE]],
  explain: [
    ["explain", "capacity"],
    ["explain", "logistics/stock-runs-out"],
    ["explain", "zzz"],
  ],
  rules: [
    ["rules", "list", HERE],
    ["rules", "check", HERE],
  ],
  ask: [["ask", "summer", HERE]],
  answer: [["answer", "summer", "logistics", HERE, "--says", "agrees", "--by", "warehouse@acme.example"]],
  confirm: [["confirm", "--help"]],
  orientation: [["orientation", HERE]],
  report: [["report", "zzz", HERE]],
  render: [["render", `${HERE}/none.json`]],
  merge: [["merge", `${HERE}/none.json`]],
  solve: [["solve", "summer", HERE]],
  decide: [["decide", "summer", "as-it-is", HERE]],
  board: [
    ["board", HERE],
    ["board", HERE, "--plain"],
    ["board", HERE, "--snapshot", "80x24"],
  ],
  waive: [["waive", "summer", "zzz/zzz", HERE]],
  week: [["week", "logistics", HERE]],
  doctor: [["doctor", HERE]],
  schema: [["schema", "zzz"]],
  completion: [["completion", "zzz"]],
  complete: [],
};

const lines = COMMAND_NAMES.flatMap((name) => TYPED[name] ?? []).map((args) => ({ args, typed: typedText(args) }));

function typedText(args: readonly string[]): string {
  return args.map((arg) => arg.replace(HERE, "HERE").replace(OTHER, "OTHER")).join(" ");
}

/** The words of a text, in any order of lines: columns and line ends may differ from width to width. */
function wordsOf(text: string): readonly string[] {
  return [...new Set(text.match(/[\p{L}\p{N}]+/gu))].sort();
}

async function shown(args: readonly string[], around: Around): Promise<string> {
  const { out, err } = await ran(args, { check, ...around });
  return out + err;
}

/** A terminal narrower than a report can be laid out in: it is laid out in the least width. */
const NARROW = 40;
const LEAST = 60;

describe("every command, wherever it runs", () => {
  it("has a line here for each command", () => {
    expect(COMMAND_NAMES.filter((name) => TYPED[name] === undefined)).toEqual([]);
  });

  it.each(lines)("$typed: no escapes, and in Spanish no English", async ({ args }) => {
    const piped = await shown([...args, "--lang", "es"], {});
    expect(piped.trim()).not.toBe("");
    expect(englishLeft(piped.replaceAll(HERE, ""), [...namesIn(Object.values(FILES)), ...VALUES])).toEqual([]);
    const dumb = await shown(args, { environment: { TERM: "dumb" }, terminal: NARROW });
    const colourless = await shown(args, { environment: { NO_COLOR: "1" }, terminal: NARROW });
    for (const text of [piped, dumb, colourless]) expect(text).toBe(stripVTControlCharacters(text));
  });
});

describe("a narrow terminal", () => {
  const reports = [
    ["check", HERE],
    ["solve", "summer", HERE],
  ].map((args) => ({ args, typed: typedText(args) }));

  it.each(reports)("$typed: says the same words, in lines of the least width", async ({ args }) => {
    const wide = await shown(args, { environment: { NO_COLOR: "1" }, terminal: 160 });
    const narrow = await shown(args, { environment: { NO_COLOR: "1" }, terminal: NARROW });
    expect(wordsOf(narrow)).toEqual(wordsOf(wide));
    expect(Math.max(...narrow.split("\n").map(widthOf))).toBeLessThanOrEqual(LEAST);
  });
});
