import { type Estimate, estimateProbability } from "../../../src/quantity/estimate.ts";
import { createSampler } from "../../../src/simulate/drivers.ts";
import { climb, RUNGS } from "../../../src/simulate/ladder.ts";
import { drawSample, type Sample } from "../../../src/simulate/sample.ts";
import { chanceOf } from "../calibration/chance.ts";
import { filesOf } from "../calibration/files.ts";
import { type Firm, firmOf } from "../calibration/firm.ts";
import { aboutBreach, planOf } from "../company.ts";

/** One question asked on the ladder, and asked of the last rung at once. */
export interface Ladder {
  readonly firm: number;
  readonly what: string;
  readonly tolerance: number;
  /** Scenarios of the rung on which the ladder stopped. */
  readonly stopped: number;
  readonly fails: boolean;
  readonly failsAtLast: boolean;
  /** What is printed on the rung where it stopped, and on the last one. */
  readonly printed: Estimate;
  readonly last: Estimate;
}

const TOLERANCES = [0.02, 0.1, 0.1, 0.25, 0.5] as const;
const LAST = RUNGS[RUNGS.length - 1] ?? 0;

export function ladders({ from, firms }: { from: number; firms: number }): readonly Ladder[] {
  return Array.from({ length: firms }, (_, index) => ladderOf(from + index)).flat();
}

function ladderOf(seed: number): readonly Ladder[] {
  const chance = chanceOf(2_000_003 + seed);
  const firm = withOne(firmOf(seed), (capacities) => chance.oneOf(capacities));
  if (!firm) return [];
  const tolerance = chance.oneOf(TOLERANCES);
  const files = filesOf(firm);
  const plans = { withIt: planOf(files), without: planOf(files, { included: false }) };
  const { withIt } = climb(plans, {
    seed: 1,
    scenarios: RUNGS[0],
    questions: aboutBreach(plans.withIt, tolerance),
    turnedAwayCounts: false,
  });
  const whole = drawSample(plans.withIt, {
    sampler: createSampler(1, LAST),
    count: LAST,
    multiple: 1,
    turnedAwayCounts: false,
  });
  const [printed, last] = [asked(withIt, tolerance), asked(whole, tolerance)];
  return [
    {
      firm: seed,
      what: firm.capacities[0]?.name ?? "",
      tolerance,
      stopped: withIt.count,
      fails: fails(printed, tolerance),
      failsAtLast: fails(last, tolerance),
      printed,
      last,
    },
  ];
}

/** The same firm with one of its capacities: thirty thousand scenarios of it are soon played. */
function withOne(firm: Firm, choose: (capacities: Firm["capacities"]) => Firm["capacities"][number]): Firm | undefined {
  if (firm.capacities.length === 0) return undefined;
  const only = choose(firm.capacities);
  return {
    ...firm,
    capacities: [only],
    parcels: only.flow === "parcels" ? firm.parcels : undefined,
    contacts: only.flow === "contacts" ? firm.contacts : undefined,
  };
}

function asked(sample: Sample, tolerance: number): Estimate {
  return estimateProbability(sample.stations[0]?.breach ?? new Uint8Array(0), tolerance);
}

/** What is not clear of the tolerance at the end counts as failing (simulation.md, 11). */
function fails({ high }: Estimate, tolerance: number): boolean {
  return high > tolerance;
}

/** The truth is nearer to the tolerance than the error that was printed: then either answer may stand. */
export function isExcused({ last, printed, tolerance }: Ladder): boolean {
  return Math.abs(last.probability - tolerance) <= (printed.high - printed.low) / 2;
}
