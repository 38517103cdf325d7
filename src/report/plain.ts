import { type Block, type Mark, type Part, type PartKind, type TableColumn, type TableRow, signsOf } from "./blocks.ts";
import { capital, sentence } from "./capital.ts";
import type { Telling } from "./telling.ts";

/** Plain text needs the words alone. */
type Saying = Pick<Telling, "say">;

/** The report as linear text: words instead of signs, one sentence a line, nothing aligned. For screen readers. */
export function plainText(telling: Saying, blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => plainBlock(telling, block));
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function plainBlock(telling: Saying, block: Block): string[] {
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
      return [`${[sentence(block.title), block.text, block.aside].filter(Boolean).join(", ")}:`];
    case "labelled":
      return [`${capital(block.label)}:`, ...block.items.map((item) => ended(capital(spoken(item))))];
    case "table":
      return plainTable(block);
    case "row":
      break;
  }
  return plainPoint(telling, block);
}

/** `A: take at most 170 orders a day, customers: 2,600, …`. */
function plainTable(block: Extract<Block, { is: "table" }>): string[] {
  if (isSteps(block)) return plainSteps(block);
  const { signs, columns } = signsOf(block);
  const head = signs && columns[0] ? [`${capital(columns[0].title)}:`] : [];
  return [...head, ...block.rows.map((row) => plainRow(columns, row, signs))];
}

/** Rows that repeat their first cells say when and who, and then what. */
function isSteps({ columns }: Extract<Block, { is: "table" }>): boolean {
  return columns[0]?.ditto === true;
}

/** `Thu 28 May, marketing: change the words.` */
function plainSteps({ columns, rows }: Extract<Block, { is: "table" }>): string[] {
  const head = `${capital(columns.at(-1)?.title ?? "")}:`;
  return [
    head,
    ...rows.map(({ cells }) => {
      const lead = cells.slice(0, -1).filter((cell) => cell !== "" && cell !== "–");
      return ended(`${capital(lead.join(", "))}: ${cells.at(-1) ?? ""}`);
    }),
  ];
}

function plainRow(columns: readonly TableColumn[], row: TableRow, signs: boolean): string {
  const [sign = "", ...rest] = row.cells;
  const own = signs ? rest : row.cells;
  const cells = columns.flatMap(({ title }, index) => {
    const cell = own[index] ?? "";
    if (cell === "" || cell === "–") return [];
    return [title === "" || index === 0 ? cell : `${title}: ${cell}`];
  });
  const name = signs && sign !== "" && sign !== "–" ? `${sign}: ` : "";
  return ended(name + (signs ? capital(cells.join(", ")) : cells.join(", ")));
}

function plainPoint(telling: Saying, block: Extract<Block, { is: "row" }>): string[] {
  const [first, ...rest] = block.parts;
  const where = [markWord(telling, block.mark), block.label].filter(Boolean).join(", ");
  return [
    `${where === "" ? "" : `${capital(where)}: `}${ended(spoken(first?.text ?? ""))}`,
    ...rest.map((part) => plainPart(telling, part)),
  ];
}

function plainPart(telling: Saying, part: Part): string {
  const lead = leadWord(telling, part.kind);
  if (lead === "") return ended(capital(spoken(part.text)));
  return ended(`${lead}${part.kind === "step" ? ", " : ": "}${spoken(part.text)}`);
}

const LEADS = { sum: "plain-sum", step: "plain-step", place: "plain-place" } as const;

function leadWord({ say }: Saying, kind: PartKind): string {
  return kind === "sum" || kind === "step" || kind === "place" ? say(LEADS[kind]) : "";
}

/** Rows of departments that hold, are tight or have nothing to do say it themselves. */
function markWord({ say }: Saying, mark: Mark): string {
  const says = mark === "good" || mark === "none" || mark === "over" || mark === "tight";
  return says ? "" : say(`mark-${mark}`);
}

/** Middle dots and dashes are read out badly: commas instead. */
function spoken(text: string): string {
  return text
    .replaceAll(/ {3,}/g, ". ")
    .replaceAll("  ", ", ")
    .replaceAll(/([?!]) · /g, "$1 ")
    .replaceAll(" · ", ", ");
}

function ended(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}
