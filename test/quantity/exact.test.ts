import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";

import { expect, it } from "vitest";

import * as models from "../../src/models.ts";

interface Family {
  readonly made: string;
  readonly figures: Readonly<Record<string, number | string>>;
  readonly quantiles: Readonly<Record<string, number>>;
  readonly shares: Readonly<Record<string, number>>;
}

/** Computed apart from Batuta: the functions with 40 digits, the families by their textbook forms and adaptive quadrature. */
const exact: {
  readonly functions: readonly (readonly [string, number | Readonly<Record<string, number>>])[];
  readonly families: readonly Family[];
} = JSON.parse(readFileSync(new URL("exact.json", import.meta.url), "utf8"));

function valueOf(expression: string): unknown {
  return compileFunction(`return ${expression}`, Object.keys(models))(...Object.values(models));
}

/** What is off: numbers count relative to their size, the smallest ones too; texts exactly. */
function faults(actual: unknown, expected: unknown, relative: number, path = "it"): string[] {
  if (typeof expected === "number") {
    const off = typeof actual === "number" ? Math.abs(actual - expected) : Infinity;
    return off <= relative * Math.max(Math.abs(expected), 1e-300)
      ? []
      : [`${path} is ${String(actual)}, not ${expected}`];
  }
  if (typeof expected !== "object" || expected === null)
    return actual === expected ? [] : [`${path} is ${String(actual)}`];
  const values = new Map<string, unknown>(Object.entries(actual ?? {}));
  return Object.entries(expected).flatMap(([key, value]) => faults(values.get(key), value, relative, `${path}.${key}`));
}

it.each(exact.functions)("%s", (expression, value) => {
  // A logarithm or a symmetric quantile that is 0 has no size of its own.
  const [actual, expected] = value === 0 ? [Number(valueOf(expression)) + 1, 1] : [valueOf(expression), value];
  expect(faults(actual, expected, 2e-12)).toEqual([]);
});

it.each(exact.families)("$made", ({ made, figures, quantiles, shares }) => {
  const told = (name: string, at: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.keys(at).map((x) => [x, valueOf(`${made}.${name}(${x})`)]));
  expect(faults(valueOf(made), figures, 1e-8, "figure")).toEqual([]);
  // Shifted by one: a quantile that lies at 0 has no size of its own.
  const shifted = (at: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(at).map(([x, value]) => [x, Number(value) + 1]));
  expect(faults(shifted(told("quantile", quantiles)), shifted(quantiles), 1e-8, "quantile")).toEqual([]);
  expect(faults(shifted(told("cdf", shares)), shifted(shares), 1e-9, "cdf")).toEqual([]);
});
