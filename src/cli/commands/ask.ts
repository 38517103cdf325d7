import type { Command } from "commander";

import { visible } from "../../base/visible.ts";
import type { Asked } from "../../ask.ts";
import type { World } from "../../facts/world.ts";
import type { AskFormat } from "../../report/ask-formats.ts";
import type { Asking } from "../../talk/asking.ts";
import { type Speaker, speaker } from "../../words/catalogue.ts";
import { dayText } from "../../words/dates.ts";
import { converse, worldNamed } from "../conversing.ts";
import { deliverToScreen } from "../emit.ts";
import { record } from "../recording.ts";
import { choiceOf, dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";

interface Options {
  readonly to?: readonly string[];
  readonly missing?: boolean;
  readonly until?: string;
  readonly by?: string;
  readonly format?: AskFormat;
  readonly yes?: boolean;
  readonly asOf?: string;
  readonly seed?: number;
}

const list = (text: string, before: readonly string[] = []): readonly string[] => [...before, ...text.split(",")];

/** `batuta ask <initiative> [path]`: one message a department, to be pasted; records that they were asked. */
export function askCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .addHelpText("before", `${say("cli-ask-examples")}\n`)
    .argument("<initiative>", say("cli-initiative"))
    .argument("[path]", say("cli-path"), ".")
    .option("--to <department>", say("cli-ask-to"), list)
    .option("--missing", say("cli-ask-missing"))
    .option("--until <day>", say("cli-ask-until"), dayOf(say, "--until"))
    .option("--by <who>", say("cli-by"))
    .option("--format <name>", say("cli-ask-format"), choiceOf(say, "--format", ["text", "markdown", "csv"]))
    .option("--yes", say("cli-yes"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .action(async (initiative: string, path: string, options: Options) =>
      runAsk(setting, initiative, { path, options }),
    );
}

interface Where {
  readonly path: string;
  readonly options: Options;
}

async function runAsk(setting: Setting, initiative: string, { path, options }: Where): Promise<void> {
  const conversation = await converse(setting, path, options);
  if (!conversation) return;
  const world = worldNamed(setting, conversation, initiative);
  const [{ ask, prepareAsked }, { askText }] = await Promise.all([
    import("../../ask.ts"),
    import("../../report/ask-formats.ts"),
  ]);
  const { to = [], missing = false, until, by, format = "text" } = options;
  const asked = ask(world, { to, missing, until, by, language: setting.language });
  await tellOthers(setting, world, asked);
  if (asked.messages.length === 0) return;
  const text = askText(asked.messages, format, asked.nameMissing);
  await deliverToScreen(setting.outer, setting.say, text);
  const preparing = await prepareAsked(conversation, asked.messages, { by });
  await record(setting, { preparing, yes: options.yes === true, beside: "stderr" });
}

/** Whoever is not asked now, and why, apart from what is to be pasted. */
async function tellOthers(setting: Setting, world: World, asked: Asked): Promise<void> {
  const language = setting.language ?? world.company.language;
  const say = speaker(language);
  const title = visible(world.initiative.declaration.title);
  const known = asked.touched.length > 0 ? say("ask-known", { names: asked.touched.map(visible).join(", ") }) : "";
  const lines = [
    ...asked.untouched.map((id) => say("ask-not-touched", { department: visible(id), title, known }).trim()),
    ...asked.others.flatMap((asking) => otherLine(say, asking, (day) => dayText(day, language, world.company.asOf))),
    ...(asked.messages.length === 0 ? [say("ask-nobody", { title })] : []),
  ];
  if (lines.length > 0) await setting.outer.stderr.write(`${lines.join("\n")}\n`);
}

function otherLine(say: Speaker, asking: Asking, day: (on: number) => string): readonly string[] {
  const department = visible(asking.department.id);
  const { askedOn, answerBy, askFrom, answer } = asking;
  if (asking.standing === "answered" && answer)
    return [say("ask-answered", { department, answer: say(`answer-${answer.declaration.says}`) })];
  if (askedOn === undefined || answerBy === undefined) return [];
  return [say("ask-not-again", { department, asked: day(askedOn), until: day(answerBy), from: day(askFrom) })];
}
