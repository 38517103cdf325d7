import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { manyInitiatives } from "./many.ts";

/**
 * `npm run bench:growth`: what `check` needs for companies of 20 departments and 60 capacities with ever more initiatives,
 * in processor's time and memory, beside a bare node in the same minute. `-- 100 1000` says other sizes. Above a thousand
 * initiatives the company grows with them: nobody gives 20 departments ten thousand a year.
 */
const SIZES = [1, 10, 20, 40] as const;
const PER_COMPANY = 1000;
const PROGRAM = fileURLToPath(new URL("../../bin/batuta.js", import.meta.url));
/** Says on leaving what the process used. */
const TELL = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+JSON.stringify(process.resourceUsage())))`;

interface Used {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function measured(args: readonly string[]): Used {
  const { stderr } = spawnSync(process.execPath, ["--import", TELL, ...args], { encoding: "utf8", maxBuffer: 2 ** 30 });
  const used: unknown = JSON.parse(stderr.split("\n").at(-1) ?? "");
  if (typeof used !== "object" || used === null || !("userCPUTime" in used) || !("maxRSS" in used))
    throw new Error(`nothing was measured: ${stderr}`);
  return { milliseconds: Number(used.userCPUTime) / 1000, megabytes: Number(used.maxRSS) / 1024 };
}

function check(initiatives: number): Used {
  const companies = Math.max(1, initiatives / PER_COMPANY);
  const size = { initiatives, departments: 20 * companies, capacities: 60 * companies, seed: 1 };
  const folder = mkdtempSync(join(tmpdir(), "batuta-bench-"));
  for (const [path, text] of manyInitiatives(size)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const used = measured([PROGRAM, "check", folder, "--format", "json"]);
  rmSync(folder, { recursive: true });
  return used;
}

const asked = process.argv.slice(2).map(Number);
let before: { readonly size: number; readonly milliseconds: number } | undefined;
for (const size of asked.length > 0 ? asked : SIZES) {
  const bare = measured(["--eval", ""]);
  const { milliseconds, megabytes } = check(size);
  const power = before && Math.log(milliseconds / before.milliseconds) / Math.log(size / before.size);
  const grows = power === undefined ? "" : ` · grows with power ${power.toFixed(2)}`;
  process.stdout.write(
    `${size} initiatives: ${(milliseconds / 1000).toFixed(1)} s of processor, ${(milliseconds / bare.milliseconds).toFixed(0)} times a bare node, ${megabytes.toFixed(0)} MB${grows}\n`,
  );
  before = { size, milliseconds };
}
