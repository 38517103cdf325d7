import type { Edit } from "../base/edit.ts";
import { compareText } from "../base/position.ts";
import { valueOf } from "../base/said.ts";
import { verdictOf } from "../rules/verdict.ts";
import { subtractWorkingDays } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import { always } from "./always.ts";
import { largestSafe, type Look } from "./largest-safe.ts";
import { capAt, dailyAt, evenly, launchOn, type Lever } from "./levers.ts";
import { cheapestPlan, type Measures, measuresOf, type Plan, planDeeds, planEdits } from "./measures.ts";
import { rewordingEdits, rewordingPart, rewordings, type SayTerm } from "./rewording.ts";
import { roundNumber, stepAtMost } from "./round-numbers.ts";
import { blockersOf, isClear, type Search, type Tried } from "./trial.ts";
import type { Deed, Remedy, Way, WaysOut } from "./way.ts";

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

/** Later launch days that are tried: the same day of so many of the weeks that follow. */
const MOST_WEEKS_LATER = 12;

/** What is known when options are looked for. */
interface Base {
  readonly search: Search;
  readonly wanted: Wanted;
  readonly remedies: readonly Remedy[];
  /** The changes that every way out needs. */
  readonly edits: readonly Edit[];
  /** What only people can settle is taken as settled. */
  readonly accepted: ReadonlySet<string>;
  /** Rehearsed with `edits`. */
  readonly tried: Tried;
}

/** Everything that would make an initiative ready, rehearsed exactly as it would be written. */
export async function waysOut(search: Search, wanted: Wanted): Promise<WaysOut> {
  const remedies = await always(search, wanted.keep.has("promise") ? undefined : wanted.say);
  const edits = remedies.flatMap((remedy) => remedy.edits);
  const tried = await search.attempt(edits, "settled");
  const nothing = { always: remedies, gaps: [], volume: undefined, daily: undefined, launch: undefined };
  if (!tried) return { ...nothing, ways: [asIs(search)] };
  const left = remedies.filter((remedy) => remedy.edits.length === 0);
  const accepted = new Set(left.map(({ finding }) => finding.fingerprint));
  const base: Base = { search, wanted, remedies, edits, accepted, tried };
  const id = remedies.some(({ own }) => own !== undefined) ? "words" : "planned";
  const wordsOnly = await made(base, { id, does: [], edits: [] }, tried);
  if (isClear(tried, accepted)) return { ...nothing, ways: [wordsOnly, asIs(search)] };
  const { levers, ...largest } = await leversOf(base);
  const measured = await measuredWays(base, levers.length > 0);
  const later = wanted.depth === "whole" ? await laterWay(base) : undefined;
  const weaker = wanted.depth === "whole" ? await weakerWay(base) : undefined;
  const ways = [...levers, ...measured.ways, later, weaker].filter((way) => way !== undefined);
  const affordable = ways.filter(({ cost }) => wanted.budget === undefined || cost <= wanted.budget);
  return {
    ...nothing,
    ...largest,
    launch: launchOf(later),
    gaps: measured.gaps,
    ways: [...affordable.sort(compareWays), ...(remedies.length > 0 ? [wordsOnly] : []), asIs(search)],
  };
}

/** Cheapest first; then fewest let down, most customers, the latest start; last by name. */
function compareWays(a: Way, b: Way): number {
  const [ofA, ofB] = [ranksOf(a), ranksOf(b)];
  const first = ofA.findIndex((rank, index) => rank !== ofB[index]);
  return first < 0 ? compareText(a.id, b.id) : (ofA[first] ?? 0) - (ofB[first] ?? 0);
}

function ranksOf({ cost, letDown, customers, startBy }: Way): readonly number[] {
  return [cost, letDown?.p50 ?? Infinity, -(customers?.p50 ?? 0), -(startBy ?? Infinity)];
}

function launchOf(way: Way | undefined): Day | undefined {
  return way?.parts.flatMap((part) => (part.is === "date" ? [part.launch] : []))[0];
}

/** What makes a way out, before it is rehearsed. */
interface Made {
  /** `words` and `planned` do nothing beside what every way needs. */
  readonly id: string;
  readonly does: readonly Deed[];
  readonly edits: readonly Edit[];
  readonly plan?: Plan;
}

async function made(base: Base, { id, does, edits, plan }: Made, tried: Tried): Promise<Way> {
  const { customers } = tried.outlook;
  const rest = tried.findings.filter(({ fingerprint }) => !base.accepted.has(fingerprint));
  const days = does.flatMap(({ by }) => (by === undefined ? [] : [by]));
  const isBrief = does.length === 0 || base.wanted.depth === "quick";
  return {
    id,
    parts: does.length > 0 ? does.map(({ part }) => part) : [{ is: id === "words" ? id : "planned" }],
    does,
    edits,
    cost: plan?.cost ?? 0,
    paidBy: [...new Set(plan?.taken.map(({ measure }) => measure.paidBy) ?? [])],
    startBy: days.length > 0 ? Math.min(...days) : eveOf(tried),
    customers: customers.known ? customers.expected : undefined,
    letDown: customers.known && customers.letDownKnown ? customers.letDown : undefined,
    verdict: verdictOf(rest, tried.conditions, tried.company.asOf),
    harms: isBrief ? [] : await base.search.harms([...base.edits, ...edits]),
  };
}

function asIs({ now }: Search): Way {
  const { customers } = now.outlook;
  return {
    id: "as-is",
    parts: [{ is: "as-is" }],
    does: [],
    edits: [],
    cost: 0,
    paidBy: [],
    startBy: undefined,
    customers: customers.known ? customers.expected : undefined,
    letDown: customers.known && customers.letDownKnown ? customers.letDown : undefined,
    verdict: now.verdict,
    harms: [],
  };
}

/** The last working day before launch, never one that is past. */
function eveOf({ company, initiative }: Tried): Day {
  return Math.max(company.asOf, subtractWorkingDays(company.calendar, initiative.launch, 1));
}

function deedOf({ search: { now } }: Base, { part }: Lever): Deed {
  return { part, who: now.initiative.declaration.proposed_by, by: eveOf(now) };
}

async function tryLever(base: Base, lever: Lever, look: Look): Promise<Tried | undefined> {
  const tried = await base.search.attempt([...base.edits, ...lever.edits], look);
  return isClear(tried, base.accepted) ? tried : undefined;
}

async function leverWay(base: Base, id: string, lever: Lever): Promise<Way | undefined> {
  const tried = await tryLever(base, lever, "settled");
  return tried && made(base, { id, does: [deedOf(base, lever)], edits: lever.edits }, tried);
}

interface Levers {
  readonly levers: readonly Way[];
  readonly volume: number | undefined;
  readonly daily: number | undefined;
}

/** The largest cap and the largest number a day that are safe. */
async function leversOf(base: Base): Promise<Levers> {
  const { now } = base.search;
  if (base.wanted.keep.has("volume") || !now.outlook.customers.known)
    return { levers: [], volume: undefined, daily: undefined };
  const cap = (total: number): Lever => capAt(now.company, now.initiative, total);
  const daily = (rate: number): Lever => dailyAt(now.company, now.initiative, rate);
  const volume = await largestOf(base, cap);
  const rate = await largestOf(base, daily);
  const ways = [
    volume === undefined ? undefined : await leverWay(base, "cap", cap(volume)),
    rate === undefined ? undefined : await leverWay(base, "daily", daily(rate)),
  ];
  return { levers: ways.filter((way) => way !== undefined), volume, daily: rate };
}

async function largestOf(base: Base, leverAt: (amount: number) => Lever): Promise<number | undefined> {
  const { outlook, initiative } = base.search.now;
  const volumes = initiative.streams.flatMap(({ declaration }) => valueOf(declaration.volume)?.high ?? []);
  const most = stepAtMost(Math.max(outlook.customers.expected.p95, ...volumes)) + 1;
  const step = await largestSafe(
    most,
    async (each, look) => (await tryLever(base, leverAt(roundNumber(each)), look)) !== undefined,
  );
  return step === undefined ? undefined : roundNumber(step);
}

interface Measured {
  readonly ways: readonly Way[];
  readonly gaps: Measures["gaps"];
}

/** What departments declared, by itself and with the demand spread evenly. */
async function measuredWays(base: Base, hasWays: boolean): Promise<Measured> {
  const { company, initiative } = base.search.now;
  const over = overOf(base, base.tried);
  const { measures, gaps } = measuresOf(company, initiative, over);
  if (base.wanted.depth === "quick" && hasWays) return { ways: [], gaps };
  const spread = base.wanted.depth === "whole" ? evenly(initiative) : undefined;
  const ways = [
    await measuredWay(base, measures, undefined),
    spread && (await leverWay(base, "spread", spread)),
    spread && (await measuredWay(base, measures, spread)),
  ];
  return { ways: ways.filter((way) => way !== undefined), gaps };
}

/** Capacities that stand in the way, by full id. */
function overOf(base: Base, tried: Tried): readonly string[] {
  const found = blockersOf(tried).filter(({ fingerprint }) => !base.accepted.has(fingerprint));
  return found.flatMap(({ subject }) => (subject.startsWith("capacity:") ? [subject.slice("capacity:".length)] : []));
}

async function measuredWay(
  base: Base,
  measures: Measures["measures"],
  lever: Lever | undefined,
): Promise<Way | undefined> {
  const { company, initiative } = base.search.now;
  const before = [...base.edits, ...(lever?.edits ?? [])];
  const tried = await base.search.attempt(before, "settled");
  if (!tried || (lever && isClear(tried, base.accepted))) return undefined;
  const attempt = async (plan: Plan) =>
    base.search.attempt([...before, ...planEdits(company, initiative, plan)], "settled");
  const over = overOf(base, tried);
  const plan = await cheapestPlan(
    measures.filter(({ capacity }) => over.includes(capacity.id)),
    over,
    async (each) => {
      const after = await attempt(each);
      if (!after) return "other";
      if (isClear(after, base.accepted)) return "clear";
      const left = overOf(base, after);
      return left.some((capacity) => over.includes(capacity)) ? left : "other";
    },
  );
  const after = plan && (await attempt(plan));
  if (!plan || !after) return undefined;
  const does = [...(lever ? [deedOf(base, lever)] : []), ...planDeeds(plan)];
  const edits = [...(lever?.edits ?? []), ...planEdits(company, initiative, plan)];
  return made(base, { id: lever ? "mix" : "measures", does, edits, plan }, after);
}

/** The earliest of the later days on which it is safe: each of them is looked at, since a later one can be worse. */
async function laterWay(base: Base): Promise<Way | undefined> {
  const { initiative, outlook } = base.search.now;
  if (base.wanted.keep.has("date")) return undefined;
  const gates = outlook.gates.flatMap(({ holds, earliestLaunch }) => (holds ? [] : (earliestLaunch ?? [])));
  const first = Math.max(initiative.launch, ...gates);
  for (let week = 1; week <= MOST_WEEKS_LATER; week++) {
    const day = initiative.launch + 7 * week;
    if (day < first) continue;
    const lever = launchOn(initiative, day);
    const holds = (await tryLever(base, lever, "glance")) !== undefined;
    const way = holds ? await leverWay(base, "date", lever) : undefined;
    if (way) return way;
  }
  return undefined;
}

/** The smallest weaker promise that everybody can keep, all else as planned. */
async function weakerWay(base: Base): Promise<Way | undefined> {
  const { company, initiative } = base.search.now;
  if (base.wanted.keep.has("promise")) return undefined;
  const broken = blockersOf(base.tried).flatMap(({ subject }) =>
    initiative.promises.filter((one) => one.subject === subject),
  );
  for (const rewording of broken.flatMap((promise) => rewordings(company, promise))) {
    const edits = rewordingEdits(initiative, rewording, base.wanted.say);
    const way = await leverWay(base, "promise", { part: rewordingPart(rewording), edits });
    if (way) return way;
  }
  return undefined;
}
