import { Table, TaskList, parser } from "@lezer/markdown";

import { type Passage, passageWriter } from "./passage.ts";
import { writeHtml } from "./read-html.ts";
import { writeInline } from "./read-inline.ts";

/**
 * Blocks only: the inline parsers take quadratic time on hostile texts, and what is inside a paragraph is read by one
 * pass of our own.
 */
const BLOCKS = parser.configure([
  Table,
  TaskList,
  {
    remove: [
      "Emphasis",
      "Link",
      "LinkEnd",
      "Image",
      "Autolink",
      "HTMLTag",
      "InlineCode",
      "Escape",
      "Entity",
      "HardBreak",
    ],
  },
]);

/** Blocks whose text the company says to its customers. */
const SAID = new Set(["Paragraph", "TableCell", "Task", "SetextHeading1", "SetextHeading2"]);

/** Blocks that nobody reads as the company's own words: code, quotations, comments, targets of links. */
const SILENT = new Set([
  "Blockquote",
  "FencedCode",
  "CodeBlock",
  "CommentBlock",
  "ProcessingInstructionBlock",
  "LinkReference",
]);

const FRONT_MATTER = /^---\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The passages of a Markdown text, HTML inside it included. */
export function readMarkdown(text: string): readonly Passage[] {
  const writer = passageWriter();
  const head = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  BLOCKS.parse(text.slice(head)).iterate({
    enter({ name, from, to }) {
      if (SILENT.has(name)) return false;
      const stretch = { text, from: head + from, to: head + to };
      if (name === "HTMLBlock") writeHtml(stretch, writer);
      else if (SAID.has(name) || name.startsWith("ATXHeading")) writeInline(stretch, writer);
      else return true;
      writer.end();
      return false;
    },
  });
  return writer.passages();
}
