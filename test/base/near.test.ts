import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nearest, slips } from "../../src/base/near.ts";
import { spanishWords } from "../../src/base/spanish.ts";

const KEYS = [
  "promises",
  "capacities",
  "on_hand",
  "launch",
  "ends",
  "price",
  "cap",
  "department",
  "at_most",
  "title",
  "initiative",
  "answers",
  "commits",
  "offer",
  "usual",
];

describe("what was meant", () => {
  it.each([
    ["promesas", "promises"],
    ["Promesas", "promises"],
    ["promesa", "promises"],
    ["campaña", "initiative"],
    ["capacidades", "capacities"],
    ["existencias", "on_hand"],
    ["plazo", "at_most"],
    ["departamento", "department"],
    ["fecha", "launch"],
    ["lanzamiento", "launch"],
    ["fin", "ends"],
    ["precio", "price"],
    ["tope", "cap"],
    ["título", "title"],
    ["compromisos", "commits"],
    ["respuestas", "answers"],
    ["precios", "price"],
    ["promisses", "promises"],
    ["onHand", "on_hand"],
    ["on-hand", "on_hand"],
    ["at most", "at_most"],
    ["lauhcn", "launch"],
    ["capacites", "capacities"],
    ["zzz", undefined],
    ["x", undefined],
    ["", undefined],
  ])("%s: %s", (found, meant) => {
    expect(nearest(found, KEYS)).toBe(meant);
  });

  it("counts slips, an exchange of neighbours as one", () => {
    expect(slips("ab", "ba", 3)).toBe(1);
    expect(slips("kitten", "sitting", 3)).toBe(3);
    expect(slips("a", "abcdef", 2)).toBe(3);
  });

  it("knows every Spanish word without accents or capitals", () => {
    for (const word of spanishWords().keys()) expect(word).toMatch(/^[a-z-]+$/);
  });
});

it("giving up early counts as counting to the end", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      expect(slips(a, b, most)).toBe(Math.min(slips(a, b, 99), most + 1));
    }),
  );
});
