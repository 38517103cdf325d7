import type { TableColumn, TableRow } from "./blocks.ts";
import { padded, widthOf, wrap } from "./layout.ts";
import type { Palette } from "./palette.ts";
import { SIGNS } from "./signs.ts";

const GAP = "  ";

/** The narrowest that a growing column may get before the table is read as a list. */
const NARROWEST = 14;

export interface TableBlock {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly indent?: number;
}

/** Lines of a table within `width`; nothing when it cannot be so narrow (then it is read as a list). */
export function tableLines(table: TableBlock, width: number, paint: Palette): string[] | undefined {
  const hasMarks = table.rows.some((row) => row.mark !== undefined);
  const indent = " ".repeat(table.indent ?? 0);
  const room = width - indent.length - (hasMarks ? 2 : 0);
  const widths = columnWidths(table, room);
  if (!widths) return undefined;
  const lead = indent + (hasMarks ? "  " : "");
  const head = `${lead}${line(
    table.columns,
    widths,
    table.columns.map((column) => column.title),
  )}`;
  const body = withoutDitto(table).flatMap((row) =>
    rowLines(table.columns, widths, row).map((text, index) => {
      const sign = row.mark && index === 0 ? `${paint.mark(row.mark, SIGNS[row.mark])} ` : lead.slice(indent.length);
      return indent + sign + text;
    }),
  );
  return [paint.quiet(head.trimEnd()), ...body.map((text) => text.trimEnd())];
}

/** Cells that repeat the row above, from the left on, are left blank. */
function withoutDitto({ columns, rows }: TableBlock): TableRow[] {
  return rows.map((row, at) => {
    const above = rows[at - 1]?.cells ?? [];
    const differs = columns.findIndex(({ ditto }, index) => ditto !== true || row.cells[index] !== above[index]);
    return { ...row, cells: row.cells.map((cell, index) => (index < differs ? "" : cell)) };
  });
}

/** The width of each column: its widest cell, and for the one that grows what is left. */
function columnWidths(table: TableBlock, room: number): number[] | undefined {
  const natural = table.columns.map((column, index) =>
    Math.max(widthOf(column.title), ...table.rows.map((row) => widthOf(row.cells[index] ?? ""))),
  );
  const total = natural.reduce((sum, width) => sum + width, 0) + GAP.length * (natural.length - 1);
  if (total <= room) return natural;
  const grows = table.columns.findIndex((column) => column.grows === true);
  const least = (natural[grows] ?? 0) - (total - room);
  if (grows < 0 || least < NARROWEST) return undefined;
  return natural.map((width, index) => (index === grows ? least : width));
}

function rowLines(columns: readonly TableColumn[], widths: readonly number[], row: TableRow): string[] {
  const cells = columns.map((column, index) =>
    column.grows === true ? wrap(row.cells[index] ?? "", widths[index] ?? 0) : [row.cells[index] ?? ""],
  );
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    line(
      columns,
      widths,
      cells.map((lines) => lines[at] ?? ""),
    ),
  );
}

function line(columns: readonly TableColumn[], widths: readonly number[], cells: readonly string[]): string {
  return columns.map((column, index) => padded(cells[index] ?? "", widths[index] ?? 0, column.align)).join(GAP);
}
