import { type Block, type Mark, type Part, type PartKind, signsOf } from "./blocks.ts";
import { apart, hanging, padded, widthOf, wrap } from "./layout.ts";
import type { Palette } from "./palette.ts";
import { SIGNS } from "./signs.ts";
import { tableLines } from "./table.ts";

export interface Page {
  readonly width: number;
  /** Width of the labels on the left of rows. */
  readonly label: number;
  readonly paint: Palette;
}

/** Labels beyond this width are broken between words: on a page of up to a hundred columns, and on a wider one. */
const WIDEST_LABEL = 10;
const WIDEST_LABEL_WIDE = 18;

/** Up to this width a word of a label stays whole. */
const WIDEST_WORD = 14;

/** The page that these blocks need. */
export function pageOf(blocks: readonly Block[], width: number, paint: Palette): Page {
  const labels = blocks.flatMap((block) => (block.is === "row" ? [block.label] : []));
  const widest = Math.max(0, ...labels.map(widthOf));
  const word = Math.max(0, ...labels.flatMap((label) => label.split(" ")).map(widthOf));
  const most = Math.max(width <= 100 ? WIDEST_LABEL : WIDEST_LABEL_WIDE, Math.min(word, WIDEST_WORD));
  return { width, label: Math.min(widest, most), paint };
}

/** The lines of a block in a terminal. */
export function layBlock(block: Block, page: Page): string[] {
  const { paint, width } = page;
  switch (block.is) {
    case "blank":
      return [""];
    case "rule":
      return [paint.quiet("─".repeat(width))];
    case "text":
      return layText(block, page);
    case "banner":
      return layBanner(block, page);
    case "heading":
      return layHeading(block, page);
    case "labelled":
      return layLabelled(block, page);
    case "table":
      return tableLines(block, width, paint) ?? layList(block, page);
    case "row":
      break;
  }
  return layRow(block, page);
}

type Of<Is extends Block["is"]> = Extract<Block, { is: Is }>;

function layText(block: Of<"text">, { width, paint }: Page): string[] {
  const indent = " ".repeat(block.indent ?? 0);
  const lines = wrapKeepingGap(block.text, width - indent.length).map((line) => indent + line);
  const tone = block.tone === undefined ? String : paint[block.tone];
  return lines.map((line) => tone(line));
}

/** Three spaces hold two things apart on one line; where they do not fit, the second goes to the next. */
function wrapKeepingGap(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  return text.split(/ {3,}/).flatMap((part) => wrap(part, width));
}

function layBanner(block: Of<"banner">, { width, paint }: Page): string[] {
  const verdict = `${SIGNS[block.mark]} ${block.verdict.toUpperCase()}`;
  const painted = (line: string) => line.replace(verdict, paint.mark(block.mark, verdict));
  return apart(block.title, verdict, width).map((line) => painted(line));
}

function layHeading(block: Of<"heading">, { width, paint }: Page): string[] {
  const left = block.text === "" ? block.title : `${block.title}  ${block.text}`;
  const isOneLine = widthOf(left) + widthOf(block.aside) + 2 <= width;
  const rest = [block.text, block.aside].filter(Boolean).join(" · ");
  const lines = isOneLine ? apart(left, block.aside, width) : hanging(`${block.title}  `, rest, width);
  return lines.map((line) => line.replace(block.title, paint.strong(block.title)));
}

function layLabelled(block: Of<"labelled">, { width, paint }: Page): string[] {
  const label = `  ${block.label}  `;
  const isLong = widthOf(label) * 4 > width;
  const indent = isLong ? "    " : " ".repeat(widthOf(label));
  const joined = block.items.join(" · ");
  const items = wrap(joined, width - indent.length).length <= 2 ? [joined] : block.items;
  const bullet = items.length > 1 ? "· " : "";
  const lines = items.flatMap((item, index) => hanging((index > 0 || isLong ? indent : label) + bullet, item, width));
  const named = isLong ? [label.trimEnd(), ...lines] : lines;
  return named.map((line, index) => (index === 0 ? line.replace(block.label, paint.quiet(block.label)) : line));
}

/** A table too wide for the page, read row by row; a first column without a title holds the signs of the rows. */
function layList(block: Of<"table">, { width }: Page): string[] {
  const indent = " ".repeat(block.indent ?? 0);
  const { signs, columns } = signsOf(block);
  const head = signs && columns[0] && columns[0].title !== "" ? [`${indent}${columns[0].title}`] : [];
  const rows = block.rows.flatMap((row) => {
    const own = signs ? row.cells.slice(1) : row.cells;
    const cells = columns.flatMap(({ title }, index) => {
      const cell = own[index] ?? "";
      return cell === "" ? [] : [index === 0 || title === "" ? cell : `${title}: ${cell}`];
    });
    const sign = signs ? (row.cells[0] ?? "") : row.mark ? SIGNS[row.mark] : "·";
    return hanging(`${indent}${sign}  `, cells.join(" · "), width);
  });
  return [...head, ...rows];
}

function layRow(block: Of<"row">, page: Page): string[] {
  const { label, paint, width } = page;
  const labels = block.label === "" ? [] : wrap(block.label, label);
  const gap = label === 0 || block.label === "" ? 0 : label + 2;
  const room = width - 3 - gap;
  const lines = layParts(block, { ...page, width: room });
  const height = Math.max(labels.length, lines.length);
  return Array.from({ length: height }, (_, index) => {
    const sign = index === 0 ? ` ${paint.mark(block.mark, SIGNS[block.mark])} ` : "   ";
    const name = gap === 0 ? "" : paint.strong(padded(labels[index] ?? "", label)) + "  ";
    return (sign + name + (lines[index] ?? "")).trimEnd();
  });
}

/** A short message and its only step share a line. */
function layParts(block: Of<"row">, page: Page): string[] {
  const [message, step, ...more] = block.parts;
  const isShort = message && step?.kind === "step" && block.parts.filter((part) => part.kind === "step").length === 1;
  if (isShort && widthOf(`${message.text}  → ${step.text}`) <= page.width) {
    const lines = more.flatMap((part) => layPart(part, block.mark, page));
    return [`${layPart(message, block.mark, page).join("")}  ${layPart(step, block.mark, page).join("")}`, ...lines];
  }
  return block.parts.flatMap((part) => layPart(part, block.mark, page));
}

type Painter = (line: string, mark: Mark, paint: Palette) => string;

const QUIET: Painter = (line, _, paint) => paint.quiet(line);

/** What a part of a point begins with, and how its lines look. */
const PARTS: Readonly<Record<PartKind, { readonly lead: string; readonly look: Painter }>> = {
  message: {
    lead: "",
    look: (line, mark, paint) => (mark === "blocker" || mark === "over" ? paint.strong(line) : line),
  },
  sum: { lead: "", look: QUIET },
  flip: { lead: "", look: QUIET },
  waiver: { lead: "", look: (line) => line },
  step: { lead: "→ ", look: (line, _, paint) => line.replace("→", paint.step("→")) },
  place: { lead: "", look: QUIET },
  detail: { lead: "", look: QUIET },
};

function layPart(part: Part, mark: Mark, { width, paint }: Page): string[] {
  const { lead, look } = PARTS[part.kind];
  return hanging(lead, part.text, width).map((line) => look(line, mark, paint));
}
