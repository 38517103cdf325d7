import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/** `npm run fuzz -- --runs N [--seconds S] [--seed X]`: N cases of each property of this folder, or as many as S seconds allow. */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000" },
    seconds: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
  },
});
const environment = { ...process.env, FUZZ_RUNS: values.runs, FUZZ_SECONDS: values.seconds, SEED: values.seed };
const { status } = spawnSync("npx", ["vitest", "run", "test/fuzz"], { stdio: "inherit", env: environment });
process.exitCode = status ?? 1;
