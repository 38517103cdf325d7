import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, describe, expect, it } from "vitest";

import type { Language } from "../../src/base/bilingual.ts";
import { check } from "../../src/check.ts";
import { run } from "../../src/cli/main.ts";
import { COMMAND_NAMES } from "../../src/cli/program.ts";
import { TEXTS } from "../../src/words/texts.ts";
import { wordsOf } from "../docs/guide-page.ts";
import { folder } from "../repository.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

const INITIATIVE = `initiative: families-24h
title: Strollers
kind: campaign
proposed_by: marketing
author: campaigns@acme.example
accountable: customer-office@acme.example
launch: 2026-06-01
ends: 2026-06-02
demand: [{flow: orders, volume: 400}]
offer: {price: 20 EUR}
promises: [{topic: delivery-time, at_most: 5 days, kept_by: logistics}]
`;

const LOGISTICS = `department: logistics
as_of: 2026-05-18
commits: [{topic: delivery-time, at_most: 5 days, decided_by: [strollers, dispatch]}]
capacities:
  strollers: {stock: orders, on_hand: 90000, usual: 1/day, inbound: none, unserved: lost}
  dispatch: {throughput: orders, rate: 1000/day, usual: 200/day}
`;

/** Only these need something that runs out: to look for ways out takes longest. */
const OF_WHAT_RUNS_OUT = / (?:solve|decide|waive) | families-24h .*runs-out/;

/** A small company in which every name of the examples is there. */
const COMPANY: Readonly<Record<string, string>> = {
  "batuta.yaml": `company: acme
zone: Europe/Madrid
currency: EUR
customers: orders
as_of: 2026-05-18
policy: {tail: 3 days}
`,
  "initiatives/families.yaml": INITIATIVE,
  "logistics.department.yaml": LOGISTICS,
  "logistics.orientation.yaml": `orientation: logistics
on: 2026-05-11
by: warehouse@acme.example
questions: {best-customers-known: {answer: no}}
`,
};

const ruleOn = (initiative: string) => `rules:
  - rule: stores/too-few-samples
    for: offer
    require: offer.price >= money(10)
    severity: warning
    title: {en: Sold too cheap, es: Demasiado barato}
    message: {en: "sold at {offer.price}", es: "se vende a {offer.price}"}
    do: [{what: {en: ask finance, es: preguntar a finanzas}, who: proposer, by: initiative.eve}]
    idea: spot-vs-call-centre
    fires: {initiative: {${initiative}: {offer: {price: 9 EUR}}}}
    quiet: {initiative: {${initiative}: {offer: {price: 10 EUR}}}}
`;

const SHEET = `initiative,department,says,by
families-24h,logistics,agrees,warehouse@acme.example
`;

/** What an example names besides the company itself; each is put there when its name is in the command. */
const NAMED: Readonly<Record<string, (there: string) => Promise<void> | void>> = {
  "initiatives/summer.yaml": put(INITIATIVE.replace("families-24h", "summer")),
  "initiatives/verano.yaml": put(INITIATIVE.replace("families-24h", "verano")),
  "examples/families-24h": company,
  "before/": company,
  "after/": company,
  "antes/": company,
  "despues/": company,
  "past/": launch,
  "pasadas/": launch,
  "examples/launches": launch,
  "rules/stores/too-few-samples.yaml": put(ruleOn("spring")),
  "rules/tiendas/pocas-muestras.yaml": put(ruleOn("spring")),
  "week.csv": put(SHEET),
  "semana.csv": put(SHEET),
  "last-week.json": stored,
  "semana-pasada.json": stored,
  "result.json": stored,
  " 1.json 2.json": parts,
};

function put(text: string) {
  return (there: string): void => {
    mkdirSync(dirname(there), { recursive: true });
    writeFileSync(there, text);
  };
}

function company(there: string): void {
  for (const [file, text] of Object.entries(COMPANY)) put(text)(join(there, file));
}

function launch(there: string): void {
  cpSync(join(PROJECT, "examples/launches/jordans-2007"), join(there, "jordans-2007"), { recursive: true });
}

async function stored(there: string): Promise<void> {
  await typed(`batuta check --format json=${there}`);
}

async function parts(there: string): Promise<void> {
  for (const part of ["1", "2"])
    await typed(`batuta check --shard ${part}/2 --format json=${join(dirname(there), `${part}.json`)}`);
}

/** Rules are tried on an example of their own. */
async function withRules(root: string, command: string): Promise<void> {
  if (!/^batuta rules (?:check|test)/.test(command)) return;
  const documents = Object.entries(COMPANY).flatMap(([file, text]) =>
    file.endsWith("orientation.yaml") ? [] : [text],
  );
  const example = /--example (\S+)/.exec(command)?.[1];
  put(ruleOn(example === undefined ? "spring" : "families-24h"))(join(root, "rules/ours.yaml"));
  if (example === undefined) return;
  put(`${COMPANY["batuta.yaml"] ?? ""}includes: [rules/**/*.yaml]\n`)(join(root, "batuta.yaml"));
  put(documents.join("---\n"))(join(root, example));
}

/** These ask somebody, or draw, and say so where there is no terminal. */
const FOR_A_TERMINAL: readonly string[] = [
  "batuta init",
  "batuta init initiative",
  "batuta board",
  "batuta board --since main",
  "batuta week logistics --answer",
];

interface Typed {
  readonly code: number;
  readonly err: string;
}

async function typed(command: string, language: Language = "en"): Promise<Typed> {
  let err = "";
  const outer = {
    environment: { LANG: "en_GB.UTF-8" },
    stdout: { isTerminal: false, columns: undefined, write: async () => undefined },
    stderr: { isTerminal: false, columns: undefined, write: async (text: string) => void (err += text) },
  };
  const args = wordsOf(command).slice(1);
  const spoken = args.includes("--lang") ? args : [...args, "--lang", language];
  return { code: await run(spoken, outer, async () => check), err };
}

/** The commands of a text of examples: remarks, redirections and line ends that go on are a shell's. */
function commandsIn(text: string): readonly string[] {
  const lines = text
    .replaceAll(/ \\\n\s*/g, " ")
    .split("\n")
    .slice(1);
  return lines.map((line) =>
    line
      .trim()
      .replace(/\s{3,}.*$/, "")
      .replace(/ >>? .*$/, ""),
  );
}

/** Each once: most are the same in both languages. */
const EXAMPLES = [
  ...new Map(
    (["es", "en"] as const).flatMap((language) =>
      Object.entries(TEXTS[language]()).flatMap(([id, text]) =>
        id.endsWith("-examples") && typeof text === "string"
          ? commandsIn(text).map((command) => [command, language] as const)
          : [],
      ),
    ),
  ),
].map(([command, language]) => [language, command] as const);

const home = process.cwd();

afterEach(() => process.chdir(home));

describe("the examples of help", () => {
  it("are many", () => {
    expect(EXAMPLES.length).toBeGreaterThan(80);
  });

  it.each(EXAMPLES)("in %s: %s", async (language, command) => {
    const root = folder();
    process.chdir(root);
    if (/^batuta init (?:initiative|department)/.test(command))
      put(COMPANY["batuta.yaml"] ?? "")(join(root, "batuta.yaml"));
    else if (!/^batuta init(?! editor)/.test(command)) company(root);
    if (OF_WHAT_RUNS_OUT.test(command)) put(LOGISTICS.replace("90000", "200"))(join(root, "logistics.department.yaml"));
    if (/ --since| --ci/.test(command)) committed(root);
    await withRules(root, command);
    for (const [name, place] of Object.entries(NAMED)) if (command.includes(name)) await place(join(root, name));
    const { code, err } = await typed(command, language);
    if (FOR_A_TERMINAL.includes(command)) expect([code, err]).toEqual([2, expect.stringMatching(/^batuta: /)]);
    else expect([err, code]).toEqual([err, code === 1 ? 1 : 0]);
  });
});

/** As on the day before the one that is asked for. */
function committed(root: string): void {
  const who = { NAME: "Ana", EMAIL: "ana@acme.example", DATE: "2026-05-01T09:00:00Z" };
  const people = Object.entries(who).flatMap(([name, value]) => [
    [`GIT_AUTHOR_${name}`, value],
    [`GIT_COMMITTER_${name}`, value],
  ]);
  const env = { PATH: process.env["PATH"], HOME: root, GIT_CONFIG_NOSYSTEM: "1", ...Object.fromEntries(people) };
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "-A"],
    ["commit", "-q", "-m", "what there is"],
  ])
    execFileSync("git", args, { cwd: root, env });
}

describe("help begins with examples", () => {
  it.each(COMMAND_NAMES)("batuta %s --help", async (name) => {
    let out = "";
    const silent = { isTerminal: false, columns: undefined, write: async () => undefined };
    const stdout = { ...silent, write: async (text: string) => void (out += text) };
    await run([name, "--help"], { environment: {}, stdout, stderr: silent }, async () => check);
    expect(out).toMatch(new RegExp(`^Examples:\\n  batuta ${name}`));
  });
});
