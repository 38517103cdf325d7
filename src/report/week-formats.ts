import { formatDay } from "../time/day.ts";
import type { Task, Week } from "../talk/week.ts";
import { calendarText } from "./calendar.ts";
import { taskEvents } from "./calendar-tasks.ts";
import { apart, hanging, padded, widthOf } from "./layout.ts";
import { markdownText } from "./markdown-text.ts";
import type { Voice } from "./message-words.ts";
import { type SheetRow, sheetText } from "./sheet.ts";
import { type ToldGroup, type ToldItem, toldWeek } from "./week.ts";

export const WEEK_FORMATS = ["terminal", "markdown", "csv", "ics"] as const;
export type WeekFormat = (typeof WEEK_FORMATS)[number];

/** A department's week, and the voice in which it is told. */
export interface SpokenWeek {
  readonly week: Week;
  readonly voice: Voice;
}

export interface WeekOptions {
  readonly columns: number;
  readonly all: boolean;
  readonly company: string;
}

/** The weeks of some departments in one of the formats. */
export function weekFormat(weeks: readonly SpokenWeek[], format: WeekFormat, options: WeekOptions): string {
  switch (format) {
    case "terminal":
      return weeks.map((one) => weekTerminal(one, options)).join("\n");
    case "markdown":
      return weeks.map((one) => weekMarkdown(one, options)).join("\n");
    case "csv":
      return sheetText(weeks.flatMap((one) => sheetRows(one, options)));
    case "ics": {
      const events = weeks.flatMap(({ week, voice }) => taskEvents(voice, week.department, tasksOf(week, options)));
      return calendarText(events, { company: options.company, stamp: weeks[0]?.voice.today ?? 0 });
    }
  }
}

function tasksOf(week: Week, { all }: WeekOptions): readonly Task[] {
  return all ? [...week.tasks, ...week.later] : week.tasks;
}

function weekTerminal({ week, voice }: SpokenWeek, { columns, all }: WeekOptions): string {
  const told = toldWeek(voice, week, all);
  const lines = [
    ...apart(told.title, told.when, columns),
    ...(told.contact === "" ? [] : [told.contact]),
    ...told.groups.flatMap((group) => ["", ...groupLines(group, columns)]),
    ...(told.later === "" ? [] : ["", ...hanging("", told.later, columns)]),
    ...[told.nothing, told.thanks].flatMap(({ title, items }) =>
      items.length > 0 ? ["", ...hanging(`${title}  `, items.join(" · "), columns)] : [],
    ),
    ...(told.next.length > 0 ? ["", ...told.next.flatMap((line) => hanging("", line, columns))] : []),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** Names on the left; days and minutes on the right of the first line. */
function groupLines({ title, items }: ToldGroup, columns: number): readonly string[] {
  const right = Math.max(0, ...items.map((item) => widthOf(aside(item))));
  return [title, ...items.flatMap((item) => itemLines(item, { columns, right }))];
}

function aside({ by, minutes }: ToldItem): string {
  return `${by}  ${minutes}`;
}

function itemLines(item: ToldItem, { columns, right }: { columns: number; right: number }): readonly string[] {
  const head = apart(` ${item.name}`, padded(aside(item), right), columns);
  return [...head, ...item.lines.flatMap((line) => hanging("    ", line, columns))];
}

function weekMarkdown({ week, voice }: SpokenWeek, { all }: WeekOptions): string {
  const told = toldWeek(voice, week, all);
  const lines = [
    `## ${markdownText(told.title)}`,
    "",
    [told.when, told.contact].filter(Boolean).map(markdownText).join(" · "),
    ...told.groups.flatMap(({ title, items }) => [
      "",
      `**${markdownText(title)}**`,
      "",
      ...items.flatMap(markdownItem),
    ]),
    ...(told.later === "" ? [] : ["", markdownText(told.later)]),
    ...[told.nothing, told.thanks].flatMap(({ title, items }) =>
      items.length > 0 ? ["", `**${markdownText(title)}** ${items.map(markdownText).join(" · ")}`] : [],
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function markdownItem(item: ToldItem): readonly string[] {
  const head = `- **${markdownText(item.name)}** · ${markdownText(item.by)} · ${markdownText(item.minutes)}`;
  return [head, ...item.lines.map((line) => `  - ${markdownText(line)}`)];
}

/** Only what is answered comes back in a sheet: one row an answer. */
function sheetRows({ week, voice }: SpokenWeek, options: WeekOptions): readonly SheetRow[] {
  const [group] = toldWeek(
    voice,
    { ...week, tasks: tasksOf(week, options).filter(({ is }) => is === "answer"), later: [] },
    false,
  ).groups;
  const tasks = tasksOf(week, options).flatMap((task) => (task.is === "answer" ? [task] : []));
  return tasks.map(({ message, by }, index) => ({
    initiative: message.initiative.id,
    department: week.department.id,
    title: message.initiative.declaration.title,
    needed_by: formatDay(by),
    about: (group?.items[index]?.lines ?? []).slice(0, -1).join(" · "),
  }));
}
