import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clopperPearson, wilson } from "../../src/quantity/binomial.ts";
import {
  estimateMean,
  estimateProbability,
  quantileOf,
  quantilesOf,
  weightedQuantile,
} from "../../src/quantity/estimate.ts";

const indicator = fc
  .array(fc.constantFrom(0, 1), { minLength: 8, maxLength: 600 })
  .map((values) => Uint8Array.from(values));

describe("estimateProbability", () => {
  it("is the mean of eight scrambles with the spread between them", () => {
    const lanes = [2, 3, 4, 2, 3, 5, 1, 4];
    const values = Uint8Array.from({ length: 80 }, (_, s) => (Math.floor(s / 8) < (lanes[s % 8] ?? 0) ? 1 : 0));
    const { probability, error, low, high } = estimateProbability(values);
    expect(probability).toBeCloseTo(0.3, 14);
    expect(error).toBeCloseTo(Math.sqrt(12 / 700 / 8), 14);
    expect(high - low).toBeCloseTo(2 * 2.3646 * error, 5);
  });

  it("stays in [0, 1], holds its own estimate, and is close only where it straddles", () => {
    fc.assert(
      fc.property(indicator, fc.double({ min: 0, max: 1, noNaN: true }), (values, tolerance) => {
        const { probability, low, high, tooClose } = estimateProbability(values, tolerance);
        expect(0 <= low && low <= probability && probability <= high && high <= 1).toBe(true);
        expect(tooClose).toBe(low <= tolerance && tolerance < high);
      }),
    );
  });

  it("uses Wilson's interval where none or all breach", () => {
    expect(estimateProbability(new Uint8Array(4096)).high).toBeCloseTo(0.000937, 6);
    expect(estimateProbability(new Uint8Array(4096).fill(1))).toMatchObject({
      probability: 1,
      high: 1,
      tooClose: false,
    });
    expect(estimateProbability(new Uint8Array(512), 0.1).tooClose).toBe(false);
  });

  it("knows no more than its points can tell: eight scrambles alike are not certain", () => {
    // Each scramble of 10 says 3: between 0.25 and 0.35 any probability rounds so; the least error is 1 / 20 over sqrt 8.
    const values = Uint8Array.from({ length: 80 }, (_, s) => (Math.floor(s / 8) < 3 ? 1 : 0));
    expect(estimateProbability(values).error).toBeCloseTo(0.05 / Math.sqrt(8), 14);
  });

  it("refuses too few scenarios and values that are no shares", () => {
    expect(() => estimateProbability(new Uint8Array(7))).toThrow(RangeError);
    expect(() => estimateProbability(new Float64Array(8).fill(Number.NaN))).toThrow(/indicator\[0\]/);
  });
});

describe("estimateMean", () => {
  it("is t with the spread of the eight scrambles", () => {
    // Scramble s % 8 always says s % 8: mean 3.5, variance of the means 42 / 7.
    const { mean, low, high } = estimateMean(Float64Array.from({ length: 80 }, (_, s) => s % 8));
    expect(mean).toBe(3.5);
    expect(high - low).toBeCloseTo(2 * 2.3646242515927844 * Math.sqrt(6 / 8), 12);
    expect(() => estimateMean(new Float64Array(7))).toThrow(RangeError);
    expect(() => estimateMean(new Float64Array(8).fill(Number.NaN))).toThrow(/values/);
  });
});

describe("quantiles", () => {
  it("are values of the series, by rank", () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(quantilesOf(values)).toEqual({ p5: 1, p50: 10, p95: 19 });
    expect([quantileOf(values, 0), quantileOf(values, 1)]).toEqual([1, 20]);
    expect(quantileOf([1, Infinity], 0.95)).toBe(Infinity);
    expect(values[0]).toBe(20);
  });

  it("weigh like repeated values", () => {
    const weights = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat({ max: 5 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (pairs, p) => {
        const repeated = pairs.flatMap(([value, weight]) => Array<number>(weight).fill(value));
        fc.pre(repeated.length > 0);
        const values = pairs.map(([value]) => value);
        expect(
          weightedQuantile(
            values,
            pairs.map(([, weight]) => weight),
            p,
          ),
        ).toBe(quantileOf(repeated, p));
      }),
    );
  });

  it("refuse empty series, NaN, and no weight at all", () => {
    expect(() => quantileOf([], 0.5)).toThrow(RangeError);
    expect(() => quantileOf([1, Number.NaN], 0.5)).toThrow(RangeError);
    expect(() => weightedQuantile([1, 2], [0, 0], 0.5)).toThrow(RangeError);
  });
});

describe("binomial intervals", () => {
  it("hold the share seen, and the exact one reaches its coverage", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const successes = Math.round(trials * share);
        for (const { low, high } of [wilson(successes, trials), clopperPearson(successes, trials)]) {
          expect(low <= successes / trials + 1e-15 && successes / trials <= high + 1e-15).toBe(true);
        }
      }),
    );
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(0, 0)).toThrow(RangeError);
  });
});
