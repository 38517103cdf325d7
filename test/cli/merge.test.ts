import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { check } from "../../src/check.ts";
import type { Result } from "../../src/result/result.ts";
import { folderOf } from "../hostile/company.ts";
import { ran } from "./outer.ts";

const plan = (id: string, more: string) => `initiative: ${id}
title: ${id}
kind: campaign
proposed_by: marketing
launch: 2026-06-01
ends: 2026-06-14
demand: [{flow: orders, volume: 3000..5500}]
promises: [{topic: delivery-time, at_most: 24 h, kept_by: logistics}]
${more}`;

/** Five initiatives that one capacity stops, one of them approved, one with a number that an area says is wrong. */
const COMPANY = folderOf({
  "a.yaml": plan("spring", "status: approved\n"),
  "b.yaml": plan("autumn", ""),
  "c.yaml": plan(
    "winter",
    "answers: {logistics: {says: wrong-number, at: dispatch.rate, should_be: 250/day, on: 2026-05-04}}\n",
  ),
  "d.yaml": plan("summer", "status: draft\n").replace("3000..5500", "20..30"),
  "e.yaml": plan("quiet", "").replace("flow: orders", "flow: visits"),
  "areas.yaml": `department: logistics
commits: [{topic: delivery-time, at_most: 48 h}]
capacities:
  dispatch: {throughput: orders, rate: 300/day, usual: 200/day}
---
department: support
capacities:
  phone: {throughput: visits, rate: unknown, usual: unknown}
---
department: marketing
`,
  "waivers.yaml":
    "waivers:\n  - {rule: finance/margin, of: nobody, because: gone, approver: cfo@acme.example, until: 2026-06-30}\n",
});
const ASKED = ["--as-of", "2026-05-11", "--scenarios", "16"];

/** Stored by a run of the command line in this process. */
async function stored(name: string, ...args: readonly string[]): Promise<{ file: string; code: number; text: string }> {
  const folder = folderOf({});
  const file = join(folder, name);
  const { code } = await ran(["check", COMPANY, ...ASKED, ...args, "--format", `json=${file}`], { check });
  return { file, code, text: readFileSync(file, "utf8") };
}

const whole = stored("whole.json");
/** One part more than there are initiatives: the last one is empty. */
const parts = Promise.all([1, 2, 3, 4, 5, 6].map((part) => stored(`${part}.json`, "--shard", `${part}/6`)));

async function merged(files: readonly string[], ...args: readonly string[]) {
  return ran(["merge", ...files, ...args]);
}

describe("a company judged in parts", () => {
  it("comes to the bytes and the exit code of one run, whatever the order of the parts", async () => {
    const files = (await parts).map(({ file }) => file);
    const { code, out } = await merged(files.toReversed(), "--format", "json");
    expect([code, out]).toEqual([(await whole).code, (await whole).text]);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was just written
    const result = JSON.parse(out) as Result;
    expect(result.causes.length).toBeGreaterThan(0);
    expect(result.initiatives.map(({ id }) => id)).toEqual(["autumn", "quiet", "spring", "summer", "winter"]);
  });

  it("is told as one run tells it", async () => {
    const files = (await parts).map(({ file }) => file);
    const { out } = await ran(["render", (await whole).file, "--format", "markdown"]);
    expect((await merged(files, "--format", "markdown")).out).toBe(out);
  });
});

describe("parts that are not those of one run", () => {
  const spoilt = async (change: (part: Record<string, unknown>) => void) => {
    const [first, ...rest] = await parts;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was just written
    const part = JSON.parse(first?.text ?? "") as Record<string, unknown>;
    change(part);
    const file = join(folderOf({}), "spoilt.json");
    writeFileSync(file, JSON.stringify(part));
    return merged([file, ...rest.map((one) => one.file)]);
  };

  it.each<[string, (files: readonly string[]) => readonly string[], string]>([
    ["one is missing", (files) => files.slice(1), "Part 1/6 is missing"],
    ["one is there twice", (files) => [...files, ...files.slice(5)], "Part 6/6 is there twice"],
  ])("%s", async (_, chosen, told) => {
    const { code, err } = await merged(chosen((await parts).map(({ file }) => file)));
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });

  it("one is no part at all", async () => {
    const { code, err } = await merged([(await whole).file]);
    expect([code, err]).toEqual([2, expect.stringContaining("some was not")]);
  });

  it.each<[string, (part: Record<string, unknown>) => void, string]>([
    ["another day", (part) => (part["as_of"] = "2026-05-12"), "as_of differs"],
    ["another version", (part) => (part["tool"] = { name: "batuta", version: "9.9.9" }), "tool differs"],
    ["other files", (part) => (part["shard"] = { ...Object(part["shard"]), inputs: "x" }), "inputs differs"],
    ["another division", (part) => (part["shard"] = { ...Object(part["shard"]), of: 2 }), "another division"],
    ["evidence of nothing", (part) => (part["shard"] = { ...Object(part["shard"]), evidence: [] }), "do not fit"],
    ["an initiative of another part", (part) => (part["initiatives"] = []), "do not fit"],
    ["a shape that is no part's", (part) => (part["shard"] = { part: 1 }), "does not have the right shape at /shard"],
  ])("%s", async (_, change, told) => {
    const { code, err } = await spoilt(change);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });

  it("are not rendered, shown, compared or watched one by one", async () => {
    const [first] = await parts;
    expect((await ran(["render", first?.file ?? ""])).err).toContain("one part");
    const asked = (...args: readonly string[]) => ran(["check", COMPANY, "--shard", "1/2", ...args]);
    expect((await asked()).err).toContain("stored, not shown");
    expect((await asked("--format", "json", "--format", "terminal=a.txt")).err).toContain("stored, not shown");
    expect((await asked("--format", "json", "--since", "main")).err).toContain("--since");
    expect((await asked("--watch")).err).toContain("--watch");
    for (const part of ["0/2", "3/2", "1", "a/b", "1/0", "-1/2"])
      expect((await ran(["check", COMPANY, `--shard=${part}`])).err).toContain("takes a part");
  });
});
