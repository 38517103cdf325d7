import type { Bilingual } from "../base/bilingual.ts";
import { NOWHERE, type Position } from "../base/position.ts";
import { valueOf } from "../base/said.ts";
import type { ChangeDeclaration } from "../model/change.ts";
import type { StandingPromise } from "../model/company.ts";
import { termOf } from "../model/terms.ts";
import { middleOf } from "../quantity/quantity.ts";
import { agrees, departmentOf } from "./conversation.ts";
import { evidenceWord, isEvidence } from "./evidence.ts";
import type { FactTable } from "./fact.ts";
import { daysAsHours, or, rowsFrom } from "./rows.ts";
import { type RestingPromise, restingOn } from "./resting.ts";
import { subject } from "./subjects.ts";
import { isStronger } from "./term-strength.ts";
import { departmentName, listed, termName, topicName } from "./wording.ts";
import type { World } from "./world.ts";

/** Something that the initiative alters elsewhere. */
export interface ChangeSubject {
  readonly world: World;
  readonly change: ChangeDeclaration;
}

const row = rowsFrom<ChangeSubject>(changeAt);

const FACTS: FactTable<ChangeSubject> = {
  of: row(
    "text",
    ["What kind of thing it alters: capacity, flow or topic", "Qué tipo de cosa altera: capacity, flow o topic"],
    ({ change: one }) => one.kind,
  ),
  name: row("text", ["What it alters", "Lo que altera"], (one) => changed(one), {
    bilingual: (one) => changedName(one),
  }),
  from: row("date", ["Its first day", "Su primer día"], (one) => firstDay(one)),
  is_less: row("bool", ["It takes something away", "Quita algo"], (one) => isLess(one)),
  is_withdrawn: row(
    "bool",
    ["What it alters ends", "Lo que altera desaparece"],
    ({ change: one }) => one.kind !== "flow" && one.becomes === "withdrawn",
  ),
  is_replaced: row(
    "bool",
    ["Something takes its place", "Algo lo sustituye"],
    ({ change: one }) => one.kind === "capacity" && one.replaced_by !== undefined,
  ),
  by: row("share", ["How much more or less", "Cuánto más o menos"], (one) => or(sizeOf(one)), { worse: "lower" }),
  why: row("text", ["The reason; empty: not said", "El motivo; vacío: no se dice"], ({ change: one }) => one.why ?? ""),
  is_counted_on: row(
    "bool",
    ["It counts on fewer of something coming", "Cuenta con que llegue menos de algo"],
    ({ change: one }) => one.kind === "flow" && (valueOf(one.by)?.low ?? 0) < 0,
  ),
  evidence_said: row(
    "text",
    [
      "On what it rests: evidence, nothing, none, or a word such as assumed",
      "En qué se apoya: evidence, nothing, none o una palabra como assumed",
    ],
    ({ change: one }) => evidenceWord(one.evidence),
  ),
  has_evidence: row("bool", ["It says where this is known from", "Dice de dónde se sabe"], ({ change: one }) =>
    isEvidence(one.evidence),
  ),
  owner: row("text", ["Whose it is", "De quién es"], (one) => ownerOf(one), {
    bilingual: (one) => departmentName(one.world, ownerOf(one)),
  }),
  owner_agrees: row(
    "bool",
    ["Whoever it belongs to agrees, or proposes it", "A quien pertenece está de acuerdo, o la propone"],
    (one) => ownerOf(one) === one.world.initiative.declaration.proposed_by || agrees(one.world, ownerOf(one)),
  ),
  promises: row(
    "text",
    ["Promises and commitments that rest on it", "Promesas y compromisos que se apoyan en ello"],
    (one) =>
      restsOn(one)
        .map(({ name }) => name.en)
        .join(", "),
    {
      bilingual: (one) => listed(restsOn(one).map(({ name }) => name)),
    },
  ),
  holds_promises: row(
    "bool",
    ["Promises of others rest on it", "Hay promesas de otros que se apoyan en ello"],
    (one) => restsOn(one).length > 0,
  ),
};

const STANDING_FACTS: FactTable<ChangeSubject> = {
  weakens_standing: row(
    "bool",
    [
      "It weakens or ends something promised to existing customers",
      "Debilita o acaba algo prometido a los clientes actuales",
    ],
    (one) => weakened(one) !== undefined,
  ),
  standing: row("text", ["What was promised to them", "Lo que se les prometió"], (one) => weakened(one)?.topic ?? "", {
    bilingual: (one) => topicName(one.world, weakened(one)?.topic ?? ""),
    from: (one) => standingAt(one),
  }),
  standing_term: row("text", ["What it says", "Lo que dice"], (one) => termName(weakened(one)?.term ?? NOTHING).en, {
    bilingual: (one) => termName(weakened(one)?.term ?? NOTHING),
    from: (one) => standingAt(one),
  }),
  standing_customers: row(
    "count",
    ["To how many customers", "A cuántos clientes"],
    (one) => or(middleOfSaid(weakened(one)?.declaration.customers)),
    { worse: "higher", from: (one) => standingAt(one) },
  ),
  standing_source: row(
    "text",
    ["Where it stands; empty: not said", "Dónde figura; vacío: no se dice"],
    (one) => weakened(one)?.declaration.source ?? weakened(one)?.declaration.by_law ?? "",
    { from: (one) => standingAt(one) },
  ),
  is_by_law: row(
    "bool",
    ["The law demands it", "La ley lo exige"],
    (one) => weakened(one)?.declaration.by_law !== undefined,
    { from: (one) => standingAt(one) },
  ),
  notice_needed: row(
    "count",
    ["Days of notice that customers must have", "Días de aviso que deben tener los clientes"],
    (one) => noticeNeeded(one),
    { worse: "higher", from: (one) => standingAt(one) },
  ),
  notice_given: row("count", ["Days of notice that they get", "Días de aviso que tienen"], (one) => noticeGiven(one), {
    worse: "lower",
  }),
  is_notice_kept: row(
    "bool",
    ["They are told as long before as was promised", "Se les avisa con la antelación prometida"],
    (one) => noticeGiven(one) >= noticeNeeded(one),
  ),
  latest_telling: row(
    "date",
    ["The last day on which to tell them", "El último día para avisarles"],
    (one) => firstDay(one) - Math.ceil(noticeNeeded(one)),
  ),
};

/** Stands for a promise that is not there. */
const NOTHING = {
  direction: "unmeasurable",
  value: undefined,
  by: undefined,
  orderedBy: undefined,
  at: NOWHERE,
} as const;

/** What an initiative alters elsewhere: a capacity, a flow that it counts on, a topic promised before. */
export const change = subject<ChangeSubject>({
  name: "change",
  variable: "change",
  says: { en: "Something that it alters elsewhere", es: "Algo que altera en otra parte" },
  instances: (world) => (world.initiative.declaration.changes ?? []).map((one) => ({ world, change: one })),
  id: (one) => `change:${one.change.kind}/${changed(one)}`,
  department: (one) => ownerOf(one),
  at: (one) => changeAt(one)[0],
  firstDay: (one) => firstDay(one),
  facts: { ...FACTS, ...STANDING_FACTS },
});

function changeAt({ change: one, world }: ChangeSubject): readonly [Position] {
  return [one.$at[""] ?? world.initiative.at];
}

function standingAt(one: ChangeSubject): readonly Position[] {
  const promised = weakened(one);
  return [...changeAt(one), ...(promised ? [promised.at] : [])];
}

function changed({ change: one }: ChangeSubject): string {
  return one.kind === "capacity" ? one.capacity : one.kind === "flow" ? one.flow : one.topic;
}

function changedName({ world, change: one }: ChangeSubject): Bilingual {
  if (one.kind === "topic") return topicName(world, one.topic);
  if (one.kind === "flow") return topicName(world, one.flow);
  const all = world.company.departments.flatMap(({ capacities }) => capacities);
  return all.find(({ id }) => id === one.capacity)?.title ?? { en: one.capacity, es: one.capacity };
}

function firstDay({ change: one, world }: ChangeSubject): number {
  return one.from ?? world.initiative.launch;
}

function sizeOf({ change: one }: ChangeSubject): number | undefined {
  if (one.kind === "topic") return undefined;
  if (one.kind === "capacity" && one.becomes === "withdrawn") return -1;
  return middleOfSaid(one.by);
}

function middleOfSaid(said: Parameters<typeof valueOf<Parameters<typeof middleOf>[0]>>[0]): number | undefined {
  const quantity = valueOf(said);
  return quantity && middleOf(quantity);
}

/** Less of a capacity, or a topic that ends or says less than what stands. */
function isLess(one: ChangeSubject): boolean {
  if (one.change.kind === "topic") return one.change.becomes === "withdrawn" || weakened(one) !== undefined;
  return one.change.kind === "capacity" && (sizeOf(one) ?? 0) < 0;
}

function ownerOf({ change: one, world }: ChangeSubject): string {
  const { proposed_by: proposer } = world.initiative.declaration;
  if (one.kind === "capacity") return one.capacity.split("/")[0] ?? proposer;
  if (one.kind === "flow") return proposer;
  const standing = world.company.standingPromises.find(({ topic }) => topic === one.topic);
  return standing?.keptBy[0] ?? departmentOf(world, proposer)?.id ?? proposer;
}

function restsOn({ world, change: one }: ChangeSubject): readonly RestingPromise[] {
  return one.kind === "flow"
    ? []
    : restingOn(world, one.kind === "capacity" ? { capacity: one.capacity } : { topic: one.topic });
}

/** The standing promise on the topic that the change ends, or says less than. */
function weakened({ world, change: one }: ChangeSubject): StandingPromise | undefined {
  if (one.kind !== "topic") return undefined;
  const term = termOf(one, () => undefined);
  return world.company.standingPromises.find(
    (promise) =>
      promise.topic === one.topic &&
      lastDay(promise) >= (one.from ?? world.initiative.launch) &&
      (one.becomes === "withdrawn" || isStronger(promise.term, term) !== false),
  );
}

function lastDay({ declaration: { until } }: StandingPromise): number {
  return until ?? Number.POSITIVE_INFINITY;
}

function noticeNeeded(one: ChangeSubject): number {
  const notice = valueOf(weakened(one)?.declaration.notice);
  if (!notice) return 0;
  return notice.measure === "working-days" ? middleOf(notice) : middleOf(notice) / daysAsHours(1);
}

/** From the day on which customers are told; nobody tells them: none. */
function noticeGiven(one: ChangeSubject): number {
  const told = valueOf(one.world.initiative.declaration.affects?.told);
  return told === undefined ? 0 : Math.max(0, firstDay(one) - told);
}
