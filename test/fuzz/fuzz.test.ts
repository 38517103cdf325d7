import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { check } from "../../src/check.ts";
import { folderOf } from "../hostile/company.ts";
import { SMALL } from "./company.ts";
import { PROPERTIES } from "./properties.ts";

/** Few of each in every run of the tests; `npm run fuzz` draws as many as it is told, or for as long. */
const runs = Number(process.env["FUZZ_RUNS"] ?? 4);
const seconds = Number(process.env["FUZZ_SECONDS"] ?? 0);
const isLong = process.env["FUZZ_RUNS"] !== undefined;

it("the company that is drawn from is whole: with a problem in it, nothing would be reached that lies behind", async () => {
  const asked = { environment: {}, asOf: "2026-05-25", language: "en", scenarios: 32 } as const;
  const { problems, results } = await check({ paths: [folderOf(SMALL)], ...asked });
  expect(problems).toEqual([]);
  expect(results[0]?.initiatives.map(({ id }) => id)).toEqual(["autumn", "summer"]);
});

describe("whatever files say", () => {
  it.each(Object.keys(PROPERTIES))("%s", { timeout: isLong ? 0 : 300_000 }, async (name) => {
    const property = PROPERTIES[name];
    if (!property) throw new Error(name);
    const limit = seconds > 0 ? { interruptAfterTimeLimit: seconds * 1000 } : {};
    const details = await fc.check(property, { numRuns: runs, endOnFailure: isLong, ...limit });
    if (isLong) process.stdout.write(`${name}: ${details.numRuns} cases\n`);
    expect(details.failed ? fc.defaultReportMessage(details) : "").toBe("");
  });
});
