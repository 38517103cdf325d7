import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { manyInitiatives } from "./many.ts";

/**
 * `npm run bench:watch`: what one edit costs under `check --watch` beside the first look at the same company, in
 * processor's time. `-- 100` says another number of initiatives. An edit gives one initiative a tenth more customers.
 */
const INITIATIVES = Number(process.argv[2] ?? 40);
const EDITS = 5;
const PROGRAM = fileURLToPath(new URL("../../bin/batuta.js", import.meta.url));
/** Says what the process used whenever it is asked. */
const TELL =
  'data:text/javascript,process.on("message",()=>process.send(process.cpuUsage().user));process.channel.unref()';

const folder = mkdtempSync(join(tmpdir(), "batuta-bench-"));
const company = join(folder, "company");
const size = { initiatives: INITIATIVES, departments: 20, capacities: 60, seed: 1 };
for (const [path, text] of manyInitiatives(size)) {
  mkdirSync(dirname(join(company, path)), { recursive: true });
  writeFileSync(join(company, path), text);
}

async function usedBy(child: ChildProcess): Promise<number> {
  child.send("used");
  const [microseconds]: unknown[] = await once(child, "message");
  return Number(microseconds) / 1e6;
}

const watch = spawn(process.execPath, ["--import", TELL, PROGRAM, "check", company, "--watch", "--lang", "en"], {
  stdio: ["ignore", "ignore", "pipe", "ipc"],
  env: { ...process.env, XDG_CACHE_HOME: join(folder, "cache") },
});

/** What it used until it waits again. */
async function look(): Promise<number> {
  const before = await usedBy(watch);
  let said = "";
  if (!watch.stderr) throw new Error("it has nothing to say it with");
  while (!said.includes("ctrl-c")) {
    const [chunk]: unknown[] = await once(watch.stderr, "data");
    said += String(chunk);
  }
  return (await usedBy(watch)) - before;
}

const cold = await look();
process.stdout.write(`${INITIATIVES} initiatives: the first look takes ${cold.toFixed(1)} s of processor\n`);
for (let edit = 0; edit < EDITS; edit++) {
  const id = `i${String(Math.floor((edit * INITIATIVES) / EDITS)).padStart(5, "0")}`;
  const file = join(company, "initiatives", `${id}.initiative.yaml`);
  const text = readFileSync(file, "utf8");
  const more = text.replace(/volume: (\d+)\.\.(\d+)/, (_, from, to) => {
    const grown = [from, to].map((each) => Math.round(Number(each) * 1.1));
    return `volume: ${grown.join("..")}`;
  });
  writeFileSync(file, more);
  const took = await look();
  process.stdout.write(`an edit of ${id}: ${took.toFixed(2)} s, 1/${(cold / took).toFixed(1)} of it\n`);
}
watch.kill("SIGINT");
await once(watch, "exit");
rmSync(folder, { recursive: true });
