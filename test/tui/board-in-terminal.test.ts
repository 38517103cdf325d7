import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";

import { repository as newRepository } from "../repository.ts";
import { strollerCampaign, strollerShop } from "../strollers.ts";
import { HAS_TMUX, openTmux, type Terminal } from "./tmux.ts";

const COMPANY = strollerShop();
const INITIATIVE = strollerCampaign();
const BIN = fileURLToPath(new URL("../../bin/batuta.js", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "batuta-terminal-"));
const FILE = join(FOLDER, "summer.initiative.yaml");
/** The number of the process that is the board. */
const PID = join(FOLDER, "pid");

let terminal: Terminal;
/** How the terminal stood before the board. */
let before: string;

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, "batuta.yaml"), COMPANY);
  writeFileSync(FILE, INITIATIVE);
});
afterEach(() => terminal.close());
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** A terminal with something typed before, and the board on it. */
async function board(size: string, { setting = "", asked = FOLDER } = {}): Promise<void> {
  terminal = openTmux(size);
  before = (await terminal.standing()).condition;
  terminal.keys("clear; echo what-was-before", "Enter");
  await terminal.until(/^what-was-before/m);
  terminal.keys(`${setting}(echo $BASHPID > ${PID}; exec node ${BIN} board ${asked})`, "Enter");
  await terminal.until("WHERE IT BREAKS");
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** What was typed before is seen again, the board is not, and a word that is typed is seen where it is typed. */
async function isLeftClean(exit: number): Promise<void> {
  const seen = await terminal.until(/^what-was-before/m);
  expect(seen).not.toContain("WHERE IT BREAKS");
  await vi.waitUntil(() => !isRunning(Number(readFileSync(PID, "utf8"))), { timeout: 120_000 });
  expect(await terminal.standing()).toEqual({ exit, condition: before });
  expect(terminal.screen()).toContain("$(stty -g | cksum)");
}

describe.skipIf(!HAS_TMUX)("the dashboard in a terminal", () => {
  test("the list, a closer look with its curve, another language, help, every size, and out again", async () => {
    await board("80x24");
    terminal.keys("Tab", "Enter");
    const near = await terminal.until("units on hand");
    expect(near).toContain("summer › Logistics › Strollers");
    expect(near).toMatch(/[▁▂▃▄▅▆▇█]/);
    terminal.keys("Escape");
    await terminal.until("DECIDE BY");
    terminal.keys("/", "n", "o", "p", "e");
    await terminal.until("Nothing to show here");
    terminal.keys("Escape", "l");
    await terminal.until("DÓNDE SE ROMPE");
    terminal.keys("?");
    await terminal.until("AYUDA");
    terminal.keys("x", "l");
    await terminal.until("WHERE IT BREAKS");
    terminal.resize("120x40");
    await terminal.until(/^─{120}$/m);
    terminal.keys("Tab", "Enter");
    await terminal.until("as of 1 Jun 2026");
    terminal.resize("200x60");
    await terminal.until(/^─{200}$/m);
    terminal.resize("60x20");
    await terminal.until("Too small: 60x20");
    terminal.resize("80x24");
    await terminal.until(/^─{80}$/m);
    terminal.keys("q");
    await isLeftClean(0);
  });

  test("without colours it is the same board; what is tried is drawn, shown, and written only then", async () => {
    await board("120x40", { setting: "NO_COLOR=1; export NO_COLOR; " });
    expect(terminal.screen()).toContain("✖");
    terminal.keys("Tab", "Enter");
    await terminal.until("units on hand");
    terminal.keys("Right");
    await terminal.until("volume [110%]");
    expect(readFileSync(FILE, "utf8")).toBe(INITIATIVE);
    terminal.keys("s");
    await terminal.until("+ demand: [{flow: orders, volume: 440..660}]");
    expect(readFileSync(FILE, "utf8")).toBe(INITIATIVE);
    terminal.keys("y");
    await terminal.until("Written to summer.initiative.yaml");
    expect(readFileSync(FILE, "utf8")).toBe(INITIATIVE.replace("400..600", "440..660"));
    terminal.keys("C-c");
    await isLeftClean(130);
  });

  test("reads, asks and decides: each is shown before it is written, and nothing is on esc", async () => {
    await board("80x24");
    terminal.keys("t");
    await terminal.until("Nothing is live.");
    terminal.keys("Escape", "w");
    await terminal.until("THE WEEK");
    terminal.keys("Escape");
    await terminal.until("DECIDE BY");
    terminal.keys("Enter", "e");
    await terminal.until(/ 1 {2}initiative: summer/);
    terminal.keys("Escape", "x");
    await terminal.until("NUMBERS");
    terminal.keys("Escape", "d");
    await terminal.until("RECORD A DECISION");
    terminal.keys("BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "n", "o", "n", "e", "Enter");
    terminal.keys("b", "o", "s", "s", "Enter", "Enter");
    await terminal.until("There is no such way out. There are: cap");
    terminal.keys("Escape");
    await terminal.until("RECORD A DECISION");
    terminal.keys("Up", "Up", "BSpace", "BSpace", "BSpace", "BSpace", "c", "a", "p", "Enter", "Enter", "Enter");
    await terminal.until(/\+ .*decisions:/);
    expect(readFileSync(FILE, "utf8")).not.toContain("decisions");
    terminal.keys("n", "Escape");
    await terminal.until("WHAT IF");
    terminal.keys("a");
    await terminal.until("THE MESSAGE, TO BE SENT BY YOU");
    terminal.keys("y");
    await terminal.until("Written to summer.initiative.yaml");
    expect(readFileSync(FILE, "utf8")).toContain("asked: {logistics: {on: 2026-06-01");
    expect(readFileSync(FILE, "utf8")).not.toContain("decisions");
    terminal.keys("q");
    await isLeftClean(0);
  });

  test("lists, sorts, finds by department and owner, and what changed since a revision, at every size", async () => {
    const more = "accountable: office@acme.example\nsegment: {name: cyclists, owner: club-office}\n";
    const repository = newRepository();
    repository.write({ "batuta.yaml": COMPANY, "summer.initiative.yaml": strollerCampaign("summer", { more }) });
    repository.commit("as it was");
    repository.edit("summer.initiative.yaml", "400..600", "4000..6000");
    await board("120x40", { asked: `--since HEAD ${repository.root}` });
    expect(terminal.screen()).toMatch(/since HEAD.*worse/);
    terminal.keys("c");
    await terminal.until("WHAT CHANGED");
    terminal.keys("Escape", "f");
    await terminal.until("changed · by");
    terminal.keys("f", "f", "f", "f", "f");
    await terminal.until("all · by");
    terminal.keys("o");
    await terminal.until("all · by let down");
    for (const [word, found] of [
      ["logistics", "summer"],
      ["office", "summer"],
      ["cyclists", "summer"],
      ["nobody-here", "Nothing to show here"],
    ] as const) {
      terminal.keys("/", ...word.split(""), "Enter");
      expect(await terminal.until(`find: ${word}`)).toContain(found);
      terminal.keys("/", "Escape");
      await terminal.until(/by let down(?! · find)/);
    }
    terminal.resize("200x60");
    await terminal.until(/^─{200}$/m);
    terminal.keys("Tab", "Right", "Enter");
    await terminal.until("units on hand");
    terminal.resize("80x24");
    await terminal.until(/^─{80}$/m);
    terminal.keys("]");
    await terminal.until("launch [9 Jun]");
    terminal.keys("1");
    await terminal.until(/options? \[(?!none)/);
    terminal.keys("r");
    await terminal.until("as the files say");
    terminal.keys("C-c");
    await isLeftClean(130);
  });

  test("kill -TERM leaves a clean terminal, and ends the board by that signal", async () => {
    await board("200x60");
    process.kill(Number(readFileSync(PID, "utf8")), "SIGTERM");
    await isLeftClean(143);
  });
});
