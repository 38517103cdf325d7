import { valueOf } from "../base/said.ts";
import { type Ground, tryLever } from "./ground.ts";
import { largestSafe } from "./largest-safe.ts";
import { capAt, dailyAt, type Lever } from "./levers.ts";
import { leverWay } from "./made.ts";
import { roundNumber, stepAtMost } from "./round-numbers.ts";
import type { Way } from "./way.ts";

/** The ways that bound how many come, with the largest safe numbers. */
export interface BoundedWays {
  readonly ways: readonly Way[];
  readonly volume: number | undefined;
  readonly daily: number | undefined;
}

/** The largest cap and the largest number a day that are safe. */
export async function boundedWays(ground: Ground): Promise<BoundedWays> {
  const { now } = ground.search;
  if (!mayBound(ground)) return { ways: [], volume: undefined, daily: undefined };
  const daily = (rate: number): Lever => dailyAt(now.company, now.initiative, rate);
  const volume = await largestCap(ground);
  const rate = await largestOf(ground, daily);
  const ways = [
    volume === undefined ? undefined : await leverWay(ground, "cap", capAt(now.company, now.initiative, volume)),
    rate === undefined ? undefined : await leverWay(ground, "daily", daily(rate)),
  ];
  return { ways: ways.filter((way) => way !== undefined), volume, daily: rate };
}

/** A cap above all that come: it turns nobody away, and bounds what more of them could do. */
export async function openCap(ground: Ground): Promise<BoundedWays | undefined> {
  const { company, initiative } = ground.search.now;
  if (!mayBound(ground)) return undefined;
  const volume = roundNumber(stepAtMost(mostOf(ground)) + 1);
  const way = await leverWay(ground, "cap", capAt(company, initiative, volume));
  return way && { ways: [way], volume, daily: undefined };
}

/** Fewer than come may be let in, and how many come is known. */
export function mayBound({ wanted, search: { now } }: Ground): boolean {
  return !wanted.keep.has("volume") && now.outlook.customers.known;
}

/** The largest safe cap; nothing: not even one customer is. */
export async function largestCap(ground: Ground): Promise<number | undefined> {
  const { company, initiative } = ground.search.now;
  return largestOf(ground, (total) => capAt(company, initiative, total));
}

async function largestOf(ground: Ground, leverAt: (amount: number) => Lever): Promise<number | undefined> {
  const step = await largestSafe(
    stepAtMost(mostOf(ground)) + 1,
    async (each, look) => (await tryLever(ground, leverAt(roundNumber(each)), look)) !== undefined,
  );
  return step === undefined ? undefined : roundNumber(step);
}

/** More than this hardly ever come. */
function mostOf({ search: { now } }: Ground): number {
  const volumes = now.initiative.streams.flatMap(({ declaration }) => valueOf(declaration.volume)?.high ?? []);
  return Math.max(now.outlook.customers.expected.p95, ...volumes);
}
