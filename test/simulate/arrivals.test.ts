import { expect, test } from "vitest";

import { arrivalsOf } from "../../src/simulate/arrivals.ts";
import { day } from "../model/joined.ts";

const MONDAY = day("2026-06-01");

function days(...values: readonly number[]): Float64Array {
  return Float64Array.from(values);
}

const NOW = {
  start: MONDAY,
  loads: days(20, 30, 10, 10, 10, 24, 12, 22),
  holds: days(40, 40, 40, 40, 40, 0, 0, 40),
  count: 2,
};
const BEFORE = { start: MONDAY, loads: days(5, 5, 5, 5, 5, 0, 0, 5), count: 1 };

test("what it adds, by week; what comes on closed days is the next open day's work", () => {
  const found = arrivalsOf(NOW, BEFORE, { start: MONDAY, spanFrom: 0, spanTo: 7, carries: true });
  expect(found?.weeks).toEqual([
    { monday: MONDAY, units: 33 },
    { monday: MONDAY + 7, units: 6 },
  ]);
  expect(found?.busiest).toEqual({ day: MONDAY + 7, units: 24, others: 5, holds: 20 });
});

test("where nothing is carried, each day stands for itself", () => {
  const found = arrivalsOf(NOW, BEFORE, { start: MONDAY, spanFrom: 0, spanTo: 7, carries: false });
  expect(found?.busiest).toEqual({ day: MONDAY + 5, units: 12, others: 0, holds: 0 });
});

test("nothing comes of it: there is nothing to tell", () => {
  const found = arrivalsOf({ ...NOW, loads: BEFORE.loads.map((load) => load * 2) }, BEFORE, {
    start: MONDAY,
    spanFrom: 0,
    spanTo: 7,
    carries: true,
  });
  expect(found).toBeUndefined();
});
