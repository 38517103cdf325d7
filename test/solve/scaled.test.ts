import { describe, expect, test } from "vitest";

import { editedAll } from "../../src/files/edit.ts";
import { forecastAt } from "../../src/solve/scaled.ts";
import { ACME, companyOf, initiative, initiativeOf } from "../simulate/company.ts";

/** The file of an initiative with its forecast at so many percent; undefined: it has no place for that. */
function at(percent: number, demand: string): string | undefined {
  const text = initiative({ more: `demand: ${demand}` });
  const edits = forecastAt(initiativeOf(companyOf({ "batuta.yaml": ACME, "test.initiative.yaml": text })), percent);
  const after = edits && editedAll(text, edits);
  return after?.split("demand: ")[1]?.trim();
}

describe("another size of a forecast", () => {
  test.each([
    ["a number", "[{flow: orders, volume: 4000}]", 120, "[{flow: orders, volume: 4800}]"],
    ["a range", "[{flow: orders, volume: 14000..24000}]", 90, "[{flow: orders, volume: 12600..21600}]"],
    [
      "a range with its middle",
      "[{flow: orders, volume: 800..1000..1400}]",
      50,
      "[{flow: orders, volume: 400..500..700}]",
    ],
    ["a rate", "[{flow: orders, volume: 2500/day}]", 110, "[{flow: orders, volume: 2750/day}]"],
    ["a few", "[{flow: orders, volume: 15}]", 110, "[{flow: orders, volume: 16.5}]"],
    [
      "a share of those who could come",
      "[{flow: orders, eligible: 9000, take_up: 2%..6%}]",
      150,
      "[{flow: orders, eligible: 9000, take_up: 3..9%}]",
    ],
    [
      "several flows",
      "[{flow: orders, volume: 100}, {flow: visits, volume: 300}]",
      200,
      "[{flow: orders, volume: 200}, {flow: visits, volume: 600}]",
    ],
  ])("%s", (_, demand, percent, expected) => {
    expect(at(percent, demand)).toBe(expected);
  });

  test("a share never goes beyond all of them", () => {
    expect(at(300, "[{flow: orders, eligible: 9000, take_up: 50%}]")).toBe(
      "[{flow: orders, eligible: 9000, take_up: 100%}]",
    );
  });

  test.each([
    ["a forecast day by day", "[{flow: orders, curve: {series: [10, 20]}}]"],
    ["one that nobody gave", "[{flow: orders, volume: unknown, eligible: 9000}]"],
    ["one of several that nobody gave", "[{flow: orders, volume: 100}, {flow: visits, volume: unknown}]"],
  ])("%s has no one figure to write otherwise", (_, demand) => {
    expect(at(120, demand)).toBeUndefined();
  });
});
