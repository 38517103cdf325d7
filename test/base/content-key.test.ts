import { describe, expect, it, test } from "vitest";

import { contentKey } from "../../src/base/content-key.ts";

const at = { file: "a.yaml", line: 1, column: 1, length: 1 };

describe("the name for what a value says", () => {
  it.each<[string, unknown, unknown]>([
    ["a number and its text", 1, "1"],
    ["unlimited and nothing", Number.POSITIVE_INFINITY, null],
    ["unlimited and no number", Number.POSITIVE_INFINITY, Number.NaN],
    ["nothing and unsaid in a list", [null], [undefined]],
    ["a map and a list", new Map([["a", 1]]), [["a", 1]]],
    ["a set and a list", new Set(["a"]), ["a"]],
    ["sets of other days", new Set([1]), new Set([2])],
    ["columns of other figures", new Float64Array([1]), new Float64Array([2])],
    ["declarations of other figures", { $at: at, rate: 1 }, { $at: at, rate: 2 }],
    ["declarations at other places", { $at: at, rate: 1 }, { $at: { ...at, line: 2 }, rate: 1 }],
    [
      "what stands deep in a declaration",
      { $at: at, in: [{ $at: at, rate: 1 }] },
      { $at: at, in: [{ $at: at, rate: 2 }] },
    ],
  ])("tells %s apart", (_, one, other) => {
    expect(contentKey({ one })).not.toBe(contentKey({ one: other }));
  });

  test("is the same for two values that say the same", () => {
    const value = () => ({ days: new Set([1, 2]), rate: { $at: { ...at }, of: [1, undefined] }, most: Infinity });
    expect(contentKey(value())).toBe(contentKey(value()));
  });

  test("is none for code", () => {
    expect(contentKey({ deep: [{ run: () => 1 }] })).toBeUndefined();
  });
});
