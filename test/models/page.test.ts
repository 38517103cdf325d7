import { readFileSync, writeFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import { expect, it } from "vitest";
import { modelsExamples, modelsPage } from "../../src/build/models-page.ts";
import * as models from "../../src/models.ts";

const PAGE = new URL("../../docs/models.md", import.meta.url);
const read = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8");

it("docs/models.md says what the doc comments say (U=1 writes it)", () => {
  const page = modelsPage(read);
  if (process.env["U"] === "1") writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, "utf8")).toBe(page);
});

it("docs/models.md describes every public function", () => {
  const page = readFileSync(PAGE, "utf8");
  const functions = Object.keys(models).filter((name) => name !== "InvalidArgument");
  expect(functions.filter((name) => !page.includes(`\n### ${name}\n`))).toEqual([]);
});

/** Ten digits are shown; of objects, some fields. */
function differences(actual: unknown, expected: unknown, path = "it"): string[] {
  if (typeof expected === "number") {
    const isClose =
      typeof actual === "number" && Math.abs(actual - expected) <= 1e-7 * Math.max(1e-6, Math.abs(expected));
    return isClose ? [] : [`${path} is ${String(actual)}, not ${expected}`];
  }
  if (typeof expected !== "object" || expected === null) {
    return actual === expected ? [] : [`${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
  }
  if (Array.isArray(expected) && expected.length !== Object.keys(actual ?? {}).length) {
    return [`${path} is ${JSON.stringify(actual)}`];
  }
  const values = new Map<string, unknown>(Object.entries(actual ?? {}));
  return Object.entries(expected).flatMap(([key, value]: [string, unknown]) =>
    differences(values.get(key), value, `${path}.${key}`),
  );
}

it.each(modelsExamples(read))("$expression", async ({ expression, value }) => {
  const run = compileFunction(`return (async () => ${expression})()`, Object.keys(models));
  const expected: unknown = JSON.parse(value);
  expect(differences(await run(...Object.values(models)), expected)).toEqual([]);
});
