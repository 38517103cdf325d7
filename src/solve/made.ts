import type { Edit } from "../base/edit.ts";
import { compareText } from "../base/position.ts";
import { harmedOnes } from "../facts/harmed-ones.ts";
import { type Verdict, verdictOf } from "../rules/verdict.ts";
import { deedOf, eveOf, type Ground, tryLever } from "./ground.ts";
import type { Lever } from "./levers.ts";
import type { Plan } from "./measures.ts";
import { isClear, type Search, type Tried } from "./trial.ts";
import type { Deed, Way } from "./way.ts";

/** What makes a way out, before it is rehearsed. */
export interface Made {
  /** `words` and `planned` do nothing beside what every way needs. */
  readonly id: string;
  readonly does: readonly Deed[];
  readonly edits: readonly Edit[];
  readonly plan?: Plan;
}

/** A way out as a check would judge it once it is written; nothing: with it something still stands in the way. */
export async function clearWay(ground: Ground, way: Made, tried: Tried): Promise<Way | undefined> {
  const seen = await judged(ground, way, tried);
  return isClear(seen, ground.accepted) ? made(ground, way, seen) : undefined;
}

/** What they all come to at once is asked only where it can still change the verdict: most often it is a warning more. */
async function judged(ground: Ground, { edits }: Made, tried: Tried): Promise<Tried | undefined> {
  const { othersMayStop, amongOthers } = ground.search;
  if (!othersMayStop && verdictIn(ground, tried) !== "ready") return tried;
  return amongOthers([...ground.edits, ...edits]);
}

/** What only people can settle is taken as settled. */
function verdictIn({ accepted }: Ground, { findings, conditions, company }: Tried): Verdict {
  const rest = findings.filter(({ fingerprint }) => !accepted.has(fingerprint));
  return verdictOf(rest, conditions, company.asOf);
}

/** A way out with what came of rehearsing it. */
export async function made(ground: Ground, { id, does, edits, plan }: Made, tried: Tried): Promise<Way> {
  const days = does.flatMap(({ by }) => (by === undefined ? [] : [by]));
  return {
    id,
    parts: does.length > 0 ? does.map(({ part }) => part) : [{ is: id === "words" ? id : "planned" }],
    does,
    edits,
    cost: plan?.cost ?? 0,
    paidBy: [...new Set(plan?.taken.map(({ measure }) => measure.paidBy) ?? [])],
    startBy: days.length > 0 ? Math.min(...days) : eveOf(tried),
    ...lived(tried),
    verdict: verdictIn(ground, tried),
    harms: await harmsOf(ground.search, [...ground.edits, ...edits], tried),
  };
}

/** One lever as a way out, where it is enough. */
export async function leverWay(ground: Ground, id: string, lever: Lever): Promise<Way | undefined> {
  const tried = await tryLever(ground, lever, "settled");
  return tried && clearWay(ground, { id, does: [deedOf(ground, lever)], edits: lever.edits }, tried);
}

/** What it comes to when nothing is done. */
export function asIs({ now }: Search): Way {
  return {
    id: "as-is",
    parts: [{ is: "as-is" }],
    does: [],
    edits: [],
    cost: 0,
    paidBy: [],
    startBy: undefined,
    ...lived(now),
    verdict: now.verdict,
    harms: titlesOf(now),
  };
}

function lived({ outlook: { customers } }: Tried): Pick<Way, "customers" | "letDown"> {
  return {
    customers: customers.known ? customers.expected : undefined,
    letDown: customers.known && customers.letDownKnown ? customers.letDown : undefined,
  };
}

/** Initiatives whose capacities hold without this one and not with it on top, or in whose way the changes put more. */
async function harmsOf(search: Search, edits: readonly Edit[], tried: Tried): Promise<readonly string[]> {
  return [...new Set([...titlesOf(tried), ...(await search.harms(edits))])].sort(compareText);
}

function titlesOf({ company, outlook }: Tried): readonly string[] {
  return harmedOnes(company, outlook).map(({ declaration }) => declaration.title);
}

/** Cheapest first; then fewest let down, most customers, the latest start; last by name. */
export function compareWays(a: Way, b: Way): number {
  const [ofA, ofB] = [ranksOf(a), ranksOf(b)];
  const first = ofA.findIndex((rank, index) => rank !== ofB[index]);
  return first < 0 ? compareText(a.id, b.id) : (ofA[first] ?? 0) - (ofB[first] ?? 0);
}

function ranksOf({ cost, letDown, customers, startBy }: Way): readonly number[] {
  return [cost, letDown?.p50 ?? Infinity, -(customers?.p50 ?? 0), -(startBy ?? Infinity)];
}
