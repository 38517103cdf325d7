import { type Block, type Mark, type Part, type PartKind, type TableColumn, type TableRow } from "../blocks.ts";
import { capital, sentence } from "../capital.ts";
import { SIGNS } from "../signs.ts";
import type { Telling } from "../telling.ts";
import { type Html, NOTHING, htmlPen, ifSome } from "./html-pen.ts";

type Saying = Pick<Telling, "say">;
type Of<Kind extends Block["is"]> = Extract<Block, { is: Kind }>;

/** Blocks of the report as HTML: paragraphs, lists, tables and points; headings are of level three unless said. */
export function htmlBlocks(telling: Saying, blocks: readonly Block[], level: 2 | 3 = 3): Html {
  const pieces: Html[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.is === "heading") {
      pieces.push(headingHtml(block, level));
      continue;
    }
    if (block?.is !== "row") {
      if (block) pieces.push(blockHtml(telling, block));
      continue;
    }
    const points = rowsFrom(blocks, index);
    pieces.push(pointList(telling, points));
    index += points.length - 1;
  }
  return htmlPen`${pieces}`;
}

function rowsFrom(blocks: readonly Block[], start: number): readonly Of<"row">[] {
  const rest = blocks.slice(start);
  const end = rest.findIndex(({ is }) => is !== "row");
  return rest.slice(0, end < 0 ? rest.length : end).flatMap((block) => (block.is === "row" ? [block] : []));
}

function blockHtml(telling: Saying, block: Exclude<Block, { is: "row" | "heading" }>): Html {
  switch (block.is) {
    case "blank":
    case "rule":
      return NOTHING;
    case "text":
      return htmlPen`<p${toneClass(block.tone)}>${block.text}</p>\n`;
    case "banner":
      return htmlPen`<h3>${markHtml(telling, block.mark)} ${block.title}: ${block.verdict}</h3>\n`;
    case "labelled":
      return htmlPen`<div class="labelled"><p class="label">${capital(block.label)}</p><ul>${block.items.map((item) => htmlPen`<li>${item}</li>`)}</ul></div>\n`;
    case "table":
      break;
  }
  return tableHtml(telling, block);
}

function toneClass(tone: Of<"text">["tone"]): Html {
  return tone === undefined ? NOTHING : htmlPen` class="${tone}"`;
}

function headingHtml({ title, text, aside }: Of<"heading">, level: 2 | 3): Html {
  const said = ifSome(text, () => htmlPen` <span class="when">${text}</span>`);
  const [open, close] = level === 2 ? [htmlPen`<h2>`, htmlPen`</h2>`] : [htmlPen`<h3>`, htmlPen`</h3>`];
  return htmlPen`${open}${sentence(title)}${said}${close}\n${ifSome(aside, () => htmlPen`<p class="aside">${aside}</p>\n`)}`;
}

/** A sign that a screen reader says in words. */
export function markHtml(telling: Saying, mark: Mark): Html {
  return htmlPen`${signHtml(mark)}<span class="unseen">${markWord(telling, mark)}: </span>`;
}

/** A sign beside words that say the same. */
export function signHtml(mark: Mark): Html {
  return htmlPen`<span class="mark ${mark}" aria-hidden="true">${SIGNS[mark]}</span>`;
}

export function markWord({ say }: Saying, mark: Mark): string {
  switch (mark) {
    case "good":
      return say("holds");
    case "none":
      return say("nothing");
    case "over":
    case "tight":
      return say(mark);
    case "blocker":
    case "warning":
    case "note":
    case "unknown":
    case "waived":
      break;
  }
  return say(`mark-${mark}`);
}

/** Points as a list: what happens, its sum, what would hold, the next step, where it stands. */
export function pointList(telling: Saying, points: readonly Of<"row">[]): Html {
  return htmlPen`<ul class="points">\n${points.map((point) => pointHtml(telling, point, NOTHING))}</ul>\n`;
}

/** The same with the rule and the facts that it read folded away, for those who ask. */
export function foldedPoints(telling: Saying, points: readonly Of<"row">[]): Html {
  const title = telling.say("browser-read");
  const items = points.map((point) => {
    const parts = point.parts.filter(({ kind }) => kind !== "detail");
    const read = point.parts.filter(({ kind }) => kind === "detail").map(partHtml);
    const fold = htmlPen`<details class="read"><summary>${title}</summary>${read}</details>`;
    return pointHtml(telling, { ...point, parts }, read.length === 0 ? NOTHING : fold);
  });
  return htmlPen`<ul class="points">\n${items}</ul>\n`;
}

function pointHtml(telling: Saying, { mark, label, parts }: Of<"row">, fold: Html): Html {
  const [first, ...rest] = parts;
  const who = ifSome(label, () => htmlPen`<b>${label}</b> `);
  return htmlPen`<li class="${mark}"><p>${markHtml(telling, mark)} ${who}${first?.text ?? ""}</p>${rest.map(partHtml)}${fold}</li>\n`;
}

const LEADS: Readonly<Record<PartKind, string>> = {
  message: "",
  sum: "",
  flip: "",
  step: "→ ",
  waiver: "",
  place: "",
  detail: "",
};

function partHtml({ kind, text }: Part): Html {
  return kind === "place"
    ? htmlPen`<p class="place"><code>${text}</code></p>`
    : htmlPen`<p class="${kind}">${LEADS[kind]}${text}</p>`;
}

/** A table that scrolls by itself where the page is narrow; `more` adds a cell at the end of each row. */
export function tableHtml(
  telling: Saying,
  { columns, rows }: Of<"table">,
  more?: { readonly title: string; readonly cells: readonly Html[] },
): Html {
  const marked = rows.some(({ mark }) => mark !== undefined);
  const head = columns.map(headCell);
  const body = rows.map((row, index) => {
    const cells = columns.map((column, at) => htmlPen`<td class="${classOf(column)}">${row.cells[at] ?? ""}</td>`);
    const last = more ? htmlPen`<td class="drawn">${more.cells[index] ?? NOTHING}</td>` : NOTHING;
    return htmlPen`<tr>${marked ? signCell(telling, row) : NOTHING}${cells}${last}</tr>\n`;
  });
  const lead = marked ? htmlPen`<td></td>` : NOTHING;
  const title = more ? htmlPen`<th scope="col" class="drawn">${more.title}</th>` : NOTHING;
  return scrolling(htmlPen`<table>\n<thead><tr>${lead}${head}${title}</tr></thead>\n<tbody>\n${body}</tbody></table>`);
}

/** Over the names of the rows nothing has to be said. */
function headCell(column: TableColumn): Html {
  if (column.title === "") return htmlPen`<td></td>`;
  return htmlPen`<th scope="col" class="${classOf(column)}">${column.title}</th>`;
}

function classOf({ align, grows }: TableColumn): string {
  return grows === true ? "grows" : align;
}

function signCell(telling: Saying, { mark }: TableRow): Html {
  return htmlPen`<td>${mark === undefined ? NOTHING : markHtml(telling, mark)}</td>`;
}

/** A wide thing on a narrow page is moved by itself, with the keyboard too. */
export function scrolling(inner: Html): Html {
  return htmlPen`<div class="wide" tabindex="0">${inner}</div>\n`;
}
