import type { Bilingual, Language } from "../base/bilingual.ts";
import type { CapacityKind } from "../capacity/index.ts";
import { type Touch, touchesOf } from "../facts/conversation.ts";
import { movedName } from "../facts/moved.ts";
import { flowName } from "../facts/wording.ts";
import type { World } from "../facts/world.ts";
import type { Initiative, Term } from "../model/company.ts";
import type { Arrivals, CapacityOutlook, Missing } from "../simulate/outlook.ts";
import type { Day } from "../time/day.ts";
import { answerNeededBy, type Asking } from "./asking.ts";

/** What a department is asked about an initiative: everything that it needs in order to answer. */
export interface Message {
  readonly initiative: Initiative;
  readonly asking: Asking;
  readonly language: Language;
  readonly today: Day;
  /** Who asks: the department that proposes it. */
  readonly proposer: Bilingual;
  readonly reaches: readonly Reach[];
  readonly promises: readonly PromisedInItsName[];
  /** Why it is asked, where neither load nor promise says so. */
  readonly because: readonly Reason[];
  /** Numbers that only it can say. */
  readonly missing: readonly Missing[];
  /** Which fact got worse since it answered. */
  readonly moved: Bilingual | undefined;
  readonly answerBy: Day;
}

/** Why somebody is asked whom neither load nor promise reaches; the others are told by what reaches them. */
const REASONS = ["payer", "insurer", "changed", "owner"] as const satisfies readonly Touch[];

export type Reason = (typeof REASONS)[number];

/** What comes to one of its capacities. */
export interface Reach {
  readonly capacity: string;
  readonly title: Bilingual;
  readonly kind: CapacityKind;
  readonly flow: Bilingual;
  readonly units: number;
  readonly arrivals: Arrivals;
  /** What it has left on the busiest day, where that has a meaning. */
  readonly room: number | undefined;
  /** Stock: what would be on hand when it starts. */
  readonly atLaunch: number | undefined;
  /** How likely it is more than it holds; undefined: cannot be told yet, or within what the company accepts. */
  readonly likely: number | undefined;
  readonly asOf: Day | undefined;
}

/** A promise that it would have to keep. */
export interface PromisedInItsName {
  readonly topic: string;
  readonly term: Term;
  readonly wording: string | undefined;
  readonly channels: readonly string[];
  /** What it commits to on this topic today. */
  readonly committed: readonly Term[];
}

/** The message to one department, in its language or the one that was asked for. */
export function messageTo(world: World, asking: Asking, language: Language | undefined): Message {
  const { company, initiative, outlook } = world;
  const { department, moved } = asking;
  const touches = touchesOf(world, department.id);
  return {
    initiative,
    asking,
    language: language ?? department.language ?? company.language,
    today: company.asOf,
    proposer: nameOf(world, initiative.declaration.proposed_by),
    reaches: outlook.capacities
      .filter((one) => one.department === department.id && one.touched)
      .flatMap((one) => reachOf(world, one) ?? []),
    promises: promisesOf(world, department.id),
    because: REASONS.filter((reason) => touches.includes(reason)),
    missing: outlook.missing.filter((one) => one.department === department.id),
    moved: moved && movedName(world, moved),
    answerBy: answerNeededBy(world),
  };
}

function nameOf({ company }: World, id: string): Bilingual {
  const own = Object.hasOwn(company.words, id) ? company.words[id] : undefined;
  const named = company.departments.find((one) => one.id === id)?.title ?? { en: id, es: id };
  return own ?? { en: capital(named.en), es: capital(named.es) };
}

/** A name begins the sentence that it stands in. */
function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Kinds that hold so many units a day: places hold who is there at one moment, which is no number of people a day. */
const HAS_ROOM: readonly CapacityKind[] = ["throughput", "staffed"];

function reachOf(world: World, one: CapacityOutlook): Reach | undefined {
  const capacity = world.company.departments
    .flatMap((department) => department.capacities)
    .find(({ id }) => id === one.id);
  if (!capacity || !one.arrivals) return undefined;
  const { busiest, weeks } = one.arrivals;
  const probability = one.breach?.probability ?? 0;
  return {
    capacity: one.id,
    title: capacity.title,
    kind: one.kind,
    flow: flowName(world, capacity.flow),
    units: weeks.reduce((sum, { units }) => sum + units, 0),
    arrivals: one.arrivals,
    room: HAS_ROOM.includes(one.kind) ? Math.max(0, busiest.holds - busiest.others) : undefined,
    atLaunch: one.plain.atLaunch,
    likely: probability > world.company.policy.tolerances.breach ? probability : undefined,
    asOf: capacity.asOf,
  };
}

function promisesOf({ initiative, company }: World, department: string): readonly PromisedInItsName[] {
  const commitments = company.departments.find(({ id }) => id === department)?.commitments ?? [];
  return initiative.promises
    .filter((promise) => promise.keptBy.includes(department))
    .map((promise) => ({
      topic: promise.topic,
      term: promise.term,
      wording: promise.declaration.wording,
      channels: promise.channels,
      committed: commitments.filter(({ topic }) => topic === promise.topic).map(({ term }) => term),
    }));
}
