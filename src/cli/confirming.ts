import { placed } from "../base/problem.ts";
import { visible } from "../base/visible.ts";
import type { Confirmed, ConfirmRefusal } from "../confirm.ts";
import type { Conversation } from "../converse.ts";
import type { Department } from "../model/company.ts";
import { figureText, figureTitle } from "../report/figure-words.ts";
import type { Voice } from "../report/message-words.ts";
import type { Figure } from "../talk/figures.ts";
import { problemWords } from "../words/problems.ts";
import type { Setting } from "./commands/command.ts";
import { Failure } from "./failure.ts";
import { choose, typed } from "./question.ts";
import { record } from "./recording.ts";

export interface Confirming {
  readonly department: Department;
  readonly figures: readonly Figure[];
  /** Names of figures that are still true; `name=value` where one is not. */
  readonly words: readonly string[];
  readonly yes: boolean;
}

/** Shows and writes the day, or the new number, where each stands. True: it was written. */
export async function writeConfirmed(
  setting: Setting,
  conversation: Conversation,
  writing: Confirming,
): Promise<boolean> {
  const { confirmedOf, prepareConfirmed } = await import("../confirm.ts");
  const read = confirmedOf(writing.figures, writing.words);
  if ("refused" in read) throw refusal(setting, writing.department, read.refused);
  const confirmed: readonly Confirmed[] = read.confirmed;
  const preparing = await prepareConfirmed(conversation, writing.department, confirmed);
  return record(setting, { preparing, yes: writing.yes });
}

/** One key for “still true”; what changes every day is typed. */
export async function askFigures(voice: Voice, figures: readonly Figure[]): Promise<readonly string[]> {
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
    if (said === "yes") words.push(figure.name);
    if (said === "new") words.push(`${figure.name}=${await typed(say("prompt-value"), say("prompt-needed"))}`);
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
