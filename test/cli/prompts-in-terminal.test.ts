import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, afterEach, describe, expect, test } from "vitest";

import { HAS_TMUX, openTmux, type Terminal } from "../tui/tmux.ts";

const BIN = fileURLToPath(new URL("../../bin/batuta.js", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "batuta-prompts-"));

let terminal: Terminal;
afterEach(() => terminal.close());
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** A command typed in a terminal of this size, in a folder of its own. */
function typedIn(folder: string, command: string, size = "80x40"): string {
  const at = join(FOLDER, folder);
  mkdirSync(at, { recursive: true });
  terminal = openTmux(size);
  terminal.keys(`cd ${at}; clear; node ${BIN} ${command}`, "Enter");
  return at;
}

let typed = 0;

/** Types a command on a screen on which nothing of an earlier one is left. */
async function type(command: string): Promise<void> {
  const begun = `begun-${(typed += 1)}`;
  terminal.keys(`clear; echo ${begun}`, "Enter");
  await terminal.until(new RegExp(`^${begun}`, "m"));
  terminal.keys(command, "Enter");
}

/** Types an answer once its question is seen. */
async function answer(question: string | RegExp, ...keys: readonly string[]): Promise<void> {
  await terminal.until(question);
  terminal.keys(...keys);
}

const COMPANY = `company: acme
zone: Europe/Madrid
currency: EUR
customers: orders
calendar: mon-sun
as_of: 2026-06-01
language: en
---
department: logistics
title: {en: Logistics, es: Logística}
contact: warehouse@acme.example
capacities:
  dispatch: {throughput: orders, rate: 100/day, usual: 20/day, as_of: 2026-01-02}
`;
const INITIATIVE = `initiative: summer
title: Summer
kind: campaign
proposed_by: marketing
launch: 2026-07-06
ends: 2026-07-17
demand: [{flow: orders, volume: 400..600}]
promises: [{topic: delivery-time, at_most: 48 h, wording: in two days, channels: [web], kept_by: [logistics]}]
asked: {logistics: {on: 2026-05-30, by: marketing, until: 2026-06-08}}
`;

/** A company of which logistics is asked something, and has an old number to confirm. */
function company(folder: string): void {
  mkdirSync(join(FOLDER, folder), { recursive: true });
  writeFileSync(join(FOLDER, folder, "batuta.yaml"), COMPANY);
  writeFileSync(join(FOLDER, folder, "summer.initiative.yaml"), INITIATIVE);
}

describe.skipIf(!HAS_TMUX)("questions in a terminal (skipped without tmux)", () => {
  test("init in Spanish on a narrow terminal: a wrong answer is told and mended, ? is an answer, ctrl-c writes nothing", async () => {
    const folder = typedIn("es", "init", "64x40");
    await answer("Idioma / Language", "Enter");
    await answer("Empezar con mi empresa", "Down", "Enter");
    await answer("1/6", "Entrega", "Enter");
    await answer("2/6", "barco", "Enter");
    await answer("«barco» no es ninguna", "BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "precio", "Enter");
    await answer("3/6", "?", "Enter");
    await answer("4/6", "?", "Enter");
    await answer("5/6", "C-c");
    await terminal.until("No se ha escrito nada.");
    expect(existsSync(join(folder, "batuta.yaml"))).toBe(false);
  });

  test("init in English to its end: what was understood is said, and written", async () => {
    const folder = typedIn("en", "init", "100x70");
    await answer("Idioma / Language", "Down", "Enter");
    await answer("Begin with my company", "Down", "Enter");
    await answer("1/6", "Home in a day", "Enter");
    await answer("2/6", "campaign", "Enter");
    await answer("3/6", "2027-06-01 to 2027-06-30", "Enter");
    await answer("4/6", "lots", "Enter");
    // A refusal stands where the frame of the question ends.
    await answer(/lots[^]*└ {2}\S/, ...Array.from({ length: 4 }, () => "BSpace"), "3000..5500", "Enter");
    await answer("5/6", "At home in 24 hours", "Enter");
    await answer("6/6", "logistics", "Enter");
    await terminal.until("batuta ask");
    expect(readFileSync(join(folder, "batuta.yaml"), "utf8")).toContain("language: en");
  });

  test("a department's week: ctrl-c at the last question writes nothing, a yes writes what was shown", async () => {
    company("week");
    const folder = typedIn("week", "week logistics --answer", "120x50");
    await answer("agrees if", "Down", "Enter");
    await answer("On which condition?", "one more van", "Enter");
    await answer("Who says it?", "warehouse@acme.example", "Enter");
    await terminal.until(/\+ .*condition: one more van/);
    await answer("Write this?", "C-c");
    await terminal.until("Nothing was written.");
    const file = join(folder, "batuta.yaml");
    expect(readFileSync(file, "utf8")).toBe(COMPANY);
    await answer("still true?", "Enter");
    await terminal.until(/\+ .*as_of: 2026-06-01/);
    expect(readFileSync(file, "utf8")).toBe(COMPANY);
    await answer(/Write this\?[^]*Write this\?/, "Enter");
    await terminal.until("Written: batuta.yaml.");
    expect(readFileSync(file, "utf8")).toBe(COMPANY.replace("2026-01-02", "2026-06-01"));
  });

  test("an answer in Spanish: ctrl-c in the middle leaves everything as it was, then what is asked is written after a yes", async () => {
    company("answer");
    const file = join(FOLDER, "answer", "batuta.yaml");
    terminal = openTmux("100x50");
    await type(`cd ${join(FOLDER, "answer")}`);
    const { condition } = await terminal.standing();
    const command = `node ${BIN} --lang es answer summer logistics`;
    await type(command);
    await answer("¿qué responde Logística?", "Down", "Enter");
    await answer("¿Con qué condición?", "Enter");
    await answer("La respuesta lo necesita.", "C-c");
    await terminal.until("No se ha escrito nada.");
    expect(await terminal.standing()).toEqual({ exit: 130, condition });
    expect(readFileSync(file, "utf8")).toBe(COMPANY);
    await type(command);
    await answer("¿qué responde Logística?", "Enter");
    await answer("¿Quién lo dice?", "almacen@acme.example", "Enter");
    await answer("¿Escribir esto?", "Enter");
    await terminal.until("Escrito: batuta.yaml.");
    expect(await terminal.standing()).toEqual({ exit: 0, condition });
    expect(readFileSync(file, "utf8")).toMatch(/answers:[^]*summer:[^]*says: agrees[^]*almacen@acme\.example/);
  });

  test("confirming in English: ctrl-c writes nothing, a new number is shown and written", async () => {
    company("confirm");
    const file = join(FOLDER, "confirm", "batuta.yaml");
    terminal = openTmux("100x50");
    await type(`cd ${join(FOLDER, "confirm")}`);
    const { condition } = await terminal.standing();
    const command = `node ${BIN} confirm logistics`;
    await type(command);
    await answer("still true?", "C-c");
    await terminal.until("Nothing was written.");
    expect(await terminal.standing()).toEqual({ exit: 130, condition });
    expect(readFileSync(file, "utf8")).toBe(COMPANY);
    await type(command);
    await answer("still true?", "Down", "Enter");
    await answer("What is it today?", "120/day", "Enter");
    await terminal.until(/\+ .*rate: 120\/day/);
    expect(readFileSync(file, "utf8")).toBe(COMPANY);
    await answer("Write this?", "Enter");
    await terminal.until("Written: batuta.yaml.");
    expect(readFileSync(file, "utf8")).toContain("rate: 120/day, usual: 20/day, as_of: 2026-06-01");
  });
});
