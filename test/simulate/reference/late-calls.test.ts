import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { ACME, day, documents, initiative, played, sum } from "../company.ts";
import { simulate, type Throughput, type Unit, type World } from "./simulator.ts";

/** 2026-06-01 is a Monday. */
const START = day("2026-06-01");

interface Line {
  readonly demand: readonly number[];
  readonly rate: number;
  readonly worked: number;
  readonly cutoff: boolean;
  readonly promise: { readonly hours?: number; readonly workingDays?: number; readonly beforeNoon: boolean };
}

const anyLine: fc.Arbitrary<Line> = fc.record({
  demand: fc.array(
    fc.integer({ min: 0, max: 10 }).map((pairs) => pairs * 2),
    { minLength: 1, maxLength: 6 },
  ),
  rate: fc.integer({ min: 1, max: 15 }),
  worked: fc.constantFrom(5, 6, 7),
  cutoff: fc.boolean(),
  promise: fc.oneof(
    fc.record({ hours: fc.constantFrom(24, 36, 48, 72), beforeNoon: fc.boolean() }),
    fc.record({ workingDays: fc.integer({ min: 0, max: 3 }), beforeNoon: fc.boolean() }),
  ),
});

function isOpen(line: Line, on: number): boolean {
  return ((on % 7) + 7) % 7 < line.worked;
}

/** Working days that pass from one day to another: open days after the first. */
function workingDays(line: Line, from: number, to: number): number {
  let count = 0;
  for (let on = from + 1; on <= to; on++) if (isOpen(line, on)) count += 1;
  return count;
}

/** The last day on which a unit that counts as of a day is in time, and the day on which it is known that it is not. */
function dueOf(line: Line, from: number): { inTime: (on: number) => boolean; known: number } {
  const { hours, workingDays: promised } = line.promise;
  if (hours !== undefined) return { inTime: (on) => 24 * (on - from) <= hours, known: from + Math.ceil(hours / 24) };
  const inTime = (on: number): boolean => workingDays(line, from, on) <= (promised ?? 0);
  let known = from;
  while (inTime(known + 1)) known += 1;
  return { inTime, known };
}

/** The day of the call of a late unit: one after it is known (simulation.md, 3); nothing for one in time. */
function callDay(line: Line, unit: Unit): number | undefined {
  const after = line.promise.beforeNoon && unit.half === 1 ? 1 : 0;
  const due = dueOf(line, unit.created + after);
  return unit.day !== Infinity && due.inTime(unit.day) ? undefined : due.known + 1;
}

function worldOf(line: Line, days: number): World {
  const throughput: Throughput = {
    kind: "throughput",
    name: "logistics/dispatch",
    flow: "orders",
    clock: 0,
    usual: 0,
    backlog: 0,
    rateOn: () => line.rate,
    open: (on) => isOpen(line, on),
    noonCut: line.cutoff,
    allowance: 1,
  };
  const demand = Array.from({ length: days }, (_, on) => line.demand[on] ?? 0);
  return { days, spanFrom: 0, demand, first: [throughput], second: undefined };
}

function filesOf(line: Line): string {
  const { hours, workingDays: promised, beforeNoon } = line.promise;
  const term = hours === undefined ? `${promised ?? 0} working days` : `${hours} h`;
  const provided = beforeNoon ? ", provided: [ordered before 12:00]" : "";
  const works = line.worked === 5 ? "mon-fri" : line.worked === 6 ? "mon-sat" : "every day";
  return documents(
    ACME,
    "flows:\n  orders: {}\n  calls: {from: {flow: orders, when: late}, rate: 1 per order}",
    initiative({
      ends: "2026-06-06",
      series: line.demand,
      more: `promises: [{topic: delivery-time, at_most: ${term}, kept_by: [logistics]${provided}}]`,
    }),
    `department: logistics\ncalendar: ${works}\ncapacities: {dispatch: {throughput: orders, rate: ${line.rate}/day, net: yes${line.cutoff ? ", cutoff: 12:00" : ""}}}`,
  );
}

describe("calls of late orders, by a simulator that moves whole units", () => {
  test("come on the same days, to a unit and a half a day of orders", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const run = played(filesOf(line));
        const { days, start } = run.plan.horizon;
        expect(start).toBe(START);
        const late = simulate(worldOf(line, days)).orders.map((unit) => callDay(line, unit));
        // What a day's two halves share in proportion, whole units can only share to within one and a half.
        const bound = 1.5 * line.demand.filter((units) => units > 0).length;
        for (let by = 0; by < days; by++) {
          const expected = late.filter((on) => on !== undefined && on <= by).length;
          const told = sum(run.units("calls"), (unit) => unit.created - start <= by);
          expect(Math.abs(told - expected)).toBeLessThanOrEqual(bound);
        }
      }),
      { numRuns: 150 },
    );
  });
});
