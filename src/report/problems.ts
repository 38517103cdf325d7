import stringWidth from "string-width";

import type { Language } from "../base/bilingual.ts";
import { comparePositions, type Position } from "../base/position.ts";
import { type Problem, problem } from "../base/problem.ts";
import { visible } from "../base/visible.ts";
import { problemWords } from "../words/problems.ts";

export type ProblemStyle = "place" | "excerpt" | "caret" | "what" | "mend" | "more";

export interface ProblemOptions {
  readonly language: Language;
  readonly colour?: (style: ProblemStyle, text: string) => string;
  /** Columns of the terminal; sentences are wrapped and excerpts cut to it. */
  readonly width?: number;
  /** Problems shown at most; the rest is counted. */
  readonly most?: number;
}

const MOST = 30;
const WIDTH = 100;

/** Every problem with its place, the line it stands on, what is wrong and how to mend it; in the order of the files. */
export function renderProblems(problems: readonly Problem[], options: ProblemOptions): string {
  const sorted = problems.toSorted((a, b) => comparePositions(a.at, b.at));
  const most = options.most ?? MOST;
  const blocks = sorted.slice(0, most).map((one) => renderOne(one, options).join("\n"));
  const rest = sorted.length - most;
  const last = sorted[most];
  if (last)
    blocks.push(
      paint(options, "more", problemWords(problem("more-problems", { count: rest }, last.at), options.language).what),
    );
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

function paint(options: ProblemOptions, style: ProblemStyle, text: string): string {
  return options.colour ? options.colour(style, text) : text;
}

function renderOne(one: Problem, options: ProblemOptions): readonly string[] {
  const { what, mend, example = [] } = problemWords(one, options.language);
  const place = placeOf(one.at);
  const lines = [...(place === "" ? [] : [paint(options, "place", place)]), ...excerptOf(one, options)];
  for (const line of wrap(what, options)) lines.push(paint(options, "what", line));
  for (const line of mend === undefined ? [] : wrap(`→ ${mend}`, options)) lines.push(paint(options, "mend", line));
  for (const line of example) lines.push(paint(options, "excerpt", `    ${line}`));
  for (const also of one.also ?? [])
    lines.push(paint(options, "place", `  ${ALSO[options.language]} ${placeOf(also)}`));
  return lines;
}

const ALSO: Readonly<Record<Language, string>> = { en: "see also", es: "ver también" };

/** `file:line:column`, as editors understand it; nothing for what stands nowhere. */
export function placeOf(at: Position): string {
  if (at.file === "") return "";
  return at.line === 0 ? visible(at.file) : `${visible(at.file)}:${at.line}:${at.column}`;
}

const TAB = 2;
const INDENT = "  ";

/** The line, and a caret under the characters that are meant, by the columns that a terminal gives them. */
function excerptOf(one: Problem, options: ProblemOptions): readonly string[] {
  const { excerpt, at } = one;
  if (excerpt === undefined || excerpt.trim() === "") return [];
  const lead = shown(excerpt.slice(0, at.column - 1));
  const meant = shown(excerpt.slice(at.column - 1, at.column - 1 + at.length)) || " ";
  const after = shown(excerpt.slice(at.column - 1 + at.length));
  const number = `${at.line} │ `;
  const room = Math.max(20, (options.width ?? WIDTH) - INDENT.length - number.length);
  const view = windowOf({ lead, meant, after }, room);
  const line = INDENT + number + view.text;
  const caret = INDENT + " ".repeat(number.length + view.from) + "^".repeat(Math.max(1, view.length));
  return [paint(options, "excerpt", line), paint(options, "caret", caret)];
}

function shown(text: string): string {
  return visible(text.replaceAll("\t", " ".repeat(TAB)).replace(/\r$/, ""));
}

interface Split {
  readonly lead: string;
  readonly meant: string;
  readonly after: string;
}

/** A line too long for the terminal is cut on both sides of what is meant. */
function windowOf(split: Split, room: number): { text: string; from: number; length: number } {
  const meant = cutEnd(split.meant, room - 4);
  const length = stringWidth(meant);
  const isLong = stringWidth(split.lead) + length + stringWidth(split.after) > room;
  const forLead = isLong ? Math.min(stringWidth(split.lead), Math.floor((room - length) / 2)) : stringWidth(split.lead);
  const lead = cutStart(split.lead, forLead);
  const from = stringWidth(lead);
  return { text: lead + meant + cutEnd(split.after, room - from - length), from, length };
}

function cutEnd(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  let result = "";
  for (const character of text) {
    if (stringWidth(result + character) > room - 1) break;
    result += character;
  }
  return room < 1 ? "" : `${result}…`;
}

function cutStart(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && stringWidth(characters.join("")) > room - 1) characters.shift();
  return `…${characters.join("")}`;
}

function wrap(text: string, options: ProblemOptions): readonly string[] {
  const room = Math.max(30, options.width ?? WIDTH) - INDENT.length;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && stringWidth(`${line} ${word}`) > room) {
      lines.push(INDENT + line);
      line = text.startsWith("→") ? `  ${word}` : word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, INDENT + line];
}
