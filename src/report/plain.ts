import type { Block, Mark, Part, PartKind, TableColumn, TableRow } from "./blocks.ts";
import type { Telling } from "./telling.ts";

/** The report as linear text: words instead of signs, one sentence a line, nothing aligned. For screen readers. */
export function plainText(telling: Telling, blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => plainBlock(telling, block));
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function plainBlock(telling: Telling, block: Block): string[] {
  switch (block.is) {
    case "blank":
      return [""];
    case "rule":
      return [];
    case "text":
      return [spoken(block.text)];
    case "banner":
      return [`${capital(block.verdict)}: ${spoken(block.title)}.`];
    case "heading":
      return [`${[capital(block.title.toLowerCase()), block.text, block.aside].filter(Boolean).join(", ")}:`];
    case "labelled":
      return [`${capital(block.label)}:`, ...block.items.map((item) => ended(capital(spoken(item))))];
    case "table":
      return block.rows.map((row) => plainRow(block.columns, row));
    case "row":
      return plainPoint(telling, block);
  }
}

function plainRow(columns: readonly TableColumn[], row: TableRow): string {
  const cells = columns.flatMap(({ title }, index) => {
    const cell = row.cells[index] ?? "";
    if (cell === "" || cell === "–") return [];
    return [title === "" || index < 2 ? cell : `${title}: ${cell}`];
  });
  return `${capital(cells.join(", "))}.`;
}

function plainPoint(telling: Telling, block: Extract<Block, { is: "row" }>): string[] {
  const [first, ...rest] = block.parts;
  const where = [markWord(telling, block.mark), block.label].filter(Boolean).join(", ");
  return [`${where === "" ? "" : `${capital(where)}: `}${ended(spoken(first?.text ?? ""))}`, ...rest.map((part) => plainPart(telling, part))];
}

function plainPart(telling: Telling, part: Part): string {
  const lead = leadWord(telling, part.kind);
  if (lead === "") return ended(capital(spoken(part.text)));
  return ended(`${lead}${part.kind === "step" ? ", " : ": "}${spoken(part.text)}`);
}

function leadWord({ say }: Telling, kind: PartKind): string {
  switch (kind) {
    case "sum":
      return say("plain-sum");
    case "step":
      return say("plain-step");
    case "place":
      return say("plain-place");
    case "message":
    case "flip":
    case "waiver":
    case "detail":
      return "";
  }
}

/** Rows of departments that hold, are tight or have nothing to do say it themselves. */
function markWord({ say }: Telling, mark: Mark): string {
  switch (mark) {
    case "blocker":
    case "warning":
    case "note":
    case "unknown":
    case "waived":
      return say(`mark-${mark}`);
    case "good":
    case "none":
    case "over":
    case "tight":
      return "";
  }
}

/** Middle dots and dashes are read out badly: commas instead. */
function spoken(text: string): string {
  return text.replaceAll(/ {3,}/g, ". ").replaceAll("  ", ", ").replaceAll(/([?!]) · /g, "$1 ").replaceAll(" · ", ", ");
}

function ended(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
