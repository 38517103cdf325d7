import { expect, it } from "vitest";

import { printNumber } from "../../src/quantity/parse-number.ts";
import { printQuantity } from "../../src/quantity/print.ts";
import { calendarDaysIn, isPoint, middleOf, PERIODS, type Quantity } from "../../src/quantity/quantity.ts";

const count = (part: Partial<Quantity>): Quantity => ({
  measure: "count",
  low: 1,
  high: 1,
  unit: "",
  text: "",
  ...part,
});

it("a period has its days of the calendar", () => {
  expect(PERIODS.map((period) => [period, calendarDaysIn(period)])).toEqual([
    ["hour", 1 / 24],
    ["day", 1],
    ["calendar day", 1],
    ["working day", 1],
    ["week", 7],
    ["month", 30.4375],
    ["year", 365.25],
  ]);
});

it.each([
  ["what was said", { low: 1, middle: 7, high: 9 }, 7],
  ["a point", { low: 5, high: 5 }, 5],
  ["amounts: the geometric one", { low: 4, high: 9 }, 6],
  ["amounts from 0: the arithmetic one", { low: 0, high: 9 }, 4.5],
  ["below 0 too", { low: -2, high: 9 }, 3.5],
  ["shares: by their odds, 1/9 and 4/1", { measure: "share", low: 0.1, high: 0.8 }, 0.4],
  ["shares up to all of them: the geometric one", { measure: "share", low: 0.25, high: 1 }, 0.5],
  ["a share that is no range", { measure: "share", low: 0.25, high: 0.25 }, 0.25],
] as const)("the middle of %s", (_, part, middle) => {
  expect(middleOf(count(part))).toBeCloseTo(middle, 14);
});

it("is a point only where both ends are one", () => {
  expect([isPoint(count({})), isPoint(count({ high: 2 }))]).toEqual([true, false]);
});

it.each([
  [{ low: 5, high: 5 }, "5"],
  [{ low: 5, high: 9 }, "5..9"],
  [{ low: 5, middle: 5, high: 5 }, "5..5..5"],
  [{ low: 5, middle: 6, high: 9 }, "5..6..9"],
  [{ measure: "share", low: 0.07, high: 0.28 }, "7..28%"],
  [{ measure: "rate", unit: "working day", low: 3, high: 3 }, "3/working day"],
  [{ measure: "duration", low: 1.5, high: 1.5 }, "1.5 h"],
  [{ measure: "working-days", low: 2, high: 2 }, "2 working days"],
  [{ measure: "money", unit: "EUR", low: 2, high: 2 }, "2 EUR"],
  [{ measure: "money-rate", unit: "EUR/day", low: 2, high: 2 }, "2 EUR/day"],
  [{ measure: "per-unit", unit: "order", low: 0.2, high: 0.2 }, "0.2 per order"],
] as const)("%j is written %s", (part, text) => {
  expect(printQuantity(count(part))).toBe(text);
});

it.each([
  [0, "0"],
  [-0, "0"],
  [1.125, "1.1250"],
  [-1.125, "-1.1250"],
  [1234.567, "1234.567"],
  [0.125, "0.125"],
  [30.1, "30.1"],
  [1e21, "1000000000000000000000"],
  [-1.5e21, "-1500000000000000000000"],
  [1e-7, "0.0000001"],
  [-1.25e-9, "-0.00000000125"],
  [1.2345e22, "12345000000000000000000"],
])("%d in plain digits is %s", (value, text) => {
  expect(printNumber(value)).toBe(text);
});
