import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
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
import { COMMANDS, SHEET } from "./commands.ts";
import { SMALL } from "./company.ts";
import { mutated, mutations, naughty, withPart } from "./mutated.ts";
import { NAUGHTY } from "./naughty.ts";

/** Runs the command line in a folder with these files, in this process; what it ended with and printed. */
async function ended(files: Files, args: (root: string) => readonly string[]) {
  return endedIn(folderOf(files), args);
}

async function endedIn(root: string, args: (root: string) => readonly string[]) {
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
  judged(await ended(files, checking(format, language)), format);
}

type Ended = Awaited<ReturnType<typeof endedIn>>;

function judged({ code, out, err }: Ended, format: FormatName): void {
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
  const [summer, autumn] = ["initiatives/summer.initiative.yaml", "initiatives/autumn.initiative.yaml"] as const;
  const over = (SMALL[autumn] ?? "").replace("status: approved", `status: ${status}`);
  return {
    ...SMALL,
    [summer]: `${SMALL[summer]}status: ${status}\n`,
    [autumn]: status === "stopped" ? over : (SMALL[autumn] ?? ""),
  };
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

/** The files with one text in place of one of their scalars, or of one of their keys. */
function withText(whole: Readonly<Record<string, string>>, [name, place]: [string, number], text: string): Files {
  if (!name.endsWith(".yaml")) return { ...whole, [name]: text };
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
  "a stored result, mutated": fc.asyncProperty(
    mutations,
    fc.nat(5000),
    naughty,
    format,
    async (changes, place, text, as) => {
      const result = await storedResult();
      await rendered(Buffer.from(changes.reduce(mutated, result)), as);
      await rendered(Buffer.from(withPart(result, place, text)), as);
    },
  ),
  "a change of a valid file": fc.asyncProperty(drawn, mutations, async ({ whole, name, as, said }, changes) => {
    const root = committed(whole);
    writeFileSync(join(root, name), changes.reduce(mutated, whole[name] ?? ""));
    const args = (at: string) => [...checking(as, said)(at), "--since", "HEAD", "--policy-from", "HEAD"];
    judged(await endedIn(root, args), as);
  }),
  "any command on a valid file, mutated": fc.asyncProperty(
    drawn,
    mutations,
    fc.constantFrom(...COMMANDS),
    async ({ name, said }, changes, command) => {
      const files = { ...SMALL, [name]: changes.reduce(mutated, SMALL[name] ?? "") };
      judged(await ended(files, (root) => `${command.replace("ROOT", root)} --lang ${said}`.split(" ")), "terminal");
    },
  ),
  "a sheet of answers, mutated": fc.asyncProperty(
    fc.oneof(
      mutations.map((changes) => Buffer.from(changes.reduce(mutated, SHEET))),
      bytes,
    ),
    language,
    async (sheet, said) => {
      const args = (root: string) =>
        `answer --from ${join(root, "sheet.csv")} ${root} --as-of 2026-05-25 --yes --lang ${said}`.split(" ");
      judged(await ended({ ...SMALL, "sheet.csv": sheet }, args), "terminal");
    },
  ),
};

/** The files in a repository, all committed. */
function committed(files: Files): string {
  const root = folderOf(files);
  rmSync(join(root, ".git"), { recursive: true });
  const who = ["-c", "user.name=Ana", "-c", "user.email=ana@acme.example", "-c", "core.autocrlf=false"];
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    [...who, "commit", "-q", "--no-verify", "-m", "the company"],
  ])
    execFileSync("git", args, { cwd: root, stdio: "pipe" });
  return root;
}

let stored: Promise<string> | undefined;

/** The result of the company as it is, made once. */
async function storedResult(): Promise<string> {
  stored ??= ended(SMALL, checking("json", "en")).then(({ out }) => out);
  return stored;
}

async function rendered(content: Uint8Array, as: FormatName): Promise<void> {
  const args = (root: string) => `render ${join(root, "result.json")} --untrusted --format ${as}`.split(" ");
  const { code, out, err } = await ended({ "result.json": content }, args);
  if (![0, 2].includes(code)) throw new Error(`exit ${code}: ${err.slice(0, 3000)}`);
  judgeLines(as, out);
  expect(err.split("\n").flatMap((line) => invisibleIn(line) ?? [])).toEqual([]);
}
