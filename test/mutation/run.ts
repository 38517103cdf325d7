import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { AREAS } from "./areas.mjs";

/** `npm run mutation`, `npm run mutation -- rules files`: one area after another, then what of all their mutants was noticed. */
const wanted = process.argv.slice(2);
const areas = wanted.length > 0 ? wanted : Object.keys(AREAS);

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** Noticed, or not: by a test, by never ending; or no test came to it. */
const COUNTED = ["Killed", "Timeout", "Survived", "NoCoverage"];

let noticed = 0;
let counted = 0;
for (const area of areas) {
  const { status } = spawnSync("npx", ["stryker", "run", "test/mutation/stryker.config.mjs"], {
    env: { ...process.env, AREA: area },
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
  const report: Report = JSON.parse(readFileSync(`coverage/mutation/${area}.json`, "utf8"));
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status));
  noticed += statuses.filter((one) => one === "Killed" || one === "Timeout").length;
  counted += statuses.filter((one) => COUNTED.includes(one)).length;
}
const share = ((100 * noticed) / counted).toFixed(1);
process.stdout.write(`${noticed} of ${counted} mutants noticed in ${areas.join(", ")}: ${share}%\n`);
