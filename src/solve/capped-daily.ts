import { type BoundedWays, largestCap } from "./bounded-ways.ts";
import { deedOf, type Ground, tryLever } from "./ground.ts";
import { capAt, dailyAt, type Lever } from "./levers.ts";
import { clearWay } from "./made.ts";
import { roundNumber, stepAtMost } from "./round-numbers.ts";
import type { Way } from "./way.ts";

/** How many daily numbers above the safe one are looked at, each about a quarter larger than the one before. */
const MOST_RATES = 4;
const LARGER = 1.25;

/** Two limits must let in so much more than one: each has to be told, watched and explained. */
const WORTH = 1.05;

/**
 * More a day than is safe by itself, with the largest cap that makes it safe: of those the one that lets in most, where
 * that is clearly more than a cap alone or a daily number alone. So it is where a total (a stock, a budget) and a day (a line, a
 * phone) both bind and many days bring fewer than the daily number: alone, that number must hold the total in the runs in
 * which most come, and stays small in all the others.
 */
export async function cappedDaily(ground: Ground, alone: BoundedWays): Promise<Way | undefined> {
  const { volume, daily, ways } = alone;
  if (volume === undefined || daily === undefined || ground.wanted.depth === "quick") return undefined;
  let [best, most]: [Way | undefined, number] = [undefined, WORTH * Math.max(0, ...ways.map(customersOf))];
  for (const rate of ratesAbove(daily)) {
    const way = await wayWith(ground, rate);
    // A larger number a day asks for a smaller cap: once that costs more than it brings, it goes on doing so.
    if (!way || customersOf(way) <= most) break;
    [best, most] = [way, customersOf(way)];
  }
  return best;
}

function customersOf({ customers }: Way): number {
  return customers?.p50 ?? 0;
}

function ratesAbove(daily: number): readonly number[] {
  const rates = Array.from({ length: MOST_RATES }, (_, index) =>
    roundNumber(stepAtMost(daily * LARGER ** (index + 1))),
  );
  return [...new Set(rates)].filter((rate) => rate > daily);
}

/** The largest cap that is safe beside a daily number, both as they would be written. */
async function wayWith(ground: Ground, rate: number): Promise<Way | undefined> {
  const { company, initiative } = ground.search.now;
  const daily = dailyAt(company, initiative, rate);
  const total = await largestCap({ ...ground, edits: [...ground.edits, ...daily.edits] });
  if (total === undefined) return undefined;
  const cap = capAt(company, initiative, total);
  const both: Lever = { part: cap.part, edits: [...cap.edits, ...daily.edits] };
  const tried = await tryLever(ground, both, "settled");
  const does = [deedOf(ground, cap), deedOf(ground, daily)];
  return tried && clearWay(ground, { id: "cap-daily", does, edits: both.edits }, tried);
}
