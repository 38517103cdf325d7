import { countingAnswer, touchesOf } from "../facts/conversation.ts";
import { movedName } from "../facts/moved.ts";
import type { Moved, World } from "../facts/world.ts";
import type { Bilingual } from "../base/bilingual.ts";
import { valueOf } from "../base/said.ts";
import type { AnswerDeclaration } from "../model/answers.ts";
import type { Capacity, Company, Department, Initiative } from "../model/company.ts";
import { middleOf } from "../quantity/quantity.ts";
import type { Verdict } from "../rules/verdict.ts";
import { subtractWorkingDays } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import { answerNeededBy, type Asking, askingsOf } from "./asking.ts";
import { type Figure, figuresOf, isDue } from "./figures.ts";
import { type Message, messageTo } from "./message.ts";

/** What one department has to do this week, in the order in which it is due. */
export interface Week {
  readonly department: Department;
  readonly tasks: readonly Task[];
  /** What can wait until next week: more than a quarter of an hour a week is not asked of anybody. */
  readonly later: readonly Task[];
  readonly nothing: readonly Quiet[];
  /** Initiatives that are ready, and to which its answer belongs. */
  readonly thanks: readonly { readonly initiative: Initiative; readonly customers: number | undefined }[];
  readonly minutes: number;
}

export type Task = { readonly minutes: number; readonly by: Day } & (
  | { readonly is: "answer"; readonly message: Message; readonly again: Bilingual | undefined }
  | { readonly is: "confirm"; readonly figure: Figure }
  | { readonly is: "order"; readonly initiative: Initiative; readonly capacity: Capacity; readonly option: string }
  | { readonly is: "do"; readonly initiative: Initiative; readonly what: string }
);

/** An initiative that touches it and needs nothing of it. */
export interface Quiet {
  readonly initiative: Initiative;
  readonly says: AnswerDeclaration["says"];
  readonly on: Day | undefined;
}

/** What is asked of a department each week at most, in minutes. */
const QUARTER = 15;

/** How long each takes: reading and answering, answering again, looking one number up, deciding what costs money. */
const MINUTES = { answer: 4, again: 2, confirm: 1, order: 4, do: 1 } as const;

/** A company's open initiatives, and what was found about each. */
export interface Judgements {
  readonly company: Company;
  readonly worlds: readonly World[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

export function weekOf(judgements: Judgements, department: Department): Week {
  const { company, worlds } = judgements;
  const mine = worlds.flatMap((world) => {
    const asking = askingsOf(world).find((one) => one.department.id === department.id);
    return asking ? [{ world, asking }] : [];
  });
  const all = [
    ...mine.flatMap(({ world, asking }) => answerTask(world, asking)),
    ...figuresOf(company, department)
      .filter(isDue)
      .map((figure) => confirmTask(company, figure)),
    ...worlds.flatMap((world) => orderTasks(world, department)),
    ...worlds.flatMap((world) => decidedTasks(world, department)),
  ].toSorted((a, b) => a.by - b.by || RANK[a.is] - RANK[b.is]);
  const { tasks, later, minutes } = withinQuarter(all);
  return {
    department,
    tasks,
    later,
    minutes,
    nothing: mine.flatMap(({ world }) => quietOf(world, department.id)),
    thanks: mine.flatMap(({ world }) => thanksOf(judgements, world, department.id)),
  };
}

const RANK = { answer: 0, confirm: 1, order: 2, do: 3 } as const;

function withinQuarter(all: readonly Task[]): Pick<Week, "tasks" | "later" | "minutes"> {
  let minutes = 0;
  const fits = all.map((task) => {
    const isIn = minutes + task.minutes <= QUARTER;
    if (isIn) minutes += task.minutes;
    return isIn;
  });
  return { tasks: all.filter((_, index) => fits[index]), later: all.filter((_, index) => !fits[index]), minutes };
}

/** An answer is due when it was asked, or when what it answered no longer counts. */
function answerTask(world: World, asking: Asking): readonly Task[] {
  const { standing, answerBy, moved } = asking;
  if (standing !== "waiting" && standing !== "overdue" && standing !== "lapsed") return [];
  const by = (standing === "lapsed" ? undefined : answerBy) ?? answerNeededBy(world);
  const again = standing === "lapsed" ? movedText(world, moved) : undefined;
  const message = messageTo(world, asking, undefined);
  return [{ is: "answer", message, again, by, minutes: again ? MINUTES.again : MINUTES.answer }];
}

const OFFER_CHANGED: Bilingual = { en: "the offer changed since", es: "la oferta ha cambiado desde entonces" };

function movedText(world: World, moved: Moved | undefined): Bilingual {
  return moved ? movedName(world, moved) : OFFER_CHANGED;
}

function confirmTask(company: Company, figure: Figure): Task {
  const by = Math.max(company.asOf, company.asOf + (figure.daysLeft ?? 0));
  return { is: "confirm", figure, by, minutes: MINUTES.confirm };
}

/** Options of a capacity that gives way: ordered in time, or let go; one whose day has passed is no choice any more. */
function orderTasks(world: World, department: Department): readonly Task[] {
  const { company, initiative, outlook } = world;
  return department.capacities.flatMap((capacity) => {
    const found = outlook.capacities.find(({ id }) => id === capacity.id);
    const isOver = found?.touched && (found.breach?.probability ?? 0) > company.policy.tolerances.breach;
    if (!isOver) return [];
    const needed = Math.max(found.firstBreach?.p5 ?? initiative.launch, initiative.launch);
    return optionsOf(capacity).flatMap(({ name, notice }): Task[] => {
      const by = lastDay(capacity, needed, notice);
      if (by < company.asOf) return [];
      return [{ is: "order", initiative, capacity, option: name, by, minutes: MINUTES.order }];
    });
  });
}

function optionsOf({ declaration, name: capacity }: Capacity) {
  const options = "options" in declaration ? (valueOf(declaration.options) ?? []) : [];
  return options.map(({ name, notice }) => ({ name: name ?? capacity, notice: valueOf(notice) }));
}

type Notice = ReturnType<typeof optionsOf>[number]["notice"];

function lastDay(capacity: Capacity, needed: Day, notice: Notice): Day {
  if (!notice) return needed - 1;
  const count = middleOf(notice);
  if (notice.measure === "working-days") return subtractWorkingDays(capacity.calendar, needed, Math.ceil(count));
  return needed - Math.ceil(count / 24);
}

/** What somebody decided that it does, until it is done. */
function decidedTasks(world: World, department: Department): readonly Task[] {
  const { initiative, company } = world;
  return (initiative.declaration.decisions ?? []).flatMap(({ do: steps = [] }) =>
    steps.flatMap((step): Task[] => {
      if (step.who !== department.id || step.done !== undefined) return [];
      const by = step.by ?? company.asOf;
      return [{ is: "do", initiative, what: step.what, by, minutes: MINUTES.do }];
    }),
  );
}

function quietOf(world: World, department: string): readonly Quiet[] {
  const answer = countingAnswer(world, department)?.declaration;
  return answer ? [{ initiative: world.initiative, says: answer.says, on: answer.on }] : [];
}

function thanksOf({ verdicts }: Judgements, world: World, department: string): Week["thanks"] {
  const says = countingAnswer(world, department)?.declaration.says;
  const isPart = touchesOf(world, department).some((touch) => touch === "capacity" || touch === "keeper");
  const isReady = verdicts.get(world.initiative.id) === "ready";
  if (!isReady || !isPart || (says !== "agrees" && says !== "agrees-if")) return [];
  const { customers } = world.outlook;
  return [{ initiative: world.initiative, customers: customers.known ? customers.expected.p50 : undefined }];
}
