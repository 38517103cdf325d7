import { describe, expect, it } from "vitest";

import { kindOf } from "../../src/schema/kind.ts";
import { KINDS, tree } from "./sample.ts";

describe("the kind of a document", () => {
  it.each([
    ["shop: a", "shop"],
    ["title: x\nshop: a", "shop"],
    ["answers: {}", "answers"],
    ["answers: x\nshop: a", "shop"],
  ])("%j is %s", (source, kind) => {
    expect(kindOf(tree(source), KINDS).kind).toBe(kind);
  });

  it("is missing where no key names one, and guesses from other words", () => {
    expect(kindOf(tree("a: 1"), KINDS).problem).toMatchObject({
      code: "kind-missing",
      args: { kinds: ["shop", "answers"] },
    });
    expect(kindOf(tree("respuestas: {}"), KINDS).problem?.args).toMatchObject({ near: "answers" });
    expect(kindOf(tree("[1]"), KINDS).problem?.code).toBe("kind-missing");
  });

  it("is double where two keys name one", () => {
    const kinds = { ...KINDS, other: { schema: KINDS.answers.schema } };
    const { problem } = kindOf(tree("other: 1\nshop: a"), kinds);
    expect(problem).toMatchObject({
      code: "kind-twice",
      args: { kinds: ["other", "shop"] },
      at: { line: 2 },
      also: [{ line: 1 }],
    });
  });
});
