import type { Command, Option } from "commander";

/** Where on the command line a word is wanted: the command that was named, what was said to it already, and the word begun. */
export interface TypedWords {
  readonly command: Command;
  /** How many words of its own were said already, options apart. */
  readonly operands: number;
  /** The option whose value is wanted. */
  readonly option: Option | undefined;
  /** What the word begins with. */
  readonly begun: string;
  /** What stands before the value in the same word: `--format=`. */
  readonly before: string;
}

/** Reads the words after `batuta`; the last is the one that is begun. A shell that parts words at `=` is understood too. */
export function typedWords(program: Command, words: readonly string[]): TypedWords {
  const joined = joinedAtEquals(words);
  const { last, isParted } = joined;
  let command = program;
  let operands = 0;
  let option: Option | undefined;
  for (const word of joined.before) {
    const isValue = option !== undefined;
    option = undefined;
    if (isValue) continue;
    if (word.startsWith("-")) {
      option = word.includes("=") ? undefined : valued(command, word);
      continue;
    }
    const named = operands === 0 ? command.commands.find((one) => one.name() === word) : undefined;
    if (named) command = named;
    else operands += 1;
  }
  const [, flag = "", value = ""] = /^(--[^=]+)=(.*)$/.exec(last) ?? [];
  if (flag === "") return { command, operands, option, begun: last, before: "" };
  return { command, operands, option: valued(command, flag), begun: value, before: isParted ? "" : `${flag}=` };
}

function valued(command: Command, flag: string): Option | undefined {
  const option = command.options.find(({ long, short }) => long === flag || short === flag);
  return option?.required === true || option?.optional === true ? option : undefined;
}

interface Joined {
  readonly before: readonly string[];
  readonly last: string;
  /** The last word's `=` was a word of its own. */
  readonly isParted: boolean;
}

/** Bash makes three words of `--format=json`. */
function joinedAtEquals(words: readonly string[]): Joined {
  const joined: string[] = [];
  let isParted = false;
  words.forEach((word, index) => {
    const follows = words[index - 1] === "=" && index > 1;
    if (word === "=" && index > 0) joined.push(`${joined.pop() ?? ""}=`);
    else if (follows) joined.push((joined.pop() ?? "") + word);
    else joined.push(word);
    isParted = word === "=" || follows;
  });
  return { before: joined.slice(0, -1), last: joined.at(-1) ?? "", isParted };
}
