import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, describe, expect, it } from "vitest";

import { findCompanies } from "../../src/files/find.ts";
import { openCompany, refreshCompany } from "../../src/open-company.ts";
import { ran } from "./outer.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDERS: string[] = [];

afterAll(() => {
  for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true });
});

const INITIATIVE = `initiative: summer
title: Summer campaign
kind: campaign
proposed_by: marketing
launch: 2026-06-01
ends: 2026-06-30
demand: [{flow: orders, volume: 3000..5500}]
promises: [{topic: delivery-time, at_most: 24 h, kept_by: logistics}]
`;

function company(): string {
  const folder = mkdtempSync(join(tmpdir(), "batuta-watch-"));
  FOLDERS.push(folder);
  writeFileSync(
    join(folder, "batuta.yaml"),
    "company: acme\nzone: Europe/Madrid\ncustomers: orders\nas_of: 2026-05-11\nlanguage: es\n",
  );
  writeFileSync(join(folder, "summer.initiative.yaml"), INITIATIVE);
  writeFileSync(join(folder, "notes.txt"), "nothing of ours");
  return folder;
}

/** A watch that runs, whose words can be waited for. */
function watched(folder: string) {
  const env = { PATH: process.env["PATH"] ?? "", LANG: "C", NO_COLOR: "1" };
  // Both streams through one pipe, in the order in which they were written, and interruptions as a terminal sends them.
  const line = 'exec env --default-signal=INT "$0" "$1" check "$2" --watch 2>&1';
  const child = spawn("sh", ["-c", line, process.execPath, join(PROJECT, "bin/batuta.js"), folder], { env });
  let said = "";
  let wake = () => undefined as void;
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
    wake();
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    /** What was said up to these words, since the last time. */
    until: async (words: string) => {
      while (!said.includes(words)) await new Promise<void>((resolve) => (wake = resolve));
      const heard = said.slice(0, said.indexOf(words) + words.length);
      said = said.slice(heard.length);
      return heard;
    },
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
  };
}

const READY = "se sale con ctrl-c\n";

describe("check --watch", () => {
  it("says what each edit changed, survives a broken file, and ends with 130", async () => {
    const folder = company();
    const file = join(folder, "summer.initiative.yaml");
    const watch = watched(folder);
    expect(await watch.until(READY)).toContain("ningún área se compromete con delivery-time");

    writeFileSync(file, `${INITIATIVE}accountable: office@acme.example\n`);
    const mended = await watch.until(READY);
    expect(mended).toContain("Ha cambiado: summer.initiative.yaml");
    expect(mended).toContain("Desde la última vez");
    expect(mended).toMatch(/1 (?:punto )?resuelto/);
    expect(mended).toContain("summer: aún no está lista");

    writeFileSync(file, INITIATIVE.replace("launch: 2026-06-01", "launch: [2026-06-01"));
    const broken = await watch.until(READY);
    expect(broken).toContain("summer.initiative.yaml:");
    expect(broken).toContain("que aquí no está cerrado");
    expect(broken).toContain("Aún no hay resultado");
    expect(broken).not.toContain("Desde la última vez");

    writeFileSync(file, `${INITIATIVE}accountable: office@acme.example\n`);
    expect(await watch.until(READY)).toContain("nada es nuevo ni empeora");

    writeFileSync(
      join(folder, "logistics.department.yaml"),
      "department: logistics\ntitle: Logística\ncommits: [{topic: delivery-time, at_most: 48 h}]\n",
    );
    const more = await watch.until(READY);
    expect(more).toContain("Ha cambiado: logistics.department.yaml");
    expect(more).toContain("nuevo: «delivery-time» dice 24 h y Logística se compromete a 48 h");

    rmSync(join(folder, "logistics.department.yaml"));
    expect(await watch.until(READY)).toContain("nuevo: «delivery-time» se dice a los clientes");
    expect(await watch.end("SIGINT")).toBe(130);
  });

  it("judges a burst of edits once, and nothing for what is not the company's", async () => {
    const folder = company();
    const watch = watched(folder);
    await watch.until(READY);
    writeFileSync(join(folder, "notes.txt"), "still nothing of ours");
    mkdirSync(join(folder, ".hidden"));
    writeFileSync(join(folder, ".hidden/x.yaml"), "a: b\n");
    for (let count = 1; count <= 5; count++)
      writeFileSync(join(folder, "summer.initiative.yaml"), `${INITIATIVE}# ${count}\n`);
    expect((await watch.until(READY)).split("Ha cambiado").length - 1).toBe(1);
    expect(await watch.end("SIGTERM")).toBe(130);
  });

  it("reads only what changed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "batuta-watch-"));
    FOLDERS.push(folder);
    cpSync(join(PROJECT, "examples/families-24h"), folder, { recursive: true });
    const [found] = (await findCompanies(folder)).companies;
    if (!found) throw new Error("no company");
    const open = await openCompany(found, { environment: {} });
    const file = "initiatives/families.initiative.yaml";
    writeFileSync(
      join(folder, file),
      readFileSync(join(folder, file), "utf8").replace("title: 24-hour", "title: Two-day"),
    );
    writeFileSync(join(folder, "flows.yaml"), "changed, and not told\n");
    const after = await refreshCompany(open, found, new Set([file]));
    const same = found.files.filter((one) => after.loaded.files.get(one) === open.loaded.files.get(one));
    expect(same).toEqual(found.files.filter((one) => one !== file));
    expect(after.company.initiatives.find(({ id }) => id === "families-24h")?.declaration.title).toContain("Two-day");
    expect(after.problems).toEqual([]);
  });

  it("goes without what does not go with it", async () => {
    const told = async (...args: string[]) => (await ran(["check", "--watch", ...args])).err;
    expect(await told("--since", "main")).toBe(
      "batuta: --watch shows the report for people; --since goes without it.\n",
    );
    expect(await told("--format", "json")).toContain("--format goes without it");
    expect(await told("a", "b")).toBe("batuta: --watch looks at one company: name its folder or one of its files.\n");
    expect((await ran(["check", "--watch", "/nowhere/at/all"])).code).toBe(2);
  });
});
