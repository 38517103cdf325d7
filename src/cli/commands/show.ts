import type { Command } from "commander";

import type { Problem } from "../../base/problem.ts";
import type { Block } from "../../report/blocks.ts";
import { renderProblems } from "../../report/problems.ts";
import { laidOut } from "../../report/terminal.ts";
import { wantsColour } from "../colour.ts";
import { deliverToScreen } from "../emit.ts";
import { choiceOf } from "../values.ts";
import type { Setting } from "./command.ts";

const COLUMNS = 100;

/** What a command shows: for people, and for programs. */
export interface Shown {
  readonly blocks: readonly Block[];
  readonly json: unknown;
}

export type ScreenFormat = "terminal" | "json";

/** `--format terminal|json` of commands that print one thing. */
export function formatOption(command: Command, { say }: Setting): Command {
  const formats = ["terminal", "json"] as const;
  return command.option(
    "--format <name>",
    say("cli-format-one", { formats: formats.join(", ") }),
    choiceOf(say, "--format", formats),
  );
}

/** Prints a thing on the screen in the form that was asked for. */
export async function show(
  setting: Setting,
  { blocks, json }: Shown,
  format: ScreenFormat = "terminal",
): Promise<void> {
  const { outer, say } = setting;
  const { columns = COLUMNS, isTerminal } = outer.stdout;
  const colour = wantsColour(undefined, outer.environment, isTerminal);
  const text = format === "json" ? `${JSON.stringify(json, undefined, 2)}\n` : laidOut(blocks, { columns, colour });
  await deliverToScreen(outer, say, text);
}

/** What is wrong with files goes to standard error. */
export async function tellProblems(
  { outer, language, fallbackLanguage }: Setting,
  problems: readonly Problem[],
): Promise<void> {
  if (problems.length === 0) return;
  const said = { language: language ?? fallbackLanguage, width: outer.stderr.columns ?? COLUMNS };
  await outer.stderr.write(renderProblems(problems, said));
}
