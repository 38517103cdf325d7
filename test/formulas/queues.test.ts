import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erlangA } from "../../src/formulas/erlang-a.ts";
import { erlangB } from "../../src/formulas/erlang-b.ts";
import { erlangC, patientQueue } from "../../src/formulas/erlang-c.ts";
import { fluidQueue } from "../../src/formulas/fluid-queue.ts";
import { queueModel } from "../../src/formulas/queue-choice.ts";
import { serviceTable } from "../../src/formulas/service-table.ts";
import { requiredAgents, requiredAgentsExactly, scheduledAgents } from "../../src/formulas/staffing.ts";
import { queueSums } from "../../src/formulas/queue-sums.ts";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const queues = fc.record({
  arrivalRate: between(0, 300),
  handleTime: between(0.02, 2),
  patience: between(0.02, 5),
  agents: between(0, 120),
  target: between(0, 2),
});

describe("Erlang A", () => {
  it("answers in [0, 1], serves no more than it can, and obeys Little's law", () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const outcome = erlangA(queue);
        const shares = [outcome.pWait, outcome.pAbandon, outcome.occupancy, outcome.serviceLevel];
        for (const share of [...shares, outcome.serviceLevelOfStaying, outcome.notWaiting]) {
          expect(share >= 0 && share <= 1).toBe(true);
        }
        expect(outcome.serviceLevel + outcome.pAbandon).toBeLessThanOrEqual(1 + 1e-9);
        expect(outcome.notWaiting).toBeGreaterThanOrEqual(outcome.serviceLevel - 1e-9);
        expect(Math.abs(outcome.pAbandon * queue.patience - outcome.meanWait)).toBeLessThan(1e-9);
      }),
    );
  });

  it("is better with more agents, fractions included, and worse with more calls", () => {
    fc.assert(
      fc.property(queues, between(0, 3), between(0, 50), (queue, agents, calls) => {
        const { serviceLevel, pAbandon } = erlangA(queue);
        const staffed = erlangA({ ...queue, agents: queue.agents + agents });
        const busier = erlangA({ ...queue, arrivalRate: queue.arrivalRate + calls });
        expect(staffed.serviceLevel).toBeGreaterThanOrEqual(serviceLevel - 1e-9);
        expect(staffed.pAbandon).toBeLessThanOrEqual(pAbandon + 1e-9);
        expect(busier.serviceLevel).toBeLessThanOrEqual(serviceLevel + 1e-9);
        expect(busier.pAbandon).toBeGreaterThanOrEqual(pAbandon - 1e-9);
      }),
    );
  });

  it("has the three service levels of models.md", () => {
    const outcome = erlangA({ arrivalRate: 100 / 30, handleTime: 3, patience: 5, agents: 14, target: 1 / 3 });
    expect(outcome.serviceLevel).toBeCloseTo(0.91679, 5);
    expect(outcome.serviceLevelOfStaying).toBeCloseTo(0.92341, 5);
    expect(outcome.notWaiting).toBeCloseTo(0.92396, 5);
  });

  it("becomes Erlang C as patience grows", () => {
    const queue = { arrivalRate: 20, handleTime: 1, agents: 22, target: 0.2 };
    const nearly = erlangA({ ...queue, patience: 1e7 }).serviceLevel;
    expect(Math.abs(nearly - patientQueue(queue).serviceLevel)).toBeLessThan(1e-6);
    expect(erlangA({ ...queue, patience: Infinity }).serviceLevel).toBe(patientQueue(queue).serviceLevel);
  });

  it("survives overload with a queue of a hundred thousand, and of a billion", () => {
    for (const patience of [100, 1e7]) {
      const outcome = erlangA({ arrivalRate: 2000, handleTime: 1, agents: 1000, patience, target: patience });
      expect(outcome.pAbandon).toBeCloseTo(0.5, 9);
      expect(outcome.serviceLevel).toBeCloseTo(0.5, 6);
    }
  });

  it("starts long sums in the middle without a difference", () => {
    const shape = { ratio: 9000, drain: 4000, limit: 0.8, blocked: erlangB(900, 400) };
    const { served, stillThere, length } = queueSums(shape);
    const exact = erlangA({ arrivalRate: 9000, handleTime: 0.1, patience: 1, agents: 400, target: 0.8 });
    expect(exact.serviceLevel).toBeCloseTo(served, 9);
    expect(length).toBeCloseTo(5000, 6);
    expect(served / (4000 / 9000) + stillThere).toBeCloseTo(1, 1);
  });

  it("has limits for no calls and no agents, and refuses nonsense", () => {
    const queue = { arrivalRate: 5, handleTime: 1, patience: 2, agents: 0, target: 0.1 };
    expect(erlangA(queue)).toMatchObject({ serviceLevel: 0, pAbandon: 1, meanWait: 2, queueLength: 10 });
    expect(erlangA({ ...queue, arrivalRate: 0 })).toMatchObject({ serviceLevel: 1, pAbandon: 0 });
    for (const bad of [
      { arrivalRate: -1 },
      { handleTime: 0 },
      { patience: 0 },
      { agents: Number.NaN },
      { target: -1 },
    ]) {
      expect(() => erlangA({ ...queue, ...bad })).toThrow(RangeError);
    }
  });
});

describe("Erlang B and C", () => {
  it("extend to fractions of a server, in order", () => {
    fc.assert(
      fc.property(between(1e-3, 200), between(0, 150), between(0, 3), (offered, servers, more) => {
        expect(erlangB(offered, servers + more)).toBeLessThanOrEqual(erlangB(offered, servers) * (1 + 1e-12));
      }),
    );
    expect([erlangB(3, 0), erlangB(0, 2), erlangB(0, 0.5), erlangC(5, 5)]).toEqual([1, 0, 0, 1]);
    expect(erlangB(100_000, 100_000)).toBeCloseTo(0.0025188934, 10);
  });
});

describe("the service table", () => {
  const cases = [0.3, 1, 2.5, 14, 14.4, 60].flatMap((agents) =>
    [1 / 60, 0.1, 2, Infinity].flatMap((patience) =>
      [0, 20 / 3600, 0.5, Infinity].map((target) => ({ agents, patience, target })),
    ),
  );

  it.each(cases)("is within 1e-4 of the exact formula: $agents agents, patience $patience, target $target", (queue) => {
    const table = serviceTable({ ...queue, handleTime: 0.1 });
    for (let step = 0; step < 40; step++) {
      const arrivalRate = queue.agents * 10 * ((step * 0.618034) % 1) * 2.5;
      const exact = erlangA({ ...queue, handleTime: 0.1, arrivalRate });
      const { served, abandoned } = table.at(arrivalRate);
      expect(Math.abs(served - exact.serviceLevel)).toBeLessThan(1e-4);
      expect(Math.abs(abandoned - exact.pAbandon)).toBeLessThan(1e-4);
    }
  });

  it("has limits: no agents, no calls, overload of the patient, any load", () => {
    const queue = { agents: 4, handleTime: 0.1, patience: Infinity, target: 0.01 };
    expect(serviceTable(queue).at(40)).toEqual({ served: 0, abandoned: 0 });
    expect(serviceTable(queue).at(0)).toEqual({ served: 1, abandoned: 0 });
    expect(serviceTable({ ...queue, agents: 0, patience: 1 }).at(3)).toEqual({ served: 0, abandoned: 1 });
    expect(serviceTable({ ...queue, patience: 0.1 }).at(1e12).abandoned).toBeCloseTo(1, 4);
    expect(() => serviceTable(queue).at(Number.NaN)).toThrow(RangeError);
  });
});

const modelOf = (handleTime: number, patience: number) => queueModel({ handleTime, patience, interval: 30 });

describe("staffing", () => {
  it("is the least number that meets the goal, and the exact one lies just below it", () => {
    fc.assert(
      fc.property(between(1, 60), between(0.5, 0.95), (arrivalRate, serviceLevel) => {
        const goal = { arrivalRate, handleTime: 1, target: 0.2, serviceLevel, patience: 2 };
        const agents = requiredAgents(goal);
        const level = (number: number) => erlangA({ ...goal, agents: number }).serviceLevel;
        expect(level(agents)).toBeGreaterThanOrEqual(serviceLevel);
        expect(level(agents - 1)).toBeLessThan(serviceLevel);
        expect(Math.ceil(requiredAgentsExactly(goal) - 1e-9)).toBe(agents);
      }),
      { numRuns: 40 },
    );
  });

  it("obeys the limits on occupancy and abandonment, and divides by what shrinkage leaves", () => {
    expect(requiredAgents({ arrivalRate: 100, handleTime: 1, mostOccupancy: 0.8 })).toBe(125);
    expect(requiredAgents({ arrivalRate: 100, handleTime: 1, patience: 1, mostAbandoned: 0.2 })).toBeLessThan(90);
    expect(scheduledAgents(70, 0.3)).toBeCloseTo(100, 12);
    expect(requiredAgents({ arrivalRate: 0, handleTime: 1, serviceLevel: 0.8 })).toBe(0);
    expect(() => requiredAgents({ arrivalRate: 1, handleTime: 1 })).toThrow(RangeError);
    expect(() => scheduledAgents(70, 30)).toThrow(RangeError);
  });

  it("chooses the model by the times", () => {
    expect([modelOf(5, 3), modelOf(12, 10), modelOf(10, 240)]).toEqual(["erlang-a", "fluid", "fluid"]);
    expect(queueModel({ handleTime: 5, patience: 3, interval: 30, isDeferred: true })).toBe("backlog");
  });
});

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

describe("the fluid queue", () => {
  const rates = fc.array(fc.tuple(between(0, 40), between(0, 30)), { minLength: 1, maxLength: 30 });

  it("loses nobody", () => {
    fc.assert(
      fc.property(
        rates,
        between(0.05, 3),
        fc.constantFrom(0.1, 5, Infinity),
        between(0, 50),
        (days, handleTime, patience, start) => {
          const arrivalRate = days.map(([rate]) => rate);
          const outcome = fluidQueue({
            arrivalRate,
            agents: days.map(([, agents]) => agents),
            interval: 0.5,
            handleTime,
            patience,
            start,
          });
          const came = start + total(arrivalRate) * 0.5;
          const went = total(outcome.answered) + total(outcome.abandoned) + (outcome.inSystem.at(-1) ?? 0);
          expect(Math.abs(came - went)).toBeLessThan(1e-7 * (1 + came));
          expect(outcome.waiting.every((value) => value >= 0)).toBe(true);
          expect(outcome.inSystem.every((value) => value >= -1e-9)).toBe(true);
        },
      ),
    );
  });

  it("settles where as many leave as come", () => {
    const outcome = fluidQueue({
      arrivalRate: Array(50).fill(30),
      agents: Array(50).fill(20),
      interval: 1,
      handleTime: 1,
      patience: 2,
    });
    expect(outcome.waiting.at(-1)).toBeCloseTo(20, 9);
    expect(outcome.abandoned.at(-1)).toBeCloseTo(10, 9);
  });
});
