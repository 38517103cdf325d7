import { describe, expect, it } from "vitest";

import { GAPS } from "../../src/model/outcome.ts";
import { gapsOf } from "../../src/rules/gaps.ts";
import { shippedRules } from "../../src/shipped.ts";

describe("what a rule's finding says is missing", () => {
  it.each<[string, string | undefined, readonly string[]]>([
    ["departments/objects", undefined, ["not-consulted"]],
    ["promises/keeper-has-not-agreed", undefined, ["not-consulted", "expectation-gap"]],
    ["promises/of-our-own", undefined, ["expectation-gap"]],
    ["logistics/of-our-own", undefined, []],
    ["acme/ours", "stock", ["stock-out"]],
    ["acme/ours", "throughput", ["throughput-backlog"]],
    ["acme/ours", "staffed", ["support-overload"]],
    ["acme/ours", "concurrent", ["system-capacity"]],
    ["acme/ours", "limit", ["exposure-limit"]],
    ["capacity/still-changing", "stock", ["contention", "stock-out"]],
    ["support/service-level-dips", "staffed", ["support-overload"]],
    ["it/places-full", "concurrent", ["system-capacity"]],
  ])("%s of %s: %s", (rule, kind, gaps) => {
    expect(gapsOf(rule, kind)).toEqual(gaps);
  });

  it("is nothing for names that every object has", () => {
    expect([gapsOf("constructor/x", "toString"), gapsOf("constructor", "constructor"), gapsOf("", "")]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("is each of the gaps, for some rule that comes with Batuta", () => {
    const kinds = [undefined, "stock", "throughput", "staffed", "concurrent", "limit"];
    const named = new Set(shippedRules().flatMap(({ id }) => kinds.flatMap((kind) => gapsOf(id, kind))));
    expect(GAPS.filter((gap) => !named.has(gap))).toEqual([]);
  });
});
