import type { Command } from "commander";

import { figureText, figureTitle } from "../../report/figure-words.ts";
import { voiceOf } from "../../report/message-words.ts";
import { figuresOf } from "../../talk/figures.ts";
import { cancellable } from "../cancelled.ts";
import { askFigures, writeConfirmed } from "../confirming.ts";
import { converse, departmentNamed } from "../conversing.ts";
import { deliverToScreen } from "../emit.ts";
import { canAsk } from "../question.ts";
import { dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";
import { speakerFor } from "./language-of.ts";

interface Options {
  readonly in?: string;
  readonly yes?: boolean;
  readonly asOf?: string;
  readonly seed?: number;
}

/** `batuta confirm <department> [numbers...]`: still true? then the day is written where it stands. */
export function confirmCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .addHelpText("before", `${say("cli-confirm-examples")}\n`)
    .argument("<department>", say("cli-answer-department"))
    .argument("[numbers...]", say("cli-confirm-numbers"))
    .option("--in <path>", say("cli-path"))
    .option("--yes", say("cli-yes"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .action(async (department: string, numbers: string[], options: Options) =>
      runConfirm(setting, department, { numbers, options }),
    );
}

interface Request {
  readonly numbers: readonly string[];
  readonly options: Options;
}

async function runConfirm(setting: Setting, name: string, { numbers, options }: Request): Promise<void> {
  const conversation = await converse(setting, options.in ?? ".", options);
  if (!conversation) return;
  const { company } = conversation.open;
  const department = departmentNamed(setting, conversation, name);
  const figures = figuresOf(company, department);
  const voice = voiceOf(setting.language ?? department.language ?? company.language, company.asOf);
  if (numbers.length === 0 && !canAsk(setting)) {
    const lines = figures.map(
      (figure) => `${figure.name} · ${figureTitle(voice, figure)} · ${figureText(voice, figure)}\n`,
    );
    return deliverToScreen(setting.outer, setting.say, lines.join(""));
  }
  const speaking = { ...setting, ...speakerFor(setting, company) };
  await cancellable(speaking, async () => {
    const words = numbers.length === 0 ? await askFigures(voice, figures) : numbers;
    if (words.length === 0) return deliverToScreen(setting.outer, setting.say, `${speaking.say("record-left")}\n`);
    await writeConfirmed(setting, conversation, { department, figures, words, yes: options.yes === true });
  });
}
