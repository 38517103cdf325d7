import { palette } from "../report/palette.ts";
import { terminalPen } from "../report/terminal-pen.ts";
import { textOf } from "../report/pen.ts";
import { type Line, lineText, type Span } from "./line.ts";

/** Lines as a terminal shows them; without colour they are the same texts, and lose nothing that matters. */
export function painted(lines: readonly Line[], colour: boolean): string {
  if (!colour) return textOf(terminalPen`${lines.map((line) => lineText(line).trimEnd()).join("\n")}`);
  const look = paintOf();
  const texts = lines.map((line) => line.map(look).join(""));
  return textOf(terminalPen`${texts.join("\n")}`);
}

function paintOf(): (span: Span) => string {
  const paint = palette(true);
  return ({ text, look }) => {
    if (look === undefined) return text;
    if (look === "strong" || look === "chosen") return paint.strong(text);
    return look === "quiet" || look === "step" ? paint[look](text) : paint.mark(look, text);
  };
}
