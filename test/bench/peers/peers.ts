import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { manyInitiatives } from "../many.ts";

/**
 * `npm run bench:peers -- 1 100`: whole processes on the same files in the same minutes, one after the other in turns, medians
 * and ratios. None of the others plays anything: each is timed for the part of the work that it does. `npm ci` in this
 * folder installs them. Timing decides no test.
 */
const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));
const HERE = fileURLToPath(new URL("./", import.meta.url));
const BIN = `${HERE}node_modules/.bin/`;
const ROUNDS = 5;

interface Competitor {
  readonly name: string;
  readonly does: string;
  readonly command: (files: readonly string[], company: string) => readonly string[];
  readonly keeps?: "cold" | "cached";
}

const BATUTA = [process.execPath, `${PROJECT}bin/batuta.js`];

const COMPETITORS: readonly Competitor[] = [
  { name: "node", does: "nothing", command: () => [process.execPath, "--eval", "0"] },
  {
    name: "batuta check, cold",
    does: "reads all files, plays them, judges every rule, looks for ways out",
    command: (_, company) => [...BATUTA, "check", company],
    keeps: "cold",
  },
  {
    name: "batuta check, cached",
    does: "the same, with what the run before kept",
    command: (_, company) => [...BATUTA, "check", company],
    keeps: "cached",
  },
  {
    name: "batuta doctor, cached",
    does: "reads all files and judges their shape and references; plays nothing",
    command: (_, company) => [...BATUTA, "doctor", company],
    keeps: "cached",
  },
  {
    name: "spectral",
    does: "10 rules on each file by itself",
    command: (files) => [`${BIN}spectral`, "lint", "-q", "-r", `${HERE}ruleset.yaml`, ...files],
  },
  {
    name: "ajv",
    does: "the shape of each file, by our JSON Schema",
    command: (files, company) => [
      `${BIN}ajv`,
      "validate",
      "--spec=draft2020",
      "--strict=false",
      "-s",
      join(company, "../schema.json"),
      ...files.flatMap((file) => ["-d", file]),
    ],
  },
  {
    name: "json-rules-engine",
    does: "10 rules on each file by itself, in a script with js-yaml",
    command: (files) => [process.execPath, `${HERE}rules-engine.js`, ...files],
  },
];

/** A company of so many initiatives on the disk, with the schema that ajv is given beside it. */
function written(initiatives: number): { readonly company: string; readonly files: readonly string[] } {
  const outer = mkdtempSync(join(tmpdir(), "batuta-peers-"));
  const company = join(outer, "company");
  const few = initiatives < 100;
  const size = { initiatives, departments: few ? 3 : 20, capacities: few ? 9 : 60, seed: 1 };
  for (const [file, text] of manyInitiatives(size)) {
    mkdirSync(dirname(join(company, file)), { recursive: true });
    writeFileSync(join(company, file), text);
  }
  const schema = spawnSync(process.execPath, [`${PROJECT}bin/batuta.js`, "schema", "initiative"]);
  writeFileSync(join(outer, "schema.json"), schema.stdout);
  const folder = join(company, "initiatives");
  return { company, files: readdirSync(folder).map((file) => join(folder, file)) };
}

/** Milliseconds of a whole process on the wall; whatever it found, it has to have run. */
function timed(competitor: Competitor, { company, files }: ReturnType<typeof written>): number {
  const kept = join(company, "../kept");
  if (competitor.keeps === "cold") rmSync(kept, { recursive: true, force: true });
  const [program = "", ...args] = competitor.command(files, company);
  const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
  const env = { ...inherited, XDG_CACHE_HOME: kept };
  const before = performance.now();
  const { status, error, stderr } = spawnSync(program, args, { env, maxBuffer: 1e9 });
  const milliseconds = performance.now() - before;
  if (error || (status ?? 2) > 1) throw new Error(`${competitor.name} did not run: ${String(error ?? stderr)}`);
  return milliseconds;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function compared(initiatives: number): void {
  const made = written(initiatives);
  const times = COMPETITORS.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, competitor] of COMPETITORS.entries()) times[index]?.push(timed(competitor, made));
  rmSync(join(made.company, ".."), { recursive: true });
  const spectral = median(times[COMPETITORS.findIndex(({ name }) => name === "spectral")] ?? []);
  say(`\n${initiatives} initiatives, medians of ${ROUNDS}`);
  say("         ms   of spectral   what");
  for (const [index, { name, does }] of COMPETITORS.entries()) {
    const own = median(times[index] ?? []);
    say(`${own.toFixed(0).padStart(11)} ${(own / spectral).toFixed(3).padStart(13)}   ${name}: ${does}`);
  }
}

if (!existsSync(`${BIN}spectral`)) throw new Error(`npm ci in ${HERE}`);
const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1, 100, 1000]) compared(size);
