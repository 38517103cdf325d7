import { describe, expect, test } from "vitest";

import { countBreaches, isMoreThan, newVolumePlays, type VolumePlays } from "../../src/simulate/volume-plays.ts";
import { createSampler } from "../../src/simulate/drivers.ts";
import { RUNGS } from "../../src/simulate/ladder.ts";
import { setStage } from "../../src/simulate/scenario.ts";
import { volumePlays, stress } from "../../src/simulate/stress.ts";
import { filesOf } from "./calibration/files.ts";
import { firmOf } from "./calibration/firm.ts";
import { planOf } from "./company.ts";

/** One station; each scenario breaches where `isBreach` says so. Tells what was played as well. */
function world(isBreach: (scenario: number, multiple: number) => boolean): {
  readonly plays: VolumePlays;
  readonly played: string[];
} {
  const played: string[] = [];
  const plays = newVolumePlays({ stations: 1, scenarios: 10 }, (scenario, multiple, breaches) => {
    played.push(`${scenario}x${multiple}`);
    breaches[0] = isBreach(scenario, multiple) ? 1 : 0;
  });
  return { plays, played };
}

const at = (multiple: number, count = 10) => ({ multiple, station: 0, count });

describe("scenarios played at other volumes", () => {
  test("plays a scenario only where neither less nor more has told", () => {
    const { plays, played } = world((scenario, multiple) => multiple > scenario);
    expect(countBreaches(plays, at(5))).toBe(5);
    expect(played).toHaveLength(10);
    // Those above 5 hold at 4 as well: only 0 to 4, which broke at 5, are open.
    expect(isMoreThan(plays, 0.35, at(4))).toBe(true);
    expect(played.slice(10)).toEqual(["0x4", "1x4", "2x4", "3x4"]);
    expect(isMoreThan(plays, 0.4, at(4))).toBe(false);
    expect(isMoreThan(plays, 0.5, at(5))).toBe(false);
    expect(played.slice(14)).toEqual(["4x4"]);
  });

  test("plays no more than the question needs", () => {
    const { plays, played } = world(() => true);
    expect(isMoreThan(plays, 0.2, at(1))).toBe(true);
    expect(played).toHaveLength(3);
  });

  test("infers from neighbours only, and nothing where they contradict each other", () => {
    // A cap that is reached before the weak day: breaches at once and at twice, but not at three times the forecast.
    const { plays, played } = world((_, multiple) => multiple < 3);
    expect(countBreaches(plays, at(2))).toBe(10);
    expect(countBreaches(plays, at(3.2))).toBe(0);
    // 2 is too far below 3.2; and at 2.5, between a breach with fewer and a hold with more, each is played.
    expect(isMoreThan(plays, 0.9, at(2.5))).toBe(true);
    expect(played).toHaveLength(30);
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
  const played = volumePlays(request);
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
  test.each([8, 19, 170])("holds when all is played, and a little more does not, in firm %i", (seed) => {
    for (const [below, above] of sharesAround(filesOf(firmOf(seed)))) {
      expect(below).toBeLessThanOrEqual(TOLERANCE + NEAR);
      expect(above).toBeGreaterThan(TOLERANCE - NEAR);
    }
  });
});
