import { describe, expect, test } from "vitest";

import {
  type BreachBounds,
  countBreaches,
  isMoreThan,
  learn,
  newBreachBounds,
} from "../../src/simulate/breach-bounds.ts";
import { createSampler } from "../../src/simulate/drivers.ts";
import { RUNGS } from "../../src/simulate/ladder.ts";
import { setStage } from "../../src/simulate/scenario.ts";
import { boundsOf, stress } from "../../src/simulate/stress.ts";
import { filesOf } from "./calibration/files.ts";
import { firmOf } from "./calibration/firm.ts";
import { planOf } from "./company.ts";

/** One station; each scenario breaches where `isBreach` says so. Tells what was played as well. */
function world(isBreach: (scenario: number, multiple: number) => boolean): {
  readonly bounds: BreachBounds;
  readonly played: string[];
} {
  const played: string[] = [];
  const bounds = newBreachBounds({ stations: 1, scenarios: 10 }, (scenario, multiple, breaches) => {
    played.push(`${scenario}x${multiple}`);
    breaches[0] = isBreach(scenario, multiple) ? 1 : 0;
  });
  return { bounds, played };
}

const at = (multiple: number, count = 10) => ({ multiple, station: 0, count });

describe("bounds of what breaches", () => {
  test("plays a scenario only where neither less nor more has told", () => {
    const { bounds, played } = world((scenario, multiple) => multiple > scenario);
    expect(countBreaches(bounds, at(5))).toBe(5);
    expect(played).toHaveLength(10);
    // Those above 5 hold at 4 as well: only 0 to 4, which broke at 5, are open.
    expect(isMoreThan(bounds, 0.35, at(4))).toBe(true);
    expect(played.slice(10)).toEqual(["0x4", "1x4", "2x4", "3x4"]);
    expect(isMoreThan(bounds, 0.4, at(4))).toBe(false);
    expect(isMoreThan(bounds, 0.5, at(5))).toBe(false);
    expect(played.slice(14)).toEqual(["4x4"]);
  });

  test("plays no more than the question needs", () => {
    const { bounds, played } = world(() => true);
    expect(isMoreThan(bounds, 0.2, at(1))).toBe(true);
    expect(played).toHaveLength(3);
  });

  test("infers nothing once a play contradicts what was inferred", () => {
    // A cap that is reached before the weak day: breaches at once and at twice, but not at three times the forecast.
    const { bounds, played } = world((_, multiple) => multiple === 1 || multiple === 2);
    expect(countBreaches(bounds, at(1))).toBe(10);
    expect(isMoreThan(bounds, 0, at(2.5))).toBe(true);
    expect(played).toHaveLength(10);
    learn(bounds, { scenario: 0, multiple: 3 }, new Uint8Array([0]));
    expect(bounds.isMonotone).toBe(false);
    expect(isMoreThan(bounds, 0, at(2.5))).toBe(false);
    expect(played).toHaveLength(20);
  });
});

const TOLERANCE = 0.1;

/** Every scenario played at what was found, and a step above: the shares that breach there. */
function sharesAround(files: string): readonly (readonly [below: number, above: number])[] {
  const plan = planOf(files);
  const stations = plan.stations.map(({ index }) => index);
  const stage = setStage(plan, true);
  const request = { sampler: createSampler(1, RUNGS[0]), stage, tolerance: TOLERANCE, stations, baseline: undefined };
  const found = stress(request).byStation;
  const played = boundsOf(request);
  const share = (station: number, multiple: number): number =>
    countBreaches(played, { station, multiple, count: RUNGS[0] }) / RUNGS[0];
  return stations.map((station) => {
    const multiple = found.get(station) ?? 100;
    return [multiple > 0 ? share(station, multiple) : 0, multiple < 100 ? share(station, multiple * 1.02 + 0.01) : 1];
  });
}

/** Where more customers undo a breach in some scenario, what is inferred may be off by one standard error of the sample. */
const NEAR = Math.sqrt((TOLERANCE * (1 - TOLERANCE)) / RUNGS[0]);

describe("the multiple that holds", () => {
  test.each([8, 19, 170])("holds when all is played, and the next does not, in firm %i", (seed) => {
    for (const [below, above] of sharesAround(filesOf(firmOf(seed)))) {
      expect(below).toBeLessThanOrEqual(TOLERANCE + NEAR);
      expect(above).toBeGreaterThan(TOLERANCE - NEAR);
    }
  });
});
