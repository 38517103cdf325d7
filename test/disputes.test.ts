import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, describe, expect, it } from "vitest";

import { check } from "../src/check.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "batuta-dispute-"));
const SUPPORT = join(FOLDER, "departments/support.department.yaml");
cpSync(fileURLToPath(new URL("../examples/tenth-week", import.meta.url)), FOLDER, { recursive: true });
const DECLARED = readFileSync(SUPPORT, "utf8");

afterAll(() => rmSync(FOLDER, { recursive: true }));

async function disputed(number: string, shouldBe: string) {
  const answer = `answers:\n  garden: {says: wrong-number, at: "${number}", should_be: "${shouldBe}", on: 2026-05-25}\n`;
  writeFileSync(SUPPORT, DECLARED + answer);
  const { results } = await check({ paths: [FOLDER], environment: {}, language: "en" });
  const garden = results[0]?.initiatives.find(({ id }) => id === "garden");
  return { garden, dispute: garden?.departments.find(({ id }) => id === "support")?.dispute };
}

describe("a number that an area says is wrong", () => {
  it("changes nothing when it is the one declared: both are judged alike", async () => {
    const { garden, dispute } = await disputed("support/phone agents", "14");
    expect(dispute).toMatchObject({ declared: "14", at: { file: "departments/support.department.yaml", line: 11 } });
    expect(dispute?.as_said).toEqual({ verdict: garden?.verdict, let_down: garden?.customers?.let_down });
  });

  it("is tried, and the verdict stays with the one declared", async () => {
    const { garden, dispute } = await disputed("support/phone agents", "2");
    expect([garden?.verdict, dispute?.as_said?.verdict]).toEqual(["conditional", "not-ready"]);
    expect(dispute?.as_said?.let_down?.mean).toBeGreaterThan(garden?.customers?.let_down?.mean ?? Infinity);
  });

  it.each([
    ["could be thirty thousand or thirty", "support/phone agents", "30.000"],
    ["is of another kind", "support/phone agents", "12 parcels"],
    ["belongs to a number that no file says", "support/phone people", "11"],
  ])("is not tried when it %s", async (_, number, shouldBe) => {
    expect((await disputed(number, shouldBe)).dispute).toMatchObject({ should_be: shouldBe, as_said: null });
  });
});
