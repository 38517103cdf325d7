import type { Mark } from "../report/blocks.ts";
import { padded, widthOf } from "../report/layout.ts";

/** How a piece of a line looks. None carries a meaning by itself: what a colour says, a sign or a word says too. */
export type Look = Mark | "strong" | "quiet" | "step" | "chosen";

/** A piece of a line. */
export interface Span {
  readonly text: string;
  readonly look?: Look;
}

/** A line of the screen. */
export type Line = readonly Span[];

export function span(text: string, look?: Look): Span {
  return look === undefined ? { text } : { text, look };
}

export function lineText(line: Line): string {
  return line.map(({ text }) => text).join("");
}

const CUT = "…";

/** At most so many columns wide; what is cut off is shown by a sign. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character + CUT) > width) break;
    kept += character;
  }
  return width < 1 ? "" : kept + CUT;
}

/** As many parts as fit, none of them cut: a number that lost its word would be another number. */
export function whole(parts: readonly string[], width: number, joint = " · "): string {
  return parts.reduce((text, part) => {
    const longer = text === "" ? part : `${text}${joint}${part}`;
    return widthOf(longer) <= width ? longer : text;
  }, "");
}

/** Exactly so many columns wide. */
export function cell(text: string, width: number, align: "left" | "right" = "left"): string {
  return padded(cut(text, width), width, align);
}

/** A line of at most so many columns: spans are cut where they no longer fit. */
export function fitted(line: Line, width: number): Line {
  let room = width;
  return line.flatMap((each) => {
    const text = cut(each.text, room);
    room -= widthOf(text);
    return text === "" ? [] : [{ ...each, text }];
  });
}

/** Left and right on one line; where both do not fit, the left is cut. */
export function between(left: Line, right: Line, width: number): Line {
  const end = widthOf(lineText(right));
  const start = fitted(left, Math.max(0, width - end - 1));
  return fitted([...start, span(" ".repeat(Math.max(1, width - end - widthOf(lineText(start))))), ...right], width);
}

export function rule(width: number): Line {
  return [span("─".repeat(width), "quiet")];
}
