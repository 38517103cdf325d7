import type { Edit } from "../base/edit.ts";
import { subtractWorkingDays } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import type { Look } from "./largest-safe.ts";
import type { Lever } from "./levers.ts";
import type { SayTerm } from "./rewording.ts";
import { blockersOf, isClear, type Search, type Tried } from "./trial.ts";
import type { Deed } from "./way.ts";

/** What a way out may not touch, what it may cost, and how far to look. */
export interface Wanted {
  readonly keep: ReadonlySet<"volume" | "date" | "promise">;
  /** In the company's currency; undefined: any. */
  readonly budget: number | undefined;
  /** `quick`: what costs nothing and, only where that is not enough, the cheapest measures. */
  readonly depth: "quick" | "whole";
  /** A term in the language of the company's customers. */
  readonly say: SayTerm;
}

/** What every way out stands on. */
export interface Ground {
  readonly search: Search;
  readonly wanted: Wanted;
  /** The changes that every way out needs. */
  readonly edits: readonly Edit[];
  /** What only people can settle is taken as settled. */
  readonly accepted: ReadonlySet<string>;
  /** Rehearsed with `edits`. */
  readonly tried: Tried;
}

/** What comes of a lever with what every way needs, where nothing stands in its way any more. */
export async function tryLever(ground: Ground, lever: Lever, look: Look): Promise<Tried | undefined> {
  const tried = await ground.search.attempt([...ground.edits, ...lever.edits], look);
  return isClear(tried, ground.accepted) ? tried : undefined;
}

/** Whoever proposes it pulls its levers, until the eve of the launch as it is planned. */
export function deedOf({ search: { now } }: Ground, { part }: Lever): Deed {
  return { part, who: now.initiative.declaration.proposed_by, by: eveOf(now) };
}

/** The last working day before launch, never one that is past. */
export function eveOf({ company, initiative }: Tried): Day {
  return Math.max(company.asOf, subtractWorkingDays(company.calendar, initiative.launch, 1));
}

/** Capacities that stand in the way, by full id. */
export function overOf({ accepted }: Ground, tried: Tried): readonly string[] {
  const found = blockersOf(tried).filter(({ fingerprint }) => !accepted.has(fingerprint));
  return found.flatMap(({ subject }) => (subject.startsWith("capacity:") ? [subject.slice("capacity:".length)] : []));
}
