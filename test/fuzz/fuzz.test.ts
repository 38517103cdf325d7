import fc from "fast-check";
import { describe, it } from "vitest";

import { PROPERTIES } from "./properties.ts";

/** Few of each in every run of the tests; `npm run fuzz -- --runs N` draws N of each, and others with `--seed`. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 3);
const isLong = process.env["FUZZ_RUNS"] !== undefined;

describe("whatever files say", () => {
  it.each(Object.keys(PROPERTIES))("%s", { timeout: isLong ? 0 : 300_000 }, async (name) => {
    const property = PROPERTIES[name];
    if (!property) throw new Error(name);
    const began = Date.now();
    await fc.assert(property, { numRuns: RUNS, endOnFailure: isLong });
    if (isLong) process.stdout.write(`${name}: ${RUNS} runs in ${Math.round((Date.now() - began) / 1000)} s\n`);
  });
});
