import type { Environment } from "@marcbachmann/cel-js";

import { parseDay } from "../time/day.ts";
import {
  type Comparison,
  MEASURES,
  type NumberType,
  type Operand,
  compare,
  divide,
  exactly,
  measured,
  withinTolerance,
} from "./measures.ts";

/** Runs a handler and keeps what it throws: `||` swallows exceptions, the log does not. */
export type Guard = <A extends readonly unknown[], R>(handler: (...operands: A) => R) => (...operands: A) => R;

const COMPARISONS: readonly Comparison[] = ["<", "<=", ">", ">=", "=="];

/**
 * Which types may be compared beside equal ones. Bare literals go with counts (`sources < 2`) and, with a point, with
 * shares and probabilities (`kept < 0.9`); everything else says its unit: days(2), hours(4), percent(10), money(5).
 */
const COMPARABLE: readonly (readonly [string, string])[] = [
  ["count", "int"],
  ["count", "double"],
  ["share", "double"],
  ["share", "percent"],
  ["probability", "double"],
  ["probability", "percent"],
];

const HOURS = 24;

type Sum = (left: number, right: number) => number;

const add: Sum = (left, right) => left + right;
const subtract: Sum = (left, right) => left - right;
const multiply: Sum = (left, right) => left * right;

/** left, operator, right, result, sum: what may be calculated. `number` stands for literals and ratios. */
const SUMS: readonly (readonly [string, string, string, NumberType | "double", Sum])[] = [
  ...(["count", "rate", "duration", "money", "share", "probability"] as const).flatMap(ofOneMeasure),
  ["count", "*", "share", "count", multiply],
  ["share", "*", "count", "count", multiply],
  ["count", "*", "probability", "count", multiply],
  ["count", "*", "percent", "count", multiply],
  ["count", "/", "duration", "rate", (count, hours) => divide(count * HOURS, hours)],
  ["count", "/", "rate", "duration", (count, rate) => divide(count * HOURS, rate)],
  ["rate", "*", "duration", "count", (rate, hours) => (rate * hours) / HOURS],
  ["rate", "*", "share", "rate", multiply],
  ["rate", "*", "percent", "rate", multiply],
  ["money", "*", "count", "money", multiply],
  ["count", "*", "money", "money", multiply],
  ["money", "/", "count", "money", divide],
  ["money", "*", "share", "money", multiply],
  ["money", "*", "percent", "money", multiply],
  ["date", "-", "date", "duration", (late, early) => (late - early) * HOURS],
  ["date", "-", "duration", "date", (day, hours) => Math.floor(day - hours / HOURS)],
  ["date", "+", "duration", "date", (day, hours) => Math.ceil(day + hours / HOURS)],
  ["double", "-", "share", "share", subtract],
  ["share", "*", "share", "share", multiply],
  ["share", "+", "percent", "share", add],
  ["share", "-", "percent", "share", subtract],
  ["probability", "+", "percent", "probability", add],
  ["probability", "-", "percent", "probability", subtract],
  ["double", "*", "int", "double", multiply],
  ["int", "*", "double", "double", multiply],
  ["double", "/", "int", "double", divide],
  ["double", "+", "int", "double", add],
  ["double", "-", "int", "double", subtract],
  ["int", "-", "double", "double", subtract],
];

function ofOneMeasure(type: NumberType): readonly (readonly [string, string, string, NumberType | "double", Sum])[] {
  return [
    [type, "+", type, type, add],
    [type, "-", type, type, subtract],
    [type, "/", type, "double", divide],
    ...["int", "double"].flatMap(
      (literal) =>
        [
          [type, "*", literal, type, multiply],
          [literal, "*", type, type, multiply],
          [type, "/", literal, type, divide],
        ] as const,
    ),
  ];
}

/** Registers the measures, what may be compared, what may be calculated, and the constructors. */
export function registerMeasures(environment: Environment, guard: Guard): void {
  for (const [name, ctor] of Object.entries(MEASURES)) environment.registerType(name, { ctor, fields: {} });
  const pairs = [...Object.keys(MEASURES).map((name) => [name, name] as const), ...COMPARABLE];
  for (const [left, right] of pairs) registerComparisons(environment, guard, [left, right]);
  environment.registerOperator(
    "double == int: bool",
    guard((a: number, b: bigint) => compare(a, "==", b)),
  );
  for (const [left, operator, right, result, sum] of SUMS) {
    environment.registerOperator(
      `${left} ${operator} ${right}: ${result}`,
      guard((a: Operand, b: Operand) => calculated(result, sum(exactly(a), exactly(b)))),
    );
  }
  registerConstructors(environment, guard);
}

function registerComparisons(environment: Environment, guard: Guard, [left, right]: readonly [string, string]): void {
  for (const operator of COMPARISONS) {
    const handler = guard((a: Operand, b: Operand) => compare(a, operator, b));
    environment.registerOperator(`${left} ${operator} ${right}: bool`, handler);
    if (left !== right && operator !== "==")
      environment.registerOperator(`${right} ${operator} ${left}: bool`, handler);
  }
}

function calculated(type: NumberType | "double", value: number): Operand {
  return type === "double" ? value : measured(type, value);
}

/** How an expression says a unit. */
const CONSTRUCTORS: Readonly<Record<string, readonly [NumberType, (value: number) => number]>> = {
  days: ["duration", (value) => value * HOURS],
  hours: ["duration", (value) => value],
  percent: ["percent", (value) => value / 100],
  money: ["money", (value) => value],
  per_day: ["rate", (value) => value],
};

/** The functions that an expression may call: constructors, `holds`, `known`, `count`, `date`. */
export const FUNCTIONS: readonly string[] = [...Object.keys(CONSTRUCTORS), "date", "holds", "known", "count"];

function registerConstructors(environment: Environment, guard: Guard): void {
  const plain = { async: false };
  for (const [name, [type, convert]] of Object.entries(CONSTRUCTORS)) {
    const handler = guard((value: number | bigint) => measured(type, convert(Number(value))));
    environment.registerFunction(`${name}(int): ${type}`, handler, plain);
    environment.registerFunction(`${name}(double): ${type}`, handler, plain);
  }
  environment.registerFunction(
    "date(string): date",
    guard((text: string) => measured("date", parseDay(text) ?? Number.NaN)),
    plain,
  );
  for (const tolerance of ["probability", "percent", "double"]) {
    environment.registerFunction(`holds(probability, ${tolerance}): bool`, guard(withinTolerance), plain);
  }
  environment.registerFunction(
    "count(list): count",
    guard((items: readonly unknown[]) => measured("count", items.length)),
    plain,
  );
}
