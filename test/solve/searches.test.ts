import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type CoverItem, cheapestCover, MOST_COMBINATIONS } from "../../src/solve/cheapest-cover.ts";
import { largestSafe } from "../../src/solve/largest-safe.ts";
import { roundNumber, stepAtMost } from "../../src/solve/round-numbers.ts";

describe("numbers that people name", () => {
  test.each([
    [0, 1],
    [8, 9],
    [98, 99],
    [99, 100],
    [100, 110],
    [188, 990],
    [189, 1000],
    [190, 1100],
  ])("step %i is %i", (step, value) => {
    expect(roundNumber(step)).toBe(value);
    expect(stepAtMost(value)).toBe(step);
  });

  test("rise, and the step at most a value is the last that is not above it", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), (value) => {
        const step = stepAtMost(value);
        expect(roundNumber(step)).toBeLessThanOrEqual(value);
        expect(roundNumber(step + 1)).toBeGreaterThan(value);
      }),
    );
  });
});

describe("the largest safe step", () => {
  test("is safe and the next one is not, however wrong the glance was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: -1, max: 300 }),
        fc.nat(300),
        async (most, edge, blur) => {
          const found = await largestSafe(
            most,
            async (step, look) => step <= (look === "settled" ? edge : edge + blur - 150),
          );
          expect(found).toBe(edge < 0 ? undefined : Math.min(most, edge));
        },
      ),
    );
  });

  test("is found in few looks", async () => {
    let settled = 0;
    await largestSafe(1000, async (step, look) => {
      if (look === "settled") settled += 1;
      return step <= 640;
    });
    expect(settled).toBeLessThanOrEqual(2);
  });
});

const itemOf: fc.Arbitrary<CoverItem> = fc.record({
  need: fc.nat(1),
  adds: fc.integer({ min: 1, max: 9 }),
  cost: fc.integer({ min: 0, max: 20 }),
  most: fc.integer({ min: 0, max: 3 }),
});
const casesOf = fc.tuple(fc.array(fc.nat(12), { minLength: 2, maxLength: 2 }), fc.array(itemOf, { maxLength: 5 }));

/** The least cost over every combination, one by one. */
function leastCost(needs: readonly number[], items: readonly CoverItem[]): number | undefined {
  let least: number | undefined;
  const take = (index: number, left: readonly number[], cost: number): void => {
    const item = items[index];
    if (!item) {
      if (left.every((need) => need <= 0)) least = Math.min(least ?? Infinity, cost);
      return;
    }
    for (let times = 0; times <= item.most; times++) {
      const rest = left.map((need, at) => (at === item.need ? need - item.adds * times : need));
      take(index + 1, rest, cost + item.cost * times);
    }
  };
  take(0, needs, 0);
  return least;
}

describe("the cheapest cover", () => {
  test("is as cheap as the cheapest of all combinations, in 200 small cases", async () => {
    await fc.assert(
      fc.asyncProperty(casesOf, async ([needs, items]) => {
        const cover = await cheapestCover(needs, items);
        expect(cover?.cost).toBe(leastCost(needs, items));
      }),
      { numRuns: 200 },
    );
  });

  test("is the same whether all are compared or the solver is asked", async () => {
    const many = fc
      .array(itemOf, { minLength: 7, maxLength: 7 })
      .map((items) => items.map((item) => ({ ...item, most: 3 })));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(25), { minLength: 2, maxLength: 2 }), many, async (needs, items) => {
        expect(4 ** items.length).toBeGreaterThan(MOST_COMBINATIONS);
        const cover = await cheapestCover(needs, items);
        expect(cover?.cost).toBe(leastCost(needs, items));
      }),
      { numRuns: 20 },
    );
  });

  test("never gets dearer by something more to choose from", async () => {
    await fc.assert(
      fc.asyncProperty(casesOf, itemOf, async ([needs, items], more) => {
        const [few, many] = [await cheapestCover(needs, items), await cheapestCover(needs, [...items, more])];
        if (few) expect(many?.cost).toBeLessThanOrEqual(few.cost);
      }),
    );
  });

  test("prefers fewer things, then the first ones, and refuses what nobody can mean", async () => {
    const item = { need: 0, adds: 2, cost: 5, most: 3 };
    expect((await cheapestCover([4], [item, { ...item, adds: 4, cost: 10 }]))?.counts).toEqual([0, 1]);
    expect((await cheapestCover([4], [item, item]))?.counts).toEqual([2, 0]);
    expect(await cheapestCover([13], [item, item])).toBeUndefined();
    await expect(cheapestCover([1], [{ ...item, cost: Number.NaN }])).rejects.toThrow(
      "cost must be a number of at least 0",
    );
  });
});
