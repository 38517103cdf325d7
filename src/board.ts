import { backtestCompany } from "./backtest.ts";
import { boardText } from "./board-texts.ts";
import { refusedAs, shown, wishedAsking, wishedDecision, wishedException } from "./board-wishes.ts";
import type { BaseCompany } from "./base-company.ts";
import type { Edit } from "./base/edit.ts";
import { once } from "./base/once.ts";
import { type Language, otherLanguage } from "./base/bilingual.ts";
import type { CheckRequest } from "./cli/pipeline.ts";
import { companyResult, stillToLive, withWaysOut } from "./company-result.ts";
import { judgeCompany, type JudgedIn, judgeTrial, SEED } from "./judge-company.ts";
import { playedTogether } from "./kept-rehearsals.ts";
import type { OpenCompany } from "./open-company.ts";
import { prepare as prepareEdits } from "./record.ts";
import { resultOf } from "./result-of.ts";
import { compareResults } from "./result/compare.ts";
import type { Comparison } from "./result/comparison.ts";
import { inComparison } from "./result/in-comparison.ts";
import type { Judged } from "./result/request.ts";
import type { InitiativeResult, Result } from "./result/result.ts";
import { capacityDays, type CapacityDays } from "./simulate/capacity-days.ts";
import { verdictOf } from "./rules/verdict.ts";
import type { Day } from "./time/day.ts";
import { RUNGS } from "./simulate/ladder.ts";
import type { Together } from "./simulate/together/together-outlook.ts";
import { launchOn } from "./solve/levers.ts";
import { forecastAt } from "./solve/scaled.ts";
import { type Change, NO_CHANGE } from "./tui/change.ts";
import type { Attempt, CapacityPlace, Preparing, Trials } from "./tui/trials.ts";
import type { Wish } from "./tui/wish.ts";
import { rewritten } from "./ways-out.ts";
import { known } from "./what-changed.ts";

/** Scenarios of an answer: enough to see at once where it goes, then as many as the ladder's lowest rung. */
const SCENARIOS: Readonly<Record<Attempt["look"], number>> = { glance: 64, settled: RUNGS[0] };

/** A company judged for the board. */
interface Judging {
  readonly open: OpenCompany;
  readonly judged: readonly JudgedIn[];
  /** The same with their ways out. */
  readonly told: readonly Judged[];
  readonly seed: number;
  readonly changed: Changed;
}

/** The company with what is tried, read once for all that is asked of it. */
type Changed = (tried: Tried) => Promise<OpenCompany | undefined>;

export interface BoardRequest extends Pick<CheckRequest, "seed"> {
  /** The company as it stood, for what changed since. */
  readonly since?: BaseCompany;
}

/** Judges an open company as `check` does, and answers what the board asks of it; undefined: nothing is there to judge. */
export async function boardOf(
  open: OpenCompany,
  { seed = SEED, since }: BoardRequest = {},
): Promise<Trials | undefined> {
  const initiatives = stillToLive(open.company);
  if (initiatives.length === 0) return undefined;
  const judged = judgeCompany(open, initiatives, { seed });
  const told = await withWaysOut(open, judged, { seed });
  const judging: Judging = {
    open,
    judged,
    told,
    seed,
    changed: lastOf((tried) => changedCompany({ open, told }, tried)),
  };
  const comparison = since && inEach((language) => comparedWith(judging, since, language));
  return {
    result: inEach((language) => {
      const result = resultIn(judging, language);
      if (!comparison) return result;
      return inComparison({ result, translated: resultIn(judging, otherLanguage(language)) }, comparison(language));
    }),
    record: (await backtestCompany(open, { environment: open.moment.environment, language: open.company.language }))
      ?.verdicts,
    days: async (place, as) => daysOf(judging, place, as),
    attempt: async (asked) => attempt(judging, asked),
    prepare: async (initiative, wish, language) => prepare(judging, { initiative, wish }, language),
    read: async (reading, as) => boardText({ open, judged, comparison }, reading, as),
  };
}

function resultIn({ open, judged, told, seed }: Judging, language: Language): Result {
  const played = judged[0]?.world.together();
  return resultOf(open, told, { problems: open.problems, seed, language, together: played });
}

/** What differs from the company as it stood, judged on the same day with the same drivers. */
function comparedWith(judging: Judging, base: BaseCompany, language: Language): Comparison {
  const { name, commit, open: was, problems } = base;
  const { seed, open } = judging;
  const result = was && companyResult(was, stillToLive(was.company), { seed, language, problems });
  const now = { name: "", result: resultIn(judging, language) };
  return compareResults({ name, commit, result }, now, known(was, open));
}

/** Each language once. */
function inEach<T>(make: (language: Language) => T): (language: Language) => T {
  const made = { en: once(() => make("en")), es: once(() => make("es")) };
  return (language) => made[language]();
}

/** What comes with a way out: for a rehearsal others' word is taken as given, what is written is the proposer's own. */
type With = "all-that-it-needs" | "own-words";

/** The changes of files that a try stands for: rehearsed exactly as they would be written. */
function editsOf(
  { told }: Pick<Judging, "told">,
  { id, change: { volume, days, option } }: Tried,
  along: With,
): readonly Edit[] | undefined {
  const one = told.find(({ initiative }) => initiative.id === id);
  if (!one) return undefined;
  const { initiative, ways } = one;
  const way = ways?.ways.find((each) => each.id === option);
  if (option !== undefined && !way) return undefined;
  const remedies = way ? (ways?.always ?? []) : [];
  const always = remedies.flatMap(({ own, edits }) => (own || along === "all-that-it-needs" ? edits : []));
  const scaled = volume === NO_CHANGE.volume ? [] : forecastAt(initiative, volume);
  const moved = days === NO_CHANGE.days ? [] : launchOn(initiative, initiative.launch + days).edits;
  return scaled && [...always, ...(way?.edits ?? []), ...scaled, ...moved];
}

/** An initiative as it is tried. */
interface Tried {
  readonly id: string;
  readonly change: Change;
}

async function changedCompany(judging: Pick<Judging, "open" | "told">, tried: Tried): Promise<OpenCompany | undefined> {
  const edits = editsOf(judging, tried, "all-that-it-needs");
  if (!edits) return undefined;
  return edits.length === 0 ? judging.open : rewritten(judging.open, edits);
}

/** The last answer is kept: what is asked next is mostly about the same. */
function lastOf(answer: Changed): Changed {
  let last: { readonly key: string; readonly answer: ReturnType<Changed> } | undefined;
  return async (tried) => {
    const key = JSON.stringify(tried);
    if (last?.key !== key) last = { key, answer: answer(tried) };
    return last.answer;
  };
}

async function daysOf(
  judging: Judging,
  place: CapacityPlace,
  { change, look }: Pick<Attempt, "change" | "look">,
): Promise<CapacityDays | undefined> {
  const open = await judging.changed({ id: place.initiative, change });
  const initiative = open?.company.initiatives.find(({ id }) => id === place.initiative);
  if (!open || !initiative) return undefined;
  const { company, tables } = open;
  const { capacity } = place;
  return capacityDays(company, initiative, { seed: judging.seed, tables, capacity, scenarios: SCENARIOS[look] });
}

async function attempt(judging: Judging, asked: Attempt): Promise<InitiativeResult | undefined> {
  const { initiative: id, change, look, language } = asked;
  const open = await judging.changed({ id, change });
  const initiative = open?.company.initiatives.find((each) => each.id === id);
  if (!open || !initiative) return undefined;
  const trial = { scenarios: SCENARIOS[look], multiple: 1, strengthOf: new Set<string>() };
  const one = judgeTrial(open, initiative, {
    seed: judging.seed,
    trial,
    together: togetherIn(judging, open, look),
  });
  const settled = change.option === undefined ? one : withoutSettled(judging, one, open.company.asOf);
  const [told] = resultOf(open, [settled], { problems: [], seed: judging.seed, language }).initiatives;
  return told;
}

/** At a glance, what they come to together is what the files say, never nothing; settled, all are played again. */
function togetherIn({ judged, seed }: Judging, open: OpenCompany, look: Attempt["look"]): () => Together | undefined {
  if (look === "glance") return () => judged[0]?.world.together();
  return once(() => playedTogether(open, { seed }));
}

/** Beside a way out, what only people can settle is taken as settled, as in the table of ways out. */
function withoutSettled({ told }: Judging, one: JudgedIn, asOf: Day): JudgedIn {
  const ways = told.find(({ initiative }) => initiative.id === one.initiative.id)?.ways;
  const people = new Set(
    ways?.always.flatMap(({ finding, edits }) => (edits.length === 0 ? finding.fingerprint : [])) ?? [],
  );
  const findings = one.findings.filter(({ fingerprint }) => !people.has(fingerprint));
  return { ...one, findings, verdict: verdictOf(findings, one.conditions, asOf) };
}

interface Wanted {
  readonly initiative: string;
  readonly wish: Wish;
}

/** Works out what somebody wants written; nothing is. */
async function prepare(judging: Judging, { initiative, wish }: Wanted, language: Language): Promise<Preparing> {
  switch (wish.is) {
    case "change": {
      const edits = editsOf(judging, { id: initiative, change: wish.change }, "own-words");
      return edits ? shown(await prepareEdits(judging.open, edits)) : refusedAs({ is: "no-place" });
    }
    case "ask":
      return wishedAsking(judging, { initiative, wish }, language);
    case "exception":
      return wishedException(judging, { initiative, wish });
    case "decision":
      return wishedDecision(judging, { initiative, wish });
  }
}
