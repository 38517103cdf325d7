import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/** `npm run fuzz -- --runs N [--seed S]`: the properties of this folder, N drawn cases of each. */
const { values } = parseArgs({
  options: { runs: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
});
const environment = { ...process.env, FUZZ_RUNS: values.runs, SEED: values.seed };
const { status } = spawnSync("npx", ["vitest", "run", "test/fuzz"], { stdio: "inherit", env: environment });
process.exitCode = status ?? 1;
