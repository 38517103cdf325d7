import type { Form, ProblemArguments, ProblemCode } from "../base/problem.ts";

/** What is wrong, and what to do about it. */
export interface Told {
  readonly what: string;
  readonly mend?: string;
  /** Lines to copy, shown as they are. */
  readonly example?: readonly string[];
}

export type ProblemSentences = { readonly [C in ProblemCode]: (args: ProblemArguments[C]) => Told };

export const FORMS: Readonly<Record<Form, string>> = {
  value: "a single value",
  list: "a list",
  map: "a group of keys",
  nothing: "nothing",
  none: "`none`",
  unknown: "`unknown`",
};

export const MEASURES: Readonly<Record<string, string>> = {
  count: "a number",
  rate: "a number for each day, week or month",
  share: "a percentage",
  duration: "a length of time",
  "working-days": "working days",
  money: "an amount of money",
  "money-rate": "money for each day",
  "per-unit": "so many for each one",
};

export const REASONS: Readonly<Record<string, string>> = {
  "not-a-file": "it is not an ordinary file",
  changed: "it changed while it was read: check again",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  EISDIR: "it is a folder",
  ELOOP: "its links go round in a circle",
};

export const CELL_MENDS = {
  number:
    'Say how the file writes decimals, next to its name: decimal: "," or decimal: ".". A cell without a number stays empty.',
  date: "Say how the file writes dates, next to its name: dates: dd/mm/yyyy. A cell without a date stays empty.",
} as const;

export const CSV_REASONS = {
  quotes: "The quotes of this table do not close, so its cells cannot be told apart.",
  empty: "This table is empty.",
  other: "This is not a table that can be read.",
} as const;

/** Faults of YAML in our words; the parser's own for the rest. */
export const YAML_FAULTS: Readonly<Record<string, Told>> = {
  TAB_AS_INDENT: { what: "This line starts with a tab.", mend: "Indent with spaces, two for each level." },
  BAD_INDENT: {
    what: "This line is not indented as the lines around it are.",
    mend: "Give keys of one level the same number of spaces at the start.",
  },
  FLOW_UNCLOSED: {
    what: "A bracket [ or { that was opened before is not closed here.",
    mend: "Close it, or give its lines more spaces at the start than the key above them.",
  },
  MISSING_CHAR: {
    what: "Something opened here is never closed, or a sign is missing.",
    mend: "Look for a quote, a bracket or a colon that is missing on this line or the one before.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: "There are two keys on one line.",
    mend: 'A text with a colon goes in quotes: title: "Summer: the sale".',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: "A colon seems to be missing: this line is not `key: value`.",
    mend: "Write the key, a colon, a space and the value: launch: 2026-06-01.",
  },
  BAD_SCALAR_START: {
    what: "A text cannot start with this sign unless it is in quotes.",
    mend: 'Put the text in quotes: "@shop".',
  },
  BAD_DQ_ESCAPE: {
    what: "A backslash in double quotes means something else here.",
    mend: "Use single quotes around the text, or write the backslash twice.",
  },
  UNEXPECTED_TOKEN: {
    what: "This is not expected here.",
    mend: "Check the indentation and the signs of this line and the one before.",
  },
};

export function choices(words: readonly string[], most = 12): string {
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}

export function times(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function suggestion(near: string | undefined): Pick<Told, "mend"> {
  return near === undefined ? {} : { mend: `Did you mean \`${near}\`?` };
}

export function known(near: string | undefined, names: readonly string[]): Pick<Told, "mend"> {
  if (near !== undefined) return suggestion(near);
  return names.length === 0 ? {} : { mend: `Known here: ${choices(names)}.` };
}
