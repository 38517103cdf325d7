import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Tree } from "../../src/base/tree.ts";
import { decode } from "../../src/schema/decode.ts";
import { parseDay } from "../../src/time/day.ts";
import { SHOP, tree } from "./sample.ts";

function value(source: string) {
  return decode(SHOP, tree(`shop: a\n${source}`)).value;
}

function codes(source: string): readonly string[] {
  return decode(SHOP, tree(`shop: a\n${source}`)).problems.map((problem) => problem.code);
}

describe("decoding", () => {
  it("gives leaves their values", () => {
    const decoded = value(
      "title: {en: Shop}\nkind: price\nlaunch: 2026-06-01\nwindow: 2026-06-01..2026-06-30\ngiven: {a: [0800, 1.50]}",
    );
    const launch = parseDay("2026-06-01");
    expect(decoded).toMatchObject({
      shop: "a",
      title: { en: "Shop", es: "Shop" },
      kind: "price",
      launch,
      window: { from: launch, to: parseDay("2026-06-30") },
      given: { a: ["0800", "1.50"] },
    });
  });

  it("tells what was said of a quantity", () => {
    expect(value("volume: unknown")?.volume).toEqual({ said: "unknown" });
    expect(value("volume: {unknown: true, ask: ana@acme.example}")?.volume).toEqual({
      said: "unknown",
      ask: "ana@acme.example",
    });
    expect(value("volume: none")?.volume).toEqual({ said: "none" });
    expect(value("volume: 8..10")?.volume).toMatchObject({ said: "value", value: { low: 8, high: 10, text: "8..10" } });
  });

  it("ties a quantity to a driver", () => {
    expect(value("volume: {range: 8..10, moves_with: es-demand}")?.volume).toMatchObject({
      value: { low: 8, movesWith: "es-demand" },
    });
    expect(value("volume: {range: 8..10, times: es-demand}")?.volume).toMatchObject({
      value: { movesWith: "es-demand", times: true },
    });
    expect(value("volume: {range: 8..10, moves_with: d, times: yes}")?.volume).toMatchObject({
      value: { movesWith: "d", times: true },
    });
    expect(codes("volume: {range: 8..10, times: yes}")).toEqual(["missing-key"]);
  });

  it("chooses by form, by tag and by word", () => {
    expect(value("usual: 5/day")?.usual).toMatchObject({ said: "value" });
    expect(value("usual: {rate: 5/day}")?.usual).toMatchObject({ rate: { said: "value" } });
    expect(value("usual: {unknown: true}")?.usual).toEqual({ said: "unknown" });
    expect(value("capacities: {d: {throughput: parcels, cutoff: 14:30}}")?.capacities?.["d"]).toMatchObject({
      kind: "throughput",
      cutoff: 14.5,
    });
    expect(value("cap: none")?.cap).toEqual({ said: "none" });
    expect(value("cap: {total: 5, told: sí}")?.cap).toMatchObject({ said: "value", value: { told: true } });
  });

  it("takes one for a list of one", () => {
    expect(value("promises: [{topic: t, channels: web}]")?.promises?.[0]?.channels).toEqual(["web"]);
  });

  it("says where records and fields stand", () => {
    const decoded = value("cap:\n  total: 5\ncapacities:\n  d:\n    throughput: parcels\npromises:\n  - topic: t");
    const cap = decoded?.cap?.said === "value" ? decoded.cap.value.$at : {};
    expect(cap[""]).toMatchObject({ line: 2, column: 1, length: 3 });
    expect(cap["total"]).toMatchObject({ line: 3, column: 10 });
    expect(decoded?.capacities?.["d"]?.$at[""]).toMatchObject({ line: 5, column: 3 });
    expect(decoded?.promises?.[0]?.$at[""]).toMatchObject({ line: 8, column: 5 });
    expect(decoded?.$at["promises"]).toMatchObject({ line: 7, column: 1 });
  });

  it.each([
    ["volume: 30.000", "number-ambiguous"],
    ["step: 0.2", "step-bare"],
    ["launch: 01/06/2026", "date-form"],
    ["launch: 2026-02-30", "date-impossible"],
    ["window: 2026-06-30..2026-06-01", "range-upside-down"],
    ["kind: campaña", "not-a-choice"],
    ["title: ' '", "empty-text"],
    ["cap: {total: 5, told: perhaps}", "not-a-choice"],
    ["capacities: {d: {throughput: t, cutoff: 2pm}}", "time-form"],
    ["capacities: {d: {throughput: t, open: 8 to 20}}", "hours-form"],
    ["capacities: {d: {throughput: t, target: 80/20}}", "target-form"],
    ["capacities: {d: {throughput: two words}}", "text-form"],
  ])("%s is %s, and leaves no value", (source, code) => {
    expect(codes(source)).toEqual([code]);
    expect(value(source)).toBeUndefined();
  });

  it("judges a bare number by its characters", () => {
    expect(value("title: 0800")?.title).toEqual({ en: "0800", es: "0800" });
    expect(codes("volume: 0800")).toEqual(["number-leading-zero"]);
  });

  it("skips odd shapes without a word, and never throws", () => {
    const at = { file: "a", line: 1, column: 1, length: 1 };
    const { node } = fc.letrec<{ node: Tree }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        fc
          .oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string())
          .map((one): Tree => ({ is: "scalar", value: one, source: String(one), quoted: false, at })),
        fc.array(tie("node"), { maxLength: 3 }).map((items): Tree => ({ is: "list", items, at })),
        fc
          .array(
            fc.tuple(
              fc.constantFrom(
                "shop",
                "title",
                "cap",
                "total",
                "volume",
                "usual",
                "unknown",
                "range",
                "times",
                "capacities",
                "promises",
                "stock",
              ),
              tie("node"),
            ),
            { maxLength: 4 },
          )
          .map((pairs): Tree => ({
            is: "map",
            entries: pairs.map(([key, one]) => ({ key, keyAt: at, value: one })),
            at,
          })),
      ),
    }));
    fc.assert(
      fc.property(node, (odd) => {
        expect(() => decode(SHOP, odd)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
