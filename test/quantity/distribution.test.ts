import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distributionOf } from "../../src/quantity/distribution.ts";
import { normalCdf, normalQuantile } from "../../src/quantity/normal.ts";
import { pert } from "../../src/quantity/pert.ts";
import { betaQuantile } from "../../src/quantity/beta.ts";
import { triangular } from "../../src/quantity/triangular.ts";

const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const amount = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const inOrder = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const close = (actual: number, expected: number, relative = 1e-9): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1e-12, Math.abs(expected)));
};

describe("the normal", () => {
  it("has a quantile that undoes its share", () => {
    fc.assert(fc.property(unit, (p) => close(normalCdf(normalQuantile(p)), p, 1e-13)));
    expect([normalQuantile(0), normalQuantile(1), normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([
      -Infinity,
      Infinity,
      0,
      1,
    ]);
  });

  it("refuses what is not a share", () => {
    for (const bad of [-0.1, 1.1, Number.NaN]) expect(() => normalQuantile(bad)).toThrow(RangeError);
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
  });
});

describe("a range", () => {
  it("keeps its points, for every family", () => {
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), fc.constantFrom("amount", "signed", "share"), (values, family) => {
        const [low = 0, middle = 0, high = 0] = inOrder(values).map((value) =>
          family === "share" ? value / 1.1e6 : value,
        );
        const three = distributionOf({ family, low, middle, high });
        const two = distributionOf({ family, low, high });
        expect(Math.abs(three.quantile(0.05) - low)).toBeLessThanOrEqual(1e-9 * high);
        expect(Math.abs(three.quantile(0.5) - middle)).toBeLessThanOrEqual(1e-9 * high);
        expect(Math.abs(three.quantile(0.95) - high)).toBeLessThanOrEqual(1e-9 * high);
        expect(Math.abs(two.quantile(0.05) - low)).toBeLessThanOrEqual(1e-9 * high);
        expect(Math.abs(two.quantile(0.95) - high)).toBeLessThanOrEqual(1e-9 * high);
      }),
    );
  });

  it("has a quantile that never falls, a share that undoes it, and a mean inside its limits", () => {
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), inOrderPair(), (values, [u = 0, v = 0]) => {
        const [low = 0, middle = 0, high = 0] = inOrder(values);
        for (const points of [
          { low, high },
          { low, middle, high },
        ]) {
          const range = distributionOf({ family: "amount", ...points });
          expect(range.quantile(u)).toBeLessThanOrEqual(range.quantile(v) * (1 + 1e-12));
          expect(range.mean).toBeGreaterThanOrEqual(low * 0.01);
          if (high > low * 1.001 && middle > low * 1.001 && high > middle * 1.001) {
            close(range.cdf?.(range.quantile(u)) ?? u, u, 1e-6);
          }
        }
      }),
    );
  });

  it("of shares a rounding away from 1 keeps its mean inside [0, 1]", () => {
    const low = 0.9999999999999984;
    const high = 0.9999999999999999;
    expect(distributionOf({ family: "share", low, middle: low, high }).mean).toBeLessThanOrEqual(1);
  });

  it("of shares never leaves [0, 1], its ends included", () => {
    fc.assert(
      fc.property(fc.tuple(part, part, part), part, (values, u) => {
        const [low = 0, middle = 0, high = 0] = inOrder(values);
        for (const points of [
          { low, high },
          { low, middle, high },
        ]) {
          const range = distributionOf({ family: "share", ...points });
          for (const value of [range.quantile(u), range.mean, range.median]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it.each([
    [{ family: "amount", low: 800, high: 2400 }, "log-normal", 1465.1],
    [{ family: "amount", low: 0, high: 10 }, "normal", 5],
    [{ family: "amount", low: 0, high: 10, cutAtZero: true }, "normal", 5.0635],
    [{ family: "amount", low: 800, middle: 1200, high: 2400 }, "log-metalog", 1354.8],
    [{ family: "amount", low: 1, middle: 2, high: 100 }, "two-piece-log-normal", 34.27],
    [{ family: "amount", low: 5, high: 5 }, "constant", 5],
    [{ family: "share", low: 0.05, high: 0.3 }, "logit-normal", 0.1469],
    [{ family: "share", low: 0, high: 0.1 }, "normal", 0.0506],
    [{ family: "share", low: 0.05, middle: 0.06, high: 0.3 }, "two-piece-logit-normal", 0.1069],
    [{ family: "signed", low: -5, middle: 1, high: 5 }, "metalog", 0.62264],
  ] as const)("%j is %s with mean %d", (quantity, family, mean) => {
    const range = distributionOf(quantity);
    expect(range.family).toBe(family);
    close(range.mean, mean, 1e-3);
    let sum = 0;
    for (let index = 0; index < 20_000; index++) sum += range.quantile((index + 0.5) / 20_000);
    close(sum / 20_000, range.mean, 3e-2);
  });

  it("cut at zero is never negative", () => {
    const range = distributionOf({ family: "amount", low: -3, middle: 1, high: 10, cutAtZero: true });
    expect(range.quantile(0.001)).toBe(0);
    expect(range.mean).toBeGreaterThan(1);
  });

  it("that means nothing is refused, with the argument's name", () => {
    const bad = [
      { low: 2, high: 1 },
      { low: Number.NaN, high: 1 },
      { low: 0, high: Infinity },
      { low: 1, middle: 3, high: 2 },
    ];
    for (const points of bad) expect(() => distributionOf({ family: "amount", ...points })).toThrow(/low|middle|high/);
    expect(() => distributionOf({ family: "share", low: 0.5, high: 18 })).toThrow(/high must be at most 1/);
    expect(() => distributionOf({ family: "share", low: -0.5, high: 0.5 })).toThrow(/low/);
  });
});

function inOrderPair() {
  return fc.tuple(unit, unit).map(inOrder);
}

describe("absolute bounds", () => {
  it("PERT's table is within a millionth of the exact quantile", () => {
    for (const mode of [0, 0.1, 0.5, 0.97, 1]) {
      const { quantile } = pert({ min: 0, mode, max: 1 });
      for (let u = 0.0004; u < 1; u += 0.00371) {
        expect(Math.abs(quantile(u) - betaQuantile(u, 1 + 4 * mode, 5 - 4 * mode))).toBeLessThan(1e-6);
      }
    }
  });

  it("are kept, and cdf undoes quantile", () => {
    fc.assert(
      fc.property(part, unit, (mode, u) => {
        const bounds = { min: 0, mode, max: 1 };
        for (const { quantile, cdf } of [triangular(bounds), pert(bounds)]) {
          expect(Math.abs((cdf?.(quantile(u)) ?? 0) - u)).toBeLessThan(1e-4);
          expect([quantile(0), quantile(1)]).toEqual([0, 1]);
        }
      }),
    );
  });
});
