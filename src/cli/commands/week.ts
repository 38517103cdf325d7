import type { Command } from "commander";

import { visible } from "../../base/visible.ts";
import type { Conversation } from "../../converse.ts";
import type { Department } from "../../model/company.ts";
import { voiceOf } from "../../report/message-words.ts";
import type { SpokenWeek, WeekFormat } from "../../report/week-formats.ts";
import { weekOf } from "../../talk/week.ts";
import { askReply } from "../ask-reply.ts";
import { cancellable } from "../cancelled.ts";
import { askFigures, writeConfirmed } from "../confirming.ts";
import { converse, departmentNamed } from "../conversing.ts";
import { deliver, deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import { canAsk } from "../question.ts";
import { record } from "../recording.ts";
import { dayOf, namedOutputOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";
import { speakerFor } from "./language-of.ts";

const COLUMNS = 100;

interface WeekOutput {
  readonly format: WeekFormat;
  readonly file: string | undefined;
}

interface Options {
  readonly in?: string;
  readonly format?: readonly WeekOutput[];
  readonly answer?: boolean;
  readonly all?: boolean;
  readonly asOf?: string;
  readonly seed?: number;
  readonly width?: number;
}

/** `batuta week [department]`: what it has to do, in under a quarter of an hour. */
export function weekCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  const format = (text: string, before: readonly WeekOutput[] = []) => [
    ...before,
    namedOutputOf(say, text, ["terminal", "markdown", "csv", "ics"] as const),
  ];
  command
    .addHelpText("before", `${say("cli-week-examples")}\n`)
    .argument("[department]", say("cli-week-department"))
    .option("--in <path>", say("cli-path"))
    .option("--format <name[=file]>", say("cli-week-format"), format)
    .option("--answer", say("cli-week-answer"))
    .option("--all", say("cli-week-all"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .option("--width <columns>", say("cli-width"), wholeOf(say, "--width", 60))
    .action(async (department: string | undefined, options: Options) => runWeek(setting, department, options));
}

async function runWeek(setting: Setting, name: string | undefined, options: Options): Promise<void> {
  const conversation = await converse(setting, options.in ?? ".", options);
  if (!conversation) return;
  const weeks = weeksOf(setting, conversation, name);
  if (options.answer === true)
    return walk(setting, { conversation, weeks, again: async () => converse(setting, options.in ?? ".", options) });
  const { weekFormat } = await import("../../report/week-formats.ts");
  const outputs = options.format ?? [{ format: "terminal", file: undefined } as const];
  for (const { format, file } of outputs) {
    const text = weekFormat(weeks, format, {
      columns: options.width ?? (file === undefined ? setting.outer.stdout.columns : undefined) ?? COLUMNS,
      all: options.all === true,
      company: conversation.open.company.name,
    });
    await deliver(setting.outer, setting.say, { file, text });
  }
}

function weeksOf(
  setting: Setting,
  { open, judged, worlds }: Conversation,
  name: string | undefined,
): readonly SpokenWeek[] {
  const { company } = open;
  const verdicts = new Map(judged.map(({ initiative, verdict }) => [initiative.id, verdict]));
  const departments =
    name === undefined
      ? company.departments.filter(({ declared }) => declared)
      : [departmentNamed(setting, { open, judged, worlds }, name)];
  if (departments.length === 0) throw new Failure(setting.say("week-nobody"));
  return departments.map((department: Department) => ({
    week: weekOf({ company, worlds, verdicts }, department),
    voice: voiceOf(setting.language ?? department.language ?? company.language, company.asOf),
  }));
}

interface Walk {
  readonly conversation: Conversation;
  readonly weeks: readonly SpokenWeek[];
  /** The company as it is once something was written. */
  readonly again: () => Promise<Conversation | undefined>;
}

/** Walks through what is to be answered and confirmed, and writes each once it was shown. */
async function walk(setting: Setting, { conversation, weeks, again }: Walk): Promise<void> {
  if (!canAsk(setting)) throw new Failure(setting.say("error-no-terminal"));
  const isDue = weeks.some(({ week }) => week.tasks.some(({ is }) => is === "answer" || is === "confirm"));
  if (!isDue) return deliverToScreen(setting.outer, setting.say, `${setting.say("week-answered")}\n`);
  let now: Conversation | undefined = conversation;
  const { say } = speakerFor(setting, conversation.open.company);
  const left = () => say(now === conversation ? "record-left" : "record-left-more");
  await cancellable(
    setting,
    async () => {
      if (await answerAll(setting, conversation, weeks)) now = await again();
      for (const one of weeks) if (now && (await confirmAll(setting, now, one))) now = await again();
    },
    left,
  );
}

/** True: something was written. */
async function confirmAll(setting: Setting, now: Conversation, { week, voice }: SpokenWeek): Promise<boolean> {
  const figures = week.tasks.flatMap((task) => (task.is === "confirm" ? [task.figure] : []));
  const words = await askFigures(voice, figures);
  const { department } = week;
  return words.length > 0 && writeConfirmed(setting, now, { department, figures, words, yes: false });
}

async function answerAll(setting: Setting, conversation: Conversation, weeks: readonly SpokenWeek[]): Promise<boolean> {
  const { prepareAnswers } = await import("../../answer.ts");
  const replies = [];
  for (const { week } of weeks) {
    for (const task of week.tasks) {
      const world = conversation.worlds.find(
        (one) => task.is === "answer" && one.initiative.id === task.message.initiative.id,
      );
      if (!world) continue;
      await setting.outer.stdout.write(`${visible(world.initiative.declaration.title)}\n`);
      const reply = await askReply(setting, world, week.department);
      if (reply) replies.push(reply);
    }
  }
  if (replies.length === 0) return false;
  return record(setting, { preparing: await prepareAnswers(conversation, replies, false), yes: false });
}
