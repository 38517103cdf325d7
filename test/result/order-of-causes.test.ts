import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { orderOfCauses, type Stopped } from "../../src/result/order-of-causes.ts";

const stopped = (initiative: string, causes: string, customers = 1): Stopped => ({
  initiative,
  causes: new Set(causes),
  customers,
});

describe("the order of causes", () => {
  test("puts first the one cause that clears most, then the pairs, and says what each turn completes", () => {
    const all = [stopped("one", "a"), stopped("two", "b"), stopped("three", "b"), stopped("four", "abc")];
    expect(orderOfCauses(all)).toEqual([
      { cause: "b", completes: ["three", "two"] },
      { cause: "a", completes: ["one"] },
      { cause: "c", completes: ["four"] },
    ]);
  });

  test("prefers more customers where as many are cleared, and the name last", () => {
    expect(orderOfCauses([stopped("x", "a", 5), stopped("y", "b", 9)]).map(({ cause }) => cause)).toEqual(["b", "a"]);
    expect(orderOfCauses([stopped("y", "b"), stopped("x", "a")]).map(({ cause }) => cause)).toEqual(["a", "b"]);
  });

  const cases = fc
    .array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 3 }), { maxLength: 8 })
    .map((sets) => sets.map((causes, index) => stopped(`i${index}`, causes.join(""), index)));

  test("names each cause once, and completes each initiative once, in the turn of the last of its causes", () => {
    fc.assert(
      fc.property(cases, (all) => {
        const turns = orderOfCauses(all);
        const causes = turns.map(({ cause }) => cause);
        expect(new Set(causes).size).toBe(causes.length);
        expect(turns.flatMap(({ completes }) => completes).sort()).toEqual(all.map((each) => each.initiative).sort());
        for (const { initiative, causes: own } of all) {
          const turn = turns.findIndex(({ completes }) => completes.includes(initiative));
          expect([...own].every((cause) => causes.indexOf(cause) <= turn)).toBe(true);
        }
      }),
    );
  });

  test("begins with as few as any initiative needs, which no other choice of as many clears more with", () => {
    fc.assert(
      fc.property(cases, (all) => {
        const turns = orderOfCauses(all);
        const size = turns.findIndex(({ completes }) => completes.length > 0) + 1;
        if (all.length === 0) return;
        expect(size).toBe(Math.min(...all.map(({ causes }) => causes.size)));
        const cleared = (set: ReadonlySet<string>): number =>
          all.filter(({ causes }) => [...causes].every((cause) => set.has(cause))).length;
        const best = Math.max(...all.filter(({ causes }) => causes.size === size).map(({ causes }) => cleared(causes)));
        expect(turns[size - 1]?.completes.length).toBe(best);
      }),
    );
  });
});
