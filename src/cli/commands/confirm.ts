import type { Command } from "commander";

import { placed } from "../../base/problem.ts";
import { visible } from "../../base/visible.ts";
import type { Confirmed, ConfirmRefusal } from "../../confirm.ts";
import type { Conversation } from "../../converse.ts";
import type { Department } from "../../model/company.ts";
import { figureText, figureTitle } from "../../report/figure-words.ts";
import { type Voice, voiceOf } from "../../report/message-words.ts";
import { type Figure, figuresOf } from "../../talk/figures.ts";
import { problemWords } from "../../words/problems.ts";
import { converse, departmentNamed } from "../conversing.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import { canAsk, choose, typed } from "../question.ts";
import { record } from "../recording.ts";
import { dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";

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
    .description(say("cli-confirm"))
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
  const words = numbers.length === 0 ? await askEach(voice, figures) : numbers;
  if (words.length > 0) await write(setting, conversation, { department, figures, words, yes: options.yes === true });
}

interface Writing {
  readonly department: Department;
  readonly figures: readonly Figure[];
  readonly words: readonly string[];
  readonly yes: boolean;
}

async function write(setting: Setting, conversation: Conversation, writing: Writing): Promise<void> {
  const { confirmedOf, prepareConfirmed } = await import("../../confirm.ts");
  const read = confirmedOf(writing.figures, writing.words);
  if ("refused" in read) throw refusal(setting, writing.department, read.refused);
  const confirmed: readonly Confirmed[] = read.confirmed;
  const preparing = await prepareConfirmed(conversation, writing.department, confirmed);
  await record(setting, { preparing, yes: writing.yes });
}

/** One key for “still true”; what changes every day is typed. */
async function askEach(voice: Voice, figures: readonly Figure[]): Promise<readonly string[]> {
  const { say } = voice;
  const words: string[] = [];
  for (const figure of figures) {
    const text = `${figureTitle(voice, figure)}: ${figureText(voice, figure)}`;
    const question = figure.today === undefined ? "prompt-still" : "prompt-counted";
    const said = await choose(say(question, { figure: text }), [
      ...(figure.today === undefined ? [{ value: "yes" as const, label: say("prompt-yes") }] : []),
      ...(figure.field === undefined ? [] : [{ value: "new" as const, label: say("prompt-new") }]),
      { value: "later" as const, label: say("prompt-skip") },
    ]);
    if (said === undefined) return [];
    if (said === "yes") words.push(figure.name);
    const value = said === "new" ? await typed(say("prompt-value")) : undefined;
    if (value !== undefined) words.push(`${figure.name}=${value}`);
  }
  return words;
}

function refusal({ say, language, fallbackLanguage }: Setting, { id }: Department, refused: ConfirmRefusal): Failure {
  const name = visible(refused.name);
  switch (refused.is) {
    case "unknown":
      return new Failure(say("error-no-figure", { department: id, name, known: refused.known.join(", ") }));
    case "changes-daily":
      return new Failure(say("error-new-value", { name }));
    case "not-one-number":
      return new Failure(say("error-not-one-number", { name, file: visible(refused.file) }));
    case "value": {
      const at = { file: "", line: 0, column: 0, length: 0 };
      const { what, mend } = problemWords(placed(refused.complaint, at), language ?? fallbackLanguage);
      const why = [what, mend].filter(Boolean).join(" ");
      return new Failure(say("error-value-form", { name, found: visible(refused.found), why }));
    }
  }
}
