import { expect, it } from "vitest";

import { backtestOf, type BacktestCase } from "../../src/result/backtest.ts";
import { manyResult } from "./story.ts";
import { placed, written } from "./written.ts";

const CASE: BacktestCase = {
  name: "spring",
  initiative: "spring",
  company: "acme",
  folder: "past",
  title: "Spring",
  judged_on: "2026-02-28",
  verdict: "not-ready",
  went: "badly",
  unready: [],
  named: [],
};

it("the page says how far what was said of past initiatives came true, where somebody asked", async () => {
  const company = placed(manyResult("en"));
  const page = async (cases: readonly BacktestCase[]) =>
    written("html", { ...company, record: backtestOf(cases, "en") });
  expect(await page([CASE])).toContain("Of 1 that went badly, 1 would have been stopped");
  expect(await page([])).toContain("No outcome is on record yet.");
  expect(await written("html", company)).not.toContain("No outcome is on record yet.");
});
