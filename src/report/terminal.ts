import type { Result } from "../result/result.ts";
import type { Block } from "./blocks.ts";
import { content } from "./content.ts";
import type { Format, ReportOptions } from "./index.ts";
import { layBlock, pageOf } from "./lay.ts";
import { neutral } from "./neutral.ts";
import { palette } from "./palette.ts";
import { joined } from "./pen.ts";
import { plainText } from "./plain.ts";
import { tellingOf } from "./telling.ts";
import { terminalPen } from "./terminal-pen.ts";

const NARROWEST = 60;
const WIDEST = 200;

/** The report for a terminal: decisions first, then why, then what it rests on. */
export function terminal(result: Result, options: ReportOptions): string {
  const telling = tellingOf(neutral(result), options);
  const blocks = content(telling);
  if (options.plain) return plainText(telling, blocks);
  return laidOut(blocks, options);
}

/** Blocks as lines of a page of these columns. */
export function laidOut(
  blocks: readonly Block[],
  { columns, colour }: Pick<ReportOptions, "columns" | "colour">,
): string {
  const width = Math.min(Math.max(columns, NARROWEST), WIDEST);
  const page = pageOf(blocks, width, palette(colour));
  return `${blocks.flatMap((block) => layBlock(block, page)).join("\n")}\n`;
}

/** Several companies: their reports one after the other. */
export const terminalPage: Format = (companies, options) =>
  joined(
    companies.map(({ result }) => terminalPen`${terminal(result, options)}`),
    terminalPen`\n`,
  );
