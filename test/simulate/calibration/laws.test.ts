import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { INHERITED, TURNED_AWAY } from "../../../src/simulate/batches.ts";
import { createSampler } from "../../../src/simulate/drivers.ts";
import { drawSample, type Sample } from "../../../src/simulate/sample.ts";
import { playScenario, setStage } from "../../../src/simulate/scenario.ts";
import { planOf } from "../company.ts";
import type { Range } from "./chance.ts";
import { filesOf } from "./files.ts";
import { type Capacity, type Firm, firmOf } from "./firm.ts";

const COUNT = 32;

function sampled(files: string): Sample {
  const sampler = createSampler(1, COUNT);
  return drawSample(planOf(files), { sampler, count: COUNT, multiple: 1, turnedAwayCounts: false });
}

function total(column: ArrayLike<number>): number {
  return Array.from(column).reduce((sum, each) => sum + each, 0);
}

const anyFirm = fc.integer({ min: 1, max: 1_000_000 }).map(firmOf);

/** The same capacity with so many times of what it has; people who answer are scaled elsewhere. */
function more(capacity: Capacity, times: number): Capacity {
  const scaled = ([low, high]: Range): Range => [low * times, high * times];
  switch (capacity.kind) {
    case "limit":
      return { ...capacity, most: capacity.most * times };
    case "concurrent":
      return { ...capacity, places: scaled(capacity.places) };
    case "stock":
      return { ...capacity, onHand: scaled(capacity.onHand) };
    case "throughput":
      return { ...capacity, rate: scaled(capacity.rate) };
    case "staffed":
      return { ...capacity, desk: { ...capacity.desk, agents: Math.ceil(capacity.desk.agents * times) } };
  }
}

describe("laws, over random companies with everything uncertain", () => {
  test("more of a capacity: never a likelier breach of it, nor more customers let down at it, whatever stands around it", () => {
    fc.assert(
      fc.property(anyFirm, fc.nat(), fc.double({ min: 1, max: 2, noNaN: true }), (firm, choice, times) => {
        const chosen = firm.capacities[choice % Math.max(1, firm.capacities.length)];
        if (!chosen) return;
        const capacities = firm.capacities.map((each) => (each === chosen ? more(each, times) : each));
        const at = (own: Firm): { breach: Uint8Array; letDown: number } => {
          const sample = sampled(filesOf(own));
          const station = sample.plan.stations.find(({ capacity }) => capacity.id === chosen.name)?.index ?? -1;
          return {
            breach: sample.stations[station]?.breach ?? new Uint8Array(0),
            letDown: sample.atStation[station + 1] ?? 0,
          };
        };
        const [less, greater] = [at(firm), at({ ...firm, capacities })];
        // Scenario by scenario, as all of them are the same draws.
        less.breach.forEach((breach, scenario) => expect(greater.breach[scenario]).toBeLessThanOrEqual(breach));
        expect(greater.letDown).toBeLessThanOrEqual(less.letDown * (1 + 1e-9) + 1e-6);
      }),
      { numRuns: 30 },
    );
  });

  test("every unit has one outcome, and they add up: a flow holds what its parent begot, neither more nor less", () => {
    fc.assert(
      fc.property(anyFirm, (firm) => {
        const stage = setStage(planOf(filesOf(firm)));
        const { plan, serving } = stage;
        const columns = createSampler(1, COUNT).columns(plan.drivers);
        const inside = (lot: number): number => {
          const batches = serving.batches[lot];
          let sum = 0;
          for (let index = 0; batches && index < batches.count; index++) {
            expect(batches.quantity[index]).toBeGreaterThanOrEqual(0);
            expect((batches.fate[index] ?? -1) % INHERITED).toBeLessThan(TURNED_AWAY);
            sum += batches.quantity[index] ?? 0;
          }
          return sum;
        };
        for (let scenario = 0; scenario < 8; scenario++) {
          const values = Float64Array.from(columns, (column) => column[scenario] ?? 0);
          playScenario(stage, { values, scenario, multiple: 1 });
          for (const lot of plan.lots) {
            if (lot.parent === undefined || !lot.link) continue;
            const rate = (values[lot.link.rate.driver] ?? 0) * lot.link.rate.factor;
            const begotten = inside(lot.parent) * rate;
            expect(Math.abs(inside(lot.index) - begotten)).toBeLessThanOrEqual(1e-9 * begotten);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test("whatever the order of the documents, the same in every scenario", () => {
    fc.assert(
      fc.property(anyFirm, fc.infiniteStream(fc.nat()), (firm, numbers) => {
        const texts = filesOf(firm).split("\n---\n");
        const keys = new Map(texts.map((text) => [text, numbers.next().value ?? 0]));
        const shuffled = texts.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0)).join("\n---\n");
        const [plain, other] = [sampled(texts.join("\n---\n")), sampled(shuffled)];
        expect(other.letDown).toEqual(plain.letDown);
        for (const [index, station] of plain.plan.stations.entries()) {
          const same = other.plan.stations.findIndex(({ capacity }) => capacity.id === station.capacity.id);
          expect(total(other.stations[same]?.short ?? [])).toBe(total(plain.stations[index]?.short ?? []));
        }
      }),
      { numRuns: 10 },
    );
  });
});
