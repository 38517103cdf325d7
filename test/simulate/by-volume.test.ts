import { describe, expect, test } from "vitest";

import { ACME, capacityOf, companyOf, documents, initiative, rehearsed } from "./company.ts";
import { rehearse } from "../../src/simulate/rehearse.ts";

const files = (boxes: string, volume: string) =>
  documents(
    ACME,
    initiative({ ends: "2026-06-10", more: `demand: [{flow: orders, volume: ${volume}}]` }),
    `department: logistics\ncapacities:\n${boxes}`,
  );

/** Nine in ten of a log-normal quantity lie between its ends: z of the 95th percentile. */
const Z95 = 1.6448536269514722;

/** Abramowitz and Stegun 26.2.17: within 8e-8. */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z < 0 ? tail : 1 - tail;
}

describe("how likely a breach is by how many come", () => {
  test("is, of a stock and one range, the share of volumes above what there is", () => {
    const told = rehearsed(files("  box: {stock: orders, on_hand: 1000, unserved: lost, net: yes}", "500..1600"));
    const { byVolume, breach, breaksAt } = capacityOf(told, "logistics/box");
    const [middle, sigma] = [Math.log(Math.sqrt(500 * 1600)), Math.log(1600 / 500) / (2 * Z95)];
    expect(byVolume.map(({ multiple }) => multiple)).toEqual([0.5, 0.75, 1, 1.5, 2, 5]);
    for (const { multiple, probability } of byVolume) {
      const above = 1 - normalBelow((Math.log(1000 / multiple) - middle) / sigma);
      expect(Math.abs(probability - above)).toBeLessThan(0.03);
    }
    expect(byVolume[2]?.probability).toBe(breach?.probability);
    // What it holds with the accepted tenth lies where the curve crosses it.
    const at = (share: number) => byVolume.filter(({ probability }) => probability > share)[0]?.multiple ?? 0;
    expect(breaksAt).toBeLessThan(at(0.1));
  });

  test("is not told of what cannot be told, and not played in a quick look", () => {
    const unknown = files("  box: {stock: orders, on_hand: unknown, net: yes}", "500..1600");
    expect(capacityOf(rehearsed(unknown), "logistics/box").byVolume).toEqual([]);
    const company = companyOf(files("  box: {stock: orders, on_hand: 1000, net: yes}", "500..1600"));
    const [only] = company.initiatives;
    if (!only) throw new Error("no initiative");
    const trial = { scenarios: 64, multiple: 1, strengthOf: new Set(["logistics/box"]) };
    const quick = rehearse(company, only, { seed: 1, scenarios: 64, tables: () => undefined, trial });
    expect(capacityOf(quick, "logistics/box").byVolume).toEqual([]);
  });
});

describe("who gives way first, and who next", () => {
  test("is told with the multiple of each", () => {
    const told = rehearsed(
      files(
        // What the first of them lacks would never come to those after it: the smallest stands last.
        "  huge: {stock: orders, on_hand: 1000000, net: yes}\n  large: {stock: orders, on_hand: 500, net: yes, after: huge}\n  small: {stock: orders, on_hand: 300, net: yes, after: large}",
        "100",
      ),
    );
    expect(told.breaksAt?.capacity).toBe("logistics/small");
    expect(told.breaksAt?.multiple).toBeCloseTo(3, 1);
    expect(told.breaksAt?.next?.capacity).toBe("logistics/large");
    expect(told.breaksAt?.next?.multiple).toBeCloseTo(5, 1);
  });

  test("is told with the first multiple that is too many, also where still more would hold again", () => {
    // From half as many again the line is weak before the cap is reached; twice as many reach it before the weak days.
    const told = rehearsed(
      documents(
        ACME,
        initiative({
          ends: "2026-06-10",
          more: "demand: [{flow: orders, volume: 200}]\noffer: {cap: {total: 240}}\nchanges: [{capacity: logistics/line, by: -95%, from: 2026-06-07, to: 2026-06-12}]",
        }),
        "department: logistics\ncapacities:\n  line: {throughput: orders, rate: 500/day, net: yes, max_wait: 0 days}",
      ),
    );
    const line = capacityOf(told, "logistics/line");
    const at = (multiple: number) => line.byVolume.find((point) => point.multiple === multiple)?.probability;
    expect([at(1), at(1.5), at(2)]).toEqual([0, 1, 0]);
    expect(line.breaksAt).toBeLessThan(1.5);
  });

  test("is nobody where no other gives way", () => {
    const told = rehearsed(files("  box: {stock: orders, on_hand: 300, net: yes}", "100"));
    expect(told.breaksAt?.next).toBeUndefined();
  });
});
