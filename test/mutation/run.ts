import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { AREAS } from "./areas.mjs";

/**
 * `npm run mutation`, `npm run mutation -- rules files`: one area after another, then what of all their mutants was noticed.
 * `--files bind,judge`: of these files only, by name without `.ts`; `--one-in 4`: a quarter of the mutants, always the same.
 * What survives is printed, and stands in `coverage/mutation/AREA.txt`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: "string", default: "" }, "one-in": { type: "string", default: "1" } },
});
const areas = positionals.length > 0 ? positionals : Object.keys(AREAS);

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Tally {
  readonly noticed: number;
  readonly survived: number;
  readonly unreached: number;
}

/** Noticed, or not: by a test, by never ending; or no test came to it. */
function tallyOf(mutants: readonly Mutant[]): Tally {
  const count = (...statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return { noticed: count("Killed", "Timeout"), survived: count("Survived"), unreached: count("NoCoverage") };
}

function shareSaid({ noticed, survived, unreached }: Tally): string {
  const all = noticed + survived + unreached;
  return `${noticed} of ${all} noticed: ${((100 * noticed) / all).toFixed(1)}%, ${unreached} unreached`;
}

/** A file's figure, then each mutant that nothing noticed, by place. */
function linesOf([file, { source, mutants }]: [string, Report["files"][string]]): readonly string[] {
  const lines = source.split("\n");
  const unnoticed = mutants
    .filter(({ status }) => ["Survived", "NoCoverage"].includes(status))
    .toSorted((a, b) => a.location.start.line - b.location.start.line)
    .map(({ status, mutatorName, replacement, location: { start } }) =>
      [`  ${start.line}:${start.column} ${status} ${mutatorName}`, lines[start.line - 1]?.trim(), replacement]
        .map((part) => part?.replaceAll(/\s+/g, " ").slice(0, 140))
        .join("  →  "),
    );
  return [`${file}: ${shareSaid(tallyOf(mutants))}`, ...unnoticed];
}

const all: Mutant[] = [];
for (const area of areas) {
  const json = `coverage/mutation/${area}.json`;
  rmSync(json, { force: true });
  const { status } = spawnSync("npx", ["stryker", "run", "test/mutation/stryker.config.mjs"], {
    env: { ...process.env, AREA: area, FILES: values.files, ONE_IN: values["one-in"] },
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
  // Below its bound an area is reported all the same; without a report its tests did not even pass unchanged.
  if (!existsSync(json)) continue;
  const { files }: Report = JSON.parse(readFileSync(json, "utf8"));
  const told = Object.entries(files).filter(([, { mutants }]) => mutants.some((one) => one.status !== "Ignored"));
  const text = told.flatMap(linesOf).join("\n");
  writeFileSync(`coverage/mutation/${area}.txt`, `${text}\n`);
  process.stdout.write(`${text}\n`);
  all.push(...told.flatMap(([, { mutants }]) => mutants));
}
process.stdout.write(`${areas.join(", ")}: ${shareSaid(tallyOf(all))}\n`);
