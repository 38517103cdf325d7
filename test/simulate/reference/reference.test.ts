import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { played, type Run, sum, type Unit as Played } from "../company.ts";
import { simulate, type Unit } from "./simulator.ts";
import { anyAlone, anyTwin, type Twin } from "./worlds.ts";

const FATES = { served: "alive", lost: "lost", refused: "refused" } as const;

/** Judged units of a flow that have, by the end of a day, ended in one way. */
function countOf(units: readonly Unit[], which: { created: number; fate: keyof typeof FATES; by: number }): number {
  return units.filter(
    (unit) =>
      unit.created === which.created &&
      unit.fate === FATES[which.fate] &&
      (which.fate !== "served" || unit.day <= which.by),
  ).length;
}

function playedOf(
  units: readonly Played[],
  which: { created: number; fate: keyof typeof FATES; by: number; start: number },
): number {
  return sum(
    units,
    (unit) =>
      unit.created - which.start === which.created &&
      unit.outcome === which.fate &&
      (which.fate !== "served" || unit.day - which.start <= which.by),
  );
}

/** The largest difference between the program and the reference over all cohorts, outcomes and days, in units. */
function worstDifference(run: Run, twin: Twin): { units: number; short: number; kept: number } {
  const { world } = twin;
  const expected = simulate(world);
  let units = 0;
  for (const flow of ["orders", "parcels"] as const) {
    const own = run.units(flow);
    for (let created = 0; created < world.days; created++) {
      for (const fate of ["served", "lost", "refused"] as const) {
        for (let by = created; by < world.days; by++) {
          const told = playedOf(own, { created, fate, by, start: run.plan.horizon.start });
          units = Math.max(units, Math.abs(told - countOf(expected[flow], { created, fate, by })));
          if (fate !== "served") break;
        }
      }
    }
  }
  let short = 0;
  for (const [name, verdict] of expected.byCapacity) {
    const station = run.plan.stations.find((each) => each.capacity.id === name);
    for (let day = world.spanFrom; day < world.days; day++) {
      const told = station ? run.at(name).shortOn(dateOf(run.plan.horizon.start + day)) : Number.NaN;
      short = Math.max(short, Math.abs(told - (verdict.shortOn[day] ?? 0)));
    }
  }
  const takesTime =
    decidingFlow(twin) === "parcels" ||
    twin.world.first.some((each) => each.kind === "stock" || each.kind === "throughput");
  return { units, short, kept: takesTime ? Math.abs(keptUnits(run, twin) - keptIn(expected, twin)) : 0 };
}

function dateOf(on: number): string {
  return new Date(on * 86_400_000).toISOString().slice(0, 10);
}

/** Whose way decides the promise: the last flow that has a capacity with a time. */
function decidingFlow(twin: Twin): "orders" | "parcels" {
  return twin.world.second ? "parcels" : "orders";
}

function keptUnits(run: Run, twin: Twin): number {
  const due = sum(run.units(decidingFlow(twin)), (unit) => unit.outcome !== "never-came" && unit.outcome !== "refused");
  const share = run.kept("delivery-time");
  // Lost orders would have had their parcels: they are due, and not kept.
  const lost =
    decidingFlow(twin) === "parcels"
      ? sum(run.units("orders"), (unit) => unit.outcome === "lost") * (twin.world.second?.each ?? 1)
      : 0;
  return Number.isNaN(share) ? 0 : share * (due + lost);
}

function keptIn(result: ReturnType<typeof simulate>, twin: Twin): number {
  const units = decidingFlow(twin) === "parcels" ? result.parcels : result.orders;
  // A parcel does not keep what its order was late for: both were promised.
  return units.filter((unit) => {
    const received = Math.max(unit.day, unit.orderServed);
    return unit.fate === "alive" && received < twin.world.days && 24 * (received - unit.origin) <= twin.promised;
  }).length;
}

function stationsOf(twin: Twin): number {
  return twin.world.first.length + (twin.world.second?.capacities.length ?? 0);
}

/** Days of the span on which a whole unit is short. */
function breachDays(twin: Twin, name: string): readonly number[] {
  const short = simulate(twin.world).byCapacity.get(name)?.shortOn ?? [];
  return short.flatMap((units, day) => (day >= twin.world.spanFrom && units >= 1 ? [day] : []));
}

describe("a simulator that moves whole units agrees with the program", () => {
  test("one capacity, nobody beside the initiative: exactly", () => {
    fc.assert(
      fc.property(anyAlone, (twin) => {
        const run = played(twin.files);
        const worst = worstDifference(run, twin);
        expect(worst.units).toBeLessThan(1e-6);
        expect(worst.short).toBeLessThan(1e-6);
        expect(worst.kept).toBeLessThan(1e-6);
        for (const { name } of twin.world.first) {
          expect(run.at(name).breachDays.map((day) => day - run.plan.horizon.start)).toEqual(breachDays(twin, name));
        }
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test("series of limits, places, stocks and queues over two flows: to a unit and a half for each capacity", () => {
    fc.assert(
      fc.property(anyTwin, (twin) => {
        const run = played(twin.files);
        const worst = worstDifference(run, twin);
        // A capacity splits the groups of a day in proportion; whole units are up to one and a half away from that.
        const bound = 1.5 * Math.max(1, stationsOf(twin));
        expect(worst.units).toBeLessThanOrEqual(bound);
        expect(worst.short).toBeLessThanOrEqual(bound);
        // Kept is a sum over the days of creation.
        expect(worst.kept).toBeLessThanOrEqual(bound * twin.world.demand.filter((units) => units > 0).length);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
