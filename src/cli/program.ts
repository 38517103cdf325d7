import { Command, type CommanderError, Option } from "commander";

import { nearest } from "../base/near.ts";
import { visible } from "../base/visible.ts";
import { VERSION } from "../version.ts";
import type { Speaker } from "../words/catalogue.ts";
import { completeCommand } from "./commands/complete.ts";
import { COMMANDS } from "./commands/index.ts";
import type { Setting } from "./commands/command.ts";
import { HIDDEN } from "./completion/hidden.ts";
import { Failure } from "./failure.ts";
import { helpIn, placeholdersIn } from "./help.ts";

export const COMMAND_NAMES = Object.keys(COMMANDS);

/** What commander printed, kept until it is known where it belongs. */
export interface Printed {
  out: string;
}

/**
 * The command line, speaking one language; `printed` receives help and version. Only the commands that the arguments
 * name are loaded, of the others there is a name and a line; all where no arguments are given.
 */
export async function buildProgram(setting: Setting, printed: Printed, args?: readonly string[]): Promise<Command> {
  const { say } = setting;
  const program = inOurWords(new Command("batuta"), setting, printed);
  program
    .description(say("cli-about"))
    .version(VERSION, "-V, --version", say("cli-version"))
    .addOption(languageOption(say))
    .helpCommand("help [command]", say("cli-help-command"))
    .allowExcessArguments(true)
    // What stands after a command is the command's: `init initiative --title` is not a title of `init`.
    .enablePositionalOptions()
    .action(() => {
      const [word] = program.args;
      if (word !== undefined) throw unknownCommand(say, word);
      printed.out += `${say("cli-about")}\n\n${say("cli-welcome")}\n`;
    });
  for (const [name, { about, takes, load }] of Object.entries(COMMANDS)) {
    const isWanted = isNamed(name, args);
    const command = inOurWords(program.command(isWanted ? name : `${name} ${takes}`), setting, printed);
    command.description(say(about));
    if (isWanted) (await load())(command, setting);
    for (const one of [command, ...command.commands])
      one.addOption(languageOption(say)).addOption(cacheOption(say, name)).allowExcessArguments(false);
  }
  completeCommand(inOurWords(program.command(HIDDEN, { hidden: true }), setting, printed), setting, program);
  return program;
}

/** Whoever completes words wants to know every command; else one that no word names is not run. */
function isNamed(name: string, args: readonly string[] | undefined): boolean {
  return args === undefined || args.includes(name) || args.includes(HIDDEN);
}

/** Something that looks like a file was meant to be checked. */
function unknownCommand(say: Speaker, word: string): Failure {
  const name = visible(word);
  const near = /[./\\]/.test(word) ? `check ${name}` : nearest(word, COMMAND_NAMES);
  const hint = near === undefined ? "" : ` ${say("error-near", { near: `batuta ${near}` })}`;
  return new Failure(say("error-command", { name }) + hint);
}

function languageOption(say: Speaker): Option {
  return new Option("--lang <language>", say("cli-lang"));
}

/** Every command takes it; the help of the main job tells it. It is acted on before any command is: see `withoutCache`. */
function cacheOption(say: Speaker, command: string): Option {
  return new Option("--no-cache", say("cli-no-cache")).hideHelp(command !== "check");
}

function inOurWords(command: Command, { say, language, fallbackLanguage }: Setting, printed: Printed): Command {
  return command
    .exitOverride()
    .helpOption("-h, --help", say("cli-help"))
    .configureHelp(helpIn(say, language ?? fallbackLanguage))
    .configureOutput({
      writeOut: (text) => {
        printed.out += text;
      },
      // Where a command waits for one of its own, its help is the answer; what is wrong is told in our words.
      writeErr: (text) => {
        printed.out += text;
      },
      outputError: () => undefined,
    });
}

/** Commander's complaint in our words; undefined: help or version was asked for, which is no complaint. */
export function complaint(
  { say, language, fallbackLanguage }: Pick<Setting, "say" | "language" | "fallbackLanguage">,
  error: CommanderError,
  args: readonly string[],
): Failure | undefined {
  if (error.exitCode === 0 || error.code === "commander.help") return undefined;
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1];
  const name = visible(/'(.+?)'/.exec(error.message)?.[1] ?? error.message);
  if (error.code === "commander.missingArgument") {
    const inWords = (form: string) => placeholdersIn(form, language ?? fallbackLanguage);
    return new Failure(say("error-argument", { name: inWords(`<${name}>`), form: inWords(formOf(args, name)) }));
  }
  const flag = name.split(" ").find((part) => part.startsWith("--")) ?? name;
  const parts = [sayComplaint(say, error.code, { name, flag })];
  if (near !== undefined) parts.push(say("error-near", { near }));
  return new Failure(parts.join(" "));
}

/** How the command is written that was typed without something: `batuta decide <initiative> <option> [path]`. */
function formOf(args: readonly string[], missing: string): string {
  const [command = "", ...below] = args.slice(
    Math.max(
      0,
      args.findIndex((arg) => Object.hasOwn(COMMANDS, arg)),
    ),
  );
  const takes = Object.entries(COMMANDS).find(([name]) => name === command)?.[1].takes ?? "";
  const form = takes.includes("<") ? takes : [...below.filter((arg) => !arg.startsWith("-")), `<${missing}>`].join(" ");
  return visible(`batuta ${command} ${form}`);
}

function sayComplaint(say: Speaker, code: string, { name, flag }: { name: string; flag: string }): string {
  switch (code) {
    case "commander.unknownOption":
      return say("error-option", { name });
    case "commander.optionMissingArgument":
      return say("error-value", { name: flag });
    case "commander.unknownCommand":
      return say("error-command", { name });
    case "commander.excessArguments":
      return say("error-excess", { name });
    default:
      return name;
  }
}
