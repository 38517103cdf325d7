import { describe, expect, test } from "vitest";

import { ACME, capacityOf, documents, initiative, rehearsed } from "./company.ts";

const OUTLOOK = (boxes: string, demand: string) =>
  rehearsed(
    documents(
      ACME,
      initiative({ ends: "2026-06-10", more: `demand: [${demand}]` }),
      `department: logistics\ncapacities:\n${boxes}`,
    ),
  );

describe("which capacity is the first to breach", () => {
  test("always the one that runs out earlier, and never the other", () => {
    // 10 a day: 30 are gone on the fourth day, 50 on the sixth.
    const told = OUTLOOK(
      "  small: {stock: orders, on_hand: 30, net: yes}\n  large: {stock: orders, on_hand: 50, net: yes, after: small}",
      "{flow: orders, volume: 100}",
    );
    expect(capacityOf(told, "logistics/small").first).toBe(1);
    expect(capacityOf(told, "logistics/large").first).toBe(0);
  });

  test("of the same day the first in the order of work", () => {
    const told = OUTLOOK(
      "  b: {stock: orders, on_hand: 50, unserved: lost, net: yes}\n  a: {limit: orders, most: 50, used: 0}",
      "{flow: orders, volume: 100}",
    );
    // A limit stands before a stock: both are crossed on the sixth day.
    expect([capacityOf(told, "logistics/a").first, capacityOf(told, "logistics/b").first]).toEqual([1, 0]);
  });

  test("shares of the scenarios, which leave over those in which nothing breaches", () => {
    // Volume between 25 and 100 with a middle of 50: a box of 50 breaks in half of the scenarios and always first.
    const told = OUTLOOK(
      "  box: {stock: orders, on_hand: 50, net: yes}\n  far: {stock: orders, on_hand: 70, net: yes, after: box}",
      "{flow: orders, volume: 25..100, curve: flat}",
    );
    const box = capacityOf(told, "logistics/box");
    expect(box.first).toBe(box.breach?.probability);
    expect(box.first).toBeGreaterThan(0.4);
    expect(capacityOf(told, "logistics/far").first).toBe(0);
  });

  test("unknown where the capacity is", () => {
    const told = OUTLOOK("  box: {stock: orders, on_hand: unknown, net: yes}", "{flow: orders, volume: 100}");
    expect(capacityOf(told, "logistics/box").first).toBeUndefined();
  });
});
