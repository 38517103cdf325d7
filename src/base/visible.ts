/** Control characters that no file may hold as they are: all but tab and the newline (a carriage return only before one). */
export function isControl(character: string): boolean {
  return character !== "\t" && character !== "\n" && /^\p{Cc}$/u.test(character);
}

/** Characters that change how a text looks without being seen: directions, joiners, marks of order, separators, tags. */
const INVISIBLE = new RegExp(
  [
    "[\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0]",
    "[\\uFFF9-\\uFFFB]",
    "[\\u{E0000}-\\u{E0FFF}]",
  ].join("|"),
  "u",
);

/** The first character that is not seen, as U+XXXX. */
export function invisibleIn(text: string): string | undefined {
  const found = /\p{Cc}/u.exec(text)?.[0] ?? INVISIBLE.exec(text)?.[0];
  return found === undefined ? undefined : codeOf(found);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const UNSAFE = new RegExp(`\\p{Cc}|\\p{Cs}|${INVISIBLE.source}`, "gu");

/**
 * A text from a file, safe to print on one line: what steers a terminal, turns the direction of writing or is not seen
 * becomes its code in brackets, and what a pipeline's log would take for a command is drawn apart. Every renderer passes
 * every foreign text through here (or through its own, stricter one).
 */
export function visible(text: string): string {
  return withoutCommands(text.replaceAll(/\r?\n|\t/g, " ").replaceAll(UNSAFE, (character) => `[${codeOf(character)}]`));
}

/**
 * Logs of pipelines obey `##[group]`, `##vso[…]`, `##teamcity[…]` anywhere in a line, and `::error::` where a line begins,
 * which a wrapped text may do at any word.
 */
function withoutCommands(text: string): string {
  return text.replaceAll(/##(?=[\w.-]*\[)/g, "# #").replaceAll(/:(?=:)/g, ": ");
}
