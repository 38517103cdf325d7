import { expect, test } from "vitest";

import { seriesAfterEnd } from "../src/series-after-end.ts";
import type { Tables } from "../src/simulate/build/building.ts";
import { ACME, companyOf, documents, initiative } from "./simulate/company.ts";

const problemsOf = (curve: string, tables: Tables = () => undefined) =>
  seriesAfterEnd(
    companyOf(
      documents(
        ACME,
        "flows: {orders: {}}",
        initiative({ more: `demand: [{flow: orders, curve: {series: ${curve}}}]` }),
      ),
    ),
    tables,
  ).map(({ args, at }) => [args, at.line]);

// From 1 to 5 June.
test.each([
  ["as long as the initiative", "[10, 10, 10, 10, 10]", []],
  ["shorter", "[10]", []],
  ["days of nothing after the end", "[10, 10, 10, 10, 10, 0, 0]", []],
  ["two days more", "[10, 10, 10, 10, 10, 0, 7]", [{ days: 2, units: 7, ends: "2026-06-05", last: "2026-06-07" }]],
  [
    "what nobody knows is not nothing",
    "[1, 1, 1, 1, 1, unknown]",
    [{ days: 1, units: 0, ends: "2026-06-05", last: "2026-06-06" }],
  ],
])("%s", (_, curve, told) => {
  expect(problemsOf(curve)).toEqual(told.map((args) => [args, 16]));
});

test("a table that goes on is told at its place", () => {
  const rows = Array.from({ length: 6 }, () => ({ quantity: 20 }));
  expect(problemsOf("{file: june.csv}", () => rows)).toEqual([
    [{ days: 1, units: 20, ends: "2026-06-05", last: "2026-06-06" }, 16],
  ]);
});
