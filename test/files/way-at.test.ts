import { describe, expect, it } from "vitest";

import { wayAt } from "../../src/files/way-at.ts";

const TEXT = `# first
flows: [orders]
---
department: logistics
capacities:
  dispatch: {throughput: parcels, rate: 1000/day}
  stock:
    on_hand: 5200     # counted
    inbound:
      - {on: 2026-06-12, quantity: 4_000}
    title: |
      Strollers
`;
const KINDS = ["department", "flows"];
const LOGISTICS = { kind: "department", id: "logistics" };

describe("the value at a place of a file", () => {
  it.each([
    [{ line: 8 }, ["capacities", "stock", "on_hand"], "5200"],
    [{ line: 8, column: 14 }, ["capacities", "stock", "on_hand"], "5200"],
    [{ line: 6 }, ["capacities", "dispatch", "throughput"], "parcels"],
    [{ line: 6, column: 41 }, ["capacities", "dispatch", "rate"], "1000/day"],
    [{ line: 10, column: 36 }, ["capacities", "stock", "inbound", 0, "quantity"], "4_000"],
  ])("%j", (spot, at, text) => {
    expect(wayAt(TEXT, KINDS, spot)).toEqual({ document: LOGISTICS, at, text });
  });

  it("of a document without an id", () => {
    expect(wayAt(TEXT, KINDS, { line: 2, column: 9 })).toEqual({
      document: { kind: "flows" },
      at: ["flows", 0],
      text: "orders",
    });
  });

  it.each([[{ line: 1 }], [{ line: 7 }], [{ line: 99 }], [{ line: 8, column: 40 }]])(
    "%j: no value stands there",
    (spot) => {
      expect(wayAt(TEXT, KINDS, spot)).toBeUndefined();
    },
  );

  it("with the line ends of another system", () => {
    expect(wayAt(TEXT.replaceAll("\n", "\r\n"), KINDS, { line: 8 })?.text).toBe("5200");
  });
});
