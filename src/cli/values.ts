import { FORMAT_NAMES, type FormatName, isFormatName } from "../report/index.ts";
import { parseDay } from "../time/day.ts";
import type { Speaker } from "../words/catalogue.ts";
import { Failure } from "./failure.ts";

/** A format, and the file that it goes to; undefined: the screen. */
export interface Output {
  readonly format: FormatName;
  readonly file: string | undefined;
}

/** `json`, `json=result.json`. */
export function outputOf(say: Speaker, text: string): Output {
  const at = text.indexOf("=");
  const name = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? undefined : text.slice(at + 1);
  if (!isFormatName(name)) throw badChoice(say, "--format", { found: name, choices: FORMAT_NAMES });
  if (file === "") throw new Failure(say("error-value", { name: "--format" }));
  return { format: name, file };
}

/** The same for formats of a command's own. */
export function namedOutputOf<const F extends readonly string[]>(
  say: Speaker,
  text: string,
  formats: F,
): { readonly format: F[number]; readonly file: string | undefined } {
  const at = text.indexOf("=");
  const name = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? undefined : text.slice(at + 1);
  const format = choiceOf(say, "--format", formats)(name);
  if (file === "") throw new Failure(say("error-value", { name: "--format" }));
  return { format, file };
}

/** One format at most goes to the screen, and one to each file. */
export function requireApart(say: Speaker, outputs: readonly Output[]): void {
  const screen = outputs.filter((output) => output.file === undefined).map((output) => output.format);
  if (screen.length > 1) {
    throw new Failure(say("error-two-outputs", { formats: screen.join(", "), name: screen.at(-1) ?? "" }));
  }
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new Failure(say("error-same-file", { file: twice }));
}

/** The choices stand on the reader too: completion offers them. */
export function choiceOf<const C extends readonly string[]>(say: Speaker, option: string, choices: C) {
  const read = (found: string): C[number] => {
    const choice = choices.find((one) => one === found);
    if (choice === undefined) throw badChoice(say, option, { found, choices });
    return choice;
  };
  return Object.assign(read, { choices });
}

export function wholeOf(say: Speaker, option: string, least: number) {
  return (found: string): number => {
    const value = /^\d{1,15}$/.test(found) ? Number(found) : Number.NaN;
    if (!(value >= least))
      throw new Failure(say("error-number", { option, least: String(least), found: quoted(found) }));
    return value;
  };
}

/** `2/3`: the second of three parts. */
export function partOf(say: Speaker, option: string) {
  return (found: string): { readonly part: number; readonly of: number } => {
    const [, part, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(found)?.map(Number) ?? [];
    if (part === undefined || of === undefined || part < 1 || part > of)
      throw new Failure(say("error-part", { option, found: quoted(found) }));
    return { part, of };
  };
}

export function dayOf(say: Speaker, option: string) {
  return (found: string): string => {
    if (parseDay(found) === undefined) throw new Failure(say("error-day", { option, found: quoted(found) }));
    return found;
  };
}

function badChoice(say: Speaker, option: string, said: { found: string; choices: readonly string[] }): Failure {
  return new Failure(say("error-choice", { option, choices: said.choices.join(", "), found: quoted(said.found) }));
}

function quoted(text: string): string {
  return text === "" ? '""' : text;
}
