import type { Edit } from "./base/edit.ts";
import { once } from "./base/once.ts";
import { recalled } from "./base/recalled.ts";
import { valueOf } from "./base/said.ts";
import { editedAll } from "./files/edit.ts";
import { type JudgedIn, judgeTrial, SEED } from "./judge-company.ts";
import { playedTogether } from "./kept-rehearsals.ts";
import type { Initiative } from "./model/company.ts";
import { type OpenCompany, reopenCompany } from "./open-company.ts";
import { stoppedByOthers } from "./rules/stopped-by-others.ts";
import { RUNGS } from "./simulate/ladder.ts";
import { canFeel } from "./simulate/perform.ts";
import type { Trial } from "./simulate/rehearse.ts";
import type { Collision } from "./simulate/together/together-outlook.ts";
import type { SayTerm } from "./solve/rewording.ts";
import { blockersOf, type Search, type Tried } from "./solve/trial.ts";
import type { WaysOut } from "./solve/way.ts";
import type { Wanted } from "./solve/ground.ts";
import { waysOut as search } from "./solve/ways-out.ts";
import type { Day } from "./time/day.ts";
import { termText } from "./words/terms.ts";

/** Scenarios of a glance; those of a settled look are the lowest rung's. */
const GLANCE = 64;
/** As good as nobody: enough for promises and people to be there. */
const NEXT_TO_NOTHING = 0.001;

/** Companies as they would be written that are held: the same one is glanced at, settled, and asked whom it harms. */
const MOST_OPEN = 8;

/** The judged initiatives of an open company, with the seed that they were judged with. */
export interface Case {
  readonly open: OpenCompany;
  readonly judged: readonly JudgedIn[];
  readonly seed: number | undefined;
  /** All initiatives, where only some of them are judged, and how any of them is: asked when one changes what others feel. */
  readonly everyone?: Everyone;
}

export interface Everyone {
  readonly initiatives: readonly Initiative[];
  readonly judge: (initiative: Initiative) => JudgedIn;
}

type Reopen = (edits: readonly Edit[]) => ReturnType<typeof rewritten>;

interface Reopened extends Case {
  readonly reopen: Reopen;
}

/** The ways out of one initiative that is not ready: each rehearsed from the texts as they would be written. */
export async function waysOut(one: Case, judged: JudgedIn, wanted: Wanted): Promise<WaysOut> {
  const now = triedOf(one.open, judged);
  const recall = recalled<ReturnType<Reopen>>(MOST_OPEN);
  const reopen: Reopen = async (edits) => recall(JSON.stringify(edits), async () => rewritten(one.open, edits));
  const attempt = remembered(async (edits, trial) => {
    const open = await reopen(edits);
    return open && tryOne(one, open, { initiative: judged.initiative, trial });
  });
  const strengthOf = limitsThatGiveWay(judged);
  const looks: Readonly<Record<Parameters<Search["attempt"]>[1], Trial>> = {
    glance: { scenarios: GLANCE, multiple: 1, strengthOf: new Set() },
    settled: { scenarios: RUNGS[0], multiple: 1, strengthOf },
    "nobody-comes": { scenarios: GLANCE, multiple: NEXT_TO_NOTHING, strengthOf: new Set() },
  };
  const alone: Search["attempt"] = async (edits, look) => attempt(edits, looks[look]);
  const among = remembered(async (edits, trial) => {
    const open = await reopen(edits);
    return open && tryOne(one, open, { initiative: judged.initiative, trial, isTogether: true });
  });
  const amongOthers: Search["amongOthers"] = async (edits) => among(edits, looks.settled);
  const othersMayStop = stoppedByOthers(one.open.rules, one.open.company.policy);
  const isStopped = othersMayStop && collisionsOf(judged).length > 0;
  return search(
    {
      now,
      // Where what they come to together stands in its way, a step is safe only among the others.
      attempt: async (edits, look) => (isStopped && look === "settled" ? amongOthers(edits) : alone(edits, look)),
      amongOthers,
      othersMayStop,
      moveTo: moveOf(judged),
      harms: async (edits) => harmed({ ...one, reopen }, judged, edits),
    },
    wanted,
  );
}

/** Where it is too much only together with others. */
function collisionsOf({ initiative, world }: JudgedIn): readonly Collision[] {
  const all = world.together()?.collisions ?? [];
  return all.filter(
    ({ kind, members }) => kind === "together" && members.some((member) => member.initiative === initiative.id),
  );
}

/** Where to it would be moved so that it is not, when it is the one to move. */
function moveOf(judged: JudgedIn): Day | undefined {
  const moves = collisionsOf(judged).flatMap(({ move }) => move ?? []);
  return moves.find((each) => each.initiative === judged.initiative.id)?.launch;
}

function triedOf({ company }: OpenCompany, { initiative, outlook, findings, conditions, verdict }: JudgedIn): Tried {
  return { company, initiative, outlook, findings, conditions, verdict };
}

/** How a term is said to the customers of a company, in its own language. */
export function customersWords({ company: { language, asOf } }: OpenCompany): SayTerm {
  return ({ direction, value, by }) => termText({ direction, amount: valueOf(value), by }, language, asOf);
}

type Attempt = (edits: readonly Edit[], trial: Trial) => Promise<Tried | undefined>;

/** The same question is never rehearsed twice. */
function remembered(attempt: Attempt): Attempt {
  const known = new Map<string, Promise<Tried | undefined>>();
  return async (edits, trial) => {
    const key = JSON.stringify([edits, trial.scenarios, trial.multiple]);
    const answer = known.get(key) ?? attempt(edits, trial);
    known.set(key, answer);
    return answer;
  };
}

/** The company with its files changed; nothing when that cannot be done, or leaves more wrong than there was. */
export async function rewritten(open: OpenCompany, edits: readonly Edit[]): Promise<OpenCompany | undefined> {
  const written = new Map<string, string>();
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const text = open.loaded.texts.get(file);
    const own = edits.filter((edit) => edit.file === file);
    const after = text === undefined ? undefined : editedAll(text, own);
    if (after === undefined) return undefined;
    written.set(file, after);
  }
  const reopened = await reopenCompany(open, written);
  return reopened.problems.length > open.problems.length ? undefined : reopened;
}

function tryOne(
  one: Case,
  open: OpenCompany,
  { initiative, trial, isTogether = false }: { initiative: Initiative; trial: Trial; isTogether?: boolean },
): Tried | undefined {
  const changed = open.company.initiatives.find(({ id }) => id === initiative.id);
  if (!changed) return undefined;
  const { seed = SEED } = one;
  const played = once(() => playedTogether(open, { seed, of: initiative.id }));
  return triedOf(open, judgeTrial(open, changed, { seed, trial, ...(isTogether ? { together: played } : {}) }));
}

/** Running totals that give way when more come than planned: a rule may judge how soon. */
function limitsThatGiveWay({ outlook }: JudgedIn): ReadonlySet<string> {
  const limits = outlook.capacities.filter(({ kind, breaksAt }) => kind === "limit" && breaksAt !== undefined);
  return new Set(limits.map(({ id }) => id));
}

/** Whether what an initiative's own file says can matter to another, before it is changed or after. */
function mayFeel(opens: readonly OpenCompany[], initiative: Initiative, other: Initiative): boolean {
  if (other.promises.some(({ declaration }) => declaration.enabled_by === initiative.id)) return true;
  return opens.some(({ company }) => {
    const find = (id: string): Initiative | undefined => company.initiatives.find((each) => each.id === id);
    const [felt, feeling] = [find(initiative.id), find(other.id)];
    return !felt || !feeling || canFeel(company, { one: feeling, of: felt });
  });
}

/** Titles of the other initiatives in whose way more stands than before: only of what is approved or live they feel anything. */
async function harmed(one: Reopened, { initiative }: JudgedIn, edits: readonly Edit[]): Promise<readonly string[]> {
  const { status } = initiative;
  if (status !== "approved" && status !== "live") return [];
  const open = await one.reopen(edits);
  if (!open) return [];
  const trial = { scenarios: RUNGS[0], multiple: 1, strengthOf: new Set<string>() };
  const { initiatives, judge } = one.everyone ?? everyoneIn(one.judged);
  const others = initiatives.filter(({ id }) => id !== initiative.id);
  const isOwn = edits.every(({ file }) => file === initiative.at.file);
  const feeling = isOwn ? others.filter((other) => mayFeel([one.open, open], initiative, other)) : others;
  return feeling
    .filter((other) => {
      const known = new Set(blockersOf(triedOf(one.open, judge(other))).map(({ fingerprint }) => fingerprint));
      const after = tryOne(one, open, { initiative: other, trial });
      return after !== undefined && blockersOf(after).some(({ fingerprint }) => !known.has(fingerprint));
    })
    .map(({ declaration }) => declaration.title);
}

/** All are judged already. */
function everyoneIn(judged: readonly JudgedIn[]): Everyone {
  const known = new Map(judged.map((each) => [each.initiative, each]));
  const judge = (initiative: Initiative): JudgedIn => {
    const found = known.get(initiative);
    if (!found) throw new RangeError(`${initiative.id} was not judged`);
    return found;
  };
  return { initiatives: [...known.keys()], judge };
}
