import { type Ground, tryLever } from "./ground.ts";
import { type Lever, launchOn, longer, staged } from "./levers.ts";
import { leverWay } from "./made.ts";
import type { Day } from "../time/day.ts";
import type { Way } from "./way.ts";

/** Later launch days that are tried: the same day of so many of the weeks that follow. */
const MOST_WEEKS_LATER = 12;
/** Later ends, and steps of an opening, that are tried: a week apart. */
const MOST_WEEKS_LONGER = 8;

/** The earliest of the later days on which it is safe: each of them is looked at, since a later one can be worse. */
export async function laterWay(ground: Ground): Promise<Way | undefined> {
  const { initiative, outlook } = ground.search.now;
  if (ground.wanted.keep.has("date") || dateFixedBy(ground) !== undefined) return undefined;
  const gates = outlook.gates.flatMap(({ holds, earliestLaunch }) => (holds ? [] : (earliestLaunch ?? [])));
  const first = Math.max(initiative.launch, ...gates);
  const days = weeks(MOST_WEEKS_LATER).map((week) => initiative.launch + 7 * week);
  const levers = days.filter((day) => day >= first).map((day) => launchOn(initiative, day));
  return firstSafe(ground, "date", levers);
}

/** What fixes its day, where something does. */
export function dateFixedBy({ search: { now } }: Ground): string | undefined {
  const fixed = now.initiative.declaration.timing?.fixed_by;
  return fixed === undefined || fixed === "nothing" ? undefined : fixed;
}

/** The first day of a way that launches later. */
export function launchOf(way: Way | undefined): Day | undefined {
  return way?.parts.flatMap((part) => (part.is === "date" ? [part.launch] : []))[0];
}

/** The same customers over a longer time, spread evenly: the earliest of the later ends that is safe. */
export async function longerWay(ground: Ground): Promise<Way | undefined> {
  const { initiative } = ground.search.now;
  if (ground.wanted.keep.has("date")) return undefined;
  const levers = weeks(MOST_WEEKS_LONGER).flatMap((week) => longer(initiative, 7 * week) ?? []);
  return firstSafe(ground, "longer", levers);
}

/** An opening by equal steps a week apart, where it is said that it opens by stages: the fewest steps that are safe. */
export async function stagedWay(ground: Ground): Promise<Way | undefined> {
  const { initiative } = ground.search.now;
  const levers = weeks(MOST_WEEKS_LONGER).flatMap((week) => staged(initiative, week + 1) ?? []);
  return firstSafe(ground, "staged", levers);
}

function weeks(most: number): readonly number[] {
  return Array.from({ length: most }, (_, index) => index + 1);
}

async function firstSafe(ground: Ground, id: string, levers: readonly Lever[]): Promise<Way | undefined> {
  for (const lever of levers) {
    const holds = (await tryLever(ground, lever, "glance")) !== undefined;
    const way = holds ? await leverWay(ground, id, lever) : undefined;
    if (way) return way;
  }
  return undefined;
}
