import fc from "fast-check";
import { expect, it } from "vitest";

import { cents, rounded, roundedOrNull } from "../../src/result/rounding.ts";

it("rounds to four significant digits, and once is enough", () => {
  expect([12345, 0.123456, 2760.4, -0, 1e9 + 1].map(rounded)).toEqual([12350, 0.1235, 2760, 0, 1e9]);
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
      expect(rounded(rounded(value))).toBe(rounded(value));
      expect(Math.abs(rounded(value) - value)).toBeLessThanOrEqual(Math.abs(value) * 5.0001e-4 + 1e-320);
    }),
  );
});

it("rounds money to cents", () => {
  expect([1.005, 1.23456, -1.005, 120000, -0.001].map(cents)).toEqual([1.01, 1.23, -1.01, 120000, 0]);
  fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (amount) => cents(amount / 100) === amount / 100));
});

it("has no number for what is unknown or endless", () => {
  expect([roundedOrNull(undefined), roundedOrNull(Infinity), roundedOrNull(0.5)]).toEqual([null, null, 0.5]);
});
