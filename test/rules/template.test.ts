import { describe, expect, it } from "vitest";

import { subjectNamed } from "../../src/facts/index.ts";
import { placeholderNames, templateFaults } from "../../src/rules/template.ts";

function faults(text: string): readonly string[] {
  const stock = subjectNamed("stock");
  if (!stock) throw new Error("no stock");
  return templateFaults(text, stock).map(({ code, found }) => `${code} ${found}`);
}

describe("words that a number chooses", () => {
  it("are a placeholder with the words for one and for several", () => {
    expect(faults("{capacity.unserved} {capacity.unserved|order finds|orders find} none")).toEqual([]);
    expect(faults("{capacity.unserved|order}")).toEqual(["bad-placeholder capacity.unserved"]);
    expect(faults("{capacity.unserved|a|b|c}")).toEqual(["bad-placeholder capacity.unserved"]);
    expect(faults("{capacity.breaks_at|multiple} this forecast")).toEqual([]);
    expect(faults("{capacity.unservd|order|orders}")).toEqual(["unknown-placeholder capacity.unservd"]);
  });

  it("name the same fact once", () => {
    expect(placeholderNames(["{capacity.unserved} {capacity.unserved|order|orders}"])).toEqual(["capacity.unserved"]);
  });
});
