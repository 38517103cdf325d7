import type { Command, Option } from "commander";

import { LANGUAGES } from "../../base/bilingual.ts";
import { INITIATIVE_KINDS } from "../../model/initiative.ts";
import { FILE_KINDS } from "../../model/kinds.ts";
import { FORMAT_NAMES } from "../../report/index.ts";
import { HIDDEN } from "./hidden.ts";
import { type TypedWords, typedWords } from "./typed-words.ts";

/** A word that may stand where the cursor is, and what it means. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

/** The names that a company's files declare. */
export interface Declared {
  readonly initiative: readonly string[];
  readonly department: readonly string[];
}

/** The words that may come next; none where the shell should offer files. `declared` is asked only where ids may stand. */
export async function candidates(
  program: Command,
  words: readonly string[],
  declared: () => Promise<Declared>,
): Promise<readonly Candidate[]> {
  const typed = typedWords(program, words);
  const all = await possible(typed, declared);
  return all
    .filter(({ word }) => word.startsWith(typed.begun))
    .map(({ word, about }) => ({ word: typed.before + word, about }));
}

async function possible(typed: TypedWords, declared: () => Promise<Declared>): Promise<readonly Candidate[]> {
  const { command, option, operands, begun } = typed;
  if (option) return valuesNamed(command, placeholderOf(option), { parse: option.parseArg, declared });
  if (begun.startsWith("-")) return optionsOf(command);
  const named = operands === 0 ? command.commands.filter((one) => !isHidden(one)).map(commandCandidate) : [];
  const argument =
    command.registeredArguments[operands] ?? command.registeredArguments.findLast(({ variadic }) => variadic);
  if (!argument) return named;
  return [...named, ...(await valuesNamed(command, argument.name(), { parse: argument.parseArg, declared }))];
}

function commandCandidate(command: Command): Candidate {
  return { word: command.name(), about: command.description() };
}

function isHidden(command: Command): boolean {
  return command.name() === HIDDEN;
}

function optionsOf(command: Command): readonly Candidate[] {
  const help = { word: "--help", about: "" };
  const own = command.options.flatMap(({ long, description, hidden }) =>
    long === undefined || long === null || hidden ? [] : [{ word: long, about: description }],
  );
  return [...own, help];
}

/** `department` of `--to <department>`. */
function placeholderOf({ flags }: Option): string {
  return /[<[]([^>\]]+)/.exec(flags)?.[1]?.replace(/[.[=].*$/, "") ?? "";
}

interface Source {
  /** What reads the value: a reader of a closed list has its choices. */
  readonly parse: unknown;
  readonly declared: () => Promise<Declared>;
}

async function valuesNamed(command: Command, name: string, { parse, declared }: Source): Promise<readonly Candidate[]> {
  const closed = choicesOf(parse) ?? CLOSED[`${command.name()} ${name}`] ?? CLOSED[name];
  if (closed) return closed.map(bare);
  if (name !== "initiative" && name !== "department") return [];
  return (await declared())[name].map(bare);
}

function bare(word: string): Candidate {
  return { word, about: "" };
}

/** Lists that no reader of an option holds, by the name of the value; of one command only, with its name before it. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  language: LANGUAGES,
  name: FORMAT_NAMES,
  "schema kind": ["result", "comparison", ...Object.keys(FILE_KINDS)],
  kind: INITIATIVE_KINDS,
};

function choicesOf(parse: unknown): readonly string[] | undefined {
  if (typeof parse !== "function" || !("choices" in parse) || !Array.isArray(parse.choices)) return undefined;
  return parse.choices.map(String);
}
