import { answerOf, departmentsToAsk, movedOf, needsGiven } from "../facts/conversation.ts";
import type { Moved, World } from "../facts/world.ts";
import type { Answer, Department } from "../model/company.ts";
import { subtractWorkingDays } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";

/**
 * Where the conversation with a department stands. `not-asked` is the proposer's to mend, `waiting` nobody's yet,
 * `overdue` the department's; `lapsed` and `reported` have an answer that does not count (any more).
 */
export type Standing = "not-asked" | "waiting" | "overdue" | "lapsed" | "reported" | "answered";

export interface Asking {
  readonly department: Department;
  readonly standing: Standing;
  readonly askedOn: Day | undefined;
  /** The last day on which it may answer, once it was asked. */
  readonly answerBy: Day | undefined;
  /** The first day on which it may be asked (again): at once when what it answered for got worse. */
  readonly askFrom: Day;
  readonly answer: Answer | undefined;
  /** The first fact that got worse since it answered. */
  readonly moved: Moved | undefined;
}

/** Where it stands with everybody whom the initiative touches: what its load reaches, its promises name, its kind concerns. */
export function askingsOf(world: World): readonly Asking[] {
  return departmentsToAsk(world).map((department) => askingOf(world, department));
}

/** Where it stands with one department. */
export function askingOf(world: World, department: Department): Asking {
  const { company, initiative } = world;
  const all = initiative.declaration.asked ?? {};
  const asked = Object.hasOwn(all, department.id) ? all[department.id] : undefined;
  const moved = movedOf(world, department.id);
  const answerBy = asked && (asked.until ?? asked.on + company.policy.askAgain);
  const answer = answerOf(world, department.id);
  return {
    department,
    standing: answer ? answeredStanding(world, answer, moved) : askedStanding(answerBy, company.asOf),
    askedOn: asked?.on,
    answerBy,
    askFrom: moved || !asked ? company.asOf : Math.max(company.asOf, asked.on + company.policy.askAgain),
    answer,
    moved,
  };
}

function askedStanding(answerBy: Day | undefined, today: Day): Standing {
  if (answerBy === undefined) return "not-asked";
  return answerBy < today ? "overdue" : "waiting";
}

function answeredStanding(world: World, answer: Answer, moved: Moved | undefined): Standing {
  if (answer.declaration.says !== "objects" && (answer.void || moved)) return "lapsed";
  return answer.source === "reported" && needsGiven(world, answer.department) ? "reported" : "answered";
}

/** Whether a message to it is due: nothing that counts is on record, and it was not asked within the week. */
export function isToAsk({ standing, askFrom }: Asking, today: Day): boolean {
  return standing !== "answered" && standing !== "waiting" && askFrom <= today;
}

/** The day by which an answer is needed: a working day, a week from today at the latest, before the launch while that is ahead. */
export function answerNeededBy({ company, initiative }: Pick<World, "company" | "initiative">): Day {
  const usual = company.asOf + company.policy.askAgain;
  const last = Math.min(usual, initiative.launch - 1);
  return Math.max(company.asOf + 1, subtractWorkingDays(company.calendar, last + 1, 1));
}
