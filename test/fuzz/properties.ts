import { rmSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { expect } from "vitest";
import { isScalar, parseDocument, visit } from "yaml";

import { invisibleIn } from "../../src/base/visible.ts";
import { check } from "../../src/check.ts";
import { run } from "../../src/cli/main.ts";
import { FORMAT_NAMES, type FormatName } from "../../src/report/index.ts";
import { type Files, folderOf } from "../hostile/company.ts";
import { judgeLines } from "../report/judges.ts";
import { SMALL } from "./company.ts";
import { NAUGHTY } from "./naughty.ts";

/** Runs the command line in a folder with these files, in this process; what it ended with and printed. */
async function ended(files: Files, args: (root: string) => readonly string[]) {
  const root = folderOf(files);
  const written = { out: "", err: "" };
  const stream = (name: "out" | "err") => ({
    isTerminal: false,
    columns: undefined,
    write: async (text: string) => void (written[name] += text),
  });
  const outer = { environment: {}, stdout: stream("out"), stderr: stream("err"), canAsk: false };
  try {
    return { code: await run(args(root), outer, async () => check), ...written };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const checking = (format: FormatName, language: string) => (root: string) =>
  `check ${root} --as-of 2026-05-25 --scenarios 32 --format ${format} --lang ${language}`.split(" ");

/** Whatever the files say: an exit code of the table, no bug of ours, nothing of theirs that steers or hides. */
async function holds(files: Files, format: FormatName, language: string): Promise<void> {
  const { code, out, err } = await ended(files, checking(format, language));
  if (![0, 1, 2].includes(code)) throw new Error(`exit ${code}: ${err.slice(0, 3000)}`);
  judgeLines(format, out);
  expect(new Set(err.split("\n").flatMap((line) => invisibleIn(line) ?? []))).toEqual(new Set());
}

/** Most cases end before the simulation, which takes a hundred times as long as reading: their initiative is over. */
const base = fc.oneof(
  { weight: 7, arbitrary: fc.constant(withStatus("stopped")) },
  { weight: 1, arbitrary: fc.constant(withStatus("proposed")) },
);

function withStatus(status: string): Readonly<Record<string, string>> {
  const initiative = "initiatives/summer.initiative.yaml";
  return { ...SMALL, [initiative]: `${SMALL[initiative]}status: ${status}\n` };
}

const format = fc.constantFrom(...FORMAT_NAMES);
const language = fc.constantFrom("en", "es");
const file = fc.constantFrom(...Object.keys(SMALL));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: "binary", maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
  fc
    .array(fc.constantFrom(...Array.from("[]{}-?:,&*!|>'\"%@`# \n\tab1.~<=")), { maxLength: 300 })
    .map((all) => Buffer.from(all.join(""))),
);
const naughty = fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: "binary", maxLength: 40 }));

/** A file's text with some of its parts cut, doubled, exchanged or replaced. */
const mutations = fc.array(
  fc.record({
    how: fc.constantFrom("cut", "double", "value", "insert", "line"),
    at: fc.nat(10_000),
    length: fc.integer({ min: 1, max: 20 }),
    text: naughty,
  }),
  { minLength: 1, maxLength: 4 },
);

interface Mutation {
  readonly how: string;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

function mutated(text: string, { how, at, length, text: other }: Mutation): string {
  const from = at % (text.length + 1);
  const to = Math.min(text.length, from + length);
  if (how === "cut") return text.slice(0, from) + text.slice(to);
  if (how === "double") return text.slice(0, to) + text.slice(from);
  if (how === "insert") return text.slice(0, from) + other + text.slice(from);
  const lines = text.split("\n");
  const index = at % lines.length;
  const line = lines[index] ?? "";
  if (how === "line") return [...lines.slice(0, index), ...lines.slice(index + 1)].join("\n");
  const values = [...line.matchAll(/(?<=: )[^,{}[\]]+/g)];
  const chosen = values[length % Math.max(1, values.length)];
  const put = chosen ? line.slice(0, chosen.index) + other + line.slice(chosen.index + chosen[0].length) : line;
  return [...lines.slice(0, index), put, ...lines.slice(index + 1)].join("\n");
}

/** The files with one text in place of one of their scalars, or of one of their keys. */
function withText(whole: Readonly<Record<string, string>>, [name, place]: [string, number], text: string): Files {
  if (name.endsWith(".md")) return { ...whole, [name]: text };
  const document = parseDocument(whole[name] ?? "");
  const scalars: { value: unknown }[] = [];
  visit(document, { Scalar: (_, node) => void (isScalar(node) && scalars.push(node)) });
  const scalar = scalars[place % Math.max(1, scalars.length)];
  if (scalar) scalar.value = text;
  // JSON is YAML in which every character can be written.
  return { ...whole, [name]: JSON.stringify(document.toJS()) ?? "" };
}

const NAMES = fc
  .oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: "binary", maxLength: 30 }))
  .map((text) => text.replaceAll(/[/\0\uD800-\uDFFF]/g, "").slice(0, 60))
  .filter((text) => !/^\.*$/.test(text));

const drawn = fc.record({ whole: base, name: file, as: format, said: language });

/** What must hold of any files at all, by name. */
export const PROPERTIES: Readonly<Record<string, fc.IAsyncProperty<readonly unknown[]>>> = {
  "any bytes in place of a file": fc.asyncProperty(drawn, bytes, async ({ whole, name, as, said }, content) =>
    holds({ ...whole, [name]: content }, as, said),
  ),
  "a valid file, mutated": fc.asyncProperty(drawn, mutations, async ({ whole, name, as, said }, changes) =>
    holds({ ...whole, [name]: changes.reduce(mutated, whole[name] ?? "") }, as, said),
  ),
  "a naughty text in any place": fc.asyncProperty(
    drawn,
    fc.nat(500),
    naughty,
    async ({ whole, name, as, said }, place, text) => holds(withText(whole, [name, place], text), as, said),
  ),
  "a file of any name": fc.asyncProperty(drawn, NAMES, bytes, async ({ whole, as, said }, name, content) =>
    holds({ ...whole, [join("any", `${name}.yaml`)]: content, [join(`dir ${name}`, "x.yaml")]: "a: 1\n" }, as, said),
  ),
  "any bytes for a stored result": fc.asyncProperty(bytes, format, async (content, as) => rendered(content, as)),
};

async function rendered(content: Uint8Array, as: FormatName): Promise<void> {
  const args = (root: string) => `render ${join(root, "result.json")} --untrusted --format ${as}`.split(" ");
  const { code, out, err } = await ended({ "result.json": content }, args);
  expect([0, 2]).toContain(code);
  expect(`${out}${err}`.split("\n").flatMap((line) => invisibleIn(line) ?? [])).toEqual([]);
}
