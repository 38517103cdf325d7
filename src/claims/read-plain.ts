import { type Passage, passageWriter } from "./passage.ts";

const LIST_ITEM = /^\s*(?:[-*•–·]|\d{1,3}[.)])\s/;

/** Plain text: a passage a paragraph; a list item, and a line that stands by itself (a title, a slogan), are their own. */
export function readPlain(text: string): readonly Passage[] {
  const writer = passageWriter();
  let offset = 0;
  let isOpen = false;
  for (const line of text.split("\n")) {
    if (line.trim() === "" || !isOpen || startsAnew(line)) writer.end();
    writer.write(`${line}\n`, offset);
    isOpen = goesOn(line);
    offset += line.length + 1;
  }
  return writer.passages();
}

function startsAnew(line: string): boolean {
  return LIST_ITEM.test(line);
}

/** Lines as long as this are wrapped by an editor; what is shorter ended where its writer wanted it to. */
const WRAPPED = 60;

function goesOn(line: string): boolean {
  return line.trimEnd().length >= WRAPPED || /[,;]\s*$/.test(line);
}
