import type { Bilingual } from "../base/bilingual.ts";
import { valueOf } from "../base/said.ts";
import type { Commitment, Promised } from "../model/company.ts";
import type { PromiseOutlook } from "../simulate/outlook.ts";
import {
  commitmentOf as commitmentBy,
  commitmentsOn as commitmentsFor,
  requiredShare as shareRequired,
} from "../simulate/required-share.ts";
import { absoluteWordsIn, saysNumber } from "./absolute-words.ts";
import { agrees } from "./conversation.ts";
import { isStronger } from "./term-strength.ts";
import type { World } from "./world.ts";

/** A promise with what the simulation says of it. */
export interface PromiseSubject {
  readonly world: World;
  readonly promise: Promised;
  /** Undefined when the simulation cannot follow it. */
  readonly outlook: PromiseOutlook | undefined;
}

/** A promise as one of those who must keep it meets it. */
export interface KeeperSubject extends PromiseSubject {
  readonly department: string;
}

/** What a keeper commits to on the topic; the first that says a share, else the first. */
export function commitmentOf({ world, promise, department }: KeeperSubject): Commitment | undefined {
  return commitmentBy(world.company, promise, department);
}

export function keepersOf(subject: PromiseSubject): readonly KeeperSubject[] {
  return subject.promise.keptBy.map((department) => ({ ...subject, department }));
}

/** Anybody's commitment on the topic: a keeper's first, else that of any department. */
export function commitmentsOn({ world, promise }: PromiseSubject): readonly Commitment[] {
  return commitmentsFor(world.company, promise);
}

/** The promise says more than the commitment: in its value, or `always` where only a share is committed to. */
export function isBeyond({ promise }: PromiseSubject, commitment: Commitment): boolean | undefined {
  const isForAll = promise.term.direction === "always" || promise.term.direction === "never";
  if (isForAll && commitment.share !== undefined && commitment.share < 1) return true;
  return isStronger(promise.term, commitment.term);
}

/** The share of customers for whom it must be kept: what is committed to, else the company's tolerance. */
export function requiredShare({ world, promise }: PromiseSubject): number {
  return shareRequired(world.company, promise);
}

/** Somebody commits to the topic, or a keeper has agreed to this initiative. */
export function isOwned(subject: PromiseSubject): boolean {
  const { world, promise } = subject;
  return commitmentsOn(subject).length > 0 || promise.keptBy.some((department) => agrees(world, department));
}

/** Each keeper has capacities that this reaches, all known and within tolerance. */
export function isShownToHold({ world, promise }: PromiseSubject): boolean {
  const limit = world.company.policy.tolerances.breach;
  return promise.keptBy.every((keeper) => {
    const reached = world.outlook.capacities.filter(({ department, touched }) => department === keeper && touched);
    const holds = reached.every(
      ({ breach, missing }) => missing.length === 0 && breach !== undefined && breach.probability <= limit,
    );
    return reached.length > 0 && holds;
  });
}

/** The calendar alone breaks it for more customers than is accepted. */
export function calendarBreaks(subject: PromiseSubject): boolean {
  const answer = subject.outlook?.byCalendar;
  return answer !== undefined && answer.kept < requiredShare(subject);
}

/** Its words promise everything, and no number bounds them. */
export function isAbsolute({ declaration }: Promised): boolean {
  const words = declaration.wording ?? "";
  return absoluteWordsIn(words).length > 0 && !saysNumber(words) && valueOf(declaration.limited_to) === undefined;
}

/** It takes time to keep, so that the simulation can follow it. */
export function isTimed({ promise: { term } }: PromiseSubject): boolean {
  if (term.direction === "by") return true;
  const value = term.value?.said === "value" ? term.value.value : undefined;
  const isBounded = term.direction === "at-most" || term.direction === "exactly";
  return isBounded && (value?.measure === "duration" || value?.measure === "working-days");
}

const WEEKDAYS: readonly Bilingual[] = [
  { en: "Monday", es: "lunes" },
  { en: "Tuesday", es: "martes" },
  { en: "Wednesday", es: "miércoles" },
  { en: "Thursday", es: "jueves" },
  { en: "Friday", es: "viernes" },
  { en: "Saturday", es: "sábado" },
  { en: "Sunday", es: "domingo" },
];

/** `Friday, Saturday and Sunday`; every day of the week is said as such. */
export function weekdayNames(days: readonly number[]): Bilingual {
  if (days.length >= WEEKDAYS.length) return { en: "every day", es: "todos los días" };
  const names = days.flatMap((day) => WEEKDAYS[day] ?? []);
  return {
    en: joined(
      names.map(({ en }) => en),
      "and",
    ),
    es: joined(
      names.map(({ es }) => es),
      "y",
    ),
  };
}

function joined(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${and} ${last}`;
}

/** Promises on the same topic that say something else elsewhere: the same customers read both. */
export function conflictsOf({ world, promise }: PromiseSubject): readonly Promised[] {
  return world.initiative.promises.filter(
    (other) => other.subject !== promise.subject && other.topic === promise.topic && differs(other, promise),
  );
}

function differs(a: Promised, b: Promised): boolean {
  if (isElsewhere(a.declaration.where, b.declaration.where)) return false;
  return isStronger(a.term, b.term) !== false || isStronger(b.term, a.term) !== false;
}

type Where = Promised["declaration"]["where"];

/** Different products or regions may be promised different things. */
function isElsewhere(a: Where = {}, b: Where = {}): boolean {
  return Object.keys(a).some((key) => b[key] !== undefined && String(a[key]) !== String(b[key]));
}
