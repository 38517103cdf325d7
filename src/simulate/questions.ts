import { float } from "../base/columns.ts";
import type { Company, Initiative } from "../model/company.ts";
import { estimateMean, estimateProbability } from "../quantity/estimate.ts";
import { requiredShare } from "./required-share.ts";
import type { Pair, Sample, StationSample } from "./sample.ts";
import { othersLetDown } from "./others-let-down.ts";

/** Everything about one initiative that a tolerance judges. */
export interface Questions {
  /** Stations that it reaches or changes. */
  readonly stations: readonly number[];
  readonly breach: number;
  readonly short: number;
  readonly adds: { readonly probability: number; readonly customers: number };
  /** Promises of it, with the share for whom each must be kept. */
  readonly promises: readonly { readonly subject: string; readonly required: number }[];
}

export function questionsOf(company: Company, initiative: Initiative, stations: readonly number[]): Questions {
  const { breach, short, adds } = company.policy.tolerances;
  const promises = initiative.promises.map((promise) => ({
    subject: promise.subject,
    required: requiredShare(company, promise),
  }));
  return { stations, breach, short, adds, promises };
}

/** Whether some question's 95% interval still straddles its tolerance: more scenarios may tell (simulation.md, 11). */
export function isAnyOpen(pair: Pair, questions: Questions): boolean {
  return (
    questions.stations.some((station) => isStationOpen(pair, station, questions)) ||
    questions.promises.some((promise) => isPromiseOpen(pair.withIt, promise)) ||
    isHarmOpen(pair, questions.adds.customers)
  );
}

function isStationOpen({ withIt, without }: Pair, index: number, questions: Questions): boolean {
  const own = withIt.stations[index];
  const id = withIt.plan.stations[index]?.capacity.id;
  const before = without.stations[without.plan.stations.findIndex((station) => station.capacity.id === id)];
  if (!own) return false;
  const breach = estimateProbability(own.breach, questions.breach);
  if (breach.tooClose) return true;
  if (breach.probability > questions.breach && isShortOpen(own, questions.short)) return true;
  return before !== undefined && isAddedOpen(own, before, questions);
}

/** Mean short of the breaching scenarios over the mean load, against its tolerance: whether their difference has no sign. */
export function isShortOpen(station: StationSample, tolerance: number): boolean {
  const accepted = tolerance * meanOf(station.load);
  const beyond = station.short.map((short, scenario) => (station.breach[scenario] === 1 ? short - accepted : 0));
  const { low, high } = estimateMean(beyond);
  return low < 0 && high > 0;
}

/** Over without it as well: what it adds is then what is judged. */
function isAddedOpen(own: StationSample, before: StationSample, questions: Questions): boolean {
  const alone = estimateProbability(before.breach, questions.breach);
  if (alone.tooClose) return true;
  if (alone.probability <= questions.breach) return false;
  const { low, high } = addedBreach(own, before);
  return low <= questions.adds.probability && questions.adds.probability < high;
}

/** How much likelier the initiative makes a breach, from the same draws with it and without, and its 95% interval. */
export function addedBreach(own: StationSample, before: StationSample): ReturnType<typeof estimateMean> {
  return estimateMean(Float64Array.from(own.breach, (breach, scenario) => breach - (before.breach[scenario] ?? 0)));
}

/** The median of the share kept reaches what is required where at most half of the scenarios keep less. */
export function isPromiseOpen(sample: Sample, promise: Questions["promises"][number]): boolean {
  const ways = sample.plan.standards.filter(
    (standard) => standard.promise === promise.subject && standard.initiative === sample.plan.judged,
  );
  const total = (columns: readonly Float64Array[], scenario: number): number =>
    ways.reduce((sum, { index }) => sum + (columns[index]?.[scenario] ?? 0), 0);
  const misses = Float64Array.from({ length: sample.count }, (_, scenario) => {
    const due = total(sample.due, scenario);
    // A scenario in which nobody is due says neither.
    if (due <= 0) return 0.5;
    return total(sample.kept, scenario) / due < promise.required ? 1 : 0;
  });
  return ways.length > 0 && estimateProbability(misses, 0.5).tooClose;
}

/** Mean others let down because of it, beside the mean customers whom it brings: whether their difference has no sign. */
export function isHarmOpen(pair: Pair, tolerance: number): boolean {
  const { expected } = pair.withIt;
  const beyond = othersLetDown(pair).map((harmed, scenario) => harmed - tolerance * (expected[scenario] ?? 0));
  const { low, high } = estimateMean(beyond);
  return low < 0 && high > 0;
}

function meanOf(column: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < column.length; index++) sum += float(column, index);
  return column.length > 0 ? sum / column.length : 0;
}
