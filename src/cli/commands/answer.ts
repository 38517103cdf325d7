import type { Command } from "commander";

import type { UnknownNumber } from "../../answer.ts";
import type { Language } from "../../base/bilingual.ts";
import { placed } from "../../base/problem.ts";
import { visible } from "../../base/visible.ts";
import type { Conversation } from "../../converse.ts";
import { renderProblems } from "../../report/problems.ts";
import { missingIn, REPLIES, type Reply, type Says } from "../../talk/reply.ts";
import type { SheetFault } from "../../talk/reply-sheet.ts";
import { type Speaker, speaker } from "../../words/catalogue.ts";
import { problemWords } from "../../words/problems.ts";
import { askReply } from "../ask-reply.ts";
import { cancellable } from "../cancelled.ts";
import { converse, departmentNamed, worldNamed } from "../conversing.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import { canAsk } from "../question.ts";
import { record } from "../recording.ts";
import { choiceOf, dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";
import { speakerFor } from "./language-of.ts";

const COLUMNS = 100;

interface Options {
  readonly says?: Says;
  readonly condition?: string;
  readonly due?: string;
  readonly about?: string;
  readonly because?: string;
  readonly at?: string;
  readonly shouldBe?: string;
  readonly cost?: string;
  readonly by?: string;
  readonly recordedBy?: string;
  readonly reported?: boolean;
  readonly from?: string;
  readonly yes?: boolean;
  readonly asOf?: string;
  readonly seed?: number;
}

/** `batuta answer <initiative> <department> [path]`, `batuta answer --from answers.csv [path]`. */
export function answerCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .addHelpText("before", `${say("cli-answer-examples")}\n`)
    .argument("[initiative]", say("cli-initiative"))
    .argument("[department]", say("cli-answer-department"))
    .argument("[path]", say("cli-path"))
    .option("--says <answer>", say("cli-answer-says"), choiceOf(say, "--says", REPLIES))
    .option("--condition <text>", say("cli-answer-condition"))
    .option("--due <day>", say("cli-answer-due"), dayOf(say, "--due"))
    .option("--about <text>", say("cli-answer-about"))
    .option("--because <text>", say("cli-answer-because"))
    .option("--at <number>", say("cli-answer-at"))
    .option("--should-be <value>", say("cli-answer-should-be"))
    .option("--cost <money>", say("cli-answer-cost"))
    .option("--by <who>", say("cli-answer-by"))
    .option("--recorded-by <who>", say("cli-answer-recorded-by"))
    .option("--reported", say("cli-answer-reported"))
    .option("--from <sheet>", say("cli-answer-from"))
    .option("--yes", say("cli-yes"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .action(async (...args: [string?, string?, string?, Options?]) => {
      const [initiative, department, path, options = {}] = args;
      if (options.from !== undefined) return runSheet(setting, options.from, { path: initiative ?? ".", options });
      if (initiative === undefined || department === undefined) throw new Failure(say("error-answer-needs"));
      return runAnswer(setting, { initiative, department }, { path: path ?? ".", options });
    });
}

interface Where {
  readonly path: string;
  readonly options: Options;
}

async function runAnswer(setting: Setting, of: Pick<Reply, "initiative" | "department">, where: Where): Promise<void> {
  const { options } = where;
  if (options.says === undefined && !canAsk(setting)) throw new Failure(setting.say("error-answer-needs"));
  const conversation = await converse(setting, where.path, options);
  if (!conversation) return;
  const world = worldNamed(setting, conversation, of.initiative);
  const department = departmentNamed(setting, conversation, of.department);
  const speaking = { ...setting, ...speakerFor(setting, conversation.open.company) };
  await cancellable(speaking, async () => {
    const reply =
      options.says === undefined ? await askReply(setting, world, department) : replyOf(of, options, options.says);
    if (!reply) return deliverToScreen(setting.outer, setting.say, `${speaking.say("record-left")}\n`);
    requireWhole(setting, reply);
    await write(setting, conversation, { replies: [reply], options });
  });
}

function replyOf(of: Pick<Reply, "initiative" | "department">, options: Options, says: Says): Reply {
  const { condition, due, about, because, at, shouldBe, cost, by, recordedBy } = options;
  return {
    ...of,
    says,
    condition,
    due,
    about,
    because,
    at,
    should_be: shouldBe,
    cost,
    on: undefined,
    by,
    recorded_by: recordedBy,
  };
}

function requireWhole({ say }: Setting, reply: Reply): void {
  const missing = missingIn(reply).map((field) => `--${field.replace("_", "-")}`);
  if (missing.length > 0) throw new Failure(say("error-needs", { says: reply.says, fields: missing.join(", ") }));
}

interface Replies {
  readonly replies: readonly Reply[];
  readonly options: Options;
}

async function write(setting: Setting, conversation: Conversation, { replies, options }: Replies): Promise<void> {
  const { prepareAnswers, unknownNumbers } = await import("../../answer.ts");
  for (const unknown of unknownNumbers(conversation, replies))
    await setting.outer.stderr.write(`${unknownText(setting, unknown)}\n`);
  const preparing = await prepareAnswers(conversation, replies, options.reported === true);
  await record(setting, { preparing, yes: options.yes === true });
}

/** Told, and never refused: what is wrong may also be said in words. */
function unknownText({ say }: Setting, { number, department, known }: UnknownNumber): string {
  const told = say("answer-number-unknown", { number: visible(number) });
  if (known.length === 0) return told;
  return `${told} ${say("answer-number-known", { department, known: known.map(visible).join(", ") })}`;
}

async function runSheet(setting: Setting, sheet: string, { path, options }: Where): Promise<void> {
  const { say, outer } = setting;
  const conversation = await converse(setting, path, options);
  if (!conversation) return;
  const { readSheet } = await import("../../answer.ts");
  const read = await readSheet(conversation, sheet);
  const language = setting.language ?? setting.fallbackLanguage;
  if ("replies" in read) {
    if (read.replies.length === 0) throw new Failure(say("sheet-empty-file", { file: visible(sheet) }));
    return write(setting, conversation, { replies: read.replies, options });
  }
  const text =
    "problems" in read
      ? renderProblems(read.problems, { language, width: outer.stderr.columns ?? COLUMNS })
      : faultsText(read.faults, sheet, language);
  await outer.stderr.write(text);
  setting.finish(2);
}

function faultsText(faults: readonly SheetFault[], sheet: string, language: Language): string {
  const say = speaker(language);
  const lines = faults.map(({ row, column, fault }) =>
    say("sheet-cell", { row: String(row), column, why: whyText(say, fault, language) }),
  );
  const head = say("sheet-problems", { file: visible(sheet), count: String(faults.length) }, faults.length);
  return `${[head, ...lines.map((line) => `  ${line}`)].join("\n")}\n`;
}

function whyText(say: Speaker, fault: SheetFault["fault"], language: Language): string {
  switch (fault.is) {
    case "formula":
    case "day":
    case "says":
      return say(`sheet-${fault.is}`, { found: visible(fault.found) });
    case "initiative":
    case "department": {
      const near = fault.near === undefined ? "" : say("near", { near: fault.near });
      return say(`sheet-${fault.is}`, { found: visible(fault.found), near });
    }
    case "needs":
      return say("sheet-needs", { says: fault.says });
    case "twice":
      return say("sheet-twice", { other: String(fault.other) });
    case "empty":
      return say("sheet-empty");
    case "number": {
      const at = { file: "", line: 0, column: 0, length: 0 };
      const { what, mend } = problemWords(placed(fault.complaint, at), language);
      return say("sheet-number", { found: visible(fault.found), why: [what, mend].filter(Boolean).join(" ") });
    }
  }
}
