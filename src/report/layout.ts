import stringWidth from "string-width";

/** How many columns a text takes in a terminal. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** Fills up with spaces, on the right (`left`-aligned) or on the left. */
export function padded(text: string, width: number, align: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + space : space + text;
}

/** Lines of at most `width` columns, broken at spaces; a word that is longer than a line is cut. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(width, 8);
  const lines: string[] = [];
  let line = "";
  for (const word of words(text).flatMap((one) => cut(one, room))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((one) => one.replaceAll(GLUE, " "));
}

/** Wraps after a prefix; what follows hangs under the first word. */
export function hanging(prefix: string, text: string, width: number): string[] {
  const indent = " ".repeat(widthOf(prefix));
  return wrap(text, width - indent.length).map((line, index) => (index === 0 ? prefix : indent) + line);
}

/** Stands for a space at which no line breaks; back to a space when the line is done. */
const GLUE = "\uE000";

/** `12 Jun`, `12 jun`. */
const MONTH = /(\d) (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)(?!\p{L}))/giu;

/** `Jun 2026`, after its day. */
const YEAR = /(\d\uE000(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)) (?=\d{4}(?!\d))/giu;

/** `launches Mon 1 Jun`, `lanza el lun 1 jun`. */
const FIRST_DAY = /(?<!\p{L})(launche[sd]|start(?:s|ed)|lanza|empieza) (?=(?:el\uE000)?\p{L}{3}\uE000)/gu;

/** `(1,600 to 4,700)`. */
const RANGE = /(\(<?[\d.,]+) (to|a) (?=[\d.,]+\))/g;

/** A number stays with its unit, the ends of a range together, a day with its month and year, an arrow with what it points to; no line begins with a dot. */
function words(text: string): string[] {
  const glued = text
    .replaceAll(/(\d) (?=(?:h|min|s|%|[A-Z]{3}|points?|puntos?)(?![\p{L}\d]))/gu, `$1${GLUE}`)
    .replaceAll(/(?<!\p{L})(\p{L}{3}) (\d{1,2}) (?=\p{L}{3}(?!\p{L}))/gu, `$1${GLUE}$2${GLUE}`)
    .replaceAll(/(?<!\p{L})(by|el) (?=\p{L}{3}\uE000)/gu, `$1${GLUE}`)
    .replaceAll(MONTH, `$1${GLUE}`)
    .replaceAll(YEAR, `$1${GLUE}`)
    .replaceAll(/(?<!\p{L})hasta (?=el\uE000)/gu, `hasta${GLUE}`)
    .replaceAll(FIRST_DAY, `$1${GLUE}`)
    .replaceAll(RANGE, `$1${GLUE}$2${GLUE}`)
    .replaceAll("→ ", `→${GLUE}`)
    .replaceAll(" · ", `${GLUE}· `);
  return glued.split(/ +/).filter((word) => word !== "");
}

function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (widthOf(piece + character) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Left and right on one line, two columns at least between them; what does not fit on the left goes on below. */
export function apart(left: string, right: string, width: number): string[] {
  if (right === "") return widthOf(left) <= width ? [left] : wrap(left, width);
  const [first = "", ...rest] =
    widthOf(left) + widthOf(right) + 2 <= width ? [left] : wrap(left, width - widthOf(right) - 2);
  return [first + padded(right, width - widthOf(first), "right"), ...rest];
}
