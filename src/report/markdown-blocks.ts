import { type Block, type Mark, type TableColumn, type TableRow } from "./blocks.ts";
import { markdownPen } from "./markdown-pen.ts";
import { type Written, joined } from "./pen.ts";
import { SIGNS } from "./signs.ts";

export type Markdown = Written<"markdown">;

/** Blocks of the report as Markdown: paragraphs, lists and tables. */
export function markdownBlocks(blocks: readonly Block[]): Markdown {
  return markdownPen`${blocks.map(blockText)}`;
}

function blockText(block: Block): Markdown {
  switch (block.is) {
    case "blank":
      return markdownPen`\n`;
    case "rule":
      return markdownPen`\n---\n\n`;
    case "text":
      return block.tone === "strong" ? markdownPen`${strong(block.text)}\n\n` : markdownPen`${block.text}\n\n`;
    case "banner":
      return markdownPen`### ${SIGNS[block.mark]} ${block.title}: ${block.verdict}\n\n`;
    case "heading":
      return markdownPen`${strong(block.title)} ${[block.text, block.aside].filter(Boolean).join(" · ")}\n\n`;
    case "labelled":
      return markdownPen`${block.label}:\n${block.items.map((item) => markdownPen`- ${item}\n`)}\n`;
    case "table":
      return markdownTable(block.columns, block.rows);
    case "row":
      break;
  }
  return pointItem(block);
}

function strong(text: string): Markdown {
  return text === "" ? markdownPen`` : markdownPen`**${text}**`;
}

function pointItem({ mark, label, parts }: Extract<Block, { is: "row" }>): Markdown {
  const texts = parts.map(({ kind, text }) => (kind === "step" ? markdownPen`→ ${text}` : markdownPen`${text}`));
  return markdownPen`- ${SIGNS[mark]} ${strong(label)} ${joined(texts, markdownPen`<br>`)}\n`;
}

/** A table as GitHub and GitLab draw it; marks of rows stand in a first column of their own. */
export function markdownTable(columns: readonly TableColumn[], rows: readonly TableRow[]): Markdown {
  const marked = rows.some(({ mark }) => mark !== undefined);
  const lead = (text: Markdown) => (marked ? markdownPen`| ${text} ` : markdownPen``);
  const head = joined(columns.map(({ title }) => markdownPen`| ${title} `));
  const line = joined(columns.map(({ align }) => (align === "right" ? markdownPen`|--:` : markdownPen`|---`)));
  const body = rows.map(({ mark, cells }) => {
    const texts = columns.map((_, index) => markdownPen`| ${cells[index] ?? ""} `);
    return markdownPen`${lead(signOf(mark))}${texts}|\n`;
  });
  const rule = marked ? markdownPen`|---` : markdownPen``;
  return markdownPen`${lead(markdownPen``)}${head}|\n${rule}${line}|\n${body}\n`;
}

function signOf(mark: Mark | undefined): Markdown {
  return mark === undefined ? markdownPen`` : markdownPen`${SIGNS[mark]}`;
}

/** Folded away until somebody opens it. */
export function folded(title: string, body: Markdown): Markdown {
  return markdownPen`<details><summary>${title}</summary>\n\n${body}\n</details>\n\n`;
}
