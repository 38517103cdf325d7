import { expect, test } from "vitest";

import { ACME, capacityOf, documents, initiative, rehearsed } from "./company.ts";

/** Orders of 10, 40 and 10 on the first three days of June, beside what each capacity holds. */
function met(capacity: string) {
  return rehearsed(
    documents(ACME, initiative({ series: [10, 40, 10] }), `department: logistics\ncapacities: {it: {${capacity}}}`),
  );
}

test("a queue shows what arrives, handled or not, beside what it holds and what comes without the initiative", () => {
  const { days } = capacityOf(met("throughput: orders, rate: 20/day, usual: 5/day"), "logistics/it");
  expect(days?.of).toBe("load");
  expect(days?.figures.slice(0, 4).map(({ p5, p50, p95 }) => [p5, p50, p95])).toEqual([
    [15, 15, 15],
    [45, 45, 45],
    [15, 15, 15],
    [5, 5, 5],
  ]);
  expect(days?.without?.slice(0, 4)).toEqual([5, 5, 5, 5]);
  expect(days?.holds?.slice(0, 4)).toEqual([20, 20, 20, 20]);
});

test("a stock shows what is left, short where it is below zero", () => {
  const { days } = capacityOf(met("stock: orders, on_hand: 45, net: yes"), "logistics/it");
  // 45 - 10, - 40, - 10.
  expect([days?.of, days?.holds]).toEqual(["left", undefined]);
  expect(days?.figures.slice(0, 3).map(({ p50 }) => p50)).toEqual([35, -5, -15]);
  expect(days?.without?.slice(0, 3)).toEqual([45, 45, 45]);
});

test("a total shows what is used so far, and its range opens where the forecast does", () => {
  const outlook = rehearsed(
    documents(
      ACME,
      "initiative: spring\ntitle: Spring\nkind: campaign\nproposed_by: marketing\nlaunch: 2026-06-01\nends: 2026-06-02\ndemand: [{flow: orders, volume: 100..300}]",
      "department: logistics\ncapacities: {it: {limit: orders, most: 500, used: 50, each: 1}}",
    ),
  );
  const last = capacityOf(outlook, "logistics/it").days?.figures[1];
  // 50 used, and 100 to 300 more, 5th to 95th percentile: 256 draws know them to about one in a hundred.
  expect(Math.abs((last?.p5 ?? 0) - 150)).toBeLessThan(2);
  expect(Math.abs((last?.p95 ?? 0) - 350)).toBeLessThan(4);
});
