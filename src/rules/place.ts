import type { Position } from "../base/position.ts";

/** The text of a file, when whoever loads the rules has it at hand. */
export type TextOf = (file: string) => string | undefined;

/** A text that stands in a file as one YAML scalar. */
export interface Written {
  readonly text: string;
  /** Where its scalar starts, the quote or block mark included. */
  readonly at: Position;
}

/** Where the characters `start..end` of a scalar's text stand in its file: through quotes, folds and block marks. */
export function placeIn(
  written: Written,
  range: { readonly start: number; readonly end: number },
  textOf: TextOf,
): Position {
  const { at, text } = written;
  const length = Math.max(1, oneLine(text.slice(range.start, range.end)));
  const source = textOf(at.file);
  if (source === undefined) return { ...at, column: at.column + quoteOf(written) + range.start, length };
  return { ...locate(source, written, range.start), file: at.file, length };
}

/** Characters up to the first line end: a position never runs over it. */
function oneLine(text: string): number {
  const end = text.search(/\n/);
  return (end < 0 ? text : text.slice(0, end)).trimEnd().length;
}

/** Without the file's text, quotes show in the length alone. */
function quoteOf({ text, at }: Written): number {
  return at.length === text.length + 2 ? 1 : 0;
}

/** Walks file and text together, by the characters that are not blank: folding and indentation change only blanks. */
function locate(source: string, { at, text }: Written, start: number): { line: number; column: number } {
  let offset = startOf(source, at);
  const quote = source[offset];
  if (quote === "|" || quote === ">") offset = nextLine(source, offset);
  else if (quote === '"' || quote === "'") offset += 1;
  let left = visible(text.slice(0, start));
  while (offset < source.length && (left > 0 || isBlank(source, offset))) {
    if (isBlank(source, offset)) offset += 1;
    else {
      offset += widthOf(source, offset, quote);
      left -= 1;
    }
  }
  return lineAndColumn(source, offset);
}

/** How many characters of the file stand for one of the text: escapes in quotes. */
function widthOf(source: string, offset: number, quote: string | undefined): number {
  const two = source.slice(offset, offset + 2);
  return (quote === '"' && two.startsWith("\\")) || (quote === "'" && two === "''") ? 2 : 1;
}

function visible(text: string): number {
  return text.replaceAll(/\s/g, "").length;
}

function isBlank(source: string, offset: number): boolean {
  return /\s/.test(source[offset] ?? "x");
}

function startOf(source: string, at: Position): number {
  let offset = 0;
  for (let line = 1; line < at.line; line++) offset = nextLine(source, offset);
  return offset + at.column - 1;
}

function nextLine(source: string, offset: number): number {
  const end = source.indexOf("\n", offset);
  return end < 0 ? source.length : end + 1;
}

function lineAndColumn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
