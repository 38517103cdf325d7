import type { Command } from "commander";

import { FORMAT_NAMES, type ReportOptions } from "../report/index.ts";
import type { Speaker } from "../words/catalogue.ts";
import { wantsColour } from "./colour.ts";
import type { Setting } from "./commands/command.ts";
import { type Output, outputOf, requireApart, wholeOf } from "./values.ts";

export const COLUMNS = 100;

/** How a report is wanted, as options of the command line say it. */
export interface Look {
  readonly format?: readonly Output[];
  readonly plain?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly width?: number;
}

/** The options of every command that shows reports. */
export function addLook(command: Command, { say }: Setting): Command {
  const format = (text: string, before: readonly Output[] = []) => [...before, outputOf(say, text)];
  return command
    .optionsGroup(say("cli-group-look"))
    .option("--format <name[=file]>", say("cli-format", { formats: FORMAT_NAMES.join(", ") }), format)
    .option("--plain", say("cli-plain"))
    .option("-v, --verbose", say("cli-verbose"))
    .option("--width <columns>", say("cli-width"), wholeOf(say, "--width", 60))
    .option("--color", say("cli-color"))
    .option("--no-color", say("cli-no-color"))
    .optionsGroup("");
}

/** Where each format goes; the report for people to the screen when nothing else was said. */
export function outputsOf(say: Speaker, { format }: Look): readonly Output[] {
  const outputs = format ?? [{ format: "terminal", file: undefined }];
  requireApart(say, outputs);
  return outputs;
}

/** What a format is told: a file has neither a terminal's width nor its colours. */
export function optionsOf({ outer, commands }: Setting, asked: Look, output: Output): ReportOptions {
  const isScreen = output.file === undefined;
  const isTerminal = isScreen && outer.stdout.isTerminal;
  const plain = asked.plain ?? false;
  return {
    columns: asked.width ?? (isScreen ? outer.stdout.columns : undefined) ?? COLUMNS,
    verbose: asked.verbose ?? false,
    plain,
    colour: !plain && isScreen && wantsColour(asked.color, outer.environment, isTerminal),
    places: asked.verbose === true || !isTerminal,
    commands,
  };
}
