import { visible } from "../base/visible.ts";
import type { Initiative } from "../model/company.ts";
import type { Reach } from "../talk/message.ts";
import type { Task, Week } from "../talk/week.ts";
import { dateText, fullDay, weekText } from "../words/dates.ts";
import { people } from "../words/numbers.ts";
import { figureText, figureTitle } from "./figure-words.ts";
import { committedOf, day, reachWords, roomText, type Voice, wordingOf } from "./message-words.ts";

/** A week in words: what every format lays out in its own way. */
export interface ToldWeek {
  readonly title: string;
  readonly when: string;
  readonly contact: string;
  readonly groups: readonly ToldGroup[];
  /** What can wait; "": nothing. */
  readonly later: string;
  readonly nothing: { readonly title: string; readonly items: readonly string[] };
  readonly thanks: { readonly title: string; readonly items: readonly string[] };
  /** What to type next. */
  readonly next: readonly string[];
}

export interface ToldGroup {
  readonly title: string;
  readonly items: readonly ToldItem[];
}

export interface ToldItem {
  readonly name: string;
  readonly lines: readonly string[];
  readonly by: string;
  readonly minutes: string;
}

/** A department's week, in its language or the one that was asked for; `all` tells what can wait too. */
export function toldWeek(voice: Voice, week: Week, all: boolean): ToldWeek {
  const { say, language, today } = voice;
  const name = visible(week.department.title[language]);
  const tasks = all ? [...week.tasks, ...week.later] : week.tasks;
  const minutes = tasks.reduce((sum, task) => sum + task.minutes, 0);
  const left = all ? 0 : week.later.length;
  return {
    title:
      minutes === 0
        ? say("week-title-none", { title: name })
        : say("week-title", { title: name, minutes: String(minutes) }, minutes),
    when: say("week-when", { week: weekText(today).slice(1).replace(/^0/, ""), day: fullDay(today, language) }),
    contact: week.department.contact === undefined ? "" : visible(week.department.contact),
    groups: GROUPS.flatMap((is) => groupOf(voice, is, tasks)),
    later: left > 0 ? say("week-later", { count: String(left) }, left) : "",
    nothing: { title: say("week-nothing"), items: week.nothing.map((one) => quietText(voice, one)) },
    thanks: { title: say("week-thanks"), items: week.thanks.map((one) => thanksText(voice, one)) },
    next: week.tasks.some(({ is }) => is === "answer")
      ? [say("week-here", { id: week.department.id }), say("week-calendar")]
      : week.tasks.length > 0
        ? [say("week-calendar")]
        : [],
  };
}

const GROUPS = ["answer", "confirm", "order", "do"] as const;

function groupOf(voice: Voice, is: Task["is"], tasks: readonly Task[]): readonly ToldGroup[] {
  const own = tasks.filter((task) => task.is === is);
  if (own.length === 0) return [];
  const ask = is === "confirm" ? `  ${voice.say("week-confirm-ask")}` : "";
  return [{ title: `${voice.say(`week-${is}`)} (${own.length})${ask}`, items: own.map((task) => item(voice, task)) }];
}

function item(voice: Voice, task: Task): ToldItem {
  const { say } = voice;
  const id = task.by < voice.today ? "week-overdue" : "week-by";
  return {
    ...itemText(voice, task),
    by: say(id, { day: day(voice, task.by) }),
    minutes: say("week-minutes", { minutes: String(task.minutes) }),
  };
}

function itemText(voice: Voice, task: Task): Pick<ToldItem, "name" | "lines"> {
  switch (task.is) {
    case "answer":
      return { name: titleOf(task.message.initiative), lines: answerLines(voice, task) };
    case "confirm":
      return { name: figureTitle(voice, task.figure), lines: [figureText(voice, task.figure)] };
    case "order": {
      const capacity = visible(task.capacity.title[voice.language]);
      const slots = { option: visible(task.option), capacity, title: titleOf(task.initiative) };
      return { name: visible(task.option), lines: [voice.say("week-option", slots)] };
    }
    case "do":
      return { name: titleOf(task.initiative), lines: [visible(task.what)] };
  }
}

function titleOf({ declaration }: Initiative): string {
  return visible(declaration.title);
}

function answerLines(voice: Voice, task: Extract<Task, { is: "answer" }>): readonly string[] {
  const { say } = voice;
  const { message } = task;
  const reaches = message.reaches.map((reach) => reachText(voice, reach));
  return [
    ...againLine(voice, task),
    ...(reaches.length > 0
      ? [say("week-reaches", { day: day(voice, message.initiative.launch), reaches: reaches.join("; ") })]
      : []),
    ...message.promises.map((promise) => {
      const committed = committedOf(voice, promise);
      const wording = wordingOf(voice, promise);
      return committed === undefined
        ? say("week-promises-new", { wording })
        : say("week-promises", { wording, committed });
    }),
    say("week-five"),
  ];
}

function againLine(voice: Voice, { again, message }: Extract<Task, { is: "answer" }>): readonly string[] {
  if (!again) return [];
  const moved = visible(again[voice.language]);
  const on = message.asking.answer?.declaration.on;
  if (on === undefined) return [voice.say("week-again-undated", { moved })];
  return [voice.say("week-again", { day: day(voice, on), moved })];
}

function reachText(voice: Voice, reach: Reach): string {
  const slots = reachWords(voice, reach);
  if (reach.room === undefined) return voice.say("week-reach", slots);
  return voice.say("week-reach-room", { ...slots, room: roomText(voice, reach.room) });
}

function quietText(voice: Voice, { initiative, says, on }: Week["nothing"][number]): string {
  const { say, language, today } = voice;
  const when = on === undefined ? "" : `, ${dateText(on, language, today)}`;
  return `${titleOf(initiative)} (${say(`answer-${says}`)}${when})`;
}

function thanksText({ say, language }: Voice, { initiative, customers }: Week["thanks"][number]): string {
  const title = titleOf(initiative);
  if (customers === undefined) return say("week-thanks-one", { title });
  return say("week-thanks-customers", { title, count: people(customers, language) }, Math.round(customers));
}
