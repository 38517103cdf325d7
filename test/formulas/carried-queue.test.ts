import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { carriedQueue, type CarriedQueue, type Stretch } from "../../src/formulas/carried-queue.ts";
import { erlangA } from "../../src/formulas/erlang-a.ts";
import { queueModel } from "../../src/formulas/queue-choice.ts";
import { uniformsOf } from "../simulate/reference/abandonment.ts";
import { watchDays } from "../simulate/reference/day-queue.ts";

/** Ten half hours with a peak, as parts of what the agents can answer; minutes. */
const PEAK = [0.5, 0.7, 0.9, 1, 1.3, 1.5, 1.2, 0.9, 0.7, 0.6];

interface Case {
  readonly name: string;
  readonly agents: number;
  readonly handleTime: number;
  readonly patience: number;
  readonly load: number;
  readonly target: number;
}

function queueOf({ agents, handleTime, patience, load, target }: Case): CarriedQueue {
  const stretches = PEAK.map((part) => ({ length: 30, arrivalRate: (part * load * agents) / handleTime, agents }));
  return { stretches, handleTime, patience, target };
}

const CHAT: Case = { name: "chat", agents: 40, handleTime: 12, patience: 10, load: 0.95, target: 0.5 };
const CALL_BACK: Case = { name: "call-back", agents: 40, handleTime: 10, patience: 240, load: 0.9, target: 20 };
const QUICK: Case = {
  name: "short calls, long patience",
  agents: 10,
  handleTime: 5,
  patience: 240,
  load: 1,
  target: 5,
};
const SMALL: Case = { name: "ten people", agents: 10, handleTime: 12, patience: 15, load: 1, target: 1 };

/** Shares of the whole day; who waits at its end hangs up. */
function dayOf(queue: CarriedQueue): { inTime: number; goneInTime: number; abandoned: number } {
  const passed = carriedQueue(queue);
  const all = passed.reduce((sum, each) => sum + each.arrivals, 0);
  const share = (of: (each: (typeof passed)[number]) => number): number =>
    passed.reduce((sum, each) => sum + of(each), 0) / all;
  const left = (passed.at(-1)?.waiting ?? 0) / all;
  return {
    inTime: share((each) => each.inTime),
    goneInTime: share((each) => each.goneInTime),
    abandoned: share((each) => each.abandoned) + left,
  };
}

describe("a queue carried through a day", () => {
  it.each([CHAT, CALL_BACK, QUICK, SMALL])("agrees with 400 days event by event: $name", (which) => {
    const queue = queueOf(which);
    const watched = watchDays(queue, 400, uniformsOf(11));
    const all = watched.reduce((sum, each) => sum + each.arrivals, 0);
    const seen = (key: "inTime" | "goneInTime" | "abandoned"): number =>
      watched.reduce((sum, each) => sum + each[key], 0) / all;
    const told = dayOf(queue);
    // 0.01 of the normal closure with ten agents, and two standard errors of 400 days (0.005 of a day's level each).
    expect(Math.abs(told.inTime - seen("inTime"))).toBeLessThan(0.02);
    expect(Math.abs(told.abandoned - seen("abandoned"))).toBeLessThan(0.01);
    expect(Math.abs(told.goneInTime - seen("goneInTime"))).toBeLessThan(0.01);
  });

  it("is needed: a steady state in each half hour is far off in the same days", () => {
    const steady = (which: Case, key: "serviceLevel" | "pAbandon"): number => {
      const { stretches, handleTime, patience, target } = queueOf(which);
      const all = stretches.reduce((sum, each) => sum + each.arrivalRate, 0);
      const share = (each: Stretch): number => erlangA({ ...each, handleTime, patience, target })[key];
      return stretches.reduce((sum, each) => sum + share(each) * each.arrivalRate, 0) / all;
    };
    expect(Math.abs(steady(CALL_BACK, "serviceLevel") - dayOf(queueOf(CALL_BACK)).inTime)).toBeGreaterThan(0.2);
    // Calls of five minutes end soon; callers who wait four hours do not leave, and the queue of the peak stays.
    expect(steady(QUICK, "pAbandon") - dayOf(queueOf(QUICK)).abandoned).toBeGreaterThan(0.04);
    expect(queueModel({ handleTime: 5, patience: 240, interval: 30 })).toBe("fluid");
  });

  it("settles where Erlang A does, after hours of the same", () => {
    const steady = { agents: 40, arrivalRate: 3.4, handleTime: 12, patience: 10, target: 0.5 };
    const exact = erlangA(steady);
    const last = carriedQueue({
      ...steady,
      stretches: Array.from({ length: 20 }, () => ({ length: 30, arrivalRate: 3.4, agents: 40 })),
    }).at(-1);
    expect((last?.inTime ?? 0) / 102).toBeCloseTo(exact.serviceLevel, 2);
    expect((last?.abandoned ?? 0) / 102).toBeCloseTo(exact.pAbandon, 2);
    expect(last?.meanWaiting).toBeCloseTo(exact.queueLength, 0);
    expect(last?.occupancy).toBeCloseTo(exact.occupancy, 2);
  });

  it("moves as without agents' limit where patience is as long as a call: 10 an hour, an hour each", () => {
    // Everybody leaves after an hour, answered or not: after an hour 10 (1 - 1/e) = 6.321 are there, all but the two
    // with an agent waiting, within the half that the edge of a small queue is worth.
    const [hour] = carriedQueue({
      stretches: [{ length: 1, arrivalRate: 10, agents: 2 }],
      handleTime: 1,
      patience: 1,
      target: 0,
    });
    expect(hour?.waiting).toBeGreaterThan(6.321 - 2 - 0.01);
    expect(hour?.waiting).toBeLessThan(6.321 - 2 + 0.2);
  });

  it("without agents answers nobody, and whoever comes leaves at the end of their patience", () => {
    // Rate 6 an hour, patience an hour, for an hour: 6 (1 - 1/e) = 3.793 wait, 6 / e = 2.207 have left.
    const [hour] = carriedQueue({
      stretches: [{ length: 1, arrivalRate: 6, agents: 0 }],
      handleTime: 0.1,
      patience: 1,
      target: Infinity,
    });
    expect(hour?.waiting).toBeCloseTo(6 * (1 - Math.exp(-1)), 2);
    expect(hour?.abandoned).toBeCloseTo(6 * Math.exp(-1), 2);
    expect([hour?.inTime, hour?.goneInTime, hour?.occupancy]).toEqual([0, 6, 0]);
  });

  const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const days = fc.record({
    stretches: fc.array(fc.record({ length: between(0.1, 2), arrivalRate: between(0, 300), agents: between(0, 60) }), {
      minLength: 1,
      maxLength: 12,
    }),
    handleTime: between(0.05, 1),
    patience: between(0.05, 6),
    target: fc.oneof(between(0, 1), fc.constant(Infinity)),
    start: between(0, 80),
  });

  it("gives shares of what comes, and numbers, whatever the day", () => {
    fc.assert(
      fc.property(days, (queue) => {
        for (const each of carriedQueue(queue)) {
          for (const part of [each.inTime, each.goneInTime]) {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(each.arrivals * (1 + 1e-9));
          }
          expect(each.inTime + each.goneInTime).toBeLessThanOrEqual(each.arrivals * (1 + 1e-6) + 1e-9);
          expect(each.occupancy >= 0 && each.occupancy <= 1).toBe(true);
          expect([each.waiting, each.abandoned, each.meanWaiting].every((one) => one >= 0 && one < Infinity)).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("refuses nonsense", () => {
    const queue = queueOf(CHAT);
    for (const bad of [{ patience: Infinity }, { handleTime: 0 }, { stretches: [] }, { target: -1 }, { start: -1 }]) {
      expect(() => carriedQueue({ ...queue, ...bad })).toThrow(RangeError);
    }
  });
});
