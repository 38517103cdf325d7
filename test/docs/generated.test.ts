import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { backtest } from "../../src/backtest.ts";
import { referencePage } from "../../src/reference-page.ts";
import { backtestPage } from "../../src/report/backtest-page.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** `U=1 npx vitest run test/docs` writes the pages anew: read the difference before you keep it. */
function holds(file: string, page: string): void {
  if (process.env["U"] !== undefined) writeFileSync(ROOT + file, page);
  else expect(readFileSync(ROOT + file, "utf8")).toBe(page);
}

describe("pages that are made, never written by hand", () => {
  test.each([
    ["docs/rules.md", "rules", "en"],
    ["docs/rules.es.md", "rules", "es"],
    ["docs/facts.md", "facts", "en"],
    ["docs/facts.es.md", "facts", "es"],
  ] as const)("%s is up to date", (file, page, language) => {
    holds(file, referencePage(page, language));
  });

  const MARKS = /(<!-- made by `batuta rules backtest`[^>]*-->\n)[\s\S]*?(\n<!-- end -->)/;

  test("the table of the launches is what the back-test finds", async () => {
    const file = "examples/launches/README.md";
    const { report, problems } = await backtest(`${ROOT}examples/launches`, { language: "en", environment: {} });
    expect(problems).toEqual([]);
    const text = readFileSync(ROOT + file, "utf8");
    expect(text).toMatch(MARKS);
    holds(
      file,
      text.replace(MARKS, (_, before: string, after: string) => before + backtestPage(report, "en") + after),
    );
  });
});
