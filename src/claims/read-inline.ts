import type { PassageWriter } from "./passage.ts";
import { type Stretch, writeHtml } from "./read-html.ts";

/** Nobody writes a longer target, code or picture text in one line; beyond it a mark is a mere character. */
const FARTHEST = 500;

/** The marks of a paragraph that are not read: what opens, what closes, and whether the words between are shown. */
const SPANS: readonly { readonly opens: string; readonly closes: string }[] = [
  { opens: "![", closes: "]" },
  { opens: "](", closes: ")" },
  { opens: "][", closes: "]" },
  { opens: "~~", closes: "~~" },
  { opens: "`", closes: "`" },
];

const MARK = /[*_`~[\]!\\]|^[ \t]*(?:#+|>|\|)/gm;

/** Writes the words of a Markdown paragraph: marks, targets of links, pictures, code and what is struck out left away. */
export function writeInline({ text, from: start, to }: Stretch, writer: PassageWriter): void {
  const body = text.slice(start, to);
  let from = 0;
  for (const { index, 0: mark } of body.matchAll(MARK)) {
    const skipped = index < from ? 0 : skippedAt(body, index, mark);
    if (skipped === 0) continue;
    writeHtml({ text, from: start + from, to: start + index }, writer);
    from = index + skipped;
  }
  writeHtml({ text, from: start + Math.min(from, body.length), to }, writer);
}

/** How many characters from a mark on are not seen; none where it is a character like others. */
function skippedAt(body: string, index: number, mark: string): number {
  const span = SPANS.find(({ opens }) => body.startsWith(opens, index));
  const spanned = span ? spanAt(body, index, span) : 0;
  if (spanned > 0) return spanned;
  return mark === "!" || (mark === "_" && isInWord(body, index)) ? 0 : mark.length;
}

function spanAt(body: string, index: number, { opens, closes }: (typeof SPANS)[number]): number {
  const start = index + opens.length;
  const end = body.slice(start, start + FARTHEST).indexOf(closes);
  if (end < 0) return 0;
  const after = start + end + closes.length;
  return after + (opens === "![" ? targetAfter(body, after) : 0) - index;
}

/** After a picture's words its target follows. */
function targetAfter(body: string, from: number): number {
  if (body[from] !== "(") return 0;
  return body.slice(from, from + FARTHEST).indexOf(")") + 1;
}

function isInWord(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[index - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[index + 1] ?? "");
}
