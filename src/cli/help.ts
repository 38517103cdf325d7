import type { Argument, Command, HelpConfiguration, Option } from "commander";

import type { Language } from "../base/bilingual.ts";
import type { Speaker } from "../words/catalogue.ts";
import { placeholderWord } from "../words/placeholders.ts";

const COLUMNS = 100;

/** How help is laid out: titles, placeholders and defaults in our words. */
export function helpIn(say: Speaker, language: Language): HelpConfiguration {
  const titles = new Map([
    ["Usage:", say("cli-usage")],
    ["Arguments:", say("cli-arguments")],
    ["Options:", say("cli-options")],
    ["Commands:", say("cli-commands")],
  ]);
  const inWords = (text: string) => placeholdersIn(text, language);
  const withDefault = ({ description, defaultValue }: Option | Argument) =>
    isTold(defaultValue) ? `${description} (${say("cli-default", { value: String(defaultValue) })})` : description;
  return {
    helpWidth: COLUMNS,
    styleTitle: (title) => titles.get(title) ?? title,
    styleUsage: inWords,
    styleOptionTerm: inWords,
    styleSubcommandTerm: inWords,
    styleArgumentTerm: (name) => placeholderWord(name, language) ?? name,
    optionDescription: withDefault,
    argumentDescription: withDefault,
  };
}

/** `<day>`, `[paths...]`, `[options]`. */
const PLACEHOLDER = /(?<=[<[])([a-z]+(?:\[=file\])?)(?=(?:\.\.\.)?[>\]])/g;

/** A form such as `<initiative> [path]` in a language. */
export function placeholdersIn(form: string, language: Language): string {
  return form.replaceAll(PLACEHOLDER, (whole, name: string) => worded(whole, name, language));
}

function worded(whole: string, name: string, language: Language): string {
  return placeholderWord(name, language) ?? whole;
}

/** `.` is told in words by whatever takes a path; a switch that is off needs no telling. */
function isTold(value: unknown): value is string | number {
  return (typeof value === "string" && value !== ".") || typeof value === "number";
}

/** Every placeholder of a command and those below it: what must have a word in each language. */
export function placeholdersOf(command: Command): readonly string[] {
  const flags = command.options.flatMap(({ flags: text }) => text.match(PLACEHOLDER) ?? []);
  const own = [...flags, ...command.registeredArguments.map((argument) => argument.name())];
  return [...new Set([...own, ...command.commands.flatMap(placeholdersOf)])];
}
