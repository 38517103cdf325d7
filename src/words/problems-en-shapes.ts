import type { ProblemSentences } from "./problems-en-terms.ts";
import { FORMS, REASONS, YAML_FAULTS, choices, megabytes, suggestion } from "./problems-en-terms.ts";

/** What can be wrong with a file and its shape. */
export const SHAPES_EN = {
  "file-missing": ({ path }) => ({
    what: `There is no file or folder \`${path}\`.`,
    mend: "Check how its name is written, and the folder that you are in.",
  }),
  "file-unreadable": ({ path, reason }) => ({ what: `\`${path}\` cannot be read: ${REASONS[reason] ?? reason}.` }),
  "file-too-large": ({ size, most }) => ({
    what: `This file has ${megabytes(size)}; at most ${megabytes(most)} is read.`,
    mend: "Long tables of figures go in a CSV file, or in several files.",
  }),
  "file-outside": ({ path }) => ({
    what: `\`${path}\` leads outside the company's folder, and nothing outside is read.`,
    mend: "Copy the file into the company's folder.",
  }),
  "asset-form": ({ path, endings }) => ({
    what: `\`${path}\` is no text that can be read for promises: only ${choices(endings)}.`,
    mend: "Save its words as one of these, or write them here: `assets: [{text: …, channel: …}]`.",
  }),
  "pattern-form": ({ found }) => ({
    what: `\`${found.slice(0, 80)}\` is no pattern of file names that can be read.`,
    mend: "Name folders and files: `departments/**/*.yaml`, `initiatives/{summer,autumn}-*.yaml`; at most 200 characters.",
  }),
  "not-utf8": () => ({
    what: "This file is not saved as UTF-8, so accents and other letters cannot be told apart.",
    mend: "Save it again: in Excel choose “CSV UTF-8”; in an editor, “Save with encoding: UTF-8”.",
  }),
  "control-character": ({ character }) => ({
    what: `There is a character here that nobody can see and no text needs (${character}).`,
    mend: "Delete it, or type the line again.",
  }),
  "invisible-character": ({ character }) => ({
    what: `This name holds a character that nobody can see (${character}): it may look like another name.`,
    mend: "Type the name again.",
  }),
  "too-deep": ({ most }) => ({
    what: `This is nested more than ${most} levels deep.`,
    mend: "Files of people need five or six; look for a bracket too many.",
  }),
  "too-many-nodes": ({ most }) => ({
    what: `This file holds more than ${most} values.`,
    mend: "Long tables of figures go in a CSV file.",
  }),
  "alias-refused": ({ name }) => ({
    what: `\`&${name}\` and \`*${name}\` (a value that is defined once and repeated) are not used here.`,
    mend: "Write the value again; a text that starts with & or * goes in quotes.",
  }),
  "tag-refused": ({ tag }) => ({
    what: `\`${tag}\` before a value is not used here.`,
    mend: "Take it away; a text that starts with ! goes in quotes.",
  }),
  "directive-refused": ({ directive }) => ({
    what: `\`${directive}\` would change how the whole file is read (\`no\` would become false).`,
    mend: "Delete this line.",
  }),
  "merge-key": () => ({
    what: "`<<` (copy from elsewhere) is not used here.",
    mend: "Write the keys again; an initiative that repeats a known one says `based_on:`.",
  }),
  "yaml-syntax": ({ fault, message }) => YAML_FAULTS[fault] ?? { what: `This line cannot be read: ${message}.` },
  "duplicate-key": ({ key }) => ({
    what: `\`${key}\` stands twice, and only one of them can count.`,
    mend: "Keep one, or make one list of both.",
  }),
  "key-not-text": () => ({
    what: "A name before a colon must be a word, not a list or a group.",
    mend: "Write `key: value`.",
  }),
  "key-forbidden": ({ key }) => ({ what: `\`${key}\` cannot be used as a name.`, mend: "Choose another name." }),
  "kind-missing": ({ kinds, near }) => ({
    what: "Nothing here says what this file is about.",
    mend:
      near === undefined
        ? `Start with one of ${choices(kinds)}: for example, initiative: summer-sale.`
        : `Did you mean \`${near}:\`?`,
  }),
  "kind-twice": ({ kinds }) => ({
    what: `This is ${kinds.map((kind) => `\`${kind}:\``).join(" and ")} at once.`,
    mend: "Put a line with --- between them, or use two files.",
  }),
  "unknown-key": ({ key, near, allowed, maybeComma }) => {
    const what = `\`${key}\` is not a key that is known here.`;
    if (maybeComma)
      return {
        what,
        mend: "Inside { } a comma ends a value: put a text with a comma in quotes, and write numbers without commas (1200).",
      };
    return { what, ...(near === undefined ? { mend: `Known here: ${choices(allowed)}.` } : suggestion(near)) };
  },
  "missing-key": ({ key, example }) => ({
    what: `\`${key}\` is missing.`,
    mend: `Add a line, for example: ${key}: ${example ?? "…"}`,
  }),
  "tag-missing": ({ tags, near }) => ({
    what: "Nothing here says which kind it is.",
    mend: near === undefined ? `Add one of ${choices(tags)}.` : `Did you mean \`${near}\`?`,
  }),
  "value-empty": ({ key, example }) => ({
    what: key === "" ? "Nothing is written here." : `Nothing is written after \`${key}:\`.`,
    mend: `Write the value${example === undefined ? "" : `, for example ${example}`}; if nobody knows it yet, take the line away or write \`unknown\` where a number goes.`,
  }),
  "wrong-type": ({ expected, found, example }) => ({
    what: `Here goes ${choices(expected.map((form) => FORMS[form]))}, and this is ${FORMS[found]}.`,
    ...(example === undefined ? {} : { mend: `For example: ${example}` }),
  }),
  "not-a-choice": ({ found, choices: words, near }) => ({
    what: `“${found}” is not one of ${choices(words)}.`,
    ...suggestion(near),
  }),
  "text-form": ({ found, example }) => ({
    what: `“${found}” cannot be a name that others refer to: letters, digits and hyphens, without spaces.`,
    mend: `For example: ${example}`,
  }),
  "empty-text": () => ({ what: "The text is empty.", mend: "Write it, or take the line away." }),
} satisfies Partial<ProblemSentences>;
