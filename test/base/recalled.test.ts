import { describe, expect, it } from "vitest";

import { recalled } from "../../src/base/recalled.ts";

describe("what is recalled", () => {
  it("is worked out once, until others were asked for since", () => {
    const worked: string[] = [];
    const recall = recalled<string | undefined>(2);
    const ask = (key: string) =>
      recall(key, () => {
        worked.push(key);
        return key === "none" ? undefined : `${key}!`;
      });
    expect(["a", "b", "a", "a", "c", "a", "b"].map(ask)).toEqual(["a!", "b!", "a!", "a!", "c!", "a!", "b!"]);
    expect(worked).toEqual(["a", "b", "c", "b"]);
    expect([ask("none"), ask("none")]).toEqual([undefined, undefined]);
    expect(worked.slice(4)).toEqual(["none"]);
  });
});
