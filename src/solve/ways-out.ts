import { always } from "./always.ts";
import { boundedWays, openCap } from "./bounded-ways.ts";
import { cappedDaily } from "./capped-daily.ts";
import type { Ground, Wanted } from "./ground.ts";
import { dateFixedBy, laterWay, launchOf, longerWay, stagedWay } from "./later-ways.ts";
import { launchOn } from "./levers.ts";
import { asIs, clearWay, compareWays, leverWay, made } from "./made.ts";
import { measuredWays } from "./measured-ways.ts";
import { rewordingEdits, rewordingPart, rewordings } from "./rewording.ts";
import { blockersOf, isClear, type Search } from "./trial.ts";
import type { Gap, Remedy, Way, WaysOut } from "./way.ts";

/** Everything that would make an initiative ready, rehearsed exactly as it would be written. */
export async function waysOut(search: Search, wanted: Wanted): Promise<WaysOut> {
  const remedies = await always(search, wanted.keep.has("promise") ? undefined : wanted.say);
  const edits = remedies.flatMap((remedy) => remedy.edits);
  const tried = await search.attempt(edits, "settled");
  const nothing = { always: remedies, gaps: [], volume: undefined, daily: undefined, launch: undefined };
  if (!tried) return { ...nothing, ways: [asIs(search)] };
  const ground: Ground = { search, wanted, edits, accepted: acceptedOf(search, remedies), tried };
  const id = remedies.some(({ own }) => own !== undefined) ? "words" : "planned";
  const does = { id, does: [], edits: [] };
  const enough = isClear(tried, ground.accepted) ? await clearWay(ground, does, tried) : undefined;
  const wordsOnly = enough ?? (await made(ground, does, tried));
  if (enough) {
    const moved = await movedWay(ground);
    return { ...nothing, launch: launchOf(moved), ways: [...(moved ? [moved] : []), wordsOnly, asIs(search)] };
  }
  const found = search.now.verdict === "undecided" ? await boundedRisk(ground) : await allOf(ground);
  const { affordable, gaps } = affordableOf(wanted, found.ways);
  return {
    ...nothing,
    ...found,
    gaps: [...found.gaps, ...gaps],
    ways: [...affordable.toSorted(compareWays), ...(remedies.length > 0 ? [wordsOnly] : []), asIs(search)],
  };
}

/**
 * What only people can settle, by fingerprint. Where all that stands in the way is not known, that is what is asked about:
 * nobody can take it as settled.
 */
function acceptedOf({ now }: Search, remedies: readonly Remedy[]): ReadonlySet<string> {
  const left = remedies.filter(({ edits }) => edits.length === 0).map(({ finding }) => finding);
  const settled = now.verdict === "undecided" ? left.filter(({ state }) => state !== "unknown") : left;
  return new Set(settled.map(({ fingerprint }) => fingerprint));
}

/** Out of the weeks in which it is too much together with others, where it is the one to move. */
async function movedWay(ground: Ground): Promise<Way | undefined> {
  const { now, moveTo } = ground.search;
  if (moveTo === undefined || ground.wanted.keep.has("date")) return undefined;
  return leverWay(ground, "date", launchOn(now.initiative, moveTo));
}

type Found = Pick<WaysOut, "ways" | "gaps" | "volume" | "daily" | "launch">;

async function allOf(ground: Ground): Promise<Found> {
  const alone = await boundedWays(ground);
  const { ways: bounded, ...largest } = alone;
  const both = await cappedDaily(ground, alone);
  const before = { hasWays: bounded.length > 0, volume: largest.volume };
  const measured = await measuredWays(ground, before);
  const later = await laterWay(ground);
  const isWhole = ground.wanted.depth === "whole";
  const more = isWhole ? [await longerWay(ground), await stagedWay(ground), await weakerWay(ground)] : [];
  const ways = [...bounded, both, ...measured.ways, later, ...more].filter((way) => way !== undefined);
  return { ...largest, ways, launch: launchOf(later), gaps: [...measured.gaps, ...fixedDay(ground)] };
}

/** Bounds with which the risk of what nobody knows is bounded, so that it no longer stands in the way (simulation.md, 2). */
async function boundedRisk(ground: Ground): Promise<Found> {
  const { ways, ...largest } = (await openCap(ground)) ?? (await boundedWays(ground));
  const gaps: readonly Gap[] = ways.length > 0 ? [] : [{ why: "still-unknown" }];
  return { ...largest, ways, launch: undefined, gaps };
}

function fixedDay(ground: Ground): readonly Gap[] {
  const by = dateFixedBy(ground);
  return by === undefined ? [] : [{ why: "date-fixed", by }];
}

/** Those that may be paid for; where none may, how much the cheapest one is short of. */
function affordableOf({ budget }: Wanted, ways: readonly Way[]): { affordable: readonly Way[]; gaps: readonly Gap[] } {
  const affordable = ways.filter(({ cost }) => budget === undefined || cost <= budget);
  if (budget === undefined || affordable.length > 0 || ways.length === 0) return { affordable, gaps: [] };
  return { affordable, gaps: [{ why: "over-budget", cheapest: Math.min(...ways.map(({ cost }) => cost)), budget }] };
}

/** The smallest weaker promise that everybody can keep, all else as planned. */
async function weakerWay(ground: Ground): Promise<Way | undefined> {
  const { company, initiative } = ground.search.now;
  if (ground.wanted.keep.has("promise")) return undefined;
  const broken = blockersOf(ground.tried).flatMap(({ subject }) =>
    initiative.promises.filter((one) => one.subject === subject),
  );
  for (const rewording of broken.flatMap((promise) => rewordings(company, promise))) {
    const edits = rewordingEdits(initiative, rewording, ground.wanted.say);
    const way = await leverWay(ground, "promise", { part: rewordingPart(rewording), edits });
    if (way) return way;
  }
  return undefined;
}
