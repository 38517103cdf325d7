import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import { run } from "../../src/cli/main.ts";
import type { Outer } from "../../src/cli/outer.ts";
import { strollerCampaign, strollerShop } from "../strollers.ts";

const COMPANY = `${strollerShop()}---\n${strollerCampaign()}`;
const FOLDER = mkdtempSync(join(tmpdir(), "batuta-board-cli-"));
writeFileSync(join(FOLDER, "batuta.yaml"), COMPANY);
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** `batuta board` at somebody's terminal, in this environment. */
async function board(args: readonly string[], environment: Outer["environment"] = {}) {
  const written = { out: "", err: "" };
  const stream = (name: keyof typeof written) => ({
    isTerminal: true,
    columns: 80,
    write: async (text: string) => void (written[name] += text),
  });
  const outer: Outer = { environment, canAsk: true, stdout: stream("out"), stderr: stream("err") };
  const code = await run(["board", ...args], outer, async () => {
    throw new Error("the board judges by itself");
  });
  return { code, ...written };
}

describe("batuta board", () => {
  test("says it in sentences on a terminal that cannot be drawn on", async () => {
    const { code, out } = await board([FOLDER], { TERM: "dumb" });
    expect(code).toBe(0);
    expect(out).toContain("summer, Summer. Launches Mon 8 Jun.");
    for (const drawn of ["─", "\u001B"]) expect(out).not.toContain(drawn);
  });

  test.each(["true", "1"])("draws nothing in a pipeline (CI=%s): nobody looks there", async (CI) => {
    const { code, out, err } = await board([FOLDER], { CI });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("--snapshot 120x40");
  });

  test("prints one screen, in colours when they are asked for, and the same without", async () => {
    const plain = await board([FOLDER, "--snapshot", "80x24", "--no-color"]);
    const coloured = await board([FOLDER, "--snapshot", "80x24", "--color"]);
    expect(plain.out.split("\n").length).toBe(24);
    expect(coloured.out).toContain("\u001B[");
    // oxlint-disable-next-line no-control-regex -- colours are what is taken away
    const bare = coloured.out.replaceAll(/\u001B\[[\d;]*m/g, "").replaceAll(/ +$/gm, "");
    expect(bare).toBe(plain.out);
  });

  test("tells what is wrong with a file beside what can be shown, and ends with 2", async () => {
    writeFileSync(join(FOLDER, "wrong.initiative.yaml"), "initiative: wrong\nlaunsh: 2026-06-01\n");
    const { code, out, err } = await board([FOLDER, "--plain"]);
    rmSync(join(FOLDER, "wrong.initiative.yaml"));
    expect(code).toBe(2);
    expect(out).toContain("summer, Summer");
    expect(out).toMatch(/\d problems? in the files/);
    expect(err).toContain("launsh");
  });

  test.each([
    ["--snapshot", "80"],
    ["--snapshot", ""],
    ["--snapshot", "79x24"],
  ])("refuses %s %j", async (...args) => {
    const { code, out } = await board([FOLDER, ...args]);
    expect([code, out]).toEqual([2, ""]);
  });
});
